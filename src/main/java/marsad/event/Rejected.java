package marsad.event;

/**
 * A word that may report an event and does not here.
 *
 * @param in field the offsets count in
 * @param start first code point of the word
 * @param end code point after it
 * @param pattern the lexicon entry
 * @param why what was missing or against it
 */
public record Rejected(String in, int start, int end, String pattern, String why) {}
