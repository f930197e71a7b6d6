package marsad.delivery;

import java.util.Set;
import marsad.alert.Alert;
import marsad.alert.Severity;

/**
 * Which alerts a target wants.
 *
 * @param rules names of rules; empty for all
 * @param actors ids of actors; empty for all
 * @param atLeast the lowest severity
 */
public record Choice(Set<String> rules, Set<String> actors, Severity atLeast) {
  public Choice {
    rules = Set.copyOf(rules);
    actors = Set.copyOf(actors);
  }

  /** Whether {@code alert} is wanted; of a pair, one actor is enough. */
  public boolean wants(Alert alert) {
    return (rules.isEmpty() || rules.contains(alert.rule()))
        && (actors.isEmpty()
            || actors.contains(alert.actor())
            || (alert.other() != null && actors.contains(alert.other())))
        && alert.severity().compareTo(atLeast) >= 0;
  }
}
