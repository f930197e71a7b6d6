package marsad.event;

/**
 * The exact words behind a record.
 *
 * @param in field the offsets count in: {@code text} or {@code title}
 * @param start first code point of the words
 * @param end code point after the words
 * @param quote exactly {@code in[start:end]}
 * @param sentence the sentence around them
 */
public record Evidence(String in, int start, int end, String quote, String sentence) {}
