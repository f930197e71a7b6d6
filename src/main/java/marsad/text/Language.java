package marsad.text;

/**
 * Tells Arabic from the other languages of its script by their letters: Persian, Urdu, Kurdish and
 * Pashto each write some that Arabic does not. A name or a quotation does not tip the balance; a
 * text of few letters is left undetermined.
 */
public final class Language {
  /** Too few Arabic-script letters to judge by. */
  private static final int MIN_LETTERS = 20;

  /**
   * Share of foreign letters above which a text is not Arabic; real Arabic articles stay under 0.5
   * %.
   */
  private static final double MAX_FOREIGN = 0.03;

  /** Share of Arabic-script letters below which a text is not in the script at all. */
  private static final double MIN_ARABIC = 0.4;

  private static final String URDU = "ٹڈڑںےھہۂ";
  private static final String KURDISH = "ۆێڵڕەێ";
  private static final String PASHTO = "ټډړښږڼېۍ";
  private static final String PERSIAN = "پچژگکی";

  private Language() {}

  /**
   * ISO 639-1 code: {@code ar fa ur ku ps}, {@code other} for other scripts, {@code und} when too
   * short.
   */
  public static String of(String text) {
    int arabic = 0;
    int other = 0;
    int[] foreign = new int[4];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x0621 && c <= 0x06D5 && Character.isLetter(c)) {
        arabic++;
        if (c > 0x064A) {
          count(foreign, c);
        }
      } else if (c >= 0xFB50 && c <= 0xFEFC) {
        arabic++;
      } else if (Character.isLetter(c)) {
        other++;
      }
    }
    if (arabic + other < MIN_LETTERS) {
      return "und";
    }
    if (arabic < MIN_ARABIC * (arabic + other)) {
      return "other";
    }
    return foreign(foreign, arabic);
  }

  private static void count(int[] foreign, char c) {
    foreign[0] += URDU.indexOf(c) >= 0 ? 1 : 0;
    foreign[1] += KURDISH.indexOf(c) >= 0 ? 1 : 0;
    foreign[2] += PASHTO.indexOf(c) >= 0 ? 1 : 0;
    foreign[3] += PERSIAN.indexOf(c) >= 0 ? 1 : 0;
  }

  private static String foreign(int[] foreign, int letters) {
    int total = foreign[0] + foreign[1] + foreign[2] + foreign[3];
    if (total < MAX_FOREIGN * letters) {
      return "ar";
    }
    String[] codes = {"ur", "ku", "ps"};
    int best = 0;
    for (int i = 1; i < codes.length; i++) {
      best = foreign[i] > foreign[best] ? i : best;
    }
    // Persian's own letters are shared by the other three, theirs are not shared with it.
    return foreign[best] >= MAX_FOREIGN * letters / 2 ? codes[best] : "fa";
  }
}
