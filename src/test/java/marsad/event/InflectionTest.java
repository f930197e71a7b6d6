package marsad.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import marsad.event.Inflection.Agreement;
import marsad.event.Inflection.Form;
import marsad.event.Inflection.Tense;
import org.junit.jupiter.api.Test;

class InflectionTest {
  private static final Form HE = new Form(Tense.PAST, false, Agreement.HE);
  private static final Form SHE = new Form(Tense.PAST, false, Agreement.SHE);
  private static final Form THEY = new Form(Tense.PAST, false, Agreement.THEY);
  private static final Form TWO = new Form(Tense.PAST, false, Agreement.TWO);
  private static final Form NOUN = new Form(Tense.NOUN, false);
  private static final Form NOUN_OWNED = new Form(Tense.NOUN, true);

  /** Every one of {@code words} is {@code form}. */
  private static void check(Map<String, Form> forms, Form form, String... words) {
    for (String word : words) {
      assertThat(forms).containsEntry(word, form);
    }
  }

  @Test
  void aSoundPastTakesItsEndings() {
    Map<String, Form> forms = Inflection.past("أعلن");
    check(forms, HE, "اعلن");
    check(forms, SHE, "اعلنت");
    check(forms, THEY, "اعلنوا");
    check(forms, TWO, "اعلنا", "اعلنتا");
    check(forms, new Form(Tense.PAST, true, Agreement.HE), "اعلنه", "اعلنها");
    check(forms, new Form(Tense.PAST, true, Agreement.SHE), "اعلنته");
    check(forms, new Form(Tense.PAST, true, Agreement.THEY), "اعلنوه");
  }

  @Test
  void aPastInAlefMaksuraLosesItBeforeEndings() {
    Map<String, Form> forms = Inflection.past("التقى");
    check(forms, HE, "التقي");
    check(forms, SHE, "التقت");
    check(forms, THEY, "التقوا");
    check(forms, TWO, "التقيا", "التقتا");
    check(forms, new Form(Tense.PAST, true, Agreement.HE), "التقاه", "التقاهم");
  }

  @Test
  void aPastInAlefBecomesWaw() {
    Map<String, Form> forms = Inflection.past("دعا");
    check(forms, HE, "دعا");
    check(forms, SHE, "دعت");
    check(forms, THEY, "دعوا");
    check(forms, new Form(Tense.PAST, true, Agreement.HE), "دعاه");
    check(forms, new Form(Tense.PAST, true, Agreement.SHE), "دعته");
  }

  @Test
  void aPresentTakesBothGenders() {
    Map<String, Form> forms = Inflection.present("يعلن");
    check(forms, new Form(Tense.PRESENT, false, Agreement.HE), "يعلن");
    check(forms, new Form(Tense.PRESENT, false, Agreement.SHE), "تعلن");
    check(forms, new Form(Tense.PRESENT, false, Agreement.THEY), "يعلنون");
    check(forms, new Form(Tense.PRESENT, false, Agreement.TWO), "يعلنان", "تعلنان");
  }

  @Test
  void aWeakPresentLosesItsEndInThePlural() {
    Map<String, Form> forms = Inflection.present("يلتقي");
    check(forms, new Form(Tense.PRESENT, false, Agreement.THEY), "يلتقون");
    check(forms, new Form(Tense.PRESENT, false, Agreement.TWO), "يلتقيان", "تلتقيان");
  }

  @Test
  void seenMakesTheFuture() {
    Map<String, Form> forms = Inflection.present("يزور");
    check(forms, new Form(Tense.FUTURE, false, Agreement.HE), "سيزور");
    check(forms, new Form(Tense.FUTURE, false, Agreement.SHE), "ستزور");
    check(forms, new Form(Tense.FUTURE, true, Agreement.HE), "سيزوره", "سيزورها");
  }

  @Test
  void aVerbalNounStandsWithArticleAndAsAbsoluteObject() {
    check(Inflection.noun("هجوم"), NOUN, "هجوم", "الهجوم", "هجوما");
  }

  @Test
  void aVerbalNounTakesPronouns() {
    check(Inflection.noun("هجوم"), NOUN_OWNED, "هجومه", "هجومها", "هجومهم");
  }

  @Test
  void tehMarbutaOpensBeforePronouns() {
    Map<String, Form> forms = Inflection.noun("زيارة");
    check(forms, NOUN, "زياره", "الزياره");
    check(forms, NOUN_OWNED, "زيارته", "زيارتها");
    assertThat(forms).doesNotContainKeys("زيارهه", "زيارها");
  }

  @Test
  void aFinalHamzaTakesASeatBeforePronouns() {
    check(Inflection.noun("لقاء"), NOUN_OWNED, "لقاءه", "لقايه", "لقاوها");
  }

  @Test
  void participlesOfDerivedVerbsFollowThePresent() {
    assertThat(Inflection.participles("أكد", "يؤكد"))
        .isEqualTo(
            Map.of(
                "موكدا", new Form(Tense.PARTICIPLE, false, Agreement.HE),
                "موكده", new Form(Tense.PARTICIPLE, false, Agreement.SHE),
                "موكدين", new Form(Tense.PARTICIPLE, false, Agreement.THEY)));
  }

  @Test
  void participlesOfFirstStemsHaveALongVowel() {
    assertThat(Inflection.participles("رفض", "يرفض")).containsKeys("رافضا", "رافضه", "رافضين");
    assertThat(Inflection.participles("دعا", "يدعو")).containsKeys("داعيا", "داعيه", "داعين");
  }

  @Test
  void aSpeakerHasTheFirstPerson() {
    assertThat(Inflection.speaker("رفض", "يرفض"))
        .containsOnlyKeys("نرفض", "ارفض", "سنرفض", "سارفض", "رفضنا");
  }
}
