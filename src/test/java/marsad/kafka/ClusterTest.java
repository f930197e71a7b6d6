package marsad.kafka;

import static marsad.kafka.TestCluster.articles;
import static marsad.kafka.TestCluster.awaitProcessed;
import static marsad.kafka.TestCluster.cluster;
import static marsad.kafka.TestCluster.events;
import static marsad.kafka.TestCluster.publish;
import static marsad.kafka.TestCluster.read;
import static marsad.kafka.TestCluster.requireEachOnce;
import static marsad.kafka.TestCluster.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Article;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Workers, producers and readers on a real broker; each test has topics of its own. */
@ExtendWith(SharedKafka.class)
class ClusterTest {
  @TempDir private Path dir;

  @Test
  void aRepeatIsNotPublishedTwice(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "repeat-");
    List<Article> articles = articles(10);
    publish(cluster, articles.subList(0, 6));
    try (ArticleProducer producer = new ArticleProducer(cluster, () -> Fakes.RECEIVED)) {
      for (Article article : articles) {
        producer.publish(article);
        producer.publish(article);
      }
      producer.flush();
      assertThat(producer.published()).isEqualTo(4);
      assertThat(producer.repeated()).isEqualTo(16);
    }
    assertThat(read(cluster, "raw-articles")).hasSize(10);
  }

  @Test
  void aKilledWorkerLosesAndDoublesNothing(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "kill-");
    List<Article> articles = articles(3000);
    publish(cluster, articles.subList(0, 1500));
    Process victim = startWorker(cluster);
    try {
      Eventually.becomesTrue("the victim has begun", () -> !events(cluster).isEmpty());
    } finally {
      victim.destroyForcibly().waitFor();
    }
    publish(cluster, articles);
    try (StreamsRunner worker = worker(cluster, dir.resolve("victim"))) {
      awaitProcessed(cluster, worker);
    }
    requireEachOnce(cluster, articles);
  }

  private Process startWorker(Cluster cluster) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WorkerMain.class.getName(),
            cluster.bootstrapServer(),
            cluster.prefix(),
            dir.resolve("victim").toString())
        .redirectErrorStream(true)
        .redirectOutput(new File(dir.toFile(), "victim.log"))
        .start();
  }

  @Test
  void aWorkerThatIsStoppedIsReplacedAtOnceAndStateIsRebuilt(KafkaEnvironment kafka)
      throws Exception {
    Cluster cluster = cluster(kafka, "restart-");
    List<Article> articles = articles(300);
    try (StreamsRunner worker = worker(cluster, dir.resolve("first"))) {
      publish(cluster, articles.subList(0, 200));
      Eventually.becomesTrue("the first has begun", () -> !events(cluster).isEmpty());
      assertThat(worker.failure()).isNull();
    }
    try (Admin admin = cluster.admin()) {
      String group = "restart-marsad";
      assertThat(admin.describeConsumerGroups(List.of(group)).all().get().get(group).members())
          .isEmpty();
    }
    try (StreamsRunner worker = worker(cluster, dir.resolve("second"))) {
      publish(cluster, articles);
      awaitProcessed(cluster, worker);
    }
    requireEachOnce(cluster, articles);
  }

  @Test
  void aReleaseThatFailsOnEverythingStopsLoudly(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "stop-");
    List<Article> broken = new ArrayList<>();
    for (int i = 0; i <= FailureLimit.WINDOW; i++) {
      broken.add(Fakes.article("https://example.org/" + i, Fakes.BROKEN + i));
    }
    try (StreamsRunner worker = worker(cluster, dir.resolve("a"))) {
      publish(cluster, broken);
      worker.ended().get(1, java.util.concurrent.TimeUnit.MINUTES);
      assertThat(worker.failure())
          .isEqualTo(
              "More than half of the last 200 records could not be processed, so the worker"
                  + " stopped; see `marsad dead-letters list`.");
    }
  }

  @Test
  void aCorrectionWithdraws(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = cluster(kafka, "correct-");
    Article first = Fakes.article("https://example.org/1", Fakes.LAVROV + " " + Fakes.SHAIBANI);
    Article corrected = Fakes.revised(first, Fakes.LAVROV, Duration.ofHours(1));
    try (StreamsRunner worker = worker(cluster, dir.resolve("a"))) {
      publish(cluster, List.of(first));
      awaitProcessed(cluster, worker);
      try (ArticleProducer later =
          new ArticleProducer(cluster, () -> Fakes.RECEIVED.plus(Duration.ofHours(1)))) {
        later.publish(corrected);
        later.flush();
      }
      awaitProcessed(cluster, worker);
    }
    assertThat(events(cluster))
        .extracting(e -> e.actor() + " " + e.kind())
        .containsExactlyInAnyOrder(
            "sergey-lavrov mention",
            "sergey-lavrov event",
            "sergey-lavrov withdrawn",
            "asaad-al-shaibani mention",
            "asaad-al-shaibani event",
            "asaad-al-shaibani withdrawn",
            "asaad-al-shaibani withdrawn");
  }
}
