package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextDatesTest {
  /** A Monday. */
  private static final LocalDate DAY = LocalDate.parse("2023-06-26");

  private static TextDates dates(String text) {
    FoldedText folded = Folding.fold(text);
    return new TextDates(folded, new Words(folded));
  }

  /** Each date of a text as {@code words = value}, or as {@code words = why there is none}. */
  private static void on(@Nullable LocalDate published, String text, String... found) {
    assertThat(
            dates(text).resolve(published).stream()
                .map(
                    d ->
                        text.substring(d.start(), d.end())
                            + " = "
                            + (d.value() == null ? d.open() : d.value())))
        .containsExactly(found);
  }

  static void check(String text, String... found) {
    on(DAY, text, found);
  }

  static void none(String text) {
    on(DAY, text);
  }

  @Test
  void readsADayWithItsYear() {
    check("توفي في 8 ديسمبر 2024م", "8 ديسمبر 2024م = 2024-12-08");
  }

  @Test
  void readsLevantineAndMaghrebiMonths() {
    check(
        "في 8 من كانون الأول 2024 و3 جويلية 2021",
        "8 من كانون الأول 2024 = 2024-12-08",
        "3 جويلية 2021 = 2021-07-03");
  }

  @Test
  void readsMonthsWithoutTheirArticle() {
    check("في 3 كانون أول 2014", "3 كانون أول 2014 = 2014-12-03");
  }

  @Test
  void readsADayInBrackets() {
    check("يوم (19) شوال 1436", "يوم (19) شوال 1436 = 2015-08-04");
  }

  @Test
  void readsTwoNamesOfAMonthAsOne() {
    check("ضرب فجر 6 شباط/فبراير", "6 شباط/فبراير = 2023-02-06");
    check("في 24 يونيو /حزيران الجاري", "24 يونيو /حزيران الجاري = 2023-06-24");
    check("منذ نيسان (أبريل) 2010", "نيسان (أبريل) 2010 = 2010-04");
    check("في 11 فبراير شباط 2012", "11 فبراير شباط 2012 = 2012-02-11");
  }

  @Test
  void leavesTwoDifferentMonthsApart() {
    check("بين مايو/يونيو", "مايو = 2023-05", "يونيو = 2023-06");
  }

  @Test
  void readsDigitsOfBothKinds() {
    check("منذ ١٨ أغسطس ٢٠١٤", "١٨ أغسطس ٢٠١٤ = 2014-08-18");
  }

  @Test
  void readsOrdinals() {
    check(
        "في السادس والعشرين من يونيو والثاني عشر من أغسطس 2020",
        "السادس والعشرين من يونيو = 2023-06-26",
        "الثاني عشر من أغسطس 2020 = 2020-08-12");
  }

  @Test
  void readsSeveralDaysAsAnInterval() {
    check(
        "استمرت يومي 20 و21 من حزيران الجاري",
        "يومي 20 و21 من حزيران الجاري = 2023-06-20/2023-06-21");
    check("من 27 إلى 29 يوليو 2015", "27 إلى 29 يوليو 2015 = 2015-07-27/2015-07-29");
  }

  @Test
  void readsDaysOfTheMonthOfTheText() {
    check(
        "في 11 حزيران الجاري وفي 15 من الشهر المقبل",
        "11 حزيران الجاري = 2023-06-11",
        "15 من الشهر المقبل = 2023-07-15");
  }

  @Test
  void takesTheLastOrNextSuchDayWhereTheTextSaysSo() {
    check(
        "في 28 من كانون الثاني الماضي، ويوم 15 أكتوبر المقبل",
        "28 من كانون الثاني الماضي = 2023-01-28",
        "يوم 15 أكتوبر المقبل = 2023-10-15");
  }

  @Test
  void takesTheNearestYearWhereNoneIsSaid() {
    on(LocalDate.parse("2024-01-05"), "قتل في 28 ديسمبر", "28 ديسمبر = 2023-12-28");
  }

  @Test
  void guessesNoYearForADayFarOff() {
    check("قتل في 20 ديسمبر", "20 ديسمبر = ambiguous");
    check("وقع في 1 يناير", "1 يناير = ambiguous");
  }

  @Test
  void takesTheYearThatFitsTheWeekday() {
    check("غادر يوم السبت 24 يونيو", "يوم السبت 24 يونيو = 2023-06-24");
    check("غادر يوم الأحد 24 يونيو", "يوم الأحد 24 يونيو = ambiguous");
  }

  @Test
  void inheritsNoYearFromItsSentenceSilently() {
    check("في 2011 خاض المناظرة في مايو", "2011 = 2011", "مايو = ambiguous");
  }

  @Test
  void saysWhenADayDoesNotExist() {
    check("في 31 أبريل 2020", "31 أبريل 2020 = ambiguous");
  }

  @Test
  void readsMonths() {
    check(
        "في مايو الماضي، وفي يوليو المقبل، وفي ديسمبر من العام الماضي",
        "مايو الماضي = 2023-05",
        "يوليو المقبل = 2023-07",
        "ديسمبر من العام الماضي = 2022-12");
  }

  @Test
  void readsAPartOfAMonthAsTheMonth() {
    check("في نهاية تموز/ يوليو المقبل", "نهاية تموز/ يوليو المقبل = 2023-07");
  }

  @Test
  void takesVerbsAndNamesForNoMonths() {
    none("مارس المسؤول مهامه وأعلنت تيريزا ماي وشركة نيسان ذلك");
  }

  @Test
  void takesNamesOfEventsForNoDates() {
    none("ثورة 25 يناير وحرب أكتوبر ومدينة 6 أكتوبر وقوى 14 آذار");
  }

  @Test
  void takesADateThatComesEveryYearForNone() {
    none("يقام في 25 يوليو من كل عام");
  }

  @Test
  void readsYears() {
    check("منذ عام 1979 وفي العام 2015", "عام 1979 = 1979", "العام 2015 = 2015");
    check("بين عامي 2013 و2014", "عامي 2013 و2014 = 2013/2014");
    check("كان ذلك في 1996.", "1996 = 1996");
  }

  @Test
  void takesACountForNoYear() {
    none("في 2000 موقع");
  }

  @Test
  void readsHijriDates() {
    check("في 25 شوال 1436هـ", "25 شوال 1436هـ = 2015-08-10");
    check("خلال رمضان 1436", "رمضان 1436 = 2015-06-18/2015-07-16");
    check("عام 1434 هـ", "عام 1434 هـ = 2012-11-15/2013-11-03");
  }

  @Test
  void countsTheGregorianOneOfTwoDates() {
    check(
        "جدة 25 شوال 1436هـ الموافق 11 أغسطس 2015م",
        "25 شوال 1436هـ الموافق 11 أغسطس 2015م = 2015-08-11");
  }

  @Test
  void takesAScoreForNoMonth() {
    none("فاز بنتيجة 1/صفر على ضيفه");
  }

  @Test
  void readsNumericDates() {
    check(
        "12/5/2024 و2024-05-12 و13-05-2024 و10/10/1436هـ",
        "12/5/2024 = 2024-05-12",
        "2024-05-12 = 2024-05-12",
        "13-05-2024 = 2024-05-13",
        "10/10/1436هـ = 2015-07-26");
  }

  @Test
  void takesOtherNumbersForNoDates() {
    none("بنتيجة 3-2-1 وبنسبة 1.5 والساعة 12:30 والعدد 45/13/2020");
  }

  @Test
  void readsWeekdays() {
    check(
        "أعلنت الخميس الفائت، وتجتمع الأربعاء المقبل",
        "الخميس الفائت = 2023-06-22",
        "الأربعاء المقبل = 2023-06-28");
  }

  @Test
  void takesABareWeekdayForTheLast() {
    check("قال الوزير الأحد إنه", "الأحد = 2023-06-25");
  }

  @Test
  void takesABareWeekdayBehindAFutureVerbForTheNext() {
    check("وسيلتقي الوزير الأربعاء نظيره", "الأربعاء = 2023-06-28");
    check("يصل الوزير الأربعاء إلى بيروت", "الأربعاء = 2023-06-28");
  }

  @Test
  void takesCustomsAndNamesForNoWeekdays() {
    none("بعد صلاة الجمعة وقال عبدالعزيز الخميس");
  }

  @Test
  void readsYesterdayAndToday() {
    check("وقع أمس الأحد", "أمس الأحد = 2023-06-25");
    check("وقع أمس", "أمس = 2023-06-25");
    check("وقع أول من أمس", "أول من أمس = 2023-06-24");
    check("ينطلق غداً في بيروت", "غداً = 2023-06-27");
    check("وقع صباح اليوم (الاثنين) في", "صباح اليوم (الاثنين) = 2023-06-26");
  }

  @Test
  void readsTomorrowWithoutTanweenWhereSomethingLiesAhead() {
    check("وسيلتقي الفريق غدا بضيفه", "غدا = 2023-06-27");
    none("حتى غدا من المستقر أن ذلك ممكن");
  }

  @Test
  void readsTodayInTheFirstSentence() {
    check("أجرى الرئيس اليوم مباحثات. والعالم اليوم يتغير", "اليوم = 2023-06-26");
  }

  @Test
  void takesOtherUsesOfTodayForNoDates() {
    none("احتفلت البلاد اليوم الوطني. وقال إن هذا اليوم يبقى، وإنه لامس الحقيقة");
  }

  @Test
  void readsWeeksMonthsAndYearsOfTheText() {
    check(
        "الأسبوع الماضي، الشهر الماضي، العام المقبل، هذا العام، مطلع العام، العام قبل الماضي",
        "الأسبوع الماضي = 2023-06-18/2023-06-24",
        "الشهر الماضي = 2023-05",
        "العام المقبل = 2024",
        "هذا العام = 2023",
        "مطلع العام = 2023",
        "العام قبل الماضي = 2021");
  }

  @Test
  void takesTheGeneralForNoYear() {
    none("الأمين العام الحالي والعام الدراسي المقبل");
  }

  @Test
  void speaksFromTheDayThatTheTextCallsToday() {
    check("قال اليوم السبت إنه وصل أمس", "اليوم السبت = 2023-06-24", "أمس = 2023-06-23");
  }

  @Test
  void saysWhatItCannotTellWithoutADay() {
    on(
        null,
        "أمس، في 5 مايو، عام 2011",
        "أمس = unanchored",
        "5 مايو = unanchored",
        "عام 2011 = 2011");
  }
}
