package marsad.kafka;

import java.time.Duration;
import java.util.Map;

/**
 * Has the other generations wait: on a machine that is too slow for all, the live one comes first.
 * One that nobody works on holds no one up.
 */
final class LiveFirst {
  /** How many articles the live generation may be behind; in a second as many come and go. */
  private static final long MOST_BEHIND = 100;

  private static final Duration LOOK = Duration.ofSeconds(1);

  private long nextLook = System.nanoTime();
  private boolean due;

  /** Has those of {@code running} wait or go on that are not {@code live}. */
  void apply(Map<String, StreamsRunner> running, String live, Progress progress) {
    boolean wait = isDue(progress);
    running.forEach(
        (name, runner) -> {
          boolean rest = wait && !name.equals(live);
          if (runner.rests() != rest) {
            runner.rest(rest);
          }
        });
  }

  /** As of a second ago at most. */
  private boolean isDue(Progress live) {
    if (System.nanoTime() >= nextLook) {
      due = live.unmade() > MOST_BEHIND && !live.groupsAtWork().isEmpty();
      nextLook = System.nanoTime() + LOOK.toNanos();
    }
    return due;
  }
}
