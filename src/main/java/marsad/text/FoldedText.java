package marsad.text;

/**
 * A folded text and the way back: for each folded character, where in the original it came from.
 * Positions here are UTF-16 indexes; {@link CodePoints} turns those of the original into code
 * points.
 */
public final class FoldedText {
  private final String original;
  private final char[] chars;
  private final int[] source;
  private final int length;

  FoldedText(String original, char[] chars, int[] source, int length) {
    this.original = original;
    this.chars = chars;
    this.source = source;
    this.length = length;
  }

  public int length() {
    return length;
  }

  public char charAt(int i) {
    return chars[i];
  }

  /** The text that was folded, untouched. */
  public String original() {
    return original;
  }

  /** Folded characters {@code from} to {@code to}, exclusive. */
  public String substring(int from, int to) {
    return new String(chars, from, to - from);
  }

  /** Where in the original folded position {@code i} begins; its length for the end. */
  public int start(int i) {
    return source[i];
  }

  /**
   * Where in the original the stretch ends whose last folded character is at {@code last}: harakat
   * and tatweel after it belong to it, controls do not.
   */
  public int end(int last) {
    int next = last + 1;
    while (next < length && source[next] == source[last]) {
      next++;
    }
    int end = source[next];
    int first = Folding.unitEnd(original, source[last]);
    int before = controlBefore(first, end);
    while (before < end) {
      end = before;
      before = controlBefore(first, end);
    }
    return end;
  }

  /** Start of the control that ends at {@code end}, written out or as reference; else the end. */
  private int controlBefore(int first, int end) {
    if (end <= first) {
      return end;
    }
    if (Folding.isControl(original.charAt(end - 1))) {
      return end - 1;
    }
    int amp = original.charAt(end - 1) == ';' ? original.lastIndexOf('&', end - 1) : -1;
    return amp >= first && CharacterReference.end(original, amp) == end ? amp : end;
  }

  /** First folded position that comes from original index {@code index} or later. */
  public int positionOf(int index) {
    int low = 0;
    int high = length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (source[mid] < index) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  @Override
  public String toString() {
    return new String(chars, 0, length);
  }
}
