package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
  private static void check(String text, String... sentences) {
    assertThat(Sentences.split(text).stream().map(s -> text.substring(s.start(), s.end())))
        .containsExactly(sentences);
  }

  @Test
  void endsAtAFullStopBeforeSpace() {
    check("وصل الوزير. وغادر مساء.", "وصل الوزير.", "وغادر مساء.");
  }

  @Test
  void endsAtAnArabicQuestionMark() {
    check("هل وصل؟ لم يصل!", "هل وصل؟", "لم يصل!");
  }

  @Test
  void endsAtALineEndWithoutPunctuation() {
    check("لقاء في موسكو\nبحث الجانبان الملف", "لقاء في موسكو", "بحث الجانبان الملف");
  }

  @Test
  void takesClosingQuotesWithIt() {
    check("قال \"سنعود.\" ثم غادر. انتهى", "قال \"سنعود.\"", "ثم غادر.", "انتهى");
  }

  @Test
  void takesAWronglyTurnedQuoteWithIt() {
    check("مكافحة الإرهاب”. وأضاف", "مكافحة الإرهاب”.", "وأضاف");
  }

  @Test
  void goesOnAfterADecimalPoint() {
    check("بلغ 3.5 مليون دولار", "بلغ 3.5 مليون دولار");
  }

  @Test
  void goesOnAfterTheAbbreviationOfATitle() {
    check("التقى د. محمد في عمان", "التقى د. محمد في عمان");
  }

  @Test
  void readsAnEllipsisAsOneEnd() {
    check("بدأ الهجوم... وانتهى", "بدأ الهجوم...", "وانتهى");
  }

  @Test
  void leavesOutWhiteSpaceAndControls() {
    check("\u200F\u00A0 وصل الوزير. \u00A0\n\u00A0\n", "وصل الوزير.");
  }

  @Test
  void hasNoneInAnEmptyText() {
    check(" \n\u00A0");
  }
}
