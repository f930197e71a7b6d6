@org.jspecify.annotations.NullMarked
package marsad.imports;
