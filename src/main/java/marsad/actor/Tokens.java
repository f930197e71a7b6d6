package marsad.actor;

import java.util.Arrays;
import marsad.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a folded text: maximal runs of letters and digits, and what stands between them.
 * Positions are folded positions.
 */
public final class Tokens {
  /** What stands between a word and the one before it, from nothing to a sentence's end. */
  private static final byte JOINED = 0;

  private static final byte QUOTED = 1;
  private static final byte PUNCTUATED = 2;
  private static final byte BROKEN = 3;

  private static final String QUOTES = "\"“”„«»‘’'()[]‹›";

  private final FoldedText text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] gaps = new byte[64];
  private @Nullable String[] words = new String[0];
  private int count;

  /** Splits {@code text} into words. */
  public Tokens(FoldedText text) {
    this.text = text;
    int i = 0;
    int n = text.length();
    int gapStart = 0;
    while (i < n) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < n && Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      add(start, i, gap(gapStart, start));
      gapStart = i;
    }
    words = new String[count];
  }

  private void add(int start, int end, byte gap) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      gaps = Arrays.copyOf(gaps, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    gaps[count++] = gap;
  }

  private byte gap(int from, int to) {
    byte worst = JOINED;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '؟' || c == '!' || c == '?' || c == '…') {
        return BROKEN;
      }
      if (c == '.' && (i + 1 < to || to - from > 1)) {
        return BROKEN;
      }
      if (c != ' ' && c != '-' && c != '.' && c != '\'' && c != '/') {
        worst = QUOTES.indexOf(c) >= 0 && worst <= QUOTED ? QUOTED : PUNCTUATED;
      }
    }
    return worst;
  }

  public FoldedText text() {
    return text;
  }

  public int count() {
    return count;
  }

  /** Folded position of the first character of word {@code i}. */
  public int start(int i) {
    return starts[i];
  }

  /** Folded position after the last character of word {@code i}. */
  public int end(int i) {
    return ends[i];
  }

  /** The folded word; made once, since every stage asks for it many times. */
  public String word(int i) {
    String word = words[i];
    if (word == null) {
      word = text.substring(starts[i], ends[i]);
      words[i] = word;
    }
    return word;
  }

  /**
   * Whether nothing but white space or a hyphen stands between word {@code i} and the one before.
   */
  public boolean joined(int i) {
    return gaps[i] == JOINED;
  }

  /** Whether nothing but white space, a hyphen, quotes or brackets stands between the two. */
  public boolean near(int i) {
    return gaps[i] <= QUOTED;
  }

  /** Whether a line or sentence ends before word {@code i}. */
  public boolean broken(int i) {
    return i == 0 || gaps[i] == BROKEN;
  }

  /**
   * Index of the word that folded position {@code position} is in or before; {@link #count} past
   * the last.
   */
  public int at(int position) {
    int found = Arrays.binarySearch(starts, 0, count, position);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && ends[before] > position ? before : before + 1;
  }
}
