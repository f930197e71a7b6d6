/**
 * What came in: {@link marsad.article.Article}, its identity, and readers for each format; and the
 * one reader of the YAML that users write, {@link marsad.article.Settings}. Uses nothing else of
 * Marsad; knows HTML, JSON and YAML, never Kafka or the file system's layout.
 */
@org.jspecify.annotations.NullMarked
package marsad.article;
