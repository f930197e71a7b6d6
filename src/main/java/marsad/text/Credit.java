package marsad.text;

/**
 * A news agency that the text names, as its source or otherwise.
 *
 * @param start first code point, without a clitic
 * @param end code point after the last
 * @param outlet the agency's id, see {@link marsad.article.Outlet}
 */
public record Credit(int start, int end, String outlet) {}
