@org.jspecify.annotations.NullMarked
package marsad.diff;
