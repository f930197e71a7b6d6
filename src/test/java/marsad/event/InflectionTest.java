package marsad.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import marsad.event.Inflection.Form;
import marsad.event.Inflection.Tense;
import org.junit.jupiter.api.Test;

class InflectionTest {
  private static final Form PAST = new Form(Tense.PAST, false);
  private static final Form PAST_OBJECT = new Form(Tense.PAST, true);
  private static final Form PAST_DUAL = new Form(Tense.PAST, false, false, true);
  private static final Form PRESENT_DUAL = new Form(Tense.PRESENT, false, false, true);
  private static final Form PRESENT = new Form(Tense.PRESENT, false);
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
    check(forms, PAST, "اعلن", "اعلنت", "اعلنوا");
    check(forms, PAST_DUAL, "اعلنا", "اعلنتا");
    check(forms, PAST_OBJECT, "اعلنه", "اعلنها", "اعلنته", "اعلنوه");
  }

  @Test
  void aPastInAlefMaksuraLosesItBeforeEndings() {
    Map<String, Form> forms = Inflection.past("التقى");
    check(forms, PAST, "التقي", "التقت", "التقوا");
    check(forms, PAST_DUAL, "التقيا", "التقتا");
    check(forms, PAST_OBJECT, "التقاه", "التقاهم", "التقته");
  }

  @Test
  void aPastInAlefBecomesWaw() {
    Map<String, Form> forms = Inflection.past("دعا");
    check(forms, PAST, "دعا", "دعت", "دعوا");
    check(forms, PAST_OBJECT, "دعاه", "دعته");
  }

  @Test
  void aPresentTakesBothGenders() {
    Map<String, Form> forms = Inflection.present("يعلن");
    check(forms, PRESENT, "يعلن", "تعلن", "يعلنون");
    check(forms, PRESENT_DUAL, "يعلنان", "تعلنان");
  }

  @Test
  void aWeakPresentLosesItsEndInThePlural() {
    Map<String, Form> forms = Inflection.present("يلتقي");
    check(forms, PRESENT, "يلتقي", "تلتقي", "يلتقون");
    check(forms, PRESENT_DUAL, "يلتقيان", "تلتقيان");
  }

  @Test
  void seenMakesTheFuture() {
    check(Inflection.present("يزور"), new Form(Tense.FUTURE, false), "سيزور", "ستزور", "سيزورون");
    check(Inflection.present("يزور"), new Form(Tense.FUTURE, true), "سيزوره", "ستزورها");
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
    assertThat(Inflection.participles("يؤكد"))
        .isEqualTo(
            Map.of(
                "موكدا", new Form(Tense.PARTICIPLE, false),
                "موكده", new Form(Tense.PARTICIPLE, false),
                "موكدين", new Form(Tense.PARTICIPLE, false)));
  }
}
