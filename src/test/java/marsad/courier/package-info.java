@org.jspecify.annotations.NullMarked
package marsad.courier;
