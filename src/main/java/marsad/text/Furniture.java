package marsad.text;

/**
 * A stretch of the text that belongs to the page and not to the story: share lines, comment
 * prompts, related headlines. It stays in the text and is never tagged.
 *
 * @param start first code point
 * @param end code point after the last
 * @param rule name of the rule that found it
 */
public record Furniture(int start, int end, String rule) {}
