package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.text.Folding;
import org.junit.jupiter.api.Test;

/** The word lists for names of persons are sound; each complaint names the word to mend. */
class NameWordsDataTest {
  private static final List<DictionaryFile.Entry> GIVEN =
      DictionaryFile.read("given-names.txt", DictionaryFile.shipped("names/given-names.txt"));
  private static final List<String> USUAL = given("usual");
  private static final List<String> WEAK = given("weak");
  private static final List<String> COMMON =
      DictionaryFile.shipped("names/common-words.txt")
          .lines()
          .filter(l -> !l.startsWith("#"))
          .flatMap(l -> Arrays.stream(l.split("،")))
          .map(String::strip)
          .filter(w -> !w.isEmpty())
          .toList();

  private static List<String> given(String head) {
    return GIVEN.stream()
        .filter(e -> e.head().get(0).equals(head))
        .flatMap(e -> e.lines().stream())
        .flatMap(l -> DictionaryFile.split(l.key() + " " + l.value()))
        .toList();
  }

  private static Stream<String> all() {
    return Stream.of(USUAL, WEAK, COMMON).flatMap(Collection::stream);
  }

  @Test
  void everyGivenNameIsUsualOrWeak() {
    assertThat(GIVEN.stream().map(e -> String.join(" ", e.head())))
        .containsOnly("usual", "usual foreign", "weak", "weak foreign");
  }

  @Test
  void noWordStandsTwiceInAnySpellingThatFoldsAlike() {
    Set<String> seen = new TreeSet<>();
    assertThat(all().filter(w -> !seen.add(Folding.key(w)))).isEmpty();
  }

  @Test
  void everyWordIsOneOfArabicLettersOnly() {
    assertThat(all().filter(w -> !w.matches("[\u0621-\u063A\u0641-\u064A]{2,}"))).isEmpty();
  }

  /** As a letter that folding drops or adds would make another word of it. */
  @Test
  void everyWordFoldsToAsManyLetters() {
    assertThat(all().filter(w -> Folding.key(w).length() != w.length())).isEmpty();
  }

  @Test
  void commonWordsAreSorted() {
    assertThat(COMMON.stream().map(Folding::key)).isSorted();
  }

  /** عبد السلام goes on after عبد, so what God is called by ends no name. */
  @Test
  void noCommonWordIsTheSecondHalfOfANameWithAbd() {
    Set<String> halves =
        Stream.concat(USUAL.stream(), WEAK.stream())
            .map(Folding::key)
            .filter(w -> w.startsWith("عبدال"))
            .map(w -> w.substring("عبد".length()))
            .collect(Collectors.toSet());
    assertThat(COMMON.stream().filter(w -> halves.contains(Folding.key(w)))).isEmpty();
  }
}
