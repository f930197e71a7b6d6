package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import marsad.article.Article;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.Options;

/** A worker whose stores cannot be written any more: a limit on the size of its files stands in. */
@ExtendWith(SharedKafka.class)
class FullDiskTest {
  private static final int BATCH = 200;
  private static final int MOST = 50 * BATCH;

  @TempDir private Path dir;

  /** Has stores write often, so that few articles are enough. */
  public static final class SmallBuffers implements RocksDBConfigSetter {
    @Override
    public void setConfig(String store, Options options, Map<String, Object> configs) {
      options.setWriteBufferSize(64 * 1024);
    }

    @Override
    public void close(String store, Options options) {}
  }

  /** A worker in a process of its own, which prints why it stopped. */
  static final class Main {
    private Main() {}

    public static void main(String[] args) {
      Cluster cluster =
          new Cluster(
              args[0],
              Map.of(
                  StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallBuffers.class.getName()),
              args[1]);
      try (StreamsRunner worker = TestCluster.worker(cluster, Path.of(args[2]))) {
        System.out.println("runs");
        worker.ended().join();
        System.out.println(worker.failure());
      }
      System.exit(1);
    }
  }

  /** Takes away what room there is for the stores of a process. */
  private interface Fill {
    void of(Process worker) throws Exception;
  }

  @Test
  @Tag("slow")
  void theWorkerSaysWhereAndLosesNothing(KafkaEnvironment kafka) throws Exception {
    assumeTrue(TestCluster.installed("prlimit"), "skipped: prlimit (util-linux) is not installed");
    Fill limit =
        worker -> {
          String pid = String.valueOf(worker.pid());
          String[] command = {"prlimit", "--pid", pid, "--fsize=4096:unlimited"};
          assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
        };
    Cluster cluster = TestCluster.cluster(kafka, "full-");
    Path state = dir.resolve("state");
    List<Article> published = untilFull(cluster, state, limit, "File too large");
    requireAllOnce(cluster, state, published);
  }

  /** On a small disk of its own: {@code mount -t tmpfs -o size=24m tmpfs DIR}. */
  @Test
  @Tag("slow")
  void aDiskThatIsFullIsSaidToo(KafkaEnvironment kafka) throws Exception {
    String small = System.getProperty("marsad.small.disk");
    assumeTrue(small != null, "skipped: no directory on a small disk, -Dmarsad.small.disk=DIR");
    Path disk = Path.of(small);
    Path rest = disk.resolve("rest");
    Fill fill =
        worker -> {
          long free = Files.getFileStore(disk).getUsableSpace() - 64 * 1024;
          Files.write(rest, new byte[Math.toIntExact(Math.max(0, free))]);
        };
    Cluster cluster = TestCluster.cluster(kafka, "small-");
    Path state = disk.resolve("state");
    List<Article> published = untilFull(cluster, state, fill, "No space left on device");
    Files.delete(rest);
    requireAllOnce(cluster, state, published);
    Directories.delete(state);
  }

  /** Feeds a worker that has no room until it stops, which must be for {@code reason}. */
  private List<Article> untilFull(Cluster cluster, Path state, Fill fill, String reason)
      throws Exception {
    List<Article> published = new ArrayList<>();
    Process worker =
        ThreeBrokers.java(
            dir.resolve("worker.log"),
            Main.class,
            cluster.bootstrapServer(),
            cluster.prefix(),
            state.toString());
    try (var said = worker.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).isEqualTo("runs");
      fill.of(worker);
      List<Article> articles = TestCluster.articles(MOST);
      while (worker.isAlive() && published.size() < MOST) {
        List<Article> batch = articles.subList(published.size(), published.size() + BATCH);
        TestCluster.publish(cluster, batch);
        published.addAll(batch);
        worker.waitFor(100, TimeUnit.MILLISECONDS);
      }
      assertThat(worker.waitFor(1, TimeUnit.MINUTES)).as("the worker stops").isTrue();
      assertThat(worker.exitValue()).isEqualTo(1);
      assertThat(said.readLine())
          .isEqualTo(
              "There is no room for the worker's stores in "
                  + state
                  + " ("
                  + reason
                  + "); make room there and start it again, nothing is lost.");
    } finally {
      worker.destroyForcibly();
    }
    return published;
  }

  private static void requireAllOnce(Cluster cluster, Path state, List<Article> published)
      throws Exception {
    try (StreamsRunner again = TestCluster.worker(cluster, state)) {
      TestCluster.awaitProcessed(cluster, again);
    }
    TestCluster.requireEachOnce(cluster, published);
    assertThat(TestCluster.read(cluster, "dead-letters")).isEmpty();
  }
}
