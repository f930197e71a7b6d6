@org.jspecify.annotations.NullMarked
package marsad.entity;
