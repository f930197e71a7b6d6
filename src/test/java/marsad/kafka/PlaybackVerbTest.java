package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import marsad.cli.Marsad;
import marsad.event.ActorEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code feed --speed} and {@code feed --to} against a real broker. */
@ExtendWith(SharedKafka.class)
class PlaybackVerbTest {
  @TempDir private Path dir;

  private static String run(int code, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(Marsad.execute(args, new PrintWriter(out), new PrintWriter(err)))
        .as(out.toString() + err)
        .isEqualTo(code);
    return code == 0 ? out.toString() : err.toString();
  }

  private static Article published(int day, String text) {
    return Article.of(
        new Article.Fields(
            null,
            "example-news",
            "https://example.org/" + day,
            null,
            Instant.parse("2025-07-01T09:00:00Z").plus(Duration.ofDays(day)),
            null,
            text,
            null,
            null,
            null,
            Map.of()));
  }

  /** The articles of four days, which arrive in another order. */
  private Cluster fourDays(KafkaEnvironment kafka, String prefix) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, prefix);
    List<Article> articles = new ArrayList<>();
    for (int day : List.of(2, 0, 3, 1)) {
      articles.add(published(day, Fakes.LAVROV + (day == 1 ? " " + Fakes.SHAIBANI : "")));
    }
    try (StreamsRunner worker = TestCluster.worker(cluster, dir.resolve("a"))) {
      TestCluster.publish(cluster, articles);
      TestCluster.awaitProcessed(cluster, worker);
    }
    return cluster;
  }

  private static String[] feed(KafkaEnvironment kafka, String prefix, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "feed", "--bootstrap-server", kafka.bootstrapServer(), "--topic-prefix", prefix));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  @Test
  void thePastComesInTheOrderOfPublicationOverAllActors(KafkaEnvironment kafka) throws Exception {
    fourDays(kafka, "play-");
    String[] args =
        feed(kafka, "play-", "--speed", "max", "--from", "2025-07-02", "--to", "2025-07-04");
    assertThat(run(0, args).lines().filter(l -> l.startsWith("2025")).map(l -> l.substring(0, 10)))
        .as("the heading of each article")
        .containsExactly("2025-07-02", "2025-07-03");
    String[] one =
        feed(kafka, "play-", "--speed", "86400000x", "--actor", "asaad-al-shaibani", "--json");
    assertThat(run(0, one).lines())
        .hasSize(2)
        .allMatch(l -> l.startsWith("{\"topic\":\"play-actor-events\"") && l.contains("07-02T09"));
  }

  @Test
  void thePastGoesToATopicUnchanged(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = fourDays(kafka, "copy-");
    String[] args =
        feed(kafka, "copy-", "--speed", "max", "--actor", "sergey-lavrov", "--to-topic", "again");
    assertThat(run(0, args)).isEmpty();
    List<StoredRecord> copied = TestCluster.read(cluster, "again");
    assertThat(copied)
        .extracting(r -> r.as(ActorEvent.class).orElseThrow().publishedAt())
        .hasSize(5)
        .isSorted();
    StoredRecord first = copied.get(0);
    assertThat(TestCluster.read(cluster, "actor-events"))
        .filteredOn(r -> String.valueOf(r.value()).equals(first.value()))
        .singleElement()
        .satisfies(r -> assertThat(r.headers()).isEqualTo(first.headers()));
    String[] own = feed(kafka, "copy-", "--speed", "max", "--to-topic", "g2.actor-events");
    assertThat(run(1, own))
        .isEqualTo(
            "g2.actor-events is a topic that Marsad writes itself; name another one to copy to.\n");
  }

  @Test
  void whatArrivedLaterIsLeftOut(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = fourDays(kafka, "to-");
    Instant first =
        TestCluster.read(cluster, "actor-events").stream()
            .map(StoredRecord::storedAt)
            .min(Instant::compareTo)
            .orElseThrow();
    assertThat(run(0, feed(kafka, "to-", "--to", first.toString()))).isEmpty();
    assertThat(run(0, feed(kafka, "to-", "--to", "9999-01-01", "--until-end", "--json")).lines())
        .hasSize(7);
  }

  @Test
  void wrongOptionsAreRefused(KafkaEnvironment kafka) {
    assertThat(run(2, feed(kafka, "", "--speed", "fast")))
        .startsWith("Invalid value for option '--speed': 'fast' is no speed such as 3600x or max");
    assertThat(run(2, feed(kafka, "", "--to-topic", "again")))
        .startsWith("--to-topic needs --speed");
    assertThat(run(2, feed(kafka, "", "--to", "tomorrow")))
        .startsWith("Invalid value for option '--to': 'tomorrow' is no time such as");
  }
}
