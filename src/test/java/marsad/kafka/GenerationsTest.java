package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import marsad.article.Json;
import org.junit.jupiter.api.Test;

class GenerationsTest {
  private static final Instant NOW = Instant.parse("2026-02-03T09:12:44Z");
  private static final Generation ALIASES =
      new Generation(
          "aliases", Generation.State.BUILDING, false, Generation.Scope.ALL, null, NOW, null);

  private static StoredRecord record(String key, Object value) {
    return new StoredRecord(
        "generations", 0, 0, NOW, key, Map.of(), value == null ? null : Json.write(value));
  }

  @Test
  void theFirstIsLiveUntilAnotherIsPromoted() {
    assertThat(Generations.NONE.resolve("live")).isEqualTo("first");
    Generations promoted =
        Generations.NONE
            .with(record("generation/aliases", ALIASES))
            .with(record("live", LiveGeneration.FIRST.then("aliases", NOW, List.of(5L, 7L))));
    assertThat(promoted.resolve("live")).isEqualTo("aliases");
    assertThat(promoted.resolve("first")).isEqualTo("first");
  }

  @Test
  void aGenerationThatIsGoneIsNotFound() {
    Generations gone =
        Generations.NONE
            .with(record("generation/aliases", ALIASES))
            .with(record("generation/aliases", null));
    assertThatThrownBy(() -> gone.resolve("aliases"))
        .hasMessage("There is no generation aliases; see `marsad generations list`.");
  }

  @Test
  void aRecordThatCannotBeReadChangesNothing() {
    assertThat(Generations.NONE.with(record("live", List.of("aliases"))))
        .isEqualTo(Generations.NONE);
    assertThat(Generations.NONE.with(record("generation/x", 7))).isEqualTo(Generations.NONE);
  }

  @Test
  void namesAreFitForTopics() {
    assertThat(List.of("a", "aliases-2026", "0", "x".repeat(40)))
        .allSatisfy(name -> assertThat(Generations.refusal(name)).isEmpty());
    assertThat(List.of("", "live", "first", "A", "a.b", "-a", "a_b", "أسماء", "x".repeat(41)))
        .allSatisfy(name -> assertThat(Generations.refusal(name)).isPresent());
  }

  @Test
  void eachGenerationHasItsOwnDerivedTopicsAndSharesTheOthers() {
    Cluster cluster = new Cluster("localhost:0", Map.of(), "p-").of("aliases");
    assertThat(cluster.topics().actorEvents().name()).isEqualTo("p-aliases.actor-events");
    assertThat(cluster.topic("normalized-articles")).isEqualTo("p-aliases.normalized-articles");
    assertThat(cluster.topics().rawArticles().name()).isEqualTo("p-raw-articles");
    assertThat(cluster.topic("alerts")).isEqualTo("p-alerts");
    assertThat(cluster.of("first").topic("actor-events")).isEqualTo("p-actor-events");
  }

  @Test
  void anArticleBelongsToTheGenerationThatWasLiveAtItsOffset() {
    LiveGeneration live =
        LiveGeneration.FIRST.then("a", NOW, List.of(10L, 10L)).then("b", NOW, List.of(20L, 10L));
    assertThat(live.at(0, 9)).isEqualTo("first");
    assertThat(live.at(0, 10)).isEqualTo("a");
    assertThat(live.at(0, 20)).isEqualTo("b");
    assertThat(live.at(1, 10)).isEqualTo("b");
    assertThat(live.at(1, 9)).isEqualTo("first");
  }
}
