package marsad.entity;

import static marsad.entity.Tagging.checkClaims;

import org.junit.jupiter.api.Test;

/** Titles beside names of which the dictionary does not know. */
class ClaimedOfficesTest {
  private static final String DAY = "2015-08-08";

  @Test
  void aTitleThatThePersonIsNotKnownToHaveHeldIsClaimed() {
    checkClaims(
        DAY,
        "قال وزير مالية الدنمارك كلاوس هيورت فريدريكسن إن الوثائق متاحة.",
        "claus-hjort-frederiksen=وزير مالية الدنمارك");
  }

  @Test
  void aTitleOfWhichTheDictionaryIsSureThatAnotherHoldsItIsNotClaimed() {
    checkClaims(DAY, "عزى الرئيس المصري خادم الحرمين الشريفين الأمير محمد بن نايف وأسر الشهداء.");
  }

  @Test
  void aNewHolderOfAnOfficeWhoseTenureIsNoLongerConfirmedIsClaimed() {
    checkClaims(
        "2031-08-08",
        "قال وزير الخارجية الروسي سيرغي شويغو إن المحادثات مستمرة.",
        "sergei-shoigu=وزير الخارجية الروسي");
  }

  @Test
  void anHonorificBehindACommaBeginsAnotherPerson() {
    checkClaims(
        DAY,
        "وصل نائب خادم الحرمين الشريفين، صاحب السمو الملكي الأمير تركي بن محمد بن فهد بن عبدالعزيز.");
  }
}
