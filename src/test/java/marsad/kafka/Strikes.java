package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Strikes workers and brokers, one at a time, and says how long it takes until work goes on. */
final class Strikes {
  private static final Duration LOOK = Duration.ofMillis(300);

  /** Longer than a worker's session, so that its partitions go to the others. */
  private static final Duration PAUSE = Duration.ofSeconds(8);

  private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(10);

  private final ThreeBrokers brokers;
  private final Cluster cluster;
  private final List<Process> workers;
  private final Launcher launcher;

  enum Fault {
    WORKER_KILLED,
    WORKER_PAUSED,
    BROKER_KILLED,
    CONTROLLER_KILLED
  }

  /** Starts a worker again. */
  interface Launcher {
    Process start(int number) throws Exception;
  }

  /**
   * How long a fault was felt, in milliseconds.
   *
   * @param onMs until every partition of the archive that had articles to process went on
   * @param doneMs until all was processed that had been published before
   */
  record Felt(Fault fault, long onMs, long doneMs) {}

  /**
   * @param workers which are replaced in it as they are started again
   */
  Strikes(ThreeBrokers brokers, Cluster cluster, List<Process> workers, Launcher launcher) {
    this.brokers = brokers;
    this.cluster = cluster;
    this.workers = workers;
    this.launcher = launcher;
  }

  /** Waits until all replicas are in sync, and up to two seconds longer; then strikes. */
  Felt strike(Fault fault, Random random) throws Exception {
    await("all replicas are in sync", this::inSync);
    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(2000)).toNanos());
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
    Felt felt = felt(fault, before, began);
    switch (fault) {
      case WORKER_KILLED -> workers.set(which, launcher.start(which));
      case BROKER_KILLED, CONTROLLER_KILLED -> brokers.restart(node);
      case WORKER_PAUSED -> {}
    }
    return felt;
  }

  private Felt felt(Fault fault, List<Long> ends, long began) throws Exception {
    try (Progress progress = new Progress(cluster)) {
      List<Long> then = made(progress);
      await("partitions go on", () -> wentOn(then, made(progress), ends));
      long on = System.nanoTime() - began;
      await("all of before is processed", () -> behind(progress, ends) == 0);
      return new Felt(
          fault,
          TimeUnit.NANOSECONDS.toMillis(on),
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }
  }

  private static List<Long> made(Progress progress) throws Exception {
    List<List<Long>> made = new java.util.ArrayList<>();
    await(
        "the group answers",
        () -> {
          try {
            return made.add(progress.made());
          } catch (KafkaFailure e) {
            return false; // nobody answers just now
          }
        });
    return made.get(0);
  }

  private static boolean wentOn(List<Long> then, List<Long> now, List<Long> ends) {
    for (int i = 0; i < then.size(); i++) {
      if (now.get(i) <= then.get(i) && now.get(i) < ends.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static long behind(Progress progress, List<Long> ends) throws Exception {
    return Readiness.behind(ends, made(progress));
  }

  private static void signal(Process process, String signal) throws Exception {
    assertThat(new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor())
        .isZero();
  }

  /** Returns when all that is in the archive now is processed, however long it goes on. */
  static void awaitMade(Cluster cluster) throws Exception {
    try (Progress progress = new Progress(cluster)) {
      List<Long> ends = progress.ends(cluster.topics().rawArticles().name());
      long behind = behind(progress, ends);
      while (behind > 0) {
        long before = behind;
        await("some more is processed", () -> behind(progress, ends) < before);
        behind = behind(progress, ends);
      }
    }
  }

  /** For longer than {@link Eventually} does: all these processes share the machine. */
  static void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + RECOVERY_LIMIT.toNanos();
    while (!condition.call()) {
      assertThat(System.nanoTime()).as("not in time: %s", what).isLessThan(deadline);
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private boolean inSync() {
    try {
      return brokers.inSync(cluster);
    } catch (Exception e) {
      return false; // nobody answers just now
    }
  }
}
