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
  void goesOnInsideNumbersDatesAndAddresses() {
    check("بلغ 3.5 مليون دولار", "بلغ 3.5 مليون دولار");
    check("بقيمة 9.\u200F95 مليار دولار", "بقيمة 9.\u200F95 مليار دولار");
    check("صدر في 12.5.2024 عن www.example.org أمس", "صدر في 12.5.2024 عن www.example.org أمس");
  }

  @Test
  void endsAfterANumber() {
    check("وقع ذلك عام 2013. وكشف التقرير", "وقع ذلك عام 2013.", "وكشف التقرير");
  }

  @Test
  void goesOnAfterTheAbbreviationOfATitle() {
    check("التقى د. محمد والمهندس م. علي في عمان", "التقى د. محمد والمهندس م. علي في عمان");
  }

  @Test
  void goesOnAfterAnInitial() {
    check("قال جورج و. بوش ذلك", "قال جورج و. بوش ذلك");
  }

  @Test
  void goesOnInAnAcronymWithDots() {
    check("نقلت أ.ف.ب عن إس.دي.إيه ذلك", "نقلت أ.ف.ب عن إس.دي.إيه ذلك");
  }

  @Test
  void endsAfterASpacedAcronym() {
    check("نقلت ذلك أ ف ب. وأضافت", "نقلت ذلك أ ف ب.", "وأضافت");
  }

  @Test
  void endsAfterTheEraOfAYear() {
    check("في عام 2013م. وكشف", "في عام 2013م.", "وكشف");
    check("بطول 5 م. وكشف", "بطول 5 م.", "وكشف");
  }

  @Test
  void endsAfterALoneLetterAtTheEndOfALine() {
    check("المادة أ.\nوكشف", "المادة أ.", "وكشف");
  }

  @Test
  void goesOnAfterTheNumberOfAnItem() {
    check("1. وقف إطلاق النار. 2. تبادل الأسرى.", "1. وقف إطلاق النار.", "2. تبادل الأسرى.");
  }

  @Test
  void endsAtAFullStopGluedToTheNextWord() {
    check("غادر الوزير بيروت.وقال مكتبه", "غادر الوزير بيروت.", "وقال مكتبه");
    check("غادر الوزير بيروت.«سنعود»", "غادر الوزير بيروت.", "«سنعود»");
  }

  @Test
  void goesOnInAnAddressWrittenInArabic() {
    check("نشر موقع الجزيرة.نت ذلك", "نشر موقع الجزيرة.نت ذلك");
  }

  @Test
  void readsAnEllipsisAsOneEnd() {
    check("بدأ الهجوم... وانتهى", "بدأ الهجوم...", "وانتهى");
    check("بدأ الهجوم… انتهى", "بدأ الهجوم…", "انتهى");
  }

  @Test
  void goesOnBehindAnEllipsisWhereTheNextWordDoes() {
    check("بدت غير راضية.. بل قلقة", "بدت غير راضية.. بل قلقة");
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
