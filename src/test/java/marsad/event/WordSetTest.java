package marsad.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import marsad.text.Folding;
import org.junit.jupiter.api.Test;

class WordSetTest {
  private static final List<String> WORDS = List.of("في", "من", "إلى", "من", "على");

  @Test
  void hasItsWordsOnceAndNoOthers() {
    WordSet set = new WordSet(WORDS);
    assertThat(set).isEqualTo(Set.copyOf(WORDS)).hasSize(4);
    assertThat(set.contains("عن")).isFalse();
    assertThat(new WordSet(List.of()).contains("في")).isFalse();
  }

  @Test
  void everyShippedSectionHasFoldedWords() {
    assertThat(WordSet.sections()).isNotEmpty();
    assertThat(WordSet.sections())
        .allSatisfy(
            section ->
                assertThat(WordSet.named(section))
                    .isNotEmpty()
                    .allMatch(word -> word.equals(Folding.key(word))));
  }

  @Test
  void refusesASectionThatTheFileLacks() {
    assertThatThrownBy(() -> WordSet.named("nobody.knows"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("words.txt has no section nobody.knows.");
  }

  @Test
  void aFilterNeverDeniesAWordOrItsEnd() {
    WordFilter filter = new WordFilter(WORDS);
    assertThat(WORDS)
        .allMatch(w -> filter.mayHave(w, 0))
        .allMatch(w -> filter.mayHave("و" + w, 1))
        .allMatch(w -> filter.mayHave("وب" + w, 2));
  }

  @Test
  void aFilterDeniesMostOtherWords() {
    WordFilter filter = new WordFilter(WORDS);
    List<String> others = List.of("كتاب", "قلم", "بيت", "شارع", "مدرسة", "شجرة", "نهر", "جبل");
    assertThat(others.stream().filter(w -> filter.mayHave(w, 0)).count()).isLessThan(4);
  }
}
