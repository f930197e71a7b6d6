@org.jspecify.annotations.NullMarked
package marsad.text;
