package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.text.Folding;
import org.junit.jupiter.api.Test;

/** The dictionary that Marsad ships is sound; each complaint names the entry to mend. */
class DictionaryTest {
  private static final List<Actor> ACTORS = ActorDictionary.bundledActors();
  private static final List<Preference> PREFERENCES =
      Preference.read("preferences.txt", DictionaryFile.shipped("actors/preferences.txt"));

  @Test
  void everyIdIsUsedOnce() {
    Map<String, Long> uses =
        ACTORS.stream().collect(Collectors.groupingBy(Actor::id, Collectors.counting()));
    assertThat(uses.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey))
        .isEmpty();
  }

  @Test
  void isSound() {
    assertThat(Soundness.problems(ActorDictionary.of(ACTORS))).isEmpty();
  }

  @Test
  void everyPreferenceIsBetweenTwoThatClaimTheName() {
    Map<String, Set<String>> claims =
        ACTORS.stream()
            .collect(
                Collectors.toMap(
                    Actor::id,
                    a -> Soundness.claims(a).map(Folding::key).collect(Collectors.toSet())));
    assertThat(
            PREFERENCES.stream()
                .filter(
                    p ->
                        !claims
                                .getOrDefault(p.preferred(), Set.of())
                                .contains(Folding.key(p.alias()))
                            || !claims
                                .getOrDefault(p.other(), Set.of())
                                .contains(Folding.key(p.alias()))))
        .isEmpty();
  }
}
