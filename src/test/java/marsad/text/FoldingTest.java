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
  void latinLettersFoldToLowerCase() {
    check("NATO École", "nato école");
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
  void charactersBeyondTheBasicPlaneStand() {
    check("دمشق 😀 أخبار", "دمشق 😀 اخبار");
  }

  @Test
  void aKeyHasSingleSpacesAndNoneAtItsEnds() {
    assertThat(Folding.key("  سيرغي \n لافروف ")).isEqualTo("سيرغي لافروف");
  }
}
