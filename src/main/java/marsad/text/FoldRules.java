package marsad.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/** What one code point folds to; {@link Folding} is the specification. */
final class FoldRules {
  static final int MADDA_ABOVE = 0x0653;
  static final int HAMZA_BELOW = 0x0655;
  static final char REPLACEMENT = '\uFFFD';

  private static final int TATWEEL = 0x0640;
  private static final int SMALL_WAW = 0x06E5;
  private static final int SMALL_YEH = 0x06E6;

  private static final int ALEF = 0x0627;
  private static final int ALEF_WASLA = 0x0671;
  private static final int YEH = 0x064A;
  private static final int ALEF_MAKSURA = 0x0649;
  private static final int FARSI_YEH = 0x06CC;
  private static final int YEH_BARREE = 0x06D2;
  private static final int HEH = 0x0647;
  private static final int TEH_MARBUTA = 0x0629;
  private static final int HEH_GOAL = 0x06C1;
  private static final int HEH_DOACHASHMEE = 0x06BE;
  private static final int AE = 0x06D5;
  private static final int KAF = 0x0643;
  private static final int KEHEH = 0x06A9;
  private static final int GAF = 0x06AF;
  private static final int FEH = 0x0641;
  private static final int VEH = 0x06A4;
  private static final int BEH = 0x0628;
  private static final int PEH = 0x067E;
  private static final int JEEM = 0x062C;
  private static final int TCHEH = 0x0686;

  private static final int ARABIC_INDIC_ZERO = 0x0660;
  private static final int PERSIAN_ZERO = 0x06F0;
  private static final int NEXT_LINE = 0x0085;
  private static final int FIRST_COMBINING = 0x0300;
  private static final int FIRST_SYLLABLE = 0xAC00;
  private static final int LAST_SYLLABLE = 0xD7A3;

  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private FoldRules() {}

  /** The full fold of a code point. */
  static String full(int codePoint) {
    return isVariant(codePoint)
        ? each(NFKD.normalize(UCharacter.toString(codePoint)))
        : codePoint >= FIRST_SYLLABLE && codePoint <= LAST_SYLLABLE
            ? UCharacter.toString(codePoint)
            : each(NFD.normalize(UCharacter.toString(codePoint)));
  }

  /** The light fold of a code point; combining hamza and madda stand. */
  static String light(int codePoint) {
    String c = UCharacter.toString(codePoint);
    return unmarked(isVariant(codePoint) ? NFKC.normalize(c) : c);
  }

  /** Each of the decomposed code points folded. */
  private static String each(String decomposed) {
    StringBuilder out = new StringBuilder();
    decomposed
        .codePoints()
        .filter(c -> !isMark(c) && !isControl(c))
        .forEach(c -> out.appendCodePoint(single(c)));
    return shown(decomposed, out.toString());
  }

  private static String unmarked(String s) {
    StringBuilder out = new StringBuilder();
    s.codePoints()
        .filter(c -> !isControl(c) && !isArabicMark(c))
        .forEach(c -> out.appendCodePoint(plain(c)));
    return shown(s, out.toString());
  }

  /** Nothing, where a mark shown alone has left the space that carries it. */
  private static String shown(String s, String folded) {
    return s.length() > 1 && folded.equals(" ") ? "" : folded;
  }

  private static int single(int c) {
    return switch (c) {
      case ALEF_WASLA -> ALEF;
      case ALEF_MAKSURA, FARSI_YEH, YEH_BARREE -> YEH;
      case TEH_MARBUTA, HEH_GOAL, HEH_DOACHASHMEE, AE -> HEH;
      case KEHEH, GAF -> KAF;
      case VEH -> FEH;
      case PEH -> BEH;
      case TCHEH -> JEEM;
      default -> Character.toLowerCase(plain(c));
    };
  }

  /** Digits as ASCII, white space as space, a lone surrogate as U+FFFD. */
  private static int plain(int c) {
    if (c >= ARABIC_INDIC_ZERO && c <= ARABIC_INDIC_ZERO + 9) {
      return '0' + c - ARABIC_INDIC_ZERO;
    }
    if (c >= PERSIAN_ZERO && c <= PERSIAN_ZERO + 9) {
      return '0' + c - PERSIAN_ZERO;
    }
    if (isSpace(c)) {
      return c == '\n' ? '\n' : ' ';
    }
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c;
  }

  /** Whether {@code c} is a plain character in another shape. */
  private static boolean isVariant(int c) {
    return switch (UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE)) {
      case UCharacter.DecompositionType.INITIAL,
          UCharacter.DecompositionType.MEDIAL,
          UCharacter.DecompositionType.FINAL,
          UCharacter.DecompositionType.ISOLATED,
          UCharacter.DecompositionType.WIDE,
          UCharacter.DecompositionType.NARROW,
          UCharacter.DecompositionType.FONT ->
          true;
      default -> false;
    };
  }

  /** Combining hamza and madda, which make letters. */
  static boolean joinsLetters(int c) {
    return c >= MADDA_ABOVE && c <= HAMZA_BELOW;
  }

  static boolean isMark(int c) {
    return c == TATWEEL
        || c == SMALL_WAW
        || c == SMALL_YEH
        || c >= FIRST_COMBINING && UCharacter.getCombiningClass(c) != 0;
  }

  private static boolean isArabicMark(int c) {
    return isMark(c) && (c == TATWEEL || UScript.hasScript(c, UScript.ARABIC)) && !joinsLetters(c);
  }

  static boolean isControl(int c) {
    return c <= 0x9F
        ? Character.isISOControl(c) && !isSpace(c)
        : UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
  }
}
