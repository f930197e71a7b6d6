package marsad.actor;

import marsad.text.FoldedText;

/**
 * Folded words as numbers: five bits a letter, so that a word of up to twelve Arabic letters is a
 * positive {@code long}, equal when the words are. Nearly all words are. What longer words, and
 * words with digits or letters of other scripts, begin with is a negative one.
 */
final class Letters {
  static final char ALEF = 'ا';

  private static final int BITS = 5;
  private static final int MOST = 12;

  /** Code of letters that have none of their own. */
  static final int OTHER = 31;

  /** The letters that folding leaves of the Arabic alphabet. */
  private static final String ALPHABET = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي";

  private static final byte[] CODES = new byte[Character.MAX_VALUE + 1];

  /** By the code of a letter, whether it may be a conjunction (2) or a preposition (1) glued on. */
  private static final byte[] PROCLITICS = new byte[OTHER + 1];

  static {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      CODES[c] = (byte) (Character.isLetterOrDigit(c) ? OTHER : 0);
    }
    for (int i = 0; i < ALPHABET.length(); i++) {
      CODES[ALPHABET.charAt(i)] = (byte) (i + 1);
    }
    for (char c : "بلك".toCharArray()) {
      PROCLITICS[CODES[c]] = 1;
    }
    for (char c : "وف".toCharArray()) {
      PROCLITICS[CODES[c]] = 2;
    }
  }

  private Letters() {}

  /** Code of a letter or digit; 0 for what is of no word. */
  static int code(char c) {
    return CODES[c];
  }

  /** How many letters of a word that begins with these two may be proclitics. */
  static int proclitics(char first, char second) {
    int kind = PROCLITICS[CODES[first]];
    return kind < 2 ? kind : 1 + (PROCLITICS[CODES[second]] & 1);
  }

  /** A packed word with one more letter. */
  static long append(long word, int code) {
    return word << BITS | code;
  }

  /**
   * Whether what {@link #append} has made of so many letters, the highest given, is all of them.
   */
  static boolean packs(int length, int highest) {
    return length <= MOST && highest < OTHER;
  }

  /** The word between two folded positions. */
  static long pack(FoldedText text, int from, int to) {
    long word = 0;
    int highest = 0;
    for (int i = from; i < Math.min(to, from + MOST); i++) {
      int code = code(text.charAt(i));
      word = append(word, code);
      highest = Math.max(highest, code == 0 ? OTHER : code);
    }
    return packs(to - from, highest) ? word : word | Long.MIN_VALUE;
  }

  /** A folded word. */
  static long pack(String folded) {
    long word = 0;
    int highest = 0;
    for (int i = 0; i < Math.min(folded.length(), MOST); i++) {
      int code = code(folded.charAt(i));
      word = append(word, code);
      highest = Math.max(highest, code == 0 ? OTHER : code);
    }
    return packs(folded.length(), highest) ? word : word | Long.MIN_VALUE;
  }

  /** The last {@code length} letters of a positive word. */
  static long tail(long word, int length) {
    return word & (1L << length * BITS) - 1;
  }

  /** A positive word of {@code length} letters, with an alef before it; it is short enough. */
  static long withAlef(long word, int length) {
    return word | (long) CODES[ALEF] << length * BITS;
  }
}
