package marsad.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The words of a folded text: runs of letters and digits. Positions are folded ones. */
final class Words {
  private final FoldedText text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;
  private @Nullable String[] words;

  Words(FoldedText text) {
    this.text = text;
    int n = text.length();
    int i = 0;
    while (i < n) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < n && Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      add(start, i);
    }
    words = new @Nullable String[count];
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  int count() {
    return count;
  }

  /** The folded word, empty past either end. */
  String word(int i) {
    if (i < 0 || i >= count) {
      return "";
    }
    String word = words[i];
    if (word == null) {
      word = text.substring(starts[i], ends[i]);
      words[i] = word;
    }
    return word;
  }

  /** The word at folded position {@code position}, else the next one. */
  int at(int position) {
    int i = Arrays.binarySearch(ends, 0, count, position + 1);
    return i >= 0 ? i : -i - 1;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** What stands between word {@code i} and the next, spaces stripped; a line feed stays. */
  String gap(int i) {
    if (i < 0 || i + 1 >= count) {
      return "\n";
    }
    int from = ends[i];
    int to = starts[i + 1];
    if (to - from == 1 && text.charAt(from) == ' ') {
      return "";
    }
    StringBuilder out = new StringBuilder(to - from);
    for (int k = from; k < to; k++) {
      if (text.charAt(k) != ' ') {
        out.append(text.charAt(k));
      }
    }
    return out.toString();
  }

  /** Whether only space stands between word {@code i} and the next. */
  boolean joined(int i) {
    if (i < 0 || i + 1 >= count) {
      return false;
    }
    for (int k = ends[i]; k < starts[i + 1]; k++) {
      if (text.charAt(k) != ' ') {
        return false;
      }
    }
    return true;
  }

  /** The last character that is no space before word {@code i}; a line feed at the beginning. */
  char before(int i) {
    int k = starts[i] - 1;
    while (k >= 0 && text.charAt(k) == ' ') {
      k--;
    }
    return k < 0 ? '\n' : text.charAt(k);
  }

  /** The first character that is no space after word {@code i}; a line feed at the end. */
  char after(int i) {
    int k = ends[i];
    while (k < text.length() && text.charAt(k) == ' ') {
      k++;
    }
    return k == text.length() ? '\n' : text.charAt(k);
  }
}
