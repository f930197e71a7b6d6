package marsad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a text into sentences: at line ends, and after {@code . ! ? ؟ …} with the quotes and
 * brackets that close behind them, whichever way they are turned. What ends nothing:
 *
 * <ul>
 *   <li>a full stop inside a number, a date, an address or an acronym (أ.ف.ب);
 *   <li>one after a title or an initial of one letter (د. م. و.), though not after the م of 2013م
 *       nor after a spaced acronym (أ ف ب.), and one after the number of a list's item;
 *   <li>dots that trail off before a word that goes on (بل، ثم، لكن).
 * </ul>
 *
 * <p>A full stop glued to the next word ends a sentence when both sides are words. ICU's breaker,
 * which knows no Arabic abbreviations, breaks after د. and not before glued words.
 */
public final class Sentences {
  private static final String TERMINATORS = ".!?؟…۔";
  private static final String CLOSERS = "\"'”“’»)]}›";
  private static final String OPENERS = "\"“„«‹([{";

  /** Behind dots that trail off: the sentence goes on. */
  private static final Set<String> GOES_ON =
      Set.of(
          "بل", "لكن", "ولكن", "ثم", "أو", "أم", "حتى", "إلى", "من", "في", "على", "عن", "مع", "إلا",
          "بدون", "دون");

  /** Words that addresses end in, written in Arabic. */
  private static final Set<String> DOMAINS = Set.of("نت", "كوم", "أورغ", "أورج", "تي", "في");

  /**
   * A word before a glued full stop has at least so many letters, else it is part of an acronym.
   */
  private static final int MIN_GLUED = 4;

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
      } else if (terminates(c)) {
        int stop = run(text, i, TERMINATORS);
        int end = run(text, stop, CLOSERS);
        if (spaceAt(text, end)) {
          if (ends(text, start, i, stop, end)) {
            add(out, text, start, end);
            start = end;
          }
        } else if (glued(text, i, stop)) {
          add(out, text, start, stop);
          start = stop;
          end = stop;
        }
        i = end;
      } else {
        i++;
      }
    }
    add(out, text, start, text.length());
    return out;
  }

  /** Whether white space or the end stands at {@code from}, bidi controls stepped over. */
  private static boolean spaceAt(String text, int from) {
    int i = from;
    while (i < text.length() && Folding.isControl(text.charAt(i))) {
      i++;
    }
    return i == text.length() || blank(text.charAt(i));
  }

  private static boolean terminates(char c) {
    return switch (c) {
      case '.', '!', '?', '\u061F', '\u2026', '\u06D4' -> true;
      default -> false;
    };
  }

  private static int run(String text, int from, String chars) {
    int end = from;
    while (end < text.length() && chars.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  /** Whether the marks from {@code at} to {@code stop}, with space behind {@code end}, end one. */
  private static boolean ends(String text, int start, int at, int stop, int end) {
    if (stop - at > 1 && text.charAt(at) == '.' || text.charAt(at) == '…') {
      int next = skipBlank(text, end, text.length());
      return end > stop || !GOES_ON.contains(text.substring(next, wordEnd(text, next)));
    }
    if (text.charAt(at) != '.' || end > stop || atLineEnd(text, end)) {
      return true;
    }
    int word = wordStart(text, at);
    boolean lone = letters(text, word, at) == 1;
    boolean item = word < at && allDigits(text, word, at) && skipBlank(text, start, at) == word;
    return !item && (!lone || afterNumber(text, word) || acronym(text, word));
  }

  private static boolean atLineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '\n' && blank(text.charAt(i))) {
      i++;
    }
    return i == text.length() || text.charAt(i) == '\n';
  }

  /** The م of 2013م or of 5 م: an era or a measure, no title. */
  private static boolean afterNumber(String text, int word) {
    int i = dropBlank(text, 0, word);
    return Character.isDigit(text.charAt(word)) || (i > 0 && Character.isDigit(text.charAt(i - 1)));
  }

  /** Whether a lone letter stands before, apart by space only: أ ف ب. */
  private static boolean acronym(String text, int word) {
    int end = dropBlank(text, 0, word);
    return end > 0 && end < word && letters(text, wordStart(text, end), end) == 1;
  }

  /** Whether a full stop without space behind it stands between two words. */
  private static boolean glued(String text, int at, int stop) {
    if (stop - at > 1 || "؟!.".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    int next = run(text, stop, OPENERS);
    int end = wordEnd(text, next);
    int before = wordStart(text, at);
    boolean chained =
        text.charAt(at) == '.'
            && (before > 0 && text.charAt(before - 1) == '.'
                || end < text.length() && text.charAt(end) == '.' && end - next < MIN_GLUED);
    return !chained
        && arabic(text, before, at)
        && arabic(text, next, end)
        && letters(text, before, at) >= MIN_GLUED
        && letters(text, next, end) >= 2
        && !DOMAINS.contains(text.substring(next, end));
  }

  private static int wordStart(String text, int end) {
    int start = end;
    while (start > 0 && inWord(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && inWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || Folding.isMark(c);
  }

  private static int letters(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += Character.isLetter(text.charAt(i)) && !Folding.isMark(text.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  private static boolean arabic(String text, int from, int to) {
    boolean arabic = from < to;
    for (int i = from; i < to; i++) {
      arabic &= text.charAt(i) >= 0x0620 && text.charAt(i) <= 0x06D5;
    }
    return arabic && letters(text, from, to) > 0 && !Character.isDigit(text.charAt(from));
  }

  private static boolean allDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
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
