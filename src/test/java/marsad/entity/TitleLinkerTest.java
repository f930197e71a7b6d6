package marsad.entity;

import static marsad.entity.Tagging.check;

import org.junit.jupiter.api.Test;

/** Titles: with names, after names, alone. */
class TitleLinkerTest {
  @Test
  void aTitleBeforeTheTitleOfSomebodyElseStandsForItsOwnHolder() {
    Tagging.check(
        "2015-07-27",
        "هنأ الرئيس الروسي الملك سلمان بن عبدالعزيز. والتقى وزير الخارجية الروسي الرئيس بشار الأسد.",
        "الرئيس الروسي=vladimir-putin/role",
        "سلمان بن عبدالعزيز=salman-of-saudi-arabia/person",
        "وزير الخارجية الروسي=sergey-lavrov/role",
        "بشار الأسد=bashar-al-assad/person");
  }

  @Test
  void whereToIsPartOfAnEnvoysTitleOnly() {
    check(
        "2015-07-29",
        "وصل وزير الخارجية الفرنسي إلى طهران.",
        "وزير الخارجية الفرنسي=laurent-fabius/role",
        "طهران=iran/capital");
    check(
        "2019-06-01",
        "التقى الوزير المبعوث الأممي لليمن أمس.",
        "المبعوث الأممي لليمن=martin-griffiths/role");
  }

  @Test
  void aStatesLongNameInATitleIsNotCut() {
    check(
        "2015-07-29",
        "تلقى رسالة من عبد الفتاح السيسي رئيس جمهورية مصر العربية.",
        "عبد الفتاح السيسي=abdel-fattah-el-sisi/person",
        "جمهورية مصر العربية=egypt/state");
  }

  @Test
  void adjectivesMayStandBetweenTitleAndKnownName() {
    check(
        "2013-07-26",
        "تجمع أنصار الرئيس الإسلامي المعزول محمد مرسي في الميدان.",
        "محمد مرسي=mohamed-morsi/person");
  }

  @Test
  void aFormerHolderIsNotTakenForTheOffice() {
    check(
        "2019-06-01", "غادر سفير جمهورية مصر العربية المؤتمر.", "جمهورية مصر العربية=egypt/state");
  }

  @Test
  void theOfficialAloneIsNobody() {
    check(
        "2015-07-29",
        "اجتمع باراك أوباما بفريقه. وقال المسؤول إن اللقاء طويل.",
        "باراك أوباما=barack-obama/person");
  }

  @Test
  void aSpokespersonsInstitutionIsNamedByItsOwnAdjective() {
    check(
        "2024-04-11",
        "قال المتحدث باسم الجيش الإسرائيلي دانيال هاغاري ذلك.",
        "الجيش الإسرائيلي=israel-military/org",
        "دانيال هاغاري=daniel-hagari/person");
  }

  @Test
  void theHomeOfTheNewsTellsWhoseABareOfficeIs() {
    check(
        "2015-07-29",
        "في بيروت يعقد مجلس الوزراء اللبناني جلسة، ويبحث لبنان الأزمة. ودعا رئيس الحكومة إلى الهدوء.",
        "بيروت=lebanon/capital",
        "مجلس الوزراء اللبناني=lebanon-government/org",
        "لبنان=lebanon/state",
        "رئيس الحكومة=tammam-salam/role");
  }

  @Test
  void aTitleThatGoesOnIsNotBare() {
    check(
        "2015-07-29",
        "اجتمع باراك أوباما بوفد. وقال الرئيس الدوري للمجلس إن اللقاء مفيد.",
        "باراك أوباما=barack-obama/person");
  }

  @Test
  void aBodyBehindItsDescriptorTellsWhoseTheOfficeIs() {
    check(
        "2024-04-11",
        "قدم التعازي لرئيس المكتب السياسي لحركة حماس إسماعيل هنية.",
        "حماس=hamas/org",
        "إسماعيل هنية=ismail-haniyeh/person");
  }

  @Test
  void aFormerTitleDescribesAndNamesNobody() {
    check("2024-04-11", "انتقد وزير الخارجية اللبناني الأسبق القرار.");
  }

  @Test
  void aPresidentIsWrittenTo() {
    check(
        "2015-07-29",
        "بعث باراك أوباما رسالة إلى الرئيس الفرنسي.",
        "باراك أوباما=barack-obama/person",
        "الرئيس الفرنسي=francois-hollande/role");
  }

  @Test
  void theMainCitiesAreNoPresident() {
    check(
        "2015-07-29",
        "أشاد باراك أوباما بالنقل في المدن الرئيسة.",
        "باراك أوباما=barack-obama/person");
  }

  @Test
  void aKingWithANameThatNoListKnowsIsNotTheKingOfTheDay() {
    check(
        "2015-07-29",
        "تستقبل السعودية في الرياض وجدة وفدا سعوديا، ووقعها الملك فيصل، وهو من أسلافه.",
        "السعودية=saudi-arabia/state",
        "الرياض=saudi-arabia/capital",
        "جدة=jeddah/place");
  }

  @Test
  void aTitleWhoseHolderIsNamedBehindWhatDescribesHimIsNoRole() {
    check(
        "2015-05-01",
        "أعلن الرئيس اليمني المعترف به دوليا عبدربه منصور هادي عودته.",
        "عبدربه منصور هادي=abdrabbuh-mansur-hadi/person");
    check(
        "2015-05-01",
        "رعى ولي ولي العهد، النائب الثاني لرئيس مجلس الوزراء، وزير الدفاع الأمير محمد بن سلمان الحفل.",
        "محمد بن سلمان=mohammed-bin-salman/person");
  }

  @Test
  void aTitleIsARoleWhenItsHolderOnlyComesLater() {
    check(
        "2015-05-01",
        "قال الرئيس المصري إن الحوار قائم. وغادر عبد الفتاح السيسي بعدها.",
        "الرئيس المصري=abdel-fattah-el-sisi/role",
        "عبد الفتاح السيسي=abdel-fattah-el-sisi/person");
  }

  @Test
  void aFurtherTitleOfThePersonJustNamedIsNoRole() {
    check(
        "2015-05-01",
        "ترأس خالد بحاح نائب الرئيس اليمني ورئيس الوزراء الجلسة.",
        "خالد بحاح=khaled-bahah/person");
  }

  @Test
  void aFullStopThatShortensATitleDoesNotEndTheSentence() {
    check(
        "2015-05-01",
        "حضر الأمين العام للجامعة العربية د. نبيل العربي المؤتمر.",
        "لجامعة العربية=arab-league/org",
        "نبيل العربي=nabil-elaraby/person");
  }

  @Test
  void whoHeldAnOfficeThenIsNotWhoHoldsItNow() {
    check(
        "2015-05-01",
        "انتقد وزيرة الخارجية الأميركية آنذاك، كوندوليزا رايس.",
        "كوندوليزا رايس=condoleezza-rice/person");
  }

  @Test
  void whereSomebodyTravelsIsNotWhoseOfficeItIs() {
    check(
        "2015-05-01",
        "ناقش الأمير محمد بن سلمان الملف. وتأتي زيارة ولي ولي العهد لمصر اليوم.",
        "محمد بن سلمان=mohammed-bin-salman/person",
        "ولي ولي العهد=mohammed-bin-salman/role",
        "مصر=egypt/state");
  }

  @Test
  void aCupNamedAfterAnOfficeIsNotItsHolder() {
    check("2015-05-01", "أحرز الفريق كأس خادم الحرمين الشريفين.");
  }

  @Test
  void whoWillHoldAnOfficeDoesNotHoldIt() {
    check("2015-05-01", "ينتظر الجميع الرئيس الأميركي المقبل.");
  }

  @Test
  void theMainOneIsNoPresident() {
    check(
        "2015-05-01",
        "بحث باراك أوباما الملف. وكان التيار الرئيس غائبا.",
        "باراك أوباما=barack-obama/person");
  }
}
