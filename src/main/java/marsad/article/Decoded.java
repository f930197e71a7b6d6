package marsad.article;

/**
 * Bytes as text.
 *
 * @param text the text, a byte order mark left out
 * @param charset name of the character set they were in
 */
record Decoded(String text, String charset) {}
