package marsad.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** How long workers need to be ready again, with the stores that they have by then. */
final class Restarts {
  /** By which the stores are to grow before. */
  private static final long MEGABYTES = Long.getLong("marsad.megabytes", 0);

  /** So many that every partition has some. */
  private static final int PROBES = 60;

  private final Cluster cluster;
  private final ManyArticles articles;
  private int next;

  private Restarts(Cluster cluster, ManyArticles articles) {
    this.cluster = cluster;
    this.articles = articles;
    this.next = articles.count();
  }

  /**
   * Measures and prints; no worker is left.
   *
   * @param workers two, without standby replicas
   * @param dir where theirs are
   */
  static void measure(Cluster cluster, ManyArticles articles, RealWorkers workers, Path dir)
      throws Exception {
    Restarts restarts = new Restarts(cluster, articles);
    if (MEGABYTES > 0) {
      workers.stop();
      long more = StoreGrowth.grow(cluster, MEGABYTES * 1_000_000);
      restarts.untilReady(more + " records more in the changelogs", workers);
    }
    System.out.println("bytes of stores, each worker: " + workers.stateBytes());
    workers.stop();
    restarts.untilReady("both stopped and started", workers);
    workers.lose(0);
    workers.lose(1);
    restarts.untilReady("both killed and their disks lost", workers);
    restarts.untilTakenOver("one killed and its disk lost, no standby", workers);
    workers.stop();
    try (RealWorkers standing = RealWorkers.start(cluster, dir, 2, "--standby-replicas", "1")) {
      standing.awaitReady();
      standing.awaitStandbys();
      System.out.println("bytes of stores, with standbys: " + standing.stateBytes());
      restarts.untilTakenOver("one killed and its disk lost, standbys", standing);
    }
  }

  private void untilReady(String what, RealWorkers workers) throws Exception {
    long began = System.nanoTime();
    for (int n = 0; n < workers.processes().size(); n++) {
      workers.processes().set(n, workers.start(n));
    }
    workers.awaitReady();
    say(what + ": ready", began);
  }

  /** The other one has to process articles of every partition. */
  private void untilTakenOver(String what, RealWorkers workers) throws Exception {
    workers.lose(1);
    long began = System.nanoTime();
    try (ArticleProducer sender = new ArticleProducer(cluster, Instant::now)) {
      for (int end = next + PROBES; next < end; next++) {
        sender.publish(articles.get(next));
      }
      sender.flush();
    }
    Strikes.awaitMade(cluster);
    say(what + ": the other has processed what came since", began);
  }

  private static void say(String what, long began) {
    System.out.printf(
        "%s after %.1f s, load %.1f%n",
        what, Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0, Load.average());
  }
}
