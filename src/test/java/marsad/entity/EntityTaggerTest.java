package marsad.entity;

import static marsad.entity.Tagging.check;

import org.junit.jupiter.api.Test;

class EntityTaggerTest {
  @Test
  void aBodyIsKnownByWhoServesIt() {
    Tagging.check(
        "2024-04-13",
        "وأوضح جون كيربي، المتحدث باسم مجلس الأمن القومي، أن واشنطن تراقب ذلك.",
        "جون كيربي=john-kirby/person",
        "مجلس الأمن القومي=united-states-national-security-council/org",
        "واشنطن=united-states/capital");
  }

  @Test
  void theSecurityCouncilIsNotFoundInANationalOne() {
    Tagging.check("2025-03-13", "أعلن تشكيل مجلس الأمن القومي في سوريا.", "سوريا=syria/state");
  }

  @Test
  void aShortNameStandsForABodyInTheNewsOfItsState() {
    String war = "دخل الحوثيون مدينة في اليمن، وقالت الحكومة اليمنية إن طيران التحالف قصفهم.";
    Tagging.check(
        "2015-08-01",
        war,
        "الحوثيون=houthis/org",
        "اليمن=yemen/state",
        "الحكومة اليمنية=yemen-government/org",
        "التحالف=saudi-led-coalition/org");
    Tagging.check("2015-08-01", "قال الحزب إن التحالف مع خصومه انتهى.");
  }

  @Test
  void aFormerPresidentIsNotTheOneInOffice() {
    check(
        "2015-07-20",
        "قاتل أنصار علي عبدالله صالح إلى جانب الحوثيين ضد الرئيس عبدربه منصور هادي."
            + " وأوفد الرئيس السابق ممثلين عنه.",
        "علي عبدالله صالح=ali-abdullah-saleh/person",
        "الحوثيين=houthis/org",
        "عبدربه منصور هادي=abdrabbuh-mansur-hadi/person",
        "الرئيس السابق=ali-abdullah-saleh/role");
  }

  @Test
  void aWordForInFavourOfIsNobodysNameUnlessFollowersStandBeforeIt() {
    check(
        "2015-07-20",
        "خسر علي عبدالله صالح الحرب وتحول الميزان لصالح الخصوم، وفر الموالون لصالح أمس.",
        "علي عبدالله صالح=ali-abdullah-saleh/person",
        "صالح=ali-abdullah-saleh/person");
  }

  @Test
  void aStateInTheChairIsNoPresidency() {
    check("2025-06-20", "عقدت اللجنة اجتماعا برئاسة مصر أمس.", "مصر=egypt/state");
  }

  @Test
  void aTitleAloneIsItsHolderOnTheDay() {
    check("2023-06-26", "وصل الرئيس السوري إلى مقر القمة.", "الرئيس السوري=bashar-al-assad/role");
    check("2025-06-26", "وصل الرئيس السوري إلى مقر القمة.", "الرئيس السوري=ahmed-al-sharaa/role");
  }

  @Test
  void aTitleBesideItsHoldersNameIsNotMarked() {
    check(
        "2019-06-20",
        "أكد وزير الخارجية الروسي سيرغي لافروف ذلك.",
        "سيرغي لافروف=sergey-lavrov/person");
  }

  @Test
  void aDeputyIsNotTakenForTheChief() {
    check("2019-06-20", "وصل نائب وزير الخارجية الروسي أمس.");
  }

  @Test
  void aFeminineNisbaNamesTheInstitutionInTheTitle() {
    check(
        "2019-06-20",
        "أكد وزير الخارجية الروسية سيرغي لافروف ذلك.",
        "الخارجية الروسية=russia-foreign-ministry/org",
        "سيرغي لافروف=sergey-lavrov/person");
  }

  @Test
  void theCounterpartHoldsTheSameOfficeElsewhere() {
    check(
        "2015-09-30",
        "التقى وزير الخارجية الأميركي جون كيري نظيره الروسي.",
        "جون كيري=john-kerry/person",
        "نظيره الروسي=sergey-lavrov/role");
  }

  @Test
  void theCounterpartOfWhoIsNamedWithoutTitleHoldsTheOfficeThatHeHolds() {
    check(
        "2015-09-30",
        "وصل الرئيس المصري عبد الفتاح السيسي. والتقى جون كيري نظيره الروسي.",
        "عبد الفتاح السيسي=abdel-fattah-el-sisi/person",
        "جون كيري=john-kerry/person",
        "نظيره الروسي=sergey-lavrov/role");
  }

  @Test
  void theLongestNameWins() {
    check("2023-03-15", "حضر علي محمود عباس اللقاء.", "علي محمود عباس=ali-mahmoud-abbas/person");
  }

  @Test
  void procliticsStayOutsideTheName() {
    check(
        "2023-03-15",
        "قال إن العلاقات تعود لسوريا وروسيا وللأمم المتحدة.",
        "سوريا=syria/state",
        "روسيا=russia/state",
        "لأمم المتحدة=united-nations/org");
  }

  @Test
  void aSurnameNeedsTheFullNameInTheArticle() {
    check("2024-01-01", "رأى الناس الأسد في حديقة الحيوان صباحا.");
    check(
        "2023-03-15",
        "وصل بشار الأسد أمس. ثم غادر الأسد.",
        "بشار الأسد=bashar-al-assad/person",
        "الأسد=bashar-al-assad/person");
  }

  @Test
  void aNisbaAloneAndAnAdverbAreNoMentions() {
    check("2023-03-15", "زاد الإنتاج الزراعي التركي هذا العام محليا وسوريًا وتركيًا.");
  }

  @Test
  void anUnknownPersonBehindATitleIsMarkedWithoutAnActor() {
    check(
        "2023-03-15",
        "قال وزير الثقافة المصري محمود عبد الرحيم إن المعرض مفتوح.",
        "محمود عبد الرحيم=null/person");
  }
}
