package marsad.kafka;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A generation of derived records, the value of {@code generations} under {@code generation/NAME}.
 * The first generation has no such record until it is paused, fails or is dropped.
 *
 * @param name lower case letters, digits and hyphens, at most 40
 * @param state what it is at
 * @param paused whether workers leave it alone
 * @param scope which articles are read anew
 * @param pin what it began from; null once it is only a name that is being dropped
 * @param createdAt when it was asked for, UTC
 * @param failure why workers gave it up, in one sentence, or null
 */
public record Generation(
    String name,
    State state,
    boolean paused,
    Scope scope,
    @Nullable Pin pin,
    Instant createdAt,
    @Nullable String failure) {

  /** What a generation is at. */
  public enum State {
    /** It reads the archive and has not come to where the live one is. */
    BUILDING,
    /** It has; it follows the archive and the dictionary as the live one does. */
    FOLLOWING,
    /** Its topics are being deleted. */
    DROPPING,
    /** It is gone and not to be made again; only of the first, all others leave no record. */
    DROPPED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Which articles are read anew; all must hold, and all others are copied. Without any condition
   * every article is.
   *
   * @param since with an event time at or after it, or null
   * @param until with an event time before it, or null
   * @param outlet of this outlet, or null
   * @param actor that name this actor, in the live generation or by the pinned dictionary, or null
   * @param changedActors that an entry can touch which was edited since the live generation read
   *     them
   */
  public record Scope(
      @Nullable Instant since,
      @Nullable Instant until,
      @Nullable String outlet,
      @Nullable String actor,
      boolean changedActors) {
    /** Every article. */
    public static final Scope ALL = new Scope(null, null, null, null, false);
  }

  /**
   * What a generation began from.
   *
   * @param dictionary version of the dictionary by which it is made until it follows
   * @param actors offset of {@code actors} before which the records are that make that dictionary
   * @param copied generation from which articles out of scope are copied
   * @param raw by partition, the offset of {@code raw-articles} before which they are
   * @param ends by name of the topic as in the document and partition, the offset before which
   *     their records are
   */
  public record Pin(
      String dictionary, long actors, String copied, List<Long> raw, Map<String, List<Long>> ends) {
    public Pin {
      raw = List.copyOf(raw);
      ends = Map.copyOf(ends);
    }
  }

  /** What would be the first's record. */
  static final Generation FIRST =
      new Generation(Topic.FIRST, State.FOLLOWING, false, Scope.ALL, null, Instant.EPOCH, null);

  Generation with(State other) {
    return new Generation(name, other, paused, scope, pin, createdAt, failure);
  }

  Generation with(boolean pausedNow, @Nullable String why) {
    return new Generation(name, state, pausedNow, scope, pin, createdAt, why);
  }

  /** Whether workers have something to do for it. */
  public boolean worked() {
    return !paused && failure == null && (state == State.BUILDING || state == State.FOLLOWING);
  }
}
