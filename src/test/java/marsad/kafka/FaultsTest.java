package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import marsad.article.Article;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three brokers, two workers, a producer and a reader, each of the first five a process, while some
 * are killed: at the end every record of every article is there once, as the pure stages make it.
 */
class FaultsTest {
  private static final Duration PACE = Duration.ofMillis(50);

  private static final Duration LOOK = Duration.ofMillis(300);

  /** Longer than a worker's session, so that its partitions go to the other one. */
  private static final Duration PAUSE = Duration.ofSeconds(8);

  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(5);

  @TempDir private Path dir;

  private enum Fault {
    WORKER_KILLED,
    WORKER_PAUSED,
    BROKER_KILLED,
    CONTROLLER_KILLED
  }

  @Test
  void aWorkerAndTheControllerAreKilled() throws Exception {
    run(List.of(Fault.WORKER_KILLED, Fault.CONTROLLER_KILLED), new Random(8));
  }

  @Test
  @Tag("slow")
  void twentyFaults() throws Exception {
    Random random = new Random(20);
    List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
    while (faults.size() < 20) {
      faults.add(Fault.values()[random.nextInt(Fault.values().length)]);
    }
    run(faults, random);
  }

  private void run(List<Fault> faults, Random random) throws Exception {
    Map<Fault, List<Long>> recovered = new EnumMap<>(Fault.class);
    try (ThreeBrokers brokers = ThreeBrokers.start(dir)) {
      Cluster cluster =
          TestCluster.prepared(new Cluster(brokers.bootstrapServer(), Map.of(), "faults-"));
      List<Process> workers = new ArrayList<>(List.of(worker(cluster, 0), worker(cluster, 1)));
      try (Flow flow = new Flow(cluster)) {
        flow.awaitBegun();
        for (Fault fault : faults) {
          await("all replicas are in sync", () -> inSync(brokers, cluster));
          LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2000)).toNanos());
          long took = strike(fault, random, brokers, cluster, workers);
          recovered.computeIfAbsent(fault, f -> new ArrayList<>()).add(took);
          assertThat(workers).as("workers that gave up").allMatch(Process::isAlive);
        }
        flow.stop();
        awaitMade(cluster);
        report(flow, recovered);
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

  private static void report(Flow flow, Map<Fault, List<Long>> recovered) {
    System.out.printf(
        "faults: %d articles, longest gap in what is read %d ms, all of before processed after %s"
            + " ms%n",
        flow.published().size(), flow.longestGapMs(), recovered);
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

  /** Milliseconds from the fault until all that had been published by then was processed. */
  private long strike(
      Fault fault, Random random, ThreeBrokers brokers, Cluster cluster, List<Process> workers)
      throws Exception {
    int which = random.nextInt(workers.size());
    int node =
        fault == Fault.CONTROLLER_KILLED ? brokers.controller(cluster) : 1 + random.nextInt(3);
    List<Long> before;
    try (Progress progress = new Progress(cluster)) {
      before = progress.ends(cluster.topics().rawArticles().name());
    }
    long began = System.nanoTime();
    switch (fault) {
      case WORKER_KILLED -> workers.get(which).destroyForcibly().waitFor();
      case WORKER_PAUSED -> signal(workers.get(which), "-STOP");
      case BROKER_KILLED, CONTROLLER_KILLED -> brokers.kill(node);
    }
    if (fault == Fault.WORKER_PAUSED) {
      LockSupport.parkNanos(PAUSE.toNanos());
      signal(workers.get(which), "-CONT");
    }
    awaitMade(cluster, before);
    long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    switch (fault) {
      case WORKER_KILLED -> workers.set(which, worker(cluster, which));
      case BROKER_KILLED, CONTROLLER_KILLED -> brokers.restart(node);
      case WORKER_PAUSED -> {}
    }
    return took;
  }

  private static void signal(Process process, String signal) throws Exception {
    assertThat(new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor())
        .isZero();
  }

  private static void awaitMade(Cluster cluster) throws Exception {
    List<Long> ends;
    try (Progress progress = new Progress(cluster)) {
      ends = progress.ends(cluster.topics().rawArticles().name());
    }
    awaitMade(cluster, ends);
  }

  private static void awaitMade(Cluster cluster, List<Long> ends) throws Exception {
    try (Progress progress = new Progress(cluster)) {
      await("all of before is processed", () -> made(progress, ends));
    }
  }

  /** For longer than {@link Eventually} does: seven processes share the machine. */
  private static void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + RECOVERY_LIMIT.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("not in time: %s", what).isLessThan(deadline);
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private static boolean made(Progress progress, List<Long> ends) {
    try {
      return Readiness.behind(ends, progress.made()) == 0;
    } catch (KafkaFailure e) {
      return false; // nobody answers just now
    }
  }

  private static boolean inSync(ThreeBrokers brokers, Cluster cluster) {
    try {
      return brokers.inSync(cluster);
    } catch (Exception e) {
      return false; // nobody answers just now
    }
  }

  /** Articles that go in at an even pace, and when what they make is read. */
  private static final class Flow implements AutoCloseable {
    private final List<Article> published = new ArrayList<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong lastNanos = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();
    private final AtomicInteger read = new AtomicInteger();
    private final CompletableFuture<Void> producer;
    private final CompletableFuture<Void> reader;

    Flow(Cluster cluster) {
      producer = CompletableFuture.runAsync(() -> publish(cluster));
      reader = CompletableFuture.runAsync(() -> read(cluster));
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

    private void read(Cluster cluster) {
      new TopicTail(cluster, "actor-events")
          .follow(
              TestCluster.BEGINNING,
              stopped::get,
              r -> {
                long now = System.nanoTime();
                if (read.getAndIncrement() > 0) {
                  longestNanos.accumulateAndGet(now - lastNanos.get(), Math::max);
                }
                lastNanos.set(now);
              });
    }

    void awaitBegun() throws Exception {
      await(
          "records come",
          () -> {
            assertThat(producer).isNotCompletedExceptionally();
            return read.get() > 100;
          });
    }

    /** Returns when all that was sent is in the archive. */
    void stop() throws Exception {
      stopped.set(true);
      producer.get(2, TimeUnit.MINUTES);
      reader.get(1, TimeUnit.MINUTES);
    }

    List<Article> published() {
      return published;
    }

    long longestGapMs() {
      return TimeUnit.NANOSECONDS.toMillis(longestNanos.get());
    }

    /** What went wrong, {@link #stop} says. */
    @Override
    public void close() {
      stopped.set(true);
      CompletableFuture.allOf(producer, reader).handle((done, e) -> stopped).join();
    }
  }
}
