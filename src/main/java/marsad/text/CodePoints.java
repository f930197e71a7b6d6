package marsad.text;

import java.util.Arrays;

/**
 * Translates between UTF-16 indexes and code points of one text. Free for texts without surrogate
 * pairs; otherwise an array of their places.
 */
public final class CodePoints {
  private final String text;

  /** UTF-16 indexes of the second halves of surrogate pairs. */
  private final int[] halves;

  public CodePoints(String text) {
    this.text = text;
    halves = new int[text.length() - text.codePointCount(0, text.length())];
    int count = 0;
    for (int i = 1; count < halves.length; i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        halves[count++] = i;
      }
    }
  }

  /**
   * Code points before UTF-16 index {@code index}; within a surrogate pair, those before the pair.
   */
  public int of(int index) {
    return halves.length == 0 ? index : index - halvesBefore(index + 1);
  }

  /** UTF-16 index of code point {@code point}. */
  public int index(int point) {
    if (halves.length == 0) {
      return point;
    }
    int low = 0;
    int high = halves.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (halves[mid] - mid <= point) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return point + low;
  }

  private int halvesBefore(int index) {
    int found = Arrays.binarySearch(halves, index);
    return found >= 0 ? found : -found - 1;
  }

  /** The words a span covers, exactly. */
  public String slice(int start, int end) {
    return text.substring(index(start), index(end));
  }
}
