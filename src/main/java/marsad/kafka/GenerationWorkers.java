package marsad.kafka;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import marsad.Pipeline;
import marsad.kafka.Generation.State;
import marsad.kafka.GenerationsTopic.Change;
import org.jspecify.annotations.Nullable;

/**
 * The workers of one process: one for each generation that is made or followed, the live one among
 * them. They begin and end as {@code generations} says, while those of the others go on. One that
 * fails is given up and says so in its generation's record; when the live one fails, all end.
 */
public final class GenerationWorkers implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final Set<Stage> WHOLE = EnumSet.of(Stage.NORMALIZE, Stage.TAG, Stage.CODE);

  private final Cluster cluster;
  private final Set<Stage> wanted;
  private final Stages stages;
  private final Function<Generation.Pin, Replay.Dictionary> pins;
  private final Path stateDir;
  private final Monitor monitor;
  private final Consumer<String> say;
  private final TopicFollower<Generations> generations;
  private final GenerationsTopic topic;
  private final Map<String, StreamsRunner> running = new ConcurrentHashMap<>();
  private final Map<String, List<Long>> goals = new TreeMap<>();
  private final Map<String, Progress> progress = new TreeMap<>();
  private final Set<String> passedOver = new HashSet<>();
  private final LiveFirst liveFirst = new LiveFirst();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "marsad-workers");
  private volatile @Nullable String failure;
  private volatile boolean closed;

  private GenerationWorkers(
      Cluster cluster,
      Set<Stage> wanted,
      Stages stages,
      Function<Generation.Pin, Replay.Dictionary> pins,
      Path stateDir,
      Monitor monitor,
      Consumer<String> say) {
    this.cluster = cluster;
    this.wanted = EnumSet.copyOf(wanted);
    this.stages = stages;
    this.pins = pins;
    this.stateDir = stateDir;
    this.monitor = monitor;
    this.say = say;
    this.topic = new GenerationsTopic(cluster);
    this.generations = topic.follow();
  }

  /**
   * Starts them; returns when that of the live generation runs.
   *
   * @param base with the dictionary that the records of {@code actors} are laid over
   * @param stages with a dictionary that follows the topic
   * @param stateDir where their stores live; processes on one machine need one each
   * @param monitor sees them
   * @param say gets a sentence for each generation that is taken up, left or given up
   */
  public static GenerationWorkers start(
      Cluster cluster,
      Set<Stage> wanted,
      Pipeline base,
      Stages stages,
      Path stateDir,
      Monitor monitor,
      Consumer<String> say) {
    return start(
        cluster,
        wanted,
        stages,
        pin -> PinnedDictionary.load(cluster, base, pin),
        stateDir,
        monitor,
        say);
  }

  /** As above, with pinned dictionaries from wherever. */
  static GenerationWorkers start(
      Cluster cluster,
      Set<Stage> wanted,
      Stages stages,
      Function<Generation.Pin, Replay.Dictionary> pins,
      Path stateDir,
      Monitor monitor,
      Consumer<String> say) {
    GenerationWorkers workers =
        new GenerationWorkers(cluster, wanted, stages, pins, stateDir, monitor, say);
    monitor.live(() -> workers.generations.get().live().name());
    try {
      WorkerStores.forgetTheGone(stateDir, cluster, workers.generations.get());
      String live = workers.generations.get().live().name();
      if (workers.serves(live)) {
        workers.begin(live);
      }
      workers.thread.start();
      return workers;
    } catch (RuntimeException e) {
      workers.close();
      throw e;
    }
  }

  /** The group of the live generation's worker. */
  public String applicationId() {
    return StreamsSettings.applicationId(cluster.prefix(), generations.get().live().name(), wanted);
  }

  /** Done when the live generation's worker has stopped for whatever reason. */
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /** Why it stopped by itself, in one sentence, or null. */
  public @Nullable String failure() {
    return failure;
  }

  private void run() {
    while (!closed && !ended.isDone()) {
      try {
        step(generations.get());
      } catch (RuntimeException e) {
        say.accept("Generations are left as they are for now: " + e.getMessage());
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private void step(Generations now) {
    for (Map.Entry<String, StreamsRunner> each : running.entrySet()) {
      if (each.getValue().ended().isDone()) {
        lost(now, each.getKey(), each.getValue());
      }
    }
    for (String name : List.copyOf(running.keySet())) {
      if (!worked(now, name)) {
        end(now, name);
      }
    }
    List<String> all = new ArrayList<>(now.others().keySet());
    all.add(Topic.FIRST);
    for (String name : all) {
      if (worked(now, name) && !running.containsKey(name) && !closed && serves(name)) {
        tryToBegin(name);
      }
    }
    now.others().values().stream()
        .filter(g -> g.state() == State.BUILDING && running.containsKey(g.name()))
        .forEach(g -> noteIfCaughtUp(now, g));
    if (running.size() > 1) {
      liveFirst.apply(running, now.live().name(), progress(now.live().name()));
    }
  }

  private static boolean worked(Generations now, String name) {
    Generation g = now.record(name);
    return g != null && g.worked();
  }

  /** Whether the stages of this process can make {@code name}: a replay is made in one piece. */
  private boolean serves(String name) {
    boolean served =
        name.equals(Topic.FIRST)
            || wanted.containsAll(WHOLE)
            || wanted.equals(EnumSet.of(Stage.ALERT));
    if (!served && passedOver.add(name)) {
      say.accept(name + " is left to workers that run normalize, tag and code in one process.");
    }
    return served;
  }

  private void tryToBegin(String name) {
    try {
      begin(name);
      say.accept("Working on " + name + ".");
    } catch (KafkaFailure e) {
      giveUp(name, String.valueOf(e.getMessage()));
    }
  }

  private void begin(String name) {
    Generation g = generations.get().others().get(name);
    Generation.Pin pin = g == null ? null : g.pin();
    Topologies.Part part = new Topologies.Part(name, () -> generations.get().live(), null);
    Stages mine = stages;
    if (g != null && pin != null && wanted.containsAll(WHOLE)) {
      boolean building = g.state() == State.BUILDING;
      UntilCaughtUp pinned =
          new UntilCaughtUp(
              name, building ? pins.apply(pin) : null, stages.dictionary(), generations);
      Cluster source = cluster.of(pin.copied());
      part =
          new Topologies.Part(
              name,
              part.live(),
              new Replay(
                  pin,
                  building ? g.scope() : Generation.Scope.ALL,
                  pinned,
                  (partition, from) -> LiveCopies.open(source, pin, partition, from)));
      mine = stages.withDictionary(pinned);
    }
    running.put(name, StreamsRunner.start(cluster.of(name), wanted, mine, stateDir, part, monitor));
  }

  private void end(Generations now, String name) {
    StreamsRunner runner = running.remove(name);
    if (runner == null) {
      return;
    }
    runner.close();
    Generation g = now.others().get(name);
    if (g == null || g.state() == State.DROPPING || g.state() == State.DROPPED) {
      WorkerStores.forget(stateDir.resolve(runner.applicationId()));
    }
    say.accept("No longer working on " + name + ".");
  }

  private void lost(Generations now, String name, StreamsRunner runner) {
    running.remove(name);
    String why = runner.failure();
    runner.close();
    if (now.live().name().equals(name)) {
      failure = why;
      ended.complete(null);
    } else {
      giveUp(name, why == null ? "its worker stopped" : why);
    }
  }

  private void giveUp(String name, String why) {
    say.accept("Gave up on " + name + ": " + why);
    topic.change(
        now -> {
          Generation g = now.record(name);
          return g == null || !g.worked() ? List.of() : List.of(Change.of(g.with(false, why)));
        });
  }

  /** It has caught up when it has come to where the live one was at an earlier look. */
  private void noteIfCaughtUp(Generations now, Generation g) {
    List<Long> goal = goals.get(g.name());
    if (goal == null) {
      goals.put(g.name(), progress(now.live().name()).made());
    } else if (Readiness.behind(goal, progress(g.name()).made()) == 0) {
      goals.remove(g.name());
      topic.change(
          all -> {
            Generation found = all.others().get(g.name());
            return found == null || found.state() != State.BUILDING
                ? List.of()
                : List.of(Change.of(found.with(State.FOLLOWING)));
          });
      say.accept(g.name() + " has caught up with the live generation and follows it.");
    }
  }

  /** Whether the worker of {@code name} waits until the live one has come along. */
  boolean rests(String name) {
    StreamsRunner runner = running.get(name);
    return runner != null && runner.rests();
  }

  private Progress progress(String name) {
    return progress.computeIfAbsent(name, n -> new Progress(cluster.of(n)));
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    running.values().forEach(StreamsRunner::close);
    progress.values().forEach(Progress::close);
    generations.close();
    ended.complete(null);
  }
}
