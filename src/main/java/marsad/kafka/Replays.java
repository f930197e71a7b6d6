package marsad.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.actor.ActorDictionary;
import marsad.kafka.Generation.State;
import marsad.kafka.GenerationsTopic.Change;
import org.apache.kafka.clients.admin.Admin;

/** What a user does with generations; workers see it within a moment and do their part. */
public final class Replays {
  /** How long stages that run apart have to come to where the first of them was. */
  private static final Duration CATCH_UP = Duration.ofSeconds(5);

  private final Cluster cluster;
  private final GenerationsTopic topic;

  public Replays(Cluster cluster) {
    this.cluster = cluster;
    this.topic = new GenerationsTopic(cluster);
  }

  /**
   * How far a generation is.
   *
   * @param live whether it is live
   * @param made articles of the archive, by offsets
   * @param archived what the archive has
   */
  public record Status(
      String name, Generation generation, boolean live, long made, long archived) {}

  /**
   * Begins a generation beside the live one; workers make it.
   *
   * @param bundled what the records of {@code actors} are laid over
   * @throws KafkaFailure when the name does not serve or the live one is behind
   */
  public Generation start(String name, Generation.Scope scope, ActorDictionary bundled) {
    Generations.refusal(name)
        .ifPresent(
            reason -> {
              throw new KafkaFailure(reason);
            });
    Generations now = topic.read();
    requireNew(now, name);
    Cluster live = cluster.of(now.live().name());
    PinnedDictionary.Now dictionary = PinnedDictionary.now(cluster, bundled);
    Generation made =
        new Generation(
            name, State.BUILDING, false, scope, pin(live, dictionary), Instant.now(), null);
    try (Admin admin = cluster.admin();
        Progress progress = new Progress(cluster.of(name))) {
      GenerationTopics.of(admin, cluster.of(name)).create(progress);
    }
    topic.change(
        all -> {
          requireNew(all, name);
          return List.of(Change.of(made));
        });
    return made;
  }

  private static void requireNew(Generations now, String name) {
    if (now.exists(name)) {
      throw new KafkaFailure(
          "There is a generation "
              + name
              + " already; choose another name, or drop it with `marsad generations drop "
              + name
              + "`.");
    }
  }

  /** In this order: what was made of the articles before the first is there by the second. */
  private static Generation.Pin pin(Cluster live, PinnedDictionary.Now dictionary) {
    try (Progress progress = new Progress(live)) {
      List<Long> raw = progress.made();
      // Where stages run apart, what the first has made must have gone through the others.
      for (String handedOn : List.of("normalized-articles", "tagged-articles")) {
        if (!progress.awaitRead(progress.groupsAtWork(), live.topic(handedOn), CATCH_UP)) {
          throw new KafkaFailure(
              "The stages that read " + live.topic(handedOn) + " are behind; try again later.");
        }
      }
      Map<String, List<Long>> ends = new TreeMap<>();
      Topic.DERIVED.forEach(t -> ends.put(t, progress.ends(live.topic(t))));
      return new Generation.Pin(
          dictionary.version(), dictionary.actors(), live.generation(), raw, ends);
    }
  }

  /** Has workers leave it alone, or take it up again, also after a failure. */
  public void pause(String name, boolean paused) {
    topic.change(
        now -> {
          Generation g = now.known(name);
          if (now.live().name().equals(name) && paused) {
            throw new KafkaFailure(name + " is live and cannot be paused.");
          }
          if (g.state() == State.DROPPING) {
            throw new KafkaFailure(Readiness.dropping(name));
          }
          return List.of(Change.of(g.with(paused, null)));
        });
  }

  /**
   * Deletes a generation with all that belongs to it; a crash in between is made good by another.
   */
  public void drop(String name) {
    topic.change(
        now -> {
          if (now.live().name().equals(now.resolve(name))) {
            throw new KafkaFailure(
                name + " is live; promote another generation before you drop it.");
          }
          now.others().values().stream()
              .filter(g -> g.state() == State.BUILDING && copies(g, name))
              .findFirst()
              .ifPresent(
                  g -> {
                    throw new KafkaFailure(
                        g.name() + " is still copied from " + name + "; wait, or cancel it.");
                  });
          return List.of(Change.of(now.known(name).with(State.DROPPING)));
        });
    try (Admin admin = cluster.admin();
        Progress progress = new Progress(cluster.of(name))) {
      GenerationTopics.of(admin, cluster.of(name)).delete(progress);
    }
    topic.change(
        now -> {
          Generation g = now.others().get(name);
          if (g == null) {
            return List.of();
          }
          return List.of(
              name.equals(Topic.FIRST) ? Change.of(g.with(State.DROPPED)) : Change.gone(name));
        });
  }

  private static boolean copies(Generation g, String name) {
    return g.pin() != null
        && g.pin().copied().equals(name)
        && !g.scope().equals(Generation.Scope.ALL);
  }

  /**
   * Makes {@code name} live, in one record.
   *
   * @throws KafkaFailure when it is behind the live one, saying by how much
   */
  public LiveGeneration promote(String name) {
    Generations now = topic.read();
    Readiness.requireReady(now, name);
    Readiness.requireCaughtUp(cluster, now, name);
    List<Long> from;
    try (Progress progress = new Progress(cluster)) {
      from = progress.ends(cluster.topics().rawArticles().name());
    }
    return topic
        .change(
            all -> {
              Readiness.requireReady(all, name);
              return List.of(Change.of(all.live().then(name, Instant.now(), from)));
            })
        .live();
  }

  /** Makes the generation live again that was so before the present one. */
  public LiveGeneration rollback() {
    Generations now = topic.read();
    Optional<String> before =
        now.live().earlier().stream()
            .map(LiveGeneration.Span::name)
            .filter(name -> !name.equals(now.live().name()))
            .findFirst();
    if (before.isEmpty()) {
      throw new KafkaFailure("No other generation was live before " + now.live().name() + ".");
    }
    if (!now.exists(before.get())) {
      throw new KafkaFailure(
          before.get() + ", which was live before, is dropped; promote another generation.");
    }
    return promote(before.get());
  }

  /** Every generation, the first and oldest first. */
  public List<Status> list() {
    Generations now = topic.read();
    List<Status> all = new ArrayList<>();
    if (now.exists(Topic.FIRST)) {
      all.add(status(now, Topic.FIRST));
    }
    now.others().values().stream()
        .filter(g -> !g.name().equals(Topic.FIRST))
        .sorted(java.util.Comparator.comparing(Generation::createdAt))
        .forEach(g -> all.add(status(now, g.name())));
    return all;
  }

  /** That of one generation, nothing when there is none of that name, or no more. */
  public Optional<Status> find(String name) {
    Generations now = topic.read();
    return now.exists(name) ? Optional.of(status(now, name)) : Optional.empty();
  }

  private Status status(Generations now, String name) {
    try (Progress progress = new Progress(cluster.of(name))) {
      return new Status(
          name,
          now.known(name),
          now.live().name().equals(name),
          sum(progress.made()),
          sum(progress.ends(cluster.topics().rawArticles().name())));
    }
  }

  private static long sum(List<Long> offsets) {
    return offsets.stream().mapToLong(Long::longValue).sum();
  }
}
