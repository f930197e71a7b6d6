package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import marsad.Pipeline;
import marsad.article.Article;
import marsad.event.ActorEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Workers whose machine's clock is set while they run, ahead and back: libfaketime stands in. */
@ExtendWith(SharedKafka.class)
class WallClockTest {
  private static final int BATCH = 60;

  @TempDir private Path dir;

  @Test
  @Tag("slow")
  void aClockSetAheadChangesNothingAndOneSetBackEndsTheWorker(KafkaEnvironment kafka)
      throws Exception {
    String library = library();
    assumeTrue(!library.isEmpty(), "skipped: libfaketime (faketime) is not installed");
    Cluster cluster = TestCluster.cluster(kafka, "wall-clock-");
    List<Article> articles = TestCluster.articles(4 * BATCH);
    Path clock = Files.writeString(dir.resolve("clock"), "+0");

    Process worker = worker(cluster, library, clock);
    process(cluster, articles.subList(0, BATCH));
    Files.writeString(clock, "+259200"); // three days
    process(cluster, articles.subList(BATCH, 2 * BATCH));
    assertThat(worker.isAlive()).isTrue();

    Files.writeString(clock, "-7200");
    assertThat(worker.waitFor(2, TimeUnit.MINUTES)).as("the worker ends").isTrue();
    assertThat(worker.exitValue()).isEqualTo(1);
    assertThat(dir.resolve("worker.log"))
        .content()
        .containsPattern("The clock of this machine was set back by 26\\d{4} seconds");

    Process again = worker(cluster, library, clock);
    process(cluster, articles.subList(2 * BATCH, 3 * BATCH));
    assertThat(again.isAlive()).isTrue();
    again.destroy();
    assertThat(again.waitFor(2, TimeUnit.MINUTES)).as("it stops").isTrue();
    requireEachOnce(cluster, articles.subList(0, 3 * BATCH));
  }

  private static void process(Cluster cluster, List<Article> articles) throws Exception {
    TestCluster.publish(cluster, articles);
    Strikes.awaitMade(cluster);
  }

  private static void requireEachOnce(Cluster cluster, List<Article> articles) {
    Pipeline pipeline = Pipeline.bundled();
    List<String> wanted = new ArrayList<>();
    for (Article article : articles) {
      var normalized = pipeline.normalize(article.received(Fakes.RECEIVED));
      pipeline
          .code(normalized, pipeline.tag(normalized))
          .records()
          .forEach(r -> wanted.add(r.id()));
    }
    assertThat(TestCluster.events(cluster))
        .extracting(ActorEvent::id)
        .containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(TestCluster.read(cluster, "dead-letters")).isEmpty();
  }

  /** {@code marsad run} in a process of its own, whose clock is what the file says. */
  private Process worker(Cluster cluster, String library, Path clock) throws Exception {
    return ThreeBrokers.java(
        dir.resolve("worker.log"),
        Map.of(
            "LD_PRELOAD", library,
            "FAKETIME_TIMESTAMP_FILE", clock.toString(),
            "FAKETIME_NO_CACHE", "1",
            "FAKETIME_DONT_FAKE_MONOTONIC", "1",
            "DONT_FAKE_MONOTONIC", "1"),
        List.of(
            "-Xmx768m",
            "marsad.cli.Marsad",
            "run",
            "--bootstrap-server",
            cluster.bootstrapServer(),
            "--topic-prefix",
            cluster.prefix(),
            "--state-dir",
            dir.resolve("state").toString()));
  }

  /** Where Debian's faketime has it; empty without. */
  private static String library() throws Exception {
    try (var found = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
      for (Path each : found) {
        Path library = each.resolve("faketime/libfaketimeMT.so.1");
        if (Files.exists(library)) {
          return library.toString();
        }
      }
    }
    return "";
  }
}
