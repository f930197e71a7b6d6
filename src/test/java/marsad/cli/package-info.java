/** Tests of the command line. */
package marsad.cli;
