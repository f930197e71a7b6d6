package marsad.text;

import static marsad.text.TextDatesTest.check;
import static marsad.text.TextDatesTest.none;

import org.junit.jupiter.api.Test;

/** Dates whose value hangs on the words beside them, in a text of Monday 2023-06-26. */
class DatesInContextTest {
  @Test
  void readsAYearBehindTheNameOfItsCalendar() {
    check(
        "أواخر العام الميلادي 2014 وفي يناير من العام الجديد 2024",
        "أواخر العام الميلادي 2014 = 2014",
        "يناير من العام الجديد 2024 = 2024-01");
  }

  @Test
  void readsWhatStandsBehindTheEpithetOfAMonth() {
    check(
        "شهر رمضان المبارك من العام الماضي",
        "شهر رمضان المبارك من العام الماضي = 2022-04-02/2022-05-01");
  }

  @Test
  void goesBackTwiceForTheMonthBeforeLast() {
    check("في يناير قبل الماضي", "يناير قبل الماضي = 2022-01");
  }

  @Test
  void takesAMonthThatAStateHasLastedSinceForPast() {
    check("مغلق منذ ديسمبر وخسر منذ سبتمبر", "ديسمبر = 2022-12", "سبتمبر = 2022-09");
  }

  @Test
  void sharesTheYearBehindTheLastOfSeveralMonths() {
    check(
        "خلال شهور أكتوبر ونوفمبر من العام الجاري، وفي شهري يناير وفبراير الماضيين، ومن فبراير حتى نوفمبر 1943",
        "أكتوبر = 2023-10",
        "نوفمبر من العام الجاري = 2023-11",
        "شهري يناير = 2023-01",
        "فبراير الماضيين = 2023-02",
        "فبراير = 1943-02",
        "نوفمبر 1943 = 1943-11");
  }

  @Test
  void takesWhatMayComeForFuture() {
    check("وقد يصوت البرلمان على الاتفاق الجمعة", "الجمعة = 2023-06-30");
  }

  @Test
  void takesTwoInAHundredForNoMonday() {
    none("فوق مستوى الاثنين في المائة");
  }

  @Test
  void takesTodayBeforeAPlaceForADate() {
    check("تغادر بعثة الفريق مساء اليوم إلى النمسا", "مساء اليوم = 2023-06-26");
  }
}
