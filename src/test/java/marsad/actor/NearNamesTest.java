package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import marsad.text.Folding;
import org.junit.jupiter.api.Test;

class NearNamesTest {
  @Test
  void eachIsAShortNameOfABodyAndNearAState() {
    ActorDictionary dictionary = ActorDictionary.bundled();
    assertThat(NearNames.bundled().all())
        .allSatisfy(
            (name, state) -> {
              Actor body = Objects.requireNonNull(dictionary.actor(name.get(1)));
              Actor near = Objects.requireNonNull(dictionary.actor(state));
              assertThat(body.shorts()).extracting(Folding::key).contains(name.get(0));
              assertThat(near.kind()).isEqualTo(Actor.Kind.STATE);
            });
  }

  @Test
  void aNameIsNearInOneStatesNewsOnly() {
    NearNames names = new NearNames("# comment\n\nالتحالف | saudi-led-coalition | yemen\n");
    assertThat(names.state("التحالف", "saudi-led-coalition")).isEqualTo("yemen");
    assertThat(names.state("التحالف", "global-coalition-against-daesh")).isNull();
  }
}
