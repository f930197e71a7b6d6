package marsad.text;

/**
 * A folded text and the way back: for each folded character, where in the original it came from.
 * Positions here are UTF-16 indexes; {@link CodePoints} turns those of the original into code
 * points. Where several folded characters come from one of the original (ﷲ), all come from its
 * start, and a match that covers any of them covers it whole.
 */
public final class FoldedText {
  private final String original;
  private final char[] chars;
  private final int length;
  private final int[] shifts;
  private final int shiftCount;

  /**
   * @param shifts pairs of a folded position and how far ahead of it the original is from there on;
   *     before the first pair both agree
   */
  FoldedText(String original, char[] chars, int length, int[] shifts, int shiftCount) {
    this.original = original;
    this.chars = chars;
    this.length = length;
    this.shifts = shifts;
    this.shiftCount = shiftCount;
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
    int low = 0;
    int high = shiftCount;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (shifts[2 * mid] <= i) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low == 0 ? i : i + shifts[2 * low - 1];
  }

  /**
   * Where in the original the stretch ends whose last folded character is at {@code last}: harakat
   * and tatweel after it belong to it, controls do not.
   */
  public int end(int last) {
    int from = start(last);
    int next = last + 1;
    while (next < length && start(next) == from) {
      next++;
    }
    int dropped = unitEnd(from);
    int limit = start(next);
    int end = dropped;
    while (dropped < limit) {
      boolean control = Folding.isControl(codePoint(dropped));
      dropped = unitEnd(dropped);
      end = control ? end : dropped;
    }
    return end;
  }

  /** End of what folds as one at {@code at}: a code point or a whole character reference. */
  private int unitEnd(int at) {
    int end = original.charAt(at) == '&' ? CharacterReference.end(original, at) : at;
    return end > at ? end : at + Character.charCount(original.codePointAt(at));
  }

  private int codePoint(int at) {
    boolean reference = original.charAt(at) == '&' && CharacterReference.end(original, at) > at;
    return reference ? CharacterReference.decode(original, at) : original.codePointAt(at);
  }

  /** First folded position that comes from original index {@code index} or later. */
  public int positionOf(int index) {
    int low = 0;
    int high = length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (start(mid) < index) {
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
