package marsad.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * One pass of a fold over one text. The output grows in the array that the input was copied into,
 * as long as it is not longer; the map back holds only the places where the distance between the
 * two changes.
 */
final class FoldRun {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private final String text;
  private final FoldTable table;
  private final int n;
  private final char[] in;
  private char[] out;

  /** Next unit to read, and next character to write. */
  private int read;

  private int written;

  /** Pairs of an output position and how far ahead the input is from there on. */
  private int[] shifts = new int[0];

  private int shiftCount;
  private int shift;

  FoldRun(String text, FoldTable table) {
    this.text = text;
    this.table = table;
    in = text.toCharArray();
    n = in.length;
    out = in;
  }

  FoldedText run() {
    char[] map = table.map();
    while (read < n) {
      plain();
      if (read < n) {
        if (map[in[read]] == FoldTable.DROP) {
          read++;
        } else {
          other();
        }
      }
    }
    source(n);
    return new FoldedText(text, out, written, shifts, shiftCount);
  }

  /** The stretch in which every unit becomes one. */
  private void plain() {
    char[] map = table.map();
    char[] from = in;
    char[] to = out;
    int ahead = read - written;
    int end = n;
    int i = read;
    for (; i < end; i++) {
      char c = map[from[i]];
      if (c >= FoldTable.FIRST_SPECIAL) {
        break;
      }
      to[i - ahead] = c;
    }
    if (i > read) {
      source(read);
      written += i - read;
      read = i;
    }
  }

  private void other() {
    int start = read;
    int codePoint = in[start];
    int end = start + 1;
    if (codePoint == '&') {
      int reference = CharacterReference.end(text, start);
      if (reference > start) {
        codePoint = CharacterReference.decode(text, start);
        end = reference;
      }
    } else if (Character.isHighSurrogate(in[start])
        && end < n
        && Character.isLowSurrogate(in[end])) {
      codePoint = Character.toCodePoint(in[start], in[end]);
      end++;
    }
    read = end;
    if (FoldRules.joinsLetters(codePoint)) {
      join(codePoint);
    } else {
      put(table.of(codePoint), start);
    }
  }

  private void put(String folded, int start) {
    int length = folded.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      source(start);
      out[written++] = folded.charAt(i);
    }
  }

  /** A combining hamza or madda, where the fold keeps it in the letter before. */
  private void join(int mark) {
    if (table.of(mark).isEmpty() || written == 0) {
      return;
    }
    int letter = NFC.composePair(out[written - 1], mark);
    if (letter >= 0) {
      out[written - 1] = (char) letter;
    }
  }

  /** Makes room for {@code more} characters, and for what is not read yet. */
  private void reserve(int more) {
    int needed = written + more + n - read;
    if (out == in ? written + more > read : needed > out.length) {
      char[] larger = new char[needed + (needed >> 1)];
      System.arraycopy(out, 0, larger, 0, written);
      out = larger;
    }
  }

  /** The next character written comes from {@code start}. */
  private void source(int start) {
    if (start - written == shift) {
      return;
    }
    shift = start - written;
    if (2 * shiftCount == shifts.length) {
      shifts = Arrays.copyOf(shifts, Math.max(16, 4 * shiftCount));
    }
    shifts[2 * shiftCount] = written;
    shifts[2 * shiftCount + 1] = shift;
    shiftCount++;
  }
}
