/**
 * What came in: {@link marsad.article.Article}, its identity, and readers for each format. Uses
 * nothing else of Marsad; knows HTML and JSON, never Kafka or the file system's layout.
 */
@org.jspecify.annotations.NullMarked
package marsad.article;
