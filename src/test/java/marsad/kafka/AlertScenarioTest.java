package marsad.kafka;

import static marsad.kafka.TestCluster.awaitProcessed;
import static marsad.kafka.TestCluster.cluster;
import static marsad.kafka.TestCluster.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.Pipeline;
import marsad.alert.Alert;
import marsad.alert.AlertRules;
import marsad.alert.Rules;
import marsad.article.Article;
import marsad.article.JsonlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month of news in eight files, through the whole product, with a restart in the middle. By hand:
 *
 * <pre>
 * S=src/test/resources/marsad/alerts
 * ./marsad up --data D --rules $S/rules.yaml --alert-horizon P36500D --alert-learning PT0S
 * ./marsad ingest --data D $S/1-first-mention.jsonl    # and so on, each file by itself
 * ./marsad alerts --data D --until-end
 * </pre>
 */
@ExtendWith(SharedKafka.class)
class AlertScenarioTest {
  private static final Path FILES = Path.of("src/test/resources/marsad/alerts");
  private static final Instant RECEIVED = Instant.parse("2026-02-01T00:00:00Z");

  @TempDir private Path dir;

  private static Stages stages() throws Exception {
    AlertRules rules =
        new AlertRules(
            Rules.read("rules.yaml", Files.readString(FILES.resolve("rules.yaml"))),
            Duration.ofDays(36_500),
            Duration.ZERO);
    return Stages.of(Pipeline.bundled(), () -> rules);
  }

  private StreamsRunner worker(Cluster cluster, String name) throws Exception {
    // Another directory each time: the stores come back from Kafka.
    return StreamsRunner.start(cluster, EnumSet.allOf(Stage.class), stages(), dir.resolve(name));
  }

  private static List<Article> articles(String file) throws Exception {
    List<Article> out = new ArrayList<>();
    for (String line : Files.readAllLines(FILES.resolve(file + ".jsonl"))) {
      out.add(JsonlReader.read(line));
    }
    return out;
  }

  /** Publishes a file, and says what the alerts are then that were not so before. */
  private static List<String> news(Cluster cluster, StreamsRunner worker, String file)
      throws Exception {
    Map<String, String> before = said(cluster);
    try (ArticleProducer producer = new ArticleProducer(cluster, () -> RECEIVED)) {
      for (Article article : articles(file)) {
        producer.publish(article);
        producer.flush();
        awaitProcessed(cluster, worker); // one after the other: partitions keep no common order
      }
    }
    Map<String, String> after = said(cluster);
    before.forEach(after::remove);
    return List.copyOf(after.values());
  }

  /** Every version of every alert, by its key. */
  private static Map<String, String> said(Cluster cluster) {
    Map<String, String> out = new TreeMap<>();
    for (StoredRecord record : read(cluster, "alerts")) {
      Alert a = record.as(Alert.class).orElseThrow();
      String pair = a.other() == null ? "" : " with " + a.other();
      String line =
          a.rule() + " " + a.actor() + pair + " v" + a.version() + " " + a.independentOutlets();
      assertThat(out.put(a.id() + "/" + a.version(), line)).as("told twice").isNull();
    }
    return out;
  }

  @Test
  void eachStepSaysWhatItShouldAndNothingElse(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "scenario-");
    try (StreamsRunner worker = worker(cluster, "a")) {
      assertThat(news(cluster, worker, "1-first-mention"))
          .containsExactlyInAnyOrder(
              "first-mention sergey-lavrov v1 1", "first-mention asaad-al-shaibani v1 1");
      assertThat(news(cluster, worker, "2-history")).isEmpty();
      assertThat(news(cluster, worker, "3-return")).containsExactly("return sergey-lavrov v1 1");
      assertThat(news(cluster, worker, "4-pair"))
          .containsExactly("pair asaad-al-shaibani with sergey-lavrov v1 1");
    }
    try (StreamsRunner worker = worker(cluster, "b")) {
      assertThat(news(cluster, worker, "5-surge")).containsExactly("surge asaad-al-shaibani v1 1");
      assertThat(news(cluster, worker, "6-copies"))
          .containsExactlyInAnyOrder(
              "first-mention hakan-fidan v1 1",
              "first-mention hakan-fidan v2 1",
              "first-mention hakan-fidan v3 2",
              "first-mention hakan-fidan v4 3",
              "first-mention hakan-fidan v5 3");
    }
    try (StreamsRunner worker = worker(cluster, "c")) {
      assertThat(news(cluster, worker, "7-late")).isEmpty();
      assertThat(news(cluster, worker, "6-copies")).as("replayed").isEmpty();
      assertThat(news(cluster, worker, "8-after"))
          .containsExactly("first-mention hakan-fidan v6 4");
    }
  }
}
