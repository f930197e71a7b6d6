package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import marsad.article.Article;
import marsad.kafka.Strikes.Fault;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three brokers, two workers, a producer and a reader, each of the first five a process, while some
 * are killed: at the end every record of every article is there once, as the pure stages make it.
 */
class FaultsTest {
  private static final Duration PACE = Duration.ofMillis(50);

  @TempDir private Path dir;

  @Test
  void aWorkerAndTheControllerAreKilled() throws Exception {
    run(List.of(Fault.WORKER_KILLED, Fault.CONTROLLER_KILLED), new Random(8));
  }

  @Test
  @Tag("slow")
  void twentyFaults() throws Exception {
    Random random = new Random(20);
    List<Fault> kinds = List.of(Fault.values());
    List<Fault> faults = new ArrayList<>(kinds);
    while (faults.size() < 20) {
      faults.add(kinds.get(random.nextInt(kinds.size())));
    }
    run(faults, random);
  }

  private void run(List<Fault> faults, Random random) throws Exception {
    List<Strikes.Felt> felt = new ArrayList<>();
    try (ThreeBrokers brokers = ThreeBrokers.start(dir)) {
      Cluster cluster =
          TestCluster.prepared(new Cluster(brokers.bootstrapServer(), Map.of(), "faults-"));
      List<Process> workers = new ArrayList<>(List.of(worker(cluster, 0), worker(cluster, 1)));
      Strikes strikes = new Strikes(brokers, cluster, workers, which -> worker(cluster, which));
      try (Flow flow = new Flow(cluster);
          OutputWatch watch = new OutputWatch(cluster)) {
        Strikes.await("records come", () -> flow.goesOn() && watch.read() > 100);
        for (Fault fault : faults) {
          felt.add(strikes.strike(fault, random));
          assertThat(workers).as("workers that gave up").allMatch(Process::isAlive);
        }
        flow.stop();
        Strikes.awaitMade(cluster);
        watch.stop();
        System.out.printf(
            "faults: %d articles, longest gap in what is read %d ms, %s%n",
            flow.published().size(), watch.longestGapMs(), felt);
        TestCluster.requireEachOnce(cluster, flow.published());
        assertThat(TopicDigest.of(cluster)).isEqualTo(undisturbed(brokers, flow.published()));
      } finally {
        workers.forEach(Process::destroyForcibly);
      }
    }
  }

  /** What the same articles come to where nothing happens. */
  private List<TopicDigest.Part> undisturbed(ThreeBrokers brokers, List<Article> articles)
      throws Exception {
    Cluster calm = TestCluster.prepared(new Cluster(brokers.bootstrapServer(), Map.of(), "calm-"));
    try (StreamsRunner worker = TestCluster.worker(calm, dir.resolve("calm"))) {
      TestCluster.publish(calm, articles);
      TestCluster.awaitProcessed(calm, worker);
    }
    return TopicDigest.of(calm);
  }

  private Process worker(Cluster cluster, int number) throws Exception {
    String name = "worker-" + number;
    return ThreeBrokers.java(
        dir.resolve(name + ".log"),
        WorkerMain.class,
        cluster.bootstrapServer(),
        cluster.prefix(),
        dir.resolve(name).toString());
  }

  /** Articles that go in at an even pace. */
  private static final class Flow implements AutoCloseable {
    private final List<Article> published = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CompletableFuture<Void> producer;

    Flow(Cluster cluster) {
      producer = CompletableFuture.runAsync(() -> publish(cluster));
    }

    private void publish(Cluster cluster) {
      try (ArticleProducer sender = new ArticleProducer(cluster, () -> Fakes.RECEIVED)) {
        while (!stopped.get()) {
          int n = published.size();
          String text = n % 3 == 0 ? Fakes.LAVROV + " " + Fakes.SHAIBANI : Fakes.LAVROV;
          Article article = Fakes.article("https://example.org/" + n, text + " " + n);
          sender.publish(article);
          published.add(article);
          LockSupport.parkNanos(PACE.toNanos());
        }
        sender.flush();
      } catch (marsad.article.RefusedException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean goesOn() {
      assertThat(producer).isNotCompletedExceptionally();
      return true;
    }

    /** Returns when all that was sent is in the archive. */
    void stop() throws Exception {
      stopped.set(true);
      producer.get(2, TimeUnit.MINUTES);
    }

    List<Article> published() {
      return published;
    }

    /** What went wrong, {@link #stop} says. */
    @Override
    public void close() {
      stopped.set(true);
      producer.handle((done, e) -> stopped).join();
    }
  }
}
