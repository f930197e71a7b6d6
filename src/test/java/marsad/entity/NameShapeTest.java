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
}
