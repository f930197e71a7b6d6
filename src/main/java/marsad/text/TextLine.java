package marsad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a folded text that is not blank.
 *
 * @param from folded position where it starts, space left out
 * @param to folded position where it ends, space left out
 * @param key its words and signs, runs of space as one
 * @param words how many words, signs that stand alone among them
 */
record TextLine(int from, int to, String key, int words) {
  private static final String SENTENCE_END = ".!؟?…\"”“»)]:؛";

  /** A story's paragraphs have at least so many words. */
  private static final int MIN_PARAGRAPH_WORDS = 20;

  static List<TextLine> of(FoldedText text) {
    List<TextLine> out = new ArrayList<>();
    int n = text.length();
    int start = 0;
    for (int i = 0; i <= n; i++) {
      if (i == n || text.charAt(i) == '\n') {
        add(out, text, start, i);
        start = i + 1;
      }
    }
    return out;
  }

  private static void add(List<TextLine> out, FoldedText text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    if (from == to) {
      return;
    }
    StringBuilder key = new StringBuilder(to - from);
    int words = 1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c != ' ') {
        key.append(c);
      } else if (key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
        words++;
      }
    }
    out.add(new TextLine(from, to, key.toString(), words));
  }

  boolean punctuated() {
    return SENTENCE_END.indexOf(key.charAt(key.length() - 1)) >= 0;
  }

  boolean paragraph() {
    return words >= MIN_PARAGRAPH_WORDS;
  }

  /** Letters, digits and single spaces: under this two lines are the same. */
  static String bare(String key) {
    StringBuilder out = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      } else if (c == ' ' && !out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().stripTrailing();
  }
}
