package marsad.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules remember of one actor.
 *
 * @param firstSeen earliest publication seen, UTC, or null when no article had a date
 * @param articles articles that name the actor
 * @param recent ids of the latest articles alerted on, oldest first, at most {@link #MAX_RECENT}
 */
public record AlertState(@Nullable Instant firstSeen, long articles, List<String> recent) {
  /** How many articles back a repeat is recognised. */
  public static final int MAX_RECENT = 64;

  public AlertState {
    recent = List.copyOf(recent);
  }

  /** Of an actor never seen. */
  public static AlertState empty() {
    return new AlertState(null, 0, List.of());
  }
}
