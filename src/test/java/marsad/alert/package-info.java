@org.jspecify.annotations.NullMarked
package marsad.alert;
