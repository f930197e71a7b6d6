/**
 * Arabic as values: folding with an offset map, furniture, sentences, dates and the story
 * signature. Uses {@code article}. Pure: no clock, no disk.
 *
 * <p>The story on a page without JSON-LD, microdata or {@code article} element is found by the
 * Readability algorithm, written here in one walk: its port to the JVM, readability4j, had its last
 * release in 2021, brings a Kotlin runtime of 2020, and takes elements out one by one, which a page
 * of very many makes quadratic.
 */
@org.jspecify.annotations.NullMarked
package marsad.text;
