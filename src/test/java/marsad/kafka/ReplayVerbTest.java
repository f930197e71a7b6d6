package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import marsad.cli.Marsad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@code marsad replay} says of a generation that goes away while it is watched. */
@ExtendWith(SharedKafka.class)
class ReplayVerbTest {
  private final StringWriter said = new StringWriter();

  private int run(String broker, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--bootstrap-server", broker, "--topic-prefix", "cancelled-"));
    return Marsad.execute(all.toArray(String[]::new), new PrintWriter(said), new PrintWriter(said));
  }

  @Test
  void itEndsWhenItsGenerationIsCancelled(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, "cancelled-");
    String broker = kafka.bootstrapServer();
    CompletableFuture<Integer> replay =
        CompletableFuture.supplyAsync(() -> run(broker, "replay", "anew"));
    Replays replays = new Replays(cluster);
    Eventually.becomesTrue("it began", () -> replays.find("anew").isPresent());
    GenerationsTopic topic = new GenerationsTopic(cluster);
    topic.change(
        now ->
            List.of(GenerationsTopic.Change.of(now.known("anew").with(Generation.State.DROPPED))));
    assertThat(replay.get()).isEqualTo(1);
    assertThat(said.toString()).endsWith("anew has been cancelled.\n");
  }
}
