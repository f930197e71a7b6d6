/** The command line. */
@org.jspecify.annotations.NullMarked
package marsad.cli;
