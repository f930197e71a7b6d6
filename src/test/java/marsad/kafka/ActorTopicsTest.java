package marsad.kafka;

import static marsad.kafka.TestCluster.articles;
import static marsad.kafka.TestCluster.awaitProcessed;
import static marsad.kafka.TestCluster.cluster;
import static marsad.kafka.TestCluster.publish;
import static marsad.kafka.TestCluster.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import marsad.cli.Marsad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Topics of single actors on a real broker. */
@ExtendWith(SharedKafka.class)
class ActorTopicsTest {
  @TempDir private Path dir;

  private static List<String> ofActor(List<StoredRecord> records, String actor) {
    return records.stream()
        .filter(r -> actor.equals(r.key()))
        .map(r -> r.headers() + " " + r.value())
        .toList();
  }

  @Test
  void recordsOfAListedActorAreCopiedOnceAndStayWhereTheyWere(KafkaEnvironment kafka)
      throws Exception {
    Cluster cluster = cluster(kafka, "own-");
    ActorTopics.Prepared prepared =
        ActorTopics.prepare(cluster, Map.of("sergey-lavrov", ActorTopics.nameOf("sergey-lavrov")));
    assertThat(prepared.warnings()).isEmpty();
    assertThat(prepared.routes())
        .isEqualTo(Map.of("sergey-lavrov", "own-actor-events-sergey-lavrov"));
    Stages stages = Fakes.stages().with(prepared.routes());
    for (int from : new int[] {0, 20}) {
      try (StreamsRunner worker =
          StreamsRunner.start(cluster, EnumSet.allOf(Stage.class), stages, dir.resolve("a"))) {
        publish(cluster, articles(40).subList(from, from + 20));
        awaitProcessed(cluster, worker);
      }
    }
    List<StoredRecord> all = read(cluster, "actor-events");
    List<StoredRecord> copies = read(cluster, "actor-events-sergey-lavrov");
    assertThat(copies).extracting(StoredRecord::partition).containsOnly(0);
    assertThat(copies).extracting(StoredRecord::key).containsOnly("sergey-lavrov");
    assertThat(ofActor(copies, "sergey-lavrov"))
        .hasSizeGreaterThan(40)
        .isEqualTo(ofActor(all, "sergey-lavrov"));
    assertThat(ofActor(all, "asaad-al-shaibani")).isNotEmpty();
    TestCluster.requireEachOnce(cluster, articles(40));
  }

  @Test
  void aTopicThatCannotBeCreatedIsWarnedOfOnceAndNotRoutedTo(KafkaEnvironment kafka)
      throws Exception {
    Cluster cluster = cluster(kafka, "refused-");
    ActorTopics.Prepared prepared =
        ActorTopics.prepare(
            cluster,
            Map.of(
                "sergey-lavrov", "no such name!",
                "asaad-al-shaibani", "no such name!",
                "russia", "raw-articles",
                "syria", "syria"));
    assertThat(prepared.routes()).isEqualTo(Map.of("syria", "refused-syria"));
    assertThat(prepared.warnings())
        .hasSize(2)
        .anyMatch(
            w ->
                w.startsWith("The topic refused-no such name! is not used: ")
                    && w.contains("asaad-al-shaibani")
                    && w.contains("sergey-lavrov")
                    && w.endsWith(" stay on actor-events only."))
        .contains(
            "The topic refused-raw-articles is not used: Marsad keeps other records there; the"
                + " records of russia stay on actor-events only.");
    try (StreamsRunner worker =
        StreamsRunner.start(
            cluster,
            EnumSet.allOf(Stage.class),
            Fakes.stages().with(prepared.routes()),
            dir.resolve("a"))) {
      publish(cluster, articles(3));
      awaitProcessed(cluster, worker);
    }
    TestCluster.requireEachOnce(cluster, articles(3));
    assertThat(read(cluster, "syria")).isEmpty();
  }

  @Test
  void aTopicThatIsThereIsUsedAsItIs(KafkaEnvironment kafka) {
    Cluster cluster = cluster(kafka, "again-");
    Map<String, String> wanted = Map.of("syria", "syria");
    ActorTopics.Prepared first = ActorTopics.prepare(cluster, wanted);
    assertThat(ActorTopics.prepare(cluster, wanted)).isEqualTo(first);
    assertThat(first.warnings()).isEmpty();
  }

  @Test
  void aListThatDoesNotHoldIsRefusedWithItsLine(KafkaEnvironment kafka) throws Exception {
    cluster(kafka, "list-");
    Path list =
        Files.writeString(dir.resolve("list.txt"), "# ours\nsyria\n\nSergey Lavrov # who\n");
    StringWriter out = new StringWriter();
    String[] args = {
      "run",
      "--bootstrap-server",
      kafka.bootstrapServer(),
      "--topic-prefix",
      "list-",
      "--actor-topics",
      list.toString()
    };
    assertThat(Marsad.execute(args, new PrintWriter(out), new PrintWriter(out))).isEqualTo(1);
    assertThat(out)
        .hasToString(list + ":4: `Sergey` is no actor's id; see `marsad actors find`.\n");
  }
}
