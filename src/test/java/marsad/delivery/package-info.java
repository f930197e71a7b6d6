@org.jspecify.annotations.NullMarked
package marsad.delivery;
