@org.jspecify.annotations.NullMarked
package marsad.web;
