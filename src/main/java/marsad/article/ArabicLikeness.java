package marsad.article;

import java.util.Set;

/** How much a text reads as Arabic, to tell a right decoding from a wrong one. */
final class ArabicLikeness {
  /** Share of letters beyond ASCII that must be Arabic; ASCII ones may be a page's tags. */
  private static final double MIN_ARABIC = 0.5;

  /** Particles that every Arabic story has; together with the article they are a third of words. */
  private static final Set<String> PARTICLES =
      Set.of("في", "من", "على", "إلى", "الى", "أن", "ان", "عن", "مع", "هذا", "التي", "الذي", "بعد");

  private ArabicLikeness() {}

  /**
   * Zero when {@code text} does not read as Arabic; else more than zero, and higher the more of its
   * words are particles or begin with the article.
   */
  static double of(String text) {
    int letters = 0;
    int arabic = 0;
    int words = 0;
    int known = 0;
    int mixed = 0;
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int arabicHere = 0;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        char c = text.charAt(i++);
        arabicHere += isArabic(c) ? 1 : 0;
        letters += c > 0x7F ? 1 : 0;
      }
      int length = i - start;
      if (length == 0) {
        i++;
        continue;
      }
      arabic += arabicHere;
      mixed += arabicHere > 0 && arabicHere < length ? 1 : 0;
      words += arabicHere > 0 ? 1 : 0;
      String word = text.substring(start, i);
      known += word.startsWith("ال") && length > 3 || PARTICLES.contains(word) ? 1 : 0;
    }
    if (letters == 0 || arabic < MIN_ARABIC * letters) {
      return 0;
    }
    return Math.max(0.001, (double) (known - mixed) / words + 0.01);
  }

  private static boolean isArabic(char c) {
    return c >= 0x0621 && c <= 0x064A;
  }
}
