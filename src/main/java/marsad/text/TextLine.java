package marsad.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of a folded text that is not blank, space at its ends left out. */
final class TextLine {
  private static final String SENTENCE_END = ".!؟?…\"”“»)]:؛";

  /** A story's paragraphs have at least so many words. */
  private static final int MIN_PARAGRAPH_WORDS = 20;

  private final FoldedText text;
  private final int from;
  private final int to;
  private final int words;
  private @Nullable String key;

  private TextLine(FoldedText text, int from, int to, int words) {
    this.text = text;
    this.from = from;
    this.to = to;
    this.words = words;
  }

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
    int words = 0;
    boolean space = true;
    for (int i = from; i < to; i++) {
      boolean next = text.charAt(i) == ' ';
      words += space && !next ? 1 : 0;
      space = next;
    }
    if (words > 0) {
      out.add(new TextLine(text, from, to, words));
    }
  }

  /** Folded position where it starts. */
  int from() {
    return from;
  }

  /** Folded position where it ends. */
  int to() {
    return to;
  }

  /** How many words it has, signs that stand alone among them. */
  int words() {
    return words;
  }

  /** Its words and signs, runs of space as one. */
  String key() {
    String known = key;
    if (known == null) {
      known = text.substring(from, to).replaceAll(" +", " ");
      key = known;
    }
    return known;
  }

  char first() {
    return text.charAt(from);
  }

  char last() {
    return text.charAt(to - 1);
  }

  boolean punctuated() {
    return SENTENCE_END.indexOf(last()) >= 0;
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
