package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.article.Article;
import marsad.cli.Marsad;
import marsad.event.ActorEvent;

/** What tests on a real broker share. */
final class TestCluster {
  static final TopicTail.From BEGINNING = new TopicTail.From.Beginning();

  private TestCluster() {}

  static Cluster cluster(KafkaEnvironment kafka, String prefix) {
    return prepared(new Cluster(kafka.bootstrapServer(), Map.of(), prefix));
  }

  static Cluster prepared(Cluster cluster) {
    cluster.withTopics(Topics::apply);
    return cluster;
  }

  static StreamsRunner worker(Cluster cluster, Path dir) {
    return StreamsRunner.start(cluster, EnumSet.allOf(Stage.class), Fakes.stages(), dir);
  }

  /** What a command says on both streams when it ends with {@code code}, which it must. */
  static String run(Cluster cluster, int code, String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(List.of("--bootstrap-server", cluster.bootstrapServer()));
    args.addAll(List.of("--topic-prefix", cluster.prefix()));
    StringWriter out = new StringWriter();
    assertThat(
            Marsad.execute(args.toArray(String[]::new), new PrintWriter(out), new PrintWriter(out)))
        .as(out.toString())
        .isEqualTo(code);
    return out.toString();
  }

  static void publish(Cluster cluster, List<Article> articles) throws Exception {
    try (ArticleProducer producer = new ArticleProducer(cluster, () -> Fakes.RECEIVED)) {
      for (Article article : articles) {
        producer.publish(article);
      }
      producer.flush();
    }
  }

  static void awaitProcessed(Cluster cluster, StreamsRunner worker) {
    try (Progress progress = new Progress(cluster)) {
      progress.awaitProcessed(worker.applicationId(), () -> worker.ended().isDone());
    }
    assertThat(worker.failure()).isNull();
  }

  static List<StoredRecord> read(Cluster cluster, String topic) {
    List<StoredRecord> records = new ArrayList<>();
    new TopicTail(cluster, topic).untilEnd(BEGINNING, records::add);
    return records;
  }

  static List<ActorEvent> events(Cluster cluster) {
    return read(cluster, "actor-events").stream()
        .map(r -> r.as(ActorEvent.class).orElseThrow())
        .toList();
  }

  static List<Article> articles(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = i % 3 == 0 ? Fakes.LAVROV + " " + Fakes.SHAIBANI : Fakes.LAVROV;
      articles.add(Fakes.article("https://example.org/" + i, text + " " + i));
    }
    return articles;
  }

  static void requireEachOnce(Cluster cluster, List<Article> articles) {
    requireEachOnce(events(cluster), articles);
  }

  static void requireEachOnce(List<ActorEvent> events, List<Article> articles) {
    Map<String, Integer> seen = new HashMap<>();
    for (ActorEvent event : events) {
      assertThat(event.kind()).isNotEqualTo(ActorEvent.Kind.WITHDRAWN);
      seen.merge(event.actor() + " " + event.id(), 1, Integer::sum);
    }
    Set<String> expected = new HashSet<>();
    for (Article article : articles) {
      var normalized = Fakes.normalize(article);
      Fakes.code(normalized, Fakes.tag(normalized))
          .records()
          .forEach(e -> expected.add(e.actor() + " " + e.id()));
    }
    assertThat(seen.keySet()).isEqualTo(expected);
    assertThat(seen.values()).containsOnly(1);
  }

  static boolean installed(String program) {
    try {
      return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    } catch (java.io.IOException | InterruptedException e) {
      return false;
    }
  }
}
