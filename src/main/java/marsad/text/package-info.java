/**
 * Arabic as values: folding with an offset map, furniture, sentences, dates and the story
 * signature. Uses {@code article}. Pure: no clock, no disk.
 */
@org.jspecify.annotations.NullMarked
package marsad.text;
