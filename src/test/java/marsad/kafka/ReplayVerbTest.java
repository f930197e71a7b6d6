package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code marsad replay} says of a generation that goes away while it is watched. */
@ExtendWith(SharedKafka.class)
class ReplayVerbTest {
  @Test
  void itEndsWhenItsGenerationIsCancelled(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, "cancelled-");
    CompletableFuture<String> replay =
        CompletableFuture.supplyAsync(() -> TestCluster.run(cluster, 1, "replay", "anew"));
    Replays replays = new Replays(cluster);
    Eventually.becomesTrue("it began", () -> replays.find("anew").isPresent());
    GenerationsTopic topic = new GenerationsTopic(cluster);
    topic.change(
        now ->
            List.of(GenerationsTopic.Change.of(now.known("anew").with(Generation.State.DROPPED))));
    assertThat(replay.get()).endsWith("anew has been cancelled.\n");
  }
}
