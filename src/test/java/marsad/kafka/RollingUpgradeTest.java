package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import marsad.article.Article;
import marsad.entity.TaggedArticle;
import marsad.event.ActorEvent;
import marsad.text.NormalizedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two workers that are started anew with another dictionary, one by one, while articles come. */
@ExtendWith(SharedKafka.class)
class RollingUpgradeTest {
  private static final Map<String, Function<NormalizedArticle, TaggedArticle>> VERSIONS =
      Map.of("d1", RollingUpgradeTest::withoutShaibani, "d2", Fakes::tag);

  @TempDir private Path dir;

  private static TaggedArticle withoutShaibani(NormalizedArticle article) {
    TaggedArticle all = Fakes.tag(article);
    return new TaggedArticle(
        all.articleId(),
        all.revision(),
        all.mentions().stream().filter(m -> "sergey-lavrov".equals(m.actor())).toList(),
        all.refused());
  }

  private StreamsRunner worker(Cluster cluster, int number, String version) {
    Stages.Snapshot snapshot = Fakes.snapshot(version, VERSIONS.get(version));
    return StreamsRunner.start(
        cluster,
        EnumSet.allOf(Stage.class),
        new Stages(Fakes::normalize, () -> snapshot, Fakes::rules),
        dir.resolve("worker-" + number));
  }

  @Test
  void eachRecordIsThereOnceAndCarriesTheVersionThatMadeIt(KafkaEnvironment kafka)
      throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, "upgrade-");
    List<Article> articles = TestCluster.articles(120);
    Article corrected =
        Fakes.revised(articles.get(0), Fakes.LAVROV + " مع " + Fakes.SHAIBANI, Duration.ofHours(1));
    List<StreamsRunner> workers =
        new ArrayList<>(List.of(worker(cluster, 0, "d1"), worker(cluster, 1, "d1")));
    try {
      TestCluster.publish(cluster, articles.subList(0, 30));
      Strikes.awaitMade(cluster);
      for (int each = 0; each < 2; each++) {
        TestCluster.publish(cluster, articles.subList(30 + 30 * each, 45 + 30 * each));
        workers.get(each).close();
        TestCluster.publish(cluster, articles.subList(45 + 30 * each, 60 + 30 * each));
        workers.set(each, worker(cluster, each, "d2"));
      }
      TestCluster.publish(cluster, articles.subList(90, 120));
      TestCluster.publish(cluster, List.of(corrected));
      Strikes.awaitMade(cluster);
      assertThat(workers).allSatisfy(w -> assertThat(w.failure()).isNull());
    } finally {
      workers.forEach(StreamsRunner::close);
    }
    requireMadeByTheirVersions(cluster, articles, corrected);
  }

  private static void requireMadeByTheirVersions(
      Cluster cluster, List<Article> articles, Article corrected) {
    Map<String, String> versions = new HashMap<>();
    for (StoredRecord record : TestCluster.read(cluster, "tagged-articles")) {
      TaggedArticle tagged = record.require(TaggedArticle.class);
      assertThat(versions.put(tagged.revision(), record.headers().get(CloudEvent.DICTIONARY)))
          .as("tagged once")
          .isNull();
    }
    assertThat(versions).hasSize(articles.size() + 1);
    assertThat(versions.values()).contains("d1", "d2");
    assertThat(versions.get(articles.get(0).revision())).isEqualTo("d1");
    assertThat(versions.get(corrected.revision())).isEqualTo("d2");

    List<String> expected = new ArrayList<>();
    for (Article article : articles) {
      expected.addAll(made(article, versions.get(article.revision())));
    }
    // What the first version said of it holds; the second adds the actor that it knows.
    made(corrected, "d2").stream()
        .filter(line -> !line.startsWith("mention sergey-lavrov"))
        .forEach(expected::add);
    List<String> seen = new ArrayList<>();
    for (StoredRecord record : TestCluster.read(cluster, "actor-events")) {
      String version = record.headers().get(CloudEvent.DICTIONARY);
      seen.add(line(record.require(ActorEvent.class), version));
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> made(Article article, String version) {
    NormalizedArticle normalized = Fakes.normalize(article);
    TaggedArticle tagged = VERSIONS.get(version).apply(normalized);
    return Fakes.code(normalized, tagged).records().stream().map(e -> line(e, version)).toList();
  }

  private static String line(ActorEvent event, String version) {
    return String.join(
        " ", event.kind().toString(), event.actor(), event.id(), event.revision(), version);
  }
}
