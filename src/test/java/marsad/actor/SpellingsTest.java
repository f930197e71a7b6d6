package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.text.Folding;
import org.junit.jupiter.api.Test;

class SpellingsTest {
  private static final ActorDictionary SOME =
      ActorDictionary.of(
          ActorReader.read(
              "small.txt",
              """
              state egypt EGY EGY
                ar مصر
                nisba مصري
              state israel ISR ISR
                ar إسرائيل
                nisba إسرائيلي
              person miri-regev israel
                ar ميري ريغيف
              person ayelet-shaked israel
                ar أييلت شاكيد
              person salem-atta egypt
                ar سالم دورين
              person salem-israeli israel
                ar سالم شاكيد
              """));

  private static List<String> bearers(ActorDictionary dictionary, String name) {
    List<String> words = List.of(Folding.key(name).split(" "));
    return dictionary.spellings().bearers(words).stream().map(Actor::id).toList();
  }

  @Test
  void longVowelsAndTheLettersOfForeignSoundsMayVary() {
    assertThat(bearers(SOME, "ميري رجيف")).containsExactly("miri-regev");
    assertThat(bearers(SOME, "أيلت شكيد")).containsExactly("ayelet-shaked");
  }

  @Test
  void otherConsonantsMakeAnotherName() {
    assertThat(bearers(SOME, "ميري رغيل")).isEmpty();
    assertThat(bearers(SOME, "ميري")).isEmpty();
  }

  @Test
  void atMostOneLongVowelAWordVaries() {
    assertThat(bearers(SOME, "مير ريغيف")).isEmpty();
    assertThat(bearers(SOME, "ميري ريغوف")).isEmpty();
    assertThat(bearers(SOME, "ميري رغف")).isEmpty();
  }

  @Test
  void arabicGivenNamesVaryInNothing() {
    assertThat(bearers(SOME, "سالم شكيد")).containsExactly("salem-israeli");
    assertThat(bearers(SOME, "سليم شكيد")).isEmpty();
  }

  @Test
  void theNamesOfArabsHaveOneSpelling() {
    assertThat(bearers(SOME, "سالم درين")).isEmpty();
  }

  @Test
  void anEditTakesSpellingsOutAndPutsThemIn() {
    Actor other =
        ActorReader.read("small.txt", "person mary-regev israel\n  ar ميري روجيف\n").get(0);
    ActorDictionary two = SOME.edited(Map.of("mary-regev", Optional.of(other)));
    assertThat(bearers(two, "ميري رجيف")).containsExactly("mary-regev", "miri-regev");
    assertThat(bearers(two.edited(Map.of("miri-regev", Optional.empty())), "ميري رجيف"))
        .containsExactly("mary-regev");
  }
}
