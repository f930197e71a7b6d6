package marsad.entity;

import static marsad.entity.Tagging.check;

import org.junit.jupiter.api.Test;

/** How far a name goes that no dictionary knows, and what makes it one. */
class UnknownNamesTest {
  private static final String DAY = "2023-03-15";

  @Test
  void anOccupationIntroducesAName() {
    check(DAY, "وأوضح الناشط باسل حمدان أن الطريق مغلق.", "باسل حمدان=null/person");
  }

  @Test
  void adjectivesMayStandBetweenOccupationAndName() {
    check(DAY, "يرى الخبير الاقتصادي المصري هشام بدران أن السوق هادئ.", "هشام بدران=null/person");
  }

  @Test
  void whatAnOccupationIsOfMayStandBetween() {
    check(
        DAY,
        "قالت أستاذة القانون الدستوري تانفيز جييوا إن الطعن مقبول.",
        "تانفيز جييوا=null/person");
  }

  @Test
  void kinshipIntroducesAName() {
    check(DAY, "أوقفت الشرطة شقيق المتهم، وهو نجل مروان حمدان.", "مروان حمدان=null/person");
  }

  @Test
  void aCommonWordEndsAName() {
    check(DAY, "طالب النائب فادي شهوان بالتحقيق أمس.", "فادي شهوان=null/person");
  }

  @Test
  void particlesCarryTheNextWord() {
    check(
        DAY,
        "استقبل السفير عبد الرحمن بن صالح آل مبارك ضيوفه.",
        "عبد الرحمن بن صالح آل مبارك=null/person");
  }

  @Test
  void aNameGoesOnUnderItsLastWord() {
    check(
        DAY,
        "قال الباحث باسل حمدان إن الأرقام أولية. وأضاف حمدان أن الدراسة مستمرة.",
        "باسل حمدان=null/person",
        "حمدان=null/person");
  }

  @Test
  void aNameIntroducedLaterIsFoundBeforeTooAndWithProclitics() {
    check(
        DAY,
        "رحبت العائلة بعودة باسل شهوان. وقال الناشط باسل شهوان إنه بخير.",
        "باسل شهوان=null/person",
        "باسل شهوان=null/person");
  }

  @Test
  void aSiteNamedAfterAPersonIsNoMentionOfHim() {
    check(
        "2015-08-01",
        "افتتح المعرض في جامعة الملك سعود وفي مركز الأمير سلطان الحضاري.",
        "جامعة الملك سعود=king-saud-university/org");
  }

  @Test
  void everydayPhrasesAreNoNames() {
    check(DAY, "ترك أثرا كبيرا، لا سيما وأن الجميع كان هناك حتى لو كان متعبا.");
  }

  @Test
  void aNameMetLaterDoesNotOverlapOneThatStandsWithinIt() {
    check(
        "2024-01-01",
        "وجاء ابنه السلطان الناصر محمد بن حسان ليكمل البناء. وكثرت المدارس في عهد الناصر محمد بن حسان كثيرا.",
        "محمد بن حسان=null/person",
        "الناصر محمد بن حسان=null/person");
  }

  @Test
  void phrasesOfPietyAreNobodysName() {
    check(
        "2016-06-06",
        "هنأ الملك سلمان شعبه بشهر رمضان المبارك، سائلا العلي القدير عز وجل أن يعيده.",
        "سلمان=salman-of-saudi-arabia/person");
  }

  @Test
  void aSiteNamedAfterAPersonUnknownIsNobody() {
    check("2016-06-06", "أقيم الحفل في مركز الملك فهد الثقافي.");
  }

  @Test
  void theSecondHalfOfANameIsNoSurname() {
    check(
        "2016-06-06",
        "قال الدكتور ماهر عطا الله ذلك. وحمد الناس الله كثيرا.",
        "ماهر عطا الله=null/person");
  }
}
