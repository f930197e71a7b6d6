package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import marsad.CorpusArticles;
import marsad.Pipeline;
import marsad.article.Article;
import marsad.cli.Marsad;
import marsad.event.ActorEvent;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same articles give the same records; each test has topics of its own. */
@ExtendWith(SharedKafka.class)
class DigestTest {
  private static final Instant MADE = Instant.parse("2025-05-20T08:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path dir;

  /** An installation whose topics have {@code partitions}. */
  private static Cluster cluster(
      KafkaEnvironment kafka, String prefix, int partitions, int threads) {
    Cluster cluster =
        new Cluster(
            kafka.bootstrapServer(), Map.of("num.stream.threads", String.valueOf(threads)), prefix);
    List<TopicSpec> specs =
        TopicDocument.bundled().stream()
            .map(
                s -> new TopicSpec(s.name(), s.description(), partitions, s.replicas(), s.config()))
            .toList();
    try (Admin admin = cluster.admin()) {
      new Topics(admin, specs, prefix).apply();
    }
    return cluster;
  }

  /** Publishes in this order, each received a minute after the one before. */
  private void process(Cluster cluster, Stages stages, List<Article> articles, Instant from)
      throws Exception {
    AtomicLong minutes = new AtomicLong();
    try (ArticleProducer producer =
            new ArticleProducer(
                cluster, () -> from.plus(Duration.ofMinutes(minutes.incrementAndGet())));
        StreamsRunner worker =
            StreamsRunner.start(
                cluster, EnumSet.allOf(Stage.class), stages, dir.resolve(cluster.prefix()))) {
      for (Article article : articles) {
        producer.publish(article);
      }
      producer.flush();
      TestCluster.awaitProcessed(cluster, worker);
    }
  }

  private static Article revision(Article a, String text, Duration after) {
    return Article.of(
        new Article.Fields(
            a.givenId(),
            a.outlet(),
            a.url(),
            a.title(),
            a.publishedAt(),
            MADE.plus(after),
            text,
            null,
            null,
            null,
            a.extra()));
  }

  /**
   * The corpus; of its first article a correction that names fewer, of its second one that is
   * refused, of its third one that was taken back.
   */
  private static List<Article> articles() throws Exception {
    List<Article> corpus = CorpusArticles.read();
    List<Article> all = new ArrayList<>();
    Article a = corpus.get(0);
    all.add(revision(a, a.body(), Duration.ZERO));
    all.add(revision(a, a.body().substring(0, a.body().length() / 2), HOUR));
    Article b = corpus.get(1);
    all.add(revision(b, b.body(), Duration.ZERO));
    all.add(revision(b, "No news today, and none in Arabic.", HOUR));
    Article c = corpus.get(2);
    all.add(revision(c, c.body(), Duration.ZERO));
    all.add(revision(c, c.body() + "\n\nوأكد سيرغي لافروف دعم سوريا.", HOUR));
    all.add(revision(c, c.body(), HOUR.multipliedBy(2)));
    all.addAll(corpus.subList(3, corpus.size()));
    return all;
  }

  private static long withdrawn(Cluster cluster) {
    return TestCluster.events(cluster).stream()
        .filter(e -> e.kind() == ActorEvent.Kind.WITHDRAWN)
        .count();
  }

  @Test
  void neitherArrivalNorPartitionsNorThreadsNorReceiptChangeTheDigest(KafkaEnvironment kafka)
      throws Exception {
    Stages stages = Stages.of(Pipeline.bundled(), Fakes::rules);
    List<Article> articles = articles();
    Cluster one = cluster(kafka, "digest-1-", 1, 1);
    process(one, stages, articles, Instant.parse("2026-02-01T00:00:00Z"));
    List<TopicDigest.Part> expected = TopicDigest.of(one);
    assertThat(expected)
        .extracting(TopicDigest.Part::topic)
        .containsExactly("normalized-articles", "tagged-articles", "actor-events", "all");
    assertThat(expected.get(0).records()).isEqualTo(CorpusArticles.read().size());
    assertThat(withdrawn(one)).isPositive();

    Collections.reverse(articles);
    Cluster two = cluster(kafka, "digest-2-", 2, 2);
    process(two, stages, articles, Instant.parse("2026-04-01T00:00:00Z"));
    assertThat(withdrawn(two)).isZero();
    assertThat(TopicDigest.of(two)).isEqualTo(expected);

    Collections.shuffle(articles, new Random(20241208));
    Cluster six = cluster(kafka, "digest-6-", 6, 3);
    process(six, stages, articles, Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(TopicDigest.of(six)).isEqualTo(expected);
  }

  @Test
  void whatAnArticleSaysChangesTheDigest(KafkaEnvironment kafka) throws Exception {
    Article first = Fakes.article("https://example.org/1", Fakes.LAVROV + " في موسكو");
    Article same = Fakes.article("https://example.org/1", Fakes.LAVROV + " في دمشق");
    Article more = Fakes.article("https://example.org/2", Fakes.LAVROV);
    List<String> digests = new ArrayList<>();
    for (List<Article> articles : List.of(List.of(first), List.of(same), List.of(first, more))) {
      Cluster cluster = cluster(kafka, "digest-of-" + digests.size() + "-", 1, 1);
      process(cluster, Fakes.stages(), articles, Fakes.RECEIVED);
      digests.add(TopicDigest.of(cluster).get(3).sha256());
    }
    assertThat(digests).doesNotHaveDuplicates();
  }

  @Test
  void theCommandPrintsWhatEachTopicHolds(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "digest-verb-", 2, 1);
    process(cluster, Fakes.stages(), TestCluster.articles(3), Fakes.RECEIVED);
    String[] at = {
      "digest", "--bootstrap-server", kafka.bootstrapServer(), "--topic-prefix", "digest-verb-"
    };
    assertThat(run(0, at))
        .containsPattern("normalized-articles +3 +[0-9a-f]{64}\n")
        .containsPattern("actor-events +6 +[0-9a-f]{64}\n")
        .containsPattern("all +12 +" + TopicDigest.of(cluster).get(3).sha256());
    assertThat(run(1, at[0], at[1], at[2], at[3], at[4], "--generation", "none"))
        .isEqualTo("There is no generation none; see `marsad generations list`.\n");
  }

  private static String run(int code, String... args) {
    StringWriter out = new StringWriter();
    assertThat(Marsad.execute(args, new PrintWriter(out), new PrintWriter(out)))
        .as(out.toString())
        .isEqualTo(code);
    return out.toString();
  }
}
