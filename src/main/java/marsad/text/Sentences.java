package marsad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into sentences: at line ends, and after {@code . ! ? ؟ …} when white space follows,
 * closing quotes and brackets included. A full stop inside a number, after a lone letter (د. أ.) or
 * before another one ends nothing.
 */
public final class Sentences {
  private static final String TERMINATORS = ".!?؟…۔";
  private static final String CLOSERS = "\"'”“’»)]}›";

  private Sentences() {}

  /** Sentences as UTF-16 spans, trimmed of white space, in order; empty ones left out. */
  public static List<Span> split(String text) {
    List<Span> out = new ArrayList<>();
    int start = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        add(out, text, start, i);
        start = ++i;
      } else if (TERMINATORS.indexOf(c) >= 0) {
        int end = i + 1;
        while (end < text.length() && TERMINATORS.indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        if (ends(text, i, end)) {
          add(out, text, start, end);
          start = end;
        }
        i = end;
      } else {
        i++;
      }
    }
    add(out, text, start, text.length());
    return out;
  }

  private static boolean ends(String text, int at, int end) {
    if (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && text.charAt(end) != 0xA0) {
      return false;
    }
    boolean fullStop = text.charAt(at) == '.' && end == at + 1;
    boolean loneLetter =
        at > 0
            && Character.isLetter(text.charAt(at - 1))
            && (at == 1
                || !Character.isLetter(text.charAt(at - 2)) && !isMark(text.charAt(at - 2)));
    return !(fullStop && loneLetter);
  }

  private static boolean isMark(char c) {
    return Folding.isMark(c);
  }

  private static void add(List<Span> out, String text, int from, int to) {
    int start = skipBlank(text, from, to);
    int end = dropBlank(text, start, to);
    if (start < end) {
      out.add(new Span(start, end));
    }
  }

  /** The first index from {@code from} on that is no white space, at most {@code to}. */
  static int skipBlank(String text, int from, int to) {
    int start = from;
    while (start < to && blank(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Where the white space before {@code to} starts, at least {@code from}. */
  static int dropBlank(String text, int from, int to) {
    int end = to;
    while (end > from && blank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Folding.isControl(c);
  }
}
