/**
 * The command line: one command per verb. Data goes to standard output, prose to standard error.
 * Commands end with 0, with 1 when something failed or was refused, with 2 when they were called
 * wrongly; a failure is one sentence that names the next step.
 */
@org.jspecify.annotations.NullMarked
package marsad.cli;
