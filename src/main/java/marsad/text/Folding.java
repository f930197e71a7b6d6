package marsad.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The fold under which two spellings of one name are equal. In one pass over the text:
 *
 * <ul>
 *   <li>alef with hamza above or below, with madda, and wasla become bare alef;
 *   <li>alef maksura, Persian yeh and yeh with hamza become yeh; waw with hamza becomes waw;
 *   <li>teh marbuta becomes heh; Persian kaf becomes kaf; veh, peh and tcheh become feh, beh and
 *       jeem;
 *   <li>tatweel, harakat and Quranic marks, zero-width and bidi controls are dropped;
 *   <li>presentation forms and ligatures become the letters they stand for (NFKC, from ICU);
 *   <li>Arabic-Indic and Persian digits become ASCII digits; Latin letters become lower case;
 *   <li>every kind of white space but the line feed becomes one space; a character reference
 *       ({@code &nbsp;}, {@code &#8220;}, without its semicolon or escaped twice too) becomes the
 *       character it means.
 * </ul>
 *
 * <p>Everything else stands. The map back to the text is {@link FoldedText}.
 */
public final class Folding {
  private static final char TATWEEL = '\u0640';
  private static final char TEH_MARBUTA = '\u0629';
  private static final char HEH = '\u0647';
  private static final char ALEF = '\u0627';
  private static final char ALEF_MAKSURA = '\u0649';
  private static final char YEH = '\u064A';
  private static final char WAW = '\u0648';
  private static final char KAF = '\u0643';

  /** In {@link #MAP}: the character vanishes. */
  static final char DROP = '\0';

  /** In {@link #MAP}: the character becomes several, see {@link #EXPANSIONS}. */
  private static final char EXPAND = '\uFFFF';

  private static final char[] MAP = new char[Character.MAX_VALUE + 1];
  private static final String[] EXPANSIONS = new String[Character.MAX_VALUE + 1];

  static {
    Normalizer2 nfkc = Normalizer2.getNFKCInstance();
    for (int c = 0; c < MAP.length; c++) {
      MAP[c] = base((char) c);
    }
    MAP[EXPAND] = ' ';
    for (int c = 0xFB50; c <= 0xFEFC; c++) {
      presentationForm(nfkc, (char) c);
    }
  }

  private Folding() {}

  private static void presentationForm(Normalizer2 nfkc, char c) {
    String plain = nfkc.getDecomposition(c) == null ? "" : nfkc.normalize(String.valueOf(c));
    if (plain.isEmpty() || !Character.isDefined(c)) {
      return;
    }
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char f = base(plain.charAt(i));
      if (f != DROP) {
        folded.append(f);
      }
    }
    MAP[c] = folded.isEmpty() ? DROP : folded.length() == 1 ? folded.charAt(0) : EXPAND;
    if (MAP[c] == EXPAND) {
      EXPANSIONS[c] = folded.toString();
    }
  }

  private static char base(char c) {
    if (isMark(c) || isControl(c)) {
      return DROP;
    }
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671' -> ALEF;
      case ALEF_MAKSURA, '\u0626', '\u06CC', '\u06D2' -> YEH;
      case '\u0624' -> WAW;
      case TEH_MARBUTA, '\u06C1', '\u06C0', '\u06D5', '\u06BE' -> HEH;
      case '\u06A9', '\u06AF' -> KAF;
      case '\u06A4' -> '\u0641';
      case '\u067E' -> '\u0628';
      case '\u0686' -> '\u062C';
      default -> {
        if (c >= '\u0660' && c <= '\u0669') {
          yield (char) ('0' + c - '\u0660');
        }
        if (c >= '\u06F0' && c <= '\u06F9') {
          yield (char) ('0' + c - '\u06F0');
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          yield c == '\n' ? '\n' : ' ';
        }
        yield c < '\u0250' ? Character.toLowerCase(c) : c;
      }
    };
  }

  /** Tatweel, harakat, superscript alef and Quranic marks: part of the word they stand in. */
  static boolean isMark(char c) {
    return c == TATWEEL
        || (c >= '\u064B' && c <= '\u065F')
        || c == '\u0670'
        || (c >= '\u0610' && c <= '\u061A')
        || (c >= '\u06D6' && c <= '\u06ED' && c != '\u06DD' && c != '\u06DE' && c != '\u06E9');
  }

  /** Zero-width and bidi controls, soft hyphen, byte order mark: between letters, part of none. */
  static boolean isControl(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\u00AD'
        || c == '\u061C'
        || c == '\uFEFF'
        || (c < ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f' && c != '\u000B');
  }

  /** End of what folds as one at {@code at}: a character or a whole character reference. */
  static int unitEnd(String text, int at) {
    int end = text.charAt(at) == '&' ? CharacterReference.end(text, at) : at;
    return end > at ? end : at + 1;
  }

  /** Folds {@code text}, keeping where each character came from. */
  public static FoldedText fold(String text) {
    int n = text.length();
    char[] out = new char[n];
    int[] source = new int[n + 1];
    int k = 0;
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      char f = MAP[c];
      if (f == DROP) {
        continue;
      }
      if (c == '&') {
        int end = CharacterReference.end(text, i);
        if (end > i) {
          int meant = CharacterReference.decode(text, i);
          char r = meant < 0 || meant > Character.MAX_VALUE ? ' ' : MAP[meant];
          if (r != DROP) {
            out[k] = r == EXPAND ? ' ' : r;
            source[k++] = i;
          }
          i = end - 1;
          continue;
        }
      }
      if (f == EXPAND) {
        String expansion = EXPANSIONS[c];
        int more = expansion.length();
        if (k + more + n - i > out.length) {
          int size = k + more + n - i + (n >> 3) + 16;
          out = Arrays.copyOf(out, size);
          source = Arrays.copyOf(source, size + 1);
        }
        for (int j = 0; j < more; j++) {
          out[k] = expansion.charAt(j);
          source[k++] = i;
        }
        continue;
      }
      out[k] = f;
      source[k++] = i;
    }
    source[k] = n;
    return new FoldedText(text, out, source, k);
  }

  /** The folded form alone, for dictionary names and keys; runs of white space become one space. */
  public static String key(@Nullable String name) {
    if (name == null) {
      return "";
    }
    FoldedText folded = fold(name);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean space = c == ' ' || c == '\n';
      if (!space) {
        out.append(c);
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.toString().stripTrailing();
  }
}
