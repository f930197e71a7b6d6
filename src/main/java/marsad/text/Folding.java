package marsad.text;

import org.jspecify.annotations.Nullable;

/**
 * Two folds of Arabic text, each one pass, each with the way back to the text ({@link FoldedText}).
 *
 * <p>{@link #light} is for display and search keys: it keeps letters distinct, and unifies what
 * looks alike.
 *
 * <ul>
 *   <li>Tatweel, harakat and Quranic marks are dropped; zero-width and bidi controls too, and all
 *       else that Unicode has a renderer ignore, and C0 and C1 controls.
 *   <li>A combining hamza or madda joins the letter before it (ا + U+0654 is أ), or is dropped
 *       where Unicode has no such letter.
 *   <li>Arabic presentation forms and ligatures become the letters they stand for; wide, narrow and
 *       font variants of characters become the plain ones (decomposition types initial, medial,
 *       final, isolated, wide, narrow and font of Unicode).
 *   <li>Arabic-Indic and Persian digits become ASCII digits.
 *   <li>Every kind of white space but the line feed becomes a space.
 *   <li>A character reference ({@code &nbsp;}, {@code &#8220;}, without its semicolon or escaped
 *       twice too) becomes the character it means, folded.
 *   <li>A lone surrogate becomes U+FFFD.
 * </ul>
 *
 * <p>{@link #fold} is for matching: two spellings of one name are equal under it. All of the above,
 * and
 *
 * <ul>
 *   <li>alef with hamza above or below, with madda, and wasla become bare alef;
 *   <li>alef maksura, Persian yeh, yeh barree and yeh with hamza become yeh; waw with hamza becomes
 *       waw;
 *   <li>teh marbuta, heh goal, heh doachashmee and ae become heh; Persian kaf and gaf become kaf;
 *       veh, peh and tcheh become feh, beh and jeem;
 *   <li>every combining mark is dropped, alone or composed with its letter (é is e), so that
 *       canonically equivalent texts fold alike; Hangul is left composed;
 *   <li>letters become lower case.
 * </ul>
 *
 * <p>Everything else stands.
 */
public final class Folding {
  private Folding() {}

  /** Folds {@code text} for matching, keeping where each character came from. */
  public static FoldedText fold(String text) {
    return new FoldRun(text, FoldTable.FULL).run();
  }

  /** Folds {@code text} for display and search keys, keeping where each character came from. */
  public static FoldedText light(String text) {
    return new FoldRun(text, FoldTable.LIGHT).run();
  }

  /** The folded form alone, for dictionary names and keys; runs of white space become one space. */
  public static String key(@Nullable String name) {
    return name == null ? "" : spaced(fold(name));
  }

  /** The light form alone, its letters kept distinct; runs of white space become one space. */
  public static String lightKey(@Nullable String name) {
    return name == null ? "" : spaced(light(name));
  }

  private static String spaced(FoldedText folded) {
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

  /** Tatweel, harakat, combining marks: part of the word they stand in. */
  static boolean isMark(int codePoint) {
    return FoldRules.isMark(codePoint);
  }

  /** Zero-width and bidi controls, soft hyphen, byte order mark: between letters, part of none. */
  static boolean isControl(int codePoint) {
    return FoldRules.isControl(codePoint);
  }
}
