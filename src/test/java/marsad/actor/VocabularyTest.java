package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.text.Folding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  /** Words of few different letters, so that many are alike, up to the longest that pack and on. */
  @Provide
  static Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withChars("ايلب9a٩é")
        .ofMinLength(1)
        .ofMaxLength(13)
        .map(Folding::key)
        .list()
        .ofMaxSize(60);
  }

  @Property(seed = "1", tries = 2000)
  void givesEveryWordItsOwnNumber(
      @ForAll("words") List<String> known, @ForAll("words") List<String> asked) {
    Vocabulary vocabulary = new Vocabulary();
    Map<String, Integer> numbers = new HashMap<>();
    for (String word : known) {
      numbers.put(word, numbers.size() + 1);
      vocabulary.put(word, numbers.get(word));
    }
    asked.forEach(
        word -> assertThat(vocabulary.get(word)).isEqualTo(numbers.getOrDefault(word, 0)));
    Tokens text = new Tokens(Folding.fold(String.join(" ", asked) + " " + String.join(" ", known)));
    for (int i = 0; i < text.count(); i++) {
      String word = text.word(i);
      assertThat(vocabulary.get(text, i)).isEqualTo(numbers.getOrDefault(word, 0));
      for (int cut = 1; cut < word.length(); cut++) {
        String rest = word.substring(cut);
        assertThat(vocabulary.get(text, i, cut)).isEqualTo(numbers.getOrDefault(rest, 0));
        assertThat(vocabulary.getAfterAlef(text, i, cut))
            .isEqualTo(numbers.getOrDefault("ا" + rest, 0));
      }
    }
  }

  @Test
  void copiesDoNotShareWhatFollows() {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.put("دمشق", 1);
    Vocabulary copy = vocabulary.copy();
    copy.put("دمشق", 2);
    copy.put("والاستراتيجيات", 3);

    assertThat(vocabulary.get("دمشق")).isEqualTo(1);
    assertThat(vocabulary.get("والاستراتيجيات")).isZero();
  }
}
