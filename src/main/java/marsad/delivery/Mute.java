package marsad.delivery;

import java.time.Instant;

/**
 * Nothing about a subject is delivered for a while; the value of {@code alert-mutes}.
 *
 * @param subject an actor's id or a rule's name
 * @param since when it began
 * @param until first moment after it
 */
public record Mute(String subject, Instant since, Instant until) {
  /** Whether it holds at {@code time}. */
  public boolean holds(Instant time) {
    return !time.isBefore(since) && time.isBefore(until);
  }
}
