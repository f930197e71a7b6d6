package marsad.kafka;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A replay's dictionary: the one it began with until it has caught up, then the live one. */
final class UntilCaughtUp implements Replay.Dictionary, Stages.Snapshots {
  private final String name;
  private final Stages.Snapshots live;
  private final Supplier<Generations> generations;
  private volatile Replay.@Nullable Dictionary pinned;

  /**
   * @param name of the generation
   * @param pinned null when it has caught up before
   */
  UntilCaughtUp(
      String name,
      Replay.@Nullable Dictionary pinned,
      Stages.Snapshots live,
      Supplier<Generations> generations) {
    this.name = name;
    this.pinned = pinned;
    this.live = live;
    this.generations = generations;
  }

  private Replay.@Nullable Dictionary pinned() {
    Replay.Dictionary held = pinned;
    Generation g = held == null ? null : generations.get().others().get(name);
    if (g != null && g.state() == Generation.State.FOLLOWING) {
      pinned = null; // for good, and its memory with it
      return null;
    }
    return held;
  }

  @Override
  public Stages.Snapshot current() {
    Replay.Dictionary held = pinned();
    return held == null ? live.current() : held.snapshot();
  }

  @Override
  public Stages.Snapshot like(@Nullable String version) {
    Replay.Dictionary held = pinned();
    return held == null ? live.like(version) : held.snapshot();
  }

  @Override
  public Stages.Snapshot snapshot() {
    return current();
  }

  @Override
  public Optional<Predicate<String>> changedSince(String version) {
    Replay.Dictionary held = pinned();
    return held == null ? Optional.empty() : held.changedSince(version);
  }

  @Override
  public Predicate<String> names(String actor) {
    Replay.Dictionary held = pinned();
    return held == null ? text -> false : held.names(actor);
  }
}
