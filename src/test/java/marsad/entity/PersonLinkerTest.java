package marsad.entity;

import static marsad.entity.Tagging.check;

import org.junit.jupiter.api.Test;

/** Whom a name means, and when it means nobody. */
class PersonLinkerTest {
  @Test
  void aNameOfParticlesIsNobodyWithoutEvidence() {
    check("2024-04-01", "لن يقبلوا بذلك حتى لو كان القرار نهائيا.");
  }

  @Test
  void anAdjectiveAfterAKnownPersonsSurnameDoesNotMakeItACommonNoun() {
    check(
        "2024-04-01",
        "تقدم جاكوب زوما بطعن. ويدور جدل حول موقف زوما القانوني.",
        "جاكوب زوما=jacob-zuma/person",
        "زوما=jacob-zuma/person");
  }

  @Test
  void theHeadOfAStateInTheNewsNeedsNoFullName() {
    check(
        "2015-08-01",
        "تدعم طهران حليفتها سوريا ويتمسك حزب الله بالأسد.",
        "طهران=iran/capital",
        "سوريا=syria/state",
        "حزب الله=hezbollah/org",
        "الأسد=bashar-al-assad/person");
  }

  @Test
  void aGivenNameIsNotReadAsProcliticAndState() {
    check("2015-08-01", "وصل كلاوس إلى المقر.");
  }

  @Test
  void theFallenIsMeantByHisSurnameWithHisForces() {
    check(
        "2015-08-01",
        "تقدمت المقاومة في اليمن، وانسحبت قوات صالح وميليشيات الحوثيين.",
        "اليمن=yemen/state",
        "صالح=ali-abdullah-saleh/person",
        "الحوثيين=houthis/org");
  }

  @Test
  void aForeignNameIsKnownInSpellingsThatNoEntryLists() {
    check(
        "2016-05-01",
        "قالت وزيرة الثقافة الإسرائيلية ميري رجف إن الحفل ألغي. ووصلت ميري رجف أمس، وأضافت رجف.",
        "ميري رجف=miri-regev/person",
        "ميري رجف=miri-regev/person",
        "رجف=miri-regev/person");
  }

  @Test
  void aSurnameAfterAnotherGivenNameIsSomebodyElses() {
    check(
        "2024-04-11",
        "نعى إسماعيل هنية أبناءه، وقال بيان إن القتيل هو أمير هنية.",
        "إسماعيل هنية=ismail-haniyeh/person");
  }

  @Test
  void aHoldersNameWithFurtherNamesInTheMiddleIsHis() {
    check(
        "2016-05-01",
        "حضر وزير الخارجية السعودي عادل أحمد الجبير، وأكد الجبير ذلك.",
        "عادل أحمد الجبير=adel-al-jubeir/person",
        "الجبير=adel-al-jubeir/person");
    check(
        "2016-05-01",
        "حضر المعلم عادل أحمد الجبير الحفل.",
        "عادل أحمد الجبير=adel-al-jubeir/person");
    check("2026-05-01", "حضر المعلم جون أحمد كيري الحفل.", "جون أحمد كيري=null/person");
  }

  @Test
  void theLastWordOfAFullNameStandsForThePersonAgain() {
    check(
        "2024-04-15",
        "حذر الجنرال المتقاعد جون ألين من الحرب. وأوضح ألين أن الوقت ضيق.",
        "جون ألين=john-r-allen/person",
        "ألين=john-r-allen/person");
  }
}
