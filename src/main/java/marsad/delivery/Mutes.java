package marsad.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.alert.Alert;

/**
 * The mutes in force.
 *
 * @param bySubject in the order of their subjects
 */
public record Mutes(Map<String, Mute> bySubject) {
  public Mutes {
    bySubject = new TreeMap<>(bySubject);
  }

  /** No mutes. */
  public static Mutes none() {
    return new Mutes(Map.of());
  }

  /** All of them. */
  public Collection<Mute> all() {
    return bySubject.values();
  }

  /**
   * Whether {@code alert} is not to be delivered: its actor, the other of a pair or its rule is
   * muted now, or was when it came.
   */
  public boolean cover(Alert alert, Instant stored, Instant now) {
    return Stream.of(alert.actor(), alert.rule(), alert.other() == null ? "" : alert.other())
        .map(bySubject::get)
        .anyMatch(m -> m != null && (m.holds(now) || m.holds(stored)));
  }
}
