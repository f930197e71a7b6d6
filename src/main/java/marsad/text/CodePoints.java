package marsad.text;

/**
 * Translates between UTF-16 indexes and code points of one text. Free for texts without surrogate
 * pairs; otherwise one array.
 */
public final class CodePoints {
  private final String text;
  private final int[] pointOf;

  public CodePoints(String text) {
    this.text = text;
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      pointOf = new int[0];
      return;
    }
    pointOf = new int[text.length() + 1];
    int point = 0;
    for (int i = 0; i < text.length(); i++) {
      pointOf[i] = point;
      boolean first =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      point += first ? 0 : 1;
    }
    pointOf[text.length()] = point;
  }

  /** Code points before UTF-16 index {@code index}. */
  public int of(int index) {
    return pointOf.length == 0 ? index : pointOf[index];
  }

  /** UTF-16 index of code point {@code point}. */
  public int index(int point) {
    return pointOf.length == 0 ? point : text.offsetByCodePoints(0, point);
  }

  /** The words a span covers, exactly. */
  public String slice(int start, int end) {
    return text.substring(index(start), index(end));
  }
}
