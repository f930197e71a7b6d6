package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
  private static final String ZERO_WIDTH_JOINER = "\u200D";
  private static final String RIGHT_TO_LEFT_MARK = "\u200F";
  private static final String LEFT_TO_RIGHT_EMBEDDING = "\u202A";
  private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";

  private static void check(String text, String folded) {
    assertThat(Folding.fold(text)).hasToString(folded);
  }

  private static void light(String text, String folded) {
    assertThat(Folding.light(text)).hasToString(folded);
  }

  private static void both(String text, String folded) {
    check(text, folded);
    light(text, folded);
  }

  @Test
  void alefWithHamzaMaddaOrWaslaFoldsToBareAlef() {
    check("أحمد إيران آسيا ٱلأسد", "احمد ايران اسيا الاسد");
  }

  @Test
  void alefMaksuraPersianYehAndYehWithHamzaFoldToYeh() {
    check("موسى رئیس وزائر", "موسي رييس وزاير");
  }

  @Test
  void wawWithHamzaFoldsToWaw() {
    check("مؤتمر", "موتمر");
  }

  @Test
  void tehMarbutaFoldsToHeh() {
    check("حماة", "حماه");
  }

  @Test
  void persianKafAndGafFoldToKaf() {
    check("کرج گرگان", "كرج كركان");
  }

  @Test
  void lettersForForeignSoundsFoldToTheirNeighbours() {
    check("ڤلاديمير پوتين چاد", "فلاديمير بوتين جاد");
  }

  @Test
  void tatweelVanishes() {
    check("أوكـــرانيا", "اوكرانيا");
  }

  @Test
  void harakatVanish() {
    check("يُصرِّح مجدداً", "يصرح مجددا");
  }

  @Test
  void combiningHamzaAndMaddaVanish() {
    check("ا\u0654حمد ا\u0653سيا", "احمد اسيا");
  }

  @Test
  void superscriptAlefAndQuranicMarksVanish() {
    check("الرحم\u0670ن \u06D6", "الرحمن ");
  }

  @Test
  void zeroWidthAndBidiControlsVanish() {
    check(
        LEFT_TO_RIGHT_EMBEDDING
            + "بو"
            + ZERO_WIDTH_JOINER
            + "تين"
            + RIGHT_TO_LEFT_MARK
            + POP_DIRECTIONAL_ISOLATE,
        "بوتين");
  }

  @Test
  void presentationFormsFoldToTheirLetters() {
    check("ﺑﻮﺗﯿﻦ", "بوتين");
  }

  @Test
  void ligaturesFoldToTheLettersTheyJoin() {
    check("ﻻ ﷲ عبدﷲ", "لا الله عبدالله");
  }

  @Test
  void arabicAndPersianDigitsFoldToAscii() {
    check("٢٠٢٤ و۱۲", "2024 و12");
  }

  @Test
  void lettersFoldToLowerCaseWithoutAccents() {
    check("NATO École Путин", "nato ecole путин");
  }

  @Test
  void combiningMarksFoldAwayInAnyOrder() {
    check("مّ\u064Eما م\u064E\u0651ما e\u0323\u0302 e\u0302\u0323", "مما مما e e");
  }

  @Test
  void aMarkShownAloneVanishesWithItsSpace() {
    both("ب\uFE70ت\uFC60ث\uFE71", "بتث");
  }

  @Test
  void wideNarrowAndMathematicalVariantsFoldToThePlainCharacter() {
    both("２０２４ ａ\u3000𝐛 𞺰𞸌", "2024 a b فم");
  }

  @Test
  void hangulStaysComposed() {
    both("한국", "한국");
  }

  @Test
  void variationSelectorsAndTagsVanish() {
    both("⚡\uFE0F 🏴\uDB40\uDC67\uDB40\uDC7F", "⚡ 🏴");
  }

  @Test
  void controlCharactersVanish() {
    both("دم\u0007ش\u009Bق\u007F", "دمشق");
  }

  @Test
  void loneSurrogatesFoldToTheReplacementCharacter() {
    both("\uD83D ب\uDE00", "\uFFFD ب\uFFFD");
  }

  @Test
  void everyWhiteSpaceButTheLineFeedFoldsToASpace() {
    check("وزير\u00A0الخارجية\tالروسي\u2003لافروف\nوصل", "وزير الخارجيه الروسي لافروف\nوصل");
  }

  @Test
  void characterReferencesFoldToWhatTheyMean() {
    check("&quot;دمشق&quot; &#1583;&#x645;شق", "\"دمشق\" دمشق");
  }

  @Test
  void characterReferencesGluedToAWordAreRead() {
    check("بقلم:&nbspيورو نيوز", "بقلم: يورو نيوز");
  }

  @Test
  void characterReferencesEscapedTwiceAreRead() {
    check("&amp;quot;دمشق&amp;amp;quot;", "\"دمشق\"");
  }

  @Test
  void anAmpersandOfItsOwnStands() {
    check("إيه تي & تي", "ايه تي & تي");
  }

  @Test
  void namedReferencesOfHtmlAreReadWithTheirSemicolon() {
    both("&bull;دمشق &lsaquo;&euro;&rsaquo;", "•دمشق ‹€›");
  }

  @Test
  void aParameterOfAnAddressIsNoReference() {
    both("?a=1&lt=2&copy=3", "?a=1&lt=2&copy=3");
  }

  @Test
  void referencesToControlsOfWindows1252AreReadAsBrowsersDo() {
    both("&#147;دمشق&#148;", "“دمشق”");
  }

  @Test
  void referencesToNoCharacterFoldToTheReplacementCharacter() {
    both("&#0;&#55357;&#x110000;", "\uFFFD\uFFFD\uFFFD");
  }

  @Test
  void referencesBeyondTheBasicPlaneAreRead() {
    both("&#128512;", "😀");
  }

  @Test
  void charactersBeyondTheBasicPlaneStand() {
    check("دمشق 😀 أخبار", "دمشق 😀 اخبار");
  }

  @Test
  void theLightFoldKeepsLettersDistinct() {
    light(
        "أحمد إلى آسيا ٱ موسى حماة مؤتمر رئيس ڤ پ گ NATO École",
        "أحمد إلى آسيا ٱ موسى حماة مؤتمر رئيس ڤ پ گ NATO École");
  }

  @Test
  void theLightFoldDropsTatweelHarakatAndControls() {
    light("أوكـــرانيا يُصرِّح\u200F مجدداً", "أوكرانيا يصرح مجددا");
  }

  @Test
  void theLightFoldJoinsCombiningHamzaAndMadda() {
    light("ا\u0654حمد ا\u064E\u0655لى ا\u0653سيا و\u0654 ي\u0654 ب\u0654", "أحمد إلى آسيا ؤ ئ ب");
  }

  @Test
  void theLightFoldReadsPresentationForms() {
    light("ﺃﻻ ﷲ ﺑﻮﺗﯿﻦ", "ألا الله بوتین");
  }

  @Test
  void theLightFoldUnifiesDigitsAndSpaces() {
    light("٢٠٢٤\u00A0و۱۲\t\n", "2024 و12 \n");
  }

  @Test
  void theLightFoldKeepsAccentsOfOtherScripts() {
    light("e\u0301", "e\u0301");
  }

  @Test
  void aLightKeyHasSingleSpacesAndNoneAtItsEnds() {
    assertThat(Folding.lightKey(" إيمانويل \n ماكرون\u00A0")).isEqualTo("إيمانويل ماكرون");
  }

  @Test
  void aKeyHasSingleSpacesAndNoneAtItsEnds() {
    assertThat(Folding.key("  سيرغي \n لافروف ")).isEqualTo("سيرغي لافروف");
  }
}
