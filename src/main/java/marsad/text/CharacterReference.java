package marsad.text;

import java.util.Map;
import org.jsoup.nodes.Entities;

/**
 * HTML character references as the web breaks them: without the semicolon, glued to the next word,
 * escaped twice. A name without semicolon is read only from a short list, and glued to a Latin
 * letter or digit only where no address has it as a parameter.
 */
final class CharacterReference {
  private static final int MAX_DIGITS = 7;
  private static final int MAX_NAME = 32;
  private static final int REPLACEMENT = 0xFFFD;

  /** Names that are read without semicolon. */
  private static final Map<String, Integer> BARE =
      Map.ofEntries(
          Map.entry("nbsp", 0xA0),
          Map.entry("quot", (int) '"'),
          Map.entry("amp", (int) '&'),
          Map.entry("apos", (int) '\''),
          Map.entry("lt", (int) '<'),
          Map.entry("gt", (int) '>'),
          Map.entry("laquo", 0xAB),
          Map.entry("raquo", 0xBB),
          Map.entry("ldquo", 0x201C),
          Map.entry("rdquo", 0x201D),
          Map.entry("lsquo", 0x2018),
          Map.entry("rsquo", 0x2019),
          Map.entry("ndash", 0x2013),
          Map.entry("mdash", 0x2014),
          Map.entry("hellip", 0x2026),
          Map.entry("rlm", 0x200F),
          Map.entry("lrm", 0x200E),
          Map.entry("shy", 0xAD),
          Map.entry("zwnj", 0x200C),
          Map.entry("zwj", 0x200D));

  /** What browsers read in the references 128 to 159: the characters of windows-1252. */
  private static final String C1 =
      "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D"
          + "\uFFFD\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\uFFFD\u017E\u0178";

  private CharacterReference() {}

  /** End of the reference that starts at {@code at}, or {@code at} when there is none. */
  static int end(String text, int at) {
    int i = skipAmp(text, at + 1);
    int body = bodyEnd(text, i);
    if (body == i) {
      return i > at + 1 ? i : at;
    }
    return body < text.length() && text.charAt(body) == ';' ? body + 1 : body;
  }

  /** The code point meant by the reference at {@code at}; U+FFFD where it is none. */
  static int decode(String text, int at) {
    int i = skipAmp(text, at + 1);
    int end = bodyEnd(text, i);
    if (end == i) {
      return '&';
    }
    if (text.charAt(i) == '#') {
      boolean hex = text.charAt(i + 1) == 'x' || text.charAt(i + 1) == 'X';
      return character(Integer.parseInt(text.substring(i + (hex ? 2 : 1), end), hex ? 16 : 10));
    }
    String name = text.substring(i, end);
    Integer bare = BARE.get(name);
    return bare != null ? bare : Entities.getByName(name).codePointAt(0);
  }

  /** {@code text} with every reference in it replaced by the character it means. */
  static String decodeAll(String text) {
    int amp = text.indexOf('&');
    if (amp < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (amp >= 0) {
      int end = end(text, amp);
      if (end > amp) {
        out.append(text, from, amp).appendCodePoint(decode(text, amp));
        from = end;
      }
      amp = text.indexOf('&', Math.max(end, amp + 1));
    }
    return out.append(text, from, text.length()).toString();
  }

  private static int character(int number) {
    if (number >= 0x80 && number < 0x80 + C1.length()) {
      return C1.charAt(number - 0x80);
    }
    return number == 0
            || number > Character.MAX_CODE_POINT
            || number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE
        ? REPLACEMENT
        : number;
  }

  /** Steps over {@code amp;} of references escaped twice. */
  private static int skipAmp(String text, int from) {
    int i = from;
    while (text.startsWith("amp;", i)) {
      i += 4;
    }
    return i;
  }

  private static int bodyEnd(String text, int from) {
    if (from < text.length() && text.charAt(from) == '#') {
      return numberEnd(text, from);
    }
    int end = from;
    while (end < text.length() && end - from < MAX_NAME && isAlphanumeric(text.charAt(end))) {
      end++;
    }
    if (end == from) {
      return from;
    }
    if (end < text.length() && text.charAt(end) == ';') {
      String meant = Entities.getByName(text.substring(from, end));
      if (!meant.isEmpty() && meant.codePointCount(0, meant.length()) == 1) {
        return end;
      }
    }
    return bareEnd(text, from, end);
  }

  private static int bareEnd(String text, int from, int end) {
    boolean parameter = end < text.length() && text.charAt(end) == '=';
    if (!parameter && BARE.containsKey(text.substring(from, end))) {
      return end;
    }
    return text.startsWith("nbsp", from) || text.startsWith("quot", from) ? from + 4 : from;
  }

  private static int numberEnd(String text, int hash) {
    boolean hex = hash + 1 < text.length() && (text.charAt(hash + 1) | 0x20) == 'x';
    int digits = hash + (hex ? 2 : 1);
    int end = digits;
    while (end < text.length()
        && end - digits < MAX_DIGITS
        && (hex ? Character.digit(text.charAt(end), 16) >= 0 : isDigit(text.charAt(end)))
        && text.charAt(end) < 128) {
      end++;
    }
    return end == digits ? hash : end;
  }

  private static boolean isAlphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
