package marsad.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker: runs stages until it is closed or fails. What Kafka calls retriable (brokers that are
 * away for longer than Streams itself waits), and a transaction that a broker lost when it died, it
 * tries again with a new thread; after any other failure it stops, and what it had not committed is
 * done again by the next worker.
 */
public final class StreamsRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsRunner.class);
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(15);

  private static final Pattern NO_ROOM =
      Pattern.compile(
          "No space left on device|Disk quota exceeded|File too large|Read-only file system");

  private final KafkaStreams streams;
  private final WorkerWatch watch;
  private final String applicationId;
  private final Path stateDir;
  private final FailureLimit limit;
  private final CountDownLatch started = new CountDownLatch(1);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  private StreamsRunner(
      KafkaStreams streams,
      WorkerWatch watch,
      String applicationId,
      Path stateDir,
      FailureLimit limit) {
    this.streams = streams;
    this.watch = watch;
    this.applicationId = applicationId;
    this.stateDir = stateDir;
    this.limit = limit;
  }

  /**
   * Starts a worker and returns when it is running.
   *
   * @param stateDir where its stores live; workers on one machine need one each
   * @throws KafkaFailure when it does not come up
   */
  public static StreamsRunner start(
      Cluster cluster, Set<Stage> wanted, Stages stages, Path stateDir) {
    return start(cluster, wanted, stages, stateDir, Topologies.Part.ONLY, Monitor.none());
  }

  /** As above, for the generation of {@code cluster}, which {@code part} is of. */
  static StreamsRunner start(
      Cluster cluster,
      Set<Stage> wanted,
      Stages stages,
      Path stateDir,
      Topologies.Part part,
      Monitor monitor) {
    Set<Stage> stageSet = EnumSet.copyOf(wanted);
    return start(
        cluster,
        StreamsSettings.applicationId(cluster.prefix(), cluster.generation(), stageSet),
        stateDir,
        monitor,
        (settings, limit) ->
            Topologies.build(settings, stageSet, cluster.topics(), stages, limit, part));
  }

  /** As above, with any topology made of the settings that every worker has. */
  static StreamsRunner start(
      Cluster cluster,
      String applicationId,
      Path stateDir,
      Monitor monitor,
      BiFunction<Properties, FailureLimit, Topology> topology) {
    FailureLimit limit = new FailureLimit();
    Properties settings =
        StreamsSettings.of(
            cluster.settings(),
            cluster.bootstrapServer(),
            applicationId,
            cluster.topics(),
            stateDir,
            limit,
            monitor);
    KafkaStreams streams = create(topology.apply(settings, limit), settings, stateDir);
    StreamsRunner runner =
        new StreamsRunner(
            streams, monitor.watch(streams, cluster.generation()), applicationId, stateDir, limit);
    runner.begin();
    return runner;
  }

  private static KafkaStreams create(Topology topology, Properties settings, Path stateDir) {
    try {
      return new KafkaStreams(topology, settings);
    } catch (StreamsException e) {
      throw new KafkaFailure(
          noRoom(e, stateDir)
              .orElse(
                  "The worker cannot use "
                      + stateDir
                      + "; another worker may have it: "
                      + e.getMessage()),
          e);
    }
  }

  private void begin() {
    streams.setUncaughtExceptionHandler(this::failed);
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.RUNNING) {
            started.countDown();
          } else if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            ended.complete(null);
            started.countDown();
          }
        });
    streams.start();
    try {
      if (!awaitStarted()) {
        close();
        throw new KafkaFailure(
            "The worker was not running after "
                + START_LIMIT.toSeconds()
                + " seconds, and restored nothing in them.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new KafkaFailure("Interrupted while the worker started.", e);
    }
    String failed = failure();
    if (failed != null) {
      close();
      throw new KafkaFailure(failed, failure.get());
    }
  }

  private StreamThreadExceptionResponse failed(Throwable e) {
    if (Refusal.causes(e).stream().anyMatch(StreamsRunner::passes)) {
      LOG.warn(
          "Kafka does not answer as it should, so the worker tries again: {}", Refusal.root(e));
      return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
    failure.compareAndSet(null, e);
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /** Whether a new thread, whose producer aborts what the last one left open, may do better. */
  private static boolean passes(Throwable e) {
    return e instanceof RetriableException
        || e instanceof ApplicationRecoverableException
        || e instanceof InvalidTxnStateException;
  }

  /** However long it takes while stores come back. */
  private boolean awaitStarted() throws InterruptedException {
    long restored = -1;
    while (watch.restored() > restored) {
      restored = watch.restored();
      if (started.await(START_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        return true;
      }
    }
    return false;
  }

  /** The group that the cluster knows this worker by. */
  public String applicationId() {
    return applicationId;
  }

  /** Stays in its group and does nothing, or goes on. */
  void rest(boolean resting) {
    if (resting) {
      streams.pause();
    } else {
      streams.resume();
    }
  }

  /** Whether it does nothing for now. */
  boolean rests() {
    return streams.isPaused();
  }

  /** Done when the worker has stopped for whatever reason. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /** Why the worker stopped by itself, in one sentence, or null. */
  public @Nullable String failure() {
    Throwable cause = failure.get();
    if (limit.exceeded()) {
      return "More than half of the last "
          + FailureLimit.WINDOW
          + " records could not be processed, so the worker stopped; see `marsad dead-letters list`.";
    }
    if (cause == null) {
      return null;
    }
    Optional<String> noRoom = noRoom(cause, stateDir);
    if (noRoom.isPresent()) {
      return noRoom.get();
    }
    return "The worker stopped: " + Refusal.in(cause).orElseGet(() -> Refusal.root(cause));
  }

  /** RocksDB and Java tell of a full disk only in the words of the system. */
  private static Optional<String> noRoom(Throwable failure, Path stateDir) {
    return Refusal.causes(failure).stream()
        .map(e -> NO_ROOM.matcher(String.valueOf(e.getMessage())))
        .filter(Matcher::find)
        .findFirst()
        .map(
            found ->
                "There is no room for the worker's stores in "
                    + stateDir
                    + " ("
                    + found.group()
                    + "); make room there and start it again, nothing is lost.");
  }

  /** Commits, stops and leaves the group, so that the next worker need not wait for a time-out. */
  @Override
  public void close() {
    streams.close(
        CloseOptions.timeout(CLOSE_LIMIT)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    watch.close();
  }
}
