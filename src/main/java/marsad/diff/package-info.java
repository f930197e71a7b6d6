/**
 * What differs between two streams of actor events over the same articles: {@link
 * marsad.diff.StreamDiff} the records, {@link marsad.diff.AlertDiff} the alerts. Both read sorted
 * streams side by side and hold one article, or one actor, at a time. Uses {@code alert} and below.
 */
@org.jspecify.annotations.NullMarked
package marsad.diff;
