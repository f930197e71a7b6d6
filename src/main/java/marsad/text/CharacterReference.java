package marsad.text;

import java.util.Map;

/**
 * HTML character references as the web breaks them: without the semicolon, glued to the next word,
 * escaped twice.
 */
final class CharacterReference {
  private static final int NO_CHARACTER = -1;
  private static final int MAX_DIGITS = 7;

  private static final Map<String, Integer> NAMED =
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
          Map.entry("zwnj", 0x200C),
          Map.entry("zwj", 0x200D));

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

  /** The code point meant by the reference at {@code at}; negative when out of range. */
  static int decode(String text, int at) {
    int i = skipAmp(text, at + 1);
    int end = bodyEnd(text, i);
    if (end == i) {
      return '&';
    }
    if (text.charAt(i) == '#') {
      boolean hex = text.charAt(i + 1) == 'x' || text.charAt(i + 1) == 'X';
      return Integer.parseInt(text.substring(i + (hex ? 2 : 1), end), hex ? 16 : 10);
    }
    return NAMED.getOrDefault(text.substring(i, end), NO_CHARACTER);
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
    int longest = from;
    for (int end = from;
        end < text.length() && end - from < 6 && isLatin(text.charAt(end));
        end++) {
      if (NAMED.containsKey(text.substring(from, end + 1))) {
        longest = end + 1;
      }
    }
    return longest;
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

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
