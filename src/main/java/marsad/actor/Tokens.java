package marsad.actor;

import java.util.Arrays;
import marsad.text.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * The words of a folded text: maximal runs of letters and digits, with a plus that ends one, and
 * what stands between them. Positions are folded positions.
 */
public final class Tokens {
  /** What stands between a word and the one before it, from nothing to a sentence's end. */
  private static final byte JOINED = 0;

  private static final byte QUOTED = 1;
  private static final byte PUNCTUATED = 2;
  private static final byte BROKEN = 3;

  private static final String QUOTES = "\"“”„«»‘’()[]{}‹›";
  private static final String SENTENCE_ENDS = "\n.؟!?…";

  /** Doctor, professor, engineer, as titles are shortened, folded. */
  private static final String TITLE_LETTERS = "دام";

  private static final String JOINERS = " -'/";

  /** The gap that each character makes which is of no word. */
  private static final byte[] GAPS = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < GAPS.length; c++) {
      GAPS[c] =
          SENTENCE_ENDS.indexOf(c) >= 0
              ? BROKEN
              : JOINERS.indexOf(c) >= 0 ? JOINED : QUOTES.indexOf(c) >= 0 ? QUOTED : PUNCTUATED;
    }
  }

  private final FoldedText text;
  private int[] starts;
  private int[] ends;
  private long[] packed;
  private byte[] gaps;
  private @Nullable String[] words = new String[0];
  private int count;

  /** Splits {@code text} into words. */
  public Tokens(FoldedText text) {
    this.text = text;
    int n = text.length();
    int expected = n / 5 + 4;
    starts = new int[expected];
    ends = new int[expected];
    packed = new long[expected];
    gaps = new byte[expected];
    int before = 0;
    byte gap = JOINED;
    int i = 0;
    while (i < n) {
      char c = text.charAt(i);
      int code = Letters.code(c);
      if (code == 0) {
        byte made = GAPS[c];
        if (c == '.' || c == '+') {
          made = isInside(i, before) || abbreviates(i, before) ? JOINED : made;
        } else if (c == '-' && (isBlank(i - 1) || isBlank(i + 1))) {
          made = PUNCTUATED; // فلان -الذي وصل أمس- قال
        }
        gap = made > gap ? made : gap;
        i++;
        continue;
      }
      int start = i;
      int highest = 0;
      long word = 0;
      do {
        word = Letters.append(word, code);
        highest = Math.max(highest, code);
        i++;
        code = i < n ? Letters.code(text.charAt(i)) : 0;
      } while (code != 0);
      if (endsWithPlus(i)) {
        i++;
        highest = Letters.OTHER;
      }
      add(start, i, gap, Letters.packs(i - start, highest) ? word : Letters.pack(text, start, i));
      before = i;
      gap = JOINED;
    }
  }

  private boolean isBlank(int i) {
    return i >= 0 && i < text.length() && text.charAt(i) == ' ';
  }

  /** Whether a plus follows that ends the word, which is another without it: أوبك+. */
  private boolean endsWithPlus(int end) {
    return end < text.length()
        && text.charAt(end) == '+'
        && (end + 1 == text.length() || Letters.code(text.charAt(end + 1)) == 0);
  }

  /** Whether a full stop stands between two words with nothing else, as in an address. */
  private boolean isInside(int stop, int before) {
    return stop == before && stop + 1 < text.length() && Letters.code(text.charAt(stop + 1)) != 0;
  }

  /** Whether a full stop shortens a title to its letter: د. نبيل. */
  private boolean abbreviates(int stop, int before) {
    return stop == before
        && count > 0
        && ends[count - 1] - starts[count - 1] == 1
        && TITLE_LETTERS.indexOf(text.charAt(starts[count - 1])) >= 0;
  }

  private void add(int start, int end, byte gap, long word) {
    if (count == starts.length) {
      int more = count + count / 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      packed = Arrays.copyOf(packed, more);
      gaps = Arrays.copyOf(gaps, more);
    }
    starts[count] = start;
    ends[count] = end;
    packed[count] = word;
    gaps[count++] = gap;
  }

  /** The word packed, see {@link Letters}. */
  long packed(int i) {
    return packed[i];
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
    if (words.length == 0) {
      words = new String[count];
    }
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
