package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import marsad.actor.ActorDictionary;
import marsad.kafka.Strikes.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code marsad run}, all stages as they are, on three brokers, each a process: how many articles
 * it takes, what is lost while processes are killed, how long it takes to come back. What is
 * measured is printed. System properties: {@code marsad.archive}, a file of articles as JSON lines;
 * {@code marsad.articles}, how many are published; {@code marsad.kills}, {@code marsad.seed};
 * {@code marsad.megabytes}, by which the stores grow before restarts are measured.
 */
@Tag("slow")
class ManyArticlesTest {
  private static final int ARTICLES = Integer.getInteger("marsad.articles", 2000);
  private static final int KILLS = Integer.getInteger("marsad.kills", 3);
  private static final int SEED = Integer.getInteger("marsad.seed", 100);

  /** Some seconds of work. */
  private static final int AHEAD = 800;

  private static final List<Fault> KILLED =
      List.of(Fault.WORKER_KILLED, Fault.BROKER_KILLED, Fault.CONTROLLER_KILLED);

  @TempDir private Path dir;

  @Test
  void killsLoseAndDoubleNothingAndWorkersComeBack() throws Exception {
    ManyArticles articles = ManyArticles.of(ARTICLES);
    try (ThreeBrokers brokers = ThreeBrokers.start(dir)) {
      Cluster cluster = prepared(brokers, "many-");
      try (RealWorkers workers = RealWorkers.start(cluster, dir.resolve("workers"), 2)) {
        workers.awaitReady();
        try (Prometheus prometheus = prometheus(workers)) {
          Instant from = Instant.now();
          kill(articles, brokers, cluster, workers);
          if (prometheus != null) {
            Panels.write(prometheus, from, Path.of("target/panels.tsv"));
          }
        }
        List<Census> census = Census.of(cluster, articles);
        census.forEach(System.out::println);
        assertThat(census).allMatch(Census::right);
        Restarts.measure(cluster, articles, workers, dir.resolve("standby"));
      }
    }
  }

  private @Nullable Prometheus prometheus(RealWorkers workers) throws Exception {
    return Prometheus.installed() ? Prometheus.start(dir, workers.addresses(), 5) : null;
  }

  private static Cluster prepared(ThreeBrokers brokers, String prefix) {
    Cluster cluster =
        TestCluster.prepared(new Cluster(brokers.bootstrapServer(), Map.of(), prefix));
    new ActorsTopic(cluster).seed(ActorDictionary.bundled());
    return cluster;
  }

  /** Feeds all and kills meanwhile, at random numbers of articles. */
  private static void kill(
      ManyArticles articles, ThreeBrokers brokers, Cluster cluster, RealWorkers workers)
      throws Exception {
    Random random = new Random(SEED);
    int[] moments = random.ints(KILLS, 0, ARTICLES * 19 / 20).sorted().toArray();
    Strikes strikes = new Strikes(brokers, cluster, workers.processes(), workers::start);
    List<Strikes.Felt> felt = new ArrayList<>();
    long began = System.nanoTime();
    try (OutputWatch watch = new OutputWatch(cluster);
        Feed feed = new Feed(cluster, articles, AHEAD)) {
      for (int k = 0; k < KILLS; k++) {
        feed.await(moments[k]);
        int kind = k < KILLED.size() ? k : random.nextInt(KILLED.size());
        felt.add(strikes.strike(KILLED.get(kind), random));
        System.out.printf("at %d: %s, load %.1f%n", moments[k], felt.get(k), Load.average());
        workers.replaceThoseThatGaveUp();
      }
      feed.join();
      Strikes.awaitMade(cluster);
      Duration made = Duration.ofNanos(System.nanoTime() - began);
      awaitJudged(cluster);
      Duration judged = Duration.ofNanos(System.nanoTime() - began);
      watch.stop();
      System.out.printf(
          "%d articles, %d different, made in %d s, judged in %d s; %d records read, longest gap"
              + " %.1f s; workers that gave up %d; load %.1f%n",
          articles.count(),
          articles.different(),
          made.toSeconds(),
          judged.toSeconds(),
          watch.read(),
          watch.longestGapMs() / 1000.0,
          workers.gaveUp(),
          Load.average());
    }
    KILLED.forEach(fault -> summarize(fault, felt));
  }

  private static void summarize(Fault fault, List<Strikes.Felt> felt) {
    List<Strikes.Felt> of = felt.stream().filter(f -> f.fault() == fault).toList();
    if (!of.isEmpty()) {
      long[] on = of.stream().mapToLong(Strikes.Felt::onMs).sorted().toArray();
      long[] done = of.stream().mapToLong(Strikes.Felt::doneMs).sorted().toArray();
      System.out.printf(
          "%s: %d times, goes on after median %.1f s, longest %.1f s; all of before after %.1f s,"
              + " %.1f s%n",
          fault,
          of.size(),
          on[on.length / 2] / 1000.0,
          on[on.length - 1] / 1000.0,
          done[done.length / 2] / 1000.0,
          done[done.length - 1] / 1000.0);
    }
  }

  /** Returns when the alerts have read all events. */
  private static void awaitJudged(Cluster cluster) {
    try (Progress progress = new Progress(cluster)) {
      progress.awaitProcessed(cluster.prefix() + "marsad", () -> false);
    }
  }

  @Test
  void oneTwoAndFourWorkersSayTheSame() throws Exception {
    ManyArticles articles = ManyArticles.of(ARTICLES);
    List<List<TopicDigest.Part>> digests = new ArrayList<>();
    try (ThreeBrokers brokers = ThreeBrokers.start(dir)) {
      for (int count : List.of(1, 2, 4)) {
        Cluster cluster = prepared(brokers, "of-" + count + "-");
        Path stores = dir.resolve("workers-" + count);
        try (RealWorkers workers = RealWorkers.start(cluster, stores, count)) {
          workers.awaitReady();
          Load load = new Load(workers.processes(), brokers.processes());
          long began = System.nanoTime();
          try (Feed feed = new Feed(cluster, articles, articles.count())) {
            feed.join();
          }
          Strikes.awaitMade(cluster);
          double made = (System.nanoTime() - began) / 1e9;
          awaitJudged(cluster);
          double judged = (System.nanoTime() - began) / 1e9;
          System.out.printf(
              "%d workers: %d articles, made in %.0f s, %.0f/s, judged in %.0f s, %.0f/s; %s%n",
              count,
              articles.count(),
              made,
              articles.count() / made,
              judged,
              articles.count() / judged,
              load);
          workers.stop();
        }
        Directories.delete(stores);
        digests.add(TopicDigest.of(cluster));
        System.out.println(digests.get(digests.size() - 1));
      }
    }
    assertThat(digests).allMatch(digests.get(0)::equals);
  }
}
