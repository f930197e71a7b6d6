package marsad.entity;

import static marsad.entity.Tagging.check;

import org.junit.jupiter.api.Test;

/** Names told from words by what stands around them. */
class NameShapeTest {
  @Test
  void aWordForWhatIsNamedStaysOutside() {
    check("2015-08-01", "سيطرت ميليشيات الحوثيين على الطريق.", "الحوثيين=houthis/org");
  }

  @Test
  void aStatesNameAfterAFeminineNounIsItsAdjective() {
    check("2015-08-01", "وصلت الطائرة الثانية السعودية إلى المطار.");
  }

  @Test
  void aPlaceAfterAnotherPlaceNeedsNoNoun() {
    check("2015-09-30", "طال القصف ريفي حمص وحماة.", "حمص=homs/place", "حماة=hama/place");
  }

  @Test
  void anInstitutionAloneIsNoMention() {
    check(
        "2015-09-30",
        "تقدم الجيش اللبناني. ثم انسحب الجيش.",
        "الجيش اللبناني=lebanon-military/org");
  }

  @Test
  void anAdjectiveMayStandBeforeAnInstitutionsNisba() {
    check(
        "2015-09-30",
        "رحبت الحكومة الشرعية اليمنية بالقرار.",
        "الحكومة الشرعية اليمنية=yemen-government/org");
  }

  @Test
  void aLongerNameFromTheSecondWordOnWins() {
    check(
        "2024-04-01",
        "خسر حزب المؤتمر الوطني الأفريقي أصواتا.",
        "المؤتمر الوطني الأفريقي=african-national-congress/org");
  }

  @Test
  void partyIsOutsideANameThatStandsWithoutIt() {
    check(
        "2015-07-20",
        "يقود نيكولا ساركوزي حزب الجمهوريين اليميني.",
        "نيكولا ساركوزي=nicolas-sarkozy/person",
        "الجمهوريين=the-republicans-france/org");
    check(
        "2015-07-20",
        "قصف الجيش حزب العمال الكردستاني.",
        "حزب العمال الكردستاني=kurdistan-workers-party/org");
  }

  @Test
  void policyIsNotTheMinistry() {
    check("2015-08-01", "أشاد بالسياسة الخارجية المصرية.");
  }

  @Test
  void harakatTellOmanFromAmman() {
    check("2024-03-12", "شاركت عُمان في المناورة.", "عُمان=oman/state");
    check("2024-03-12", "عقد اللقاء في عَمّان.", "عَمّان=jordan/capital");
  }

  @Test
  void aNameOfAStateAndACapitalIsTheStateBehindAnother() {
    check("2024-03-12", "زار الوزير قطر وعمان.", "قطر=qatar/state", "عمان=oman/state");
  }

  @Test
  void aNameOfAStateAndACapitalMayOpenTheText() {
    check("2024-03-12", "وعمان ترحب بالقرار.", "عمان=jordan/capital");
  }
}
