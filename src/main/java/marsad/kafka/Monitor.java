package marsad.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/**
 * What a process tells of its workers: whether they are ready, and figures. Counters count what was
 * processed; what a transaction that did not commit had processed is counted again with the next.
 * Safe for any thread.
 */
public final class Monitor {
  /** Key under which processors and handlers find it in the configuration of Streams. */
  static final String CONFIG = "marsad.monitor";

  private static final Duration[] STAGE_BUCKETS = millis(1, 2, 5, 10, 20, 50, 100, 500, 2000);
  private static final Duration[] END_TO_END_BUCKETS =
      millis(50, 100, 200, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000, 300_000, 3_600_000);

  /** What becomes of an article that is read. */
  enum Outcome {
    ACCEPTED,
    REFUSED,
    REPEATED,
    OUTDATED;

    private String tag() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final MeterRegistry registry;
  private final boolean listened;
  private final Map<Outcome, Counter> articles = new EnumMap<>(Outcome.class);
  private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
  private final Timer endToEnd;
  private final MultiGauge lag;
  private final MultiGauge restoring;
  private final MultiGauge running;
  private final MultiGauge dictionary;
  private final Map<String, WorkerWatch> watched = new ConcurrentHashMap<>();
  private volatile Supplier<String> live = () -> Topic.FIRST;
  private volatile @Nullable Supplier<String> version;

  private Monitor(MeterRegistry registry, boolean listened) {
    this.registry = registry;
    this.listened = listened;
    for (Outcome outcome : Outcome.values()) {
      articles.put(
          outcome,
          Counter.builder("marsad.articles")
              .description("Articles read from the archive, by what became of them")
              .tag("outcome", outcome.tag())
              .register(registry));
    }
    for (Stage stage : Stage.values()) {
      stages.put(
          stage,
          Timer.builder("marsad.stage")
              .description("Time of a stage's own work on a record")
              .tag("stage", stage.toString())
              .serviceLevelObjectives(STAGE_BUCKETS)
              .register(registry));
    }
    endToEnd =
        Timer.builder("marsad.end.to.end")
            .description("From the receipt of an article to its committed events being read")
            .serviceLevelObjectives(END_TO_END_BUCKETS)
            .register(registry);
    lag = gauge("marsad.lag.records", "Records of a topic that this process has yet to read");
    restoring = gauge("marsad.restore.remaining.records", "Records of stores yet to be restored");
    running = gauge("marsad.worker.running", "1 while the worker of a generation is RUNNING");
    dictionary = gauge("marsad.dictionary.info", "1, with the version of the dictionary in use");
  }

  private MultiGauge gauge(String name, String description) {
    return MultiGauge.builder(name).description(description).register(registry);
  }

  private static Duration[] millis(long... each) {
    return java.util.Arrays.stream(each).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }

  /** One whose figures are in {@code registry}. */
  public static Monitor in(MeterRegistry registry) {
    return new Monitor(registry, true);
  }

  /** One whose figures nobody reads. */
  public static Monitor none() {
    return new Monitor(new CompositeMeterRegistry(), false);
  }

  /** That of a Streams application, by its configuration. */
  static Monitor of(Map<String, ?> config) {
    return config.get(CONFIG) instanceof Monitor given ? given : none();
  }

  /** Tells which version of the dictionary is in use. */
  public void dictionary(Supplier<String> inUse) {
    version = inUse;
  }

  /** Tells which generation is live; only its worker has to be ready. */
  void live(Supplier<String> name) {
    live = name;
  }

  void article(Outcome outcome) {
    increment(articles.get(outcome));
  }

  /** Refused for {@code reason}, one of few. */
  void refused(String reason) {
    article(Outcome.REFUSED);
    increment(
        Counter.builder("marsad.refusals")
            .description("Articles whose text is refused, by reason")
            .tag("reason", reason)
            .register(registry));
  }

  /**
   * @param reason of few: the name of an exception, not its message
   */
  void deadLetter(String stage, String reason) {
    increment(
        Counter.builder("marsad.dead.letters")
            .description("Records that could not be processed, by stage and kind of failure")
            .tags("stage", stage, "reason", reason)
            .register(registry));
  }

  private static void increment(@Nullable Counter counter) {
    if (counter != null) {
      counter.increment();
    }
  }

  /** Does a stage's work and notes how long it took. */
  <T> T timed(Stage stage, Supplier<T> work) {
    Timer timer = stages.get(stage);
    long began = System.nanoTime();
    T done = work.get();
    if (timer != null) {
      timer.record(Duration.ofNanos(System.nanoTime() - began));
    }
    return done;
  }

  /** Something of an article was read behind the commit that wrote it. */
  void readable(@Nullable Instant receivedAt, long nowMs) {
    if (receivedAt != null) {
      endToEnd.record(Duration.ofMillis(Math.max(0, nowMs - receivedAt.toEpochMilli())));
    }
  }

  /** Watches a worker until what is returned is closed. */
  WorkerWatch watch(KafkaStreams streams, String generation) {
    WorkerWatch watch =
        new WorkerWatch(
            streams, generation, listened ? registry : null, w -> watched.remove(generation, w));
    watched.put(generation, watch);
    return watch;
  }

  /** Why there is no point in waiting for the workers, in one sentence; null when all is well. */
  public @Nullable String unhealthy() {
    return watched.values().stream()
        .filter(WorkerWatch::failed)
        .map(w -> "The worker of " + w.generation() + " has failed.")
        .findFirst()
        .orElse(null);
  }

  /** Why the live generation's worker does not process, in one sentence; null when it does. */
  public @Nullable String notReady() {
    WorkerWatch watch = watched.get(live.get());
    if (watch == null) {
      return watched.isEmpty()
          ? "The worker has not started."
          : watched.values().stream().findFirst().map(WorkerWatch::notRunning).orElse(null);
    }
    return watch.notRunning();
  }

  /** Records of stores that were read back since the workers started. */
  long restored() {
    return watched.values().stream().mapToLong(WorkerWatch::restored).sum();
  }

  /** Brings the gauges up to date; to be called before they are read. */
  public void refresh() {
    List<MultiGauge.Row<?>> lags = new ArrayList<>();
    List<MultiGauge.Row<?>> restores = new ArrayList<>();
    List<MultiGauge.Row<?>> states = new ArrayList<>();
    new TreeMap<>(watched)
        .forEach(
            (generation, watch) -> {
              Tags tags = Tags.of("generation", generation);
              watch
                  .lags()
                  .forEach((topic, n) -> lags.add(MultiGauge.Row.of(tags.and("topic", topic), n)));
              restores.add(MultiGauge.Row.of(tags, watch.toRestore()));
              states.add(MultiGauge.Row.of(tags, watch.notRunning() == null ? 1 : 0));
            });
    lag.register(lags, true);
    restoring.register(restores, true);
    running.register(states, true);
    Supplier<String> inUse = version;
    if (inUse != null) {
      dictionary.register(List.of(MultiGauge.Row.of(Tags.of("version", inUse.get()), 1)), true);
    }
  }
}
