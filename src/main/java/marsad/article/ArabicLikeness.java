package marsad.article;

import java.util.Set;

/** How much a text reads as Arabic, to tell a right decoding from a wrong one. */
final class ArabicLikeness {
  /** Share of letters beyond ASCII that must be Arabic; ASCII ones may be a page's tags. */
  private static final double MIN_ARABIC = 0.5;

  /** Particles that every Arabic story has; together with the article they are a third of words. */
  private static final Set<String> PARTICLES =
      Set.of("في", "من", "على", "إلى", "الى", "أن", "ان", "عن", "مع", "هذا", "التي", "الذي", "بعد");

  private static final char FIRST = '\u0621';
  private static final char LAST = '\u0652';
  private static final char LAST_LETTER = '\u064A';

  /**
   * How surprising each character from U+0621 to U+0652 is within a word, in tenths of a bit,
   * counted in this project's corpus.
   */
  private static final int[] WITHIN = {
    114, 99, 54, 104, 63, 65, 25, 48, 151, 48, 76, 58, 56, 69, 52, 85, 41, 67, 51, 66, 66, 78, 65,
    89, 48, 75, 151, 151, 151, 151, 151, 114, 54, 54, 58, 30, 40, 52, 62, 39, 151, 38, 151, 151,
    151, 151, 109, 151, 106, 151
  };

  /** The same for the last character of a word. */
  private static final int[] AT_END = {
    58, 131, 82, 131, 131, 97, 44, 53, 29, 42, 74, 82, 71, 79, 42, 77, 38, 79, 47, 72, 108, 71, 81,
    100, 53, 91, 131, 131, 131, 131, 131, 131, 57, 61, 63, 44, 47, 31, 51, 65, 46, 31, 56, 131, 108,
    103, 131, 131, 131, 131
  };

  /** For characters that stand in no Arabic word. */
  private static final int FOREIGN = 160;

  /** For presentation forms, which no character set but Unicode has. */
  private static final int SHAPED = 45;

  private int letters;
  private int arabic;
  private int characters;
  private int surprise;
  private int words;
  private int known;

  private ArabicLikeness() {}

  /**
   * Zero when {@code text} does not read as Arabic; else more than zero, and a bit higher for every
   * bit by which its letters are less surprising, or if all its words are particles or begin with
   * the article.
   */
  static double of(String text) {
    ArabicLikeness counts = new ArabicLikeness();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && isWordPart(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        counts.word(text, start, i);
      } else {
        i++;
      }
    }
    return counts.score();
  }

  private double score() {
    if (words == 0 || arabic < MIN_ARABIC * letters) {
      return 0;
    }
    return 0.1 * (FOREIGN - (double) surprise / characters) + (double) known / words + 0.001;
  }

  private void word(String text, int start, int end) {
    int arabicHere = 0;
    int beyondAscii = 0;
    int surprising = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      arabicHere += c >= FIRST && c <= LAST_LETTER || isPresentationForm(c) ? 1 : 0;
      beyondAscii += c > 0x7F && Character.isLetter(c) ? 1 : 0;
      surprising += surprise(c, i == end - 1);
    }
    letters += beyondAscii;
    arabic += arabicHere;
    if (beyondAscii > 0) {
      words++;
      characters += end - start;
      surprise += surprising;
      String word = text.substring(start, end);
      known += word.startsWith("ال") && end - start > 3 || PARTICLES.contains(word) ? 1 : 0;
    }
  }

  private static int surprise(char c, boolean atEnd) {
    if (c >= FIRST && c <= LAST) {
      return atEnd ? AT_END[c - FIRST] : WITHIN[c - FIRST];
    }
    return isPresentationForm(c) ? SHAPED : FOREIGN;
  }

  private static boolean isPresentationForm(char c) {
    return c >= '\uFB50' && c <= '\uFEFC';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c > LAST_LETTER && c <= LAST;
  }
}
