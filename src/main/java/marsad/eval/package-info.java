/**
 * How good the pipeline is against annotated articles. Stands beside {@code kafka} and {@code web}:
 * it needs the pipeline and nothing of either, and what is scored must not depend on how articles
 * travel. Pure: whoever calls it reads the files.
 */
@org.jspecify.annotations.NullMarked
package marsad.eval;
