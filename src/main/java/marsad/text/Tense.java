package marsad.text;

import java.util.Set;

/** Whether what is said lies ahead, as far as the words before tell. */
final class Tense {
  private static final int REACH = 16;

  private static final Set<String> AHEAD =
      Set.of(
          "سوف",
          "المقرر",
          "المقرره",
          "مقرر",
          "مقررا",
          "المزمع",
          "المرتقب",
          "المرتقبه",
          "المنتظر",
          "المتوقع",
          "يتوقع",
          "يرتقب",
          "ينتظر",
          "غدا",
          "لن",
          "موعدا",
          "استعدادا",
          "يعتزم",
          "تعتزم");

  /** Beginnings of words that look like verbs of the future and are none. */
  private static final Set<String> NOT_VERBS =
      Set.of(
          "سيار",
          "سياس",
          "سياد",
          "سياح",
          "سياق",
          "سيطر",
          "سيناء",
          "سيناريو",
          "سينما",
          "سيدات",
          "سيدتي",
          "سيبيريا",
          "سيستاني",
          "ستاند",
          "ستوكهولم",
          "ستيفان",
          "ستيف",
          "سنوات",
          "سنوي",
          "سنغافور");

  /** Verbs in the present that report what was. */
  private static final Set<String> REPORTS =
      Set.of(
          "يذكر", "يشار", "يقول", "ياتي", "يعد", "يبدو", "يري", "يعتبر", "يعتقد", "يوم", "يومي",
          "يرجح", "يضيف", "يوكد", "يشير", "يوضح", "يتهم");

  /** As many words into its sentence a verb at the head still tells of the date. */
  private static final int NEAR = 9;

  private Tense() {}

  /** Whether a verb of the future stands before word {@code i} in its clause. */
  static boolean future(Words words, int i) {
    for (int k = i - 1; k >= 0 && i - k <= REACH; k--) {
      String gap = words.gap(k);
      if (gap.indexOf('.') >= 0 || gap.indexOf('\n') >= 0 || gap.indexOf('؟') >= 0) {
        return i - k <= NEAR && present(words.word(k + 1));
      }
      String w = words.word(k);
      if (k == i - 1 && present(w)) {
        return true;
      }
      if ((w.equals("قد") || w.equals("وقد")) && may(words.word(k + 1))) {
        return true;
      }
      String bare = w.length() > 3 && "وف".indexOf(w.charAt(0)) >= 0 ? w.substring(1) : w;
      if (AHEAD.contains(bare) || (bare.startsWith("ل") && AHEAD.contains(bare.substring(1)))) {
        return true;
      }
      boolean form =
          bare.length() >= 5
              && (bare.startsWith("سي") || bare.startsWith("ست") || bare.startsWith("سن"));
      if (form && NOT_VERBS.stream().noneMatch(bare::startsWith)) {
        return true;
      }
    }
    return i > 0 && i <= NEAR && present(words.word(0));
  }

  /** Behind قد: قد يصوت is what may come, قد يكون سقط what may have been. */
  private static boolean may(String word) {
    return present(word) && !word.startsWith("يكون");
  }

  /** يصل صباح الأحد: a sentence that begins in the present tense tells what is to come. */
  private static boolean present(String word) {
    return word.length() >= 3 && word.charAt(0) == 'ي' && !REPORTS.contains(word);
  }
}
