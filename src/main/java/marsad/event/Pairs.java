package marsad.event;

import java.util.List;
import java.util.Set;

/** The two whom الطرفان takes up: who met last, and who were last at odds. */
final class Pairs {
  private static final Set<EventType> ODDS =
      Set.of(EventType.ASSAULT, EventType.SANCTION, EventType.COERCE, EventType.THREATEN);

  private final Traits traits;

  private List<String> met = List.of();

  private List<String> opponents = List.of();

  Pairs(Traits traits) {
    this.traits = traits;
  }

  /** Notes an event between one and another; states after persons are no pair that met. */
  void happened(EventType type, List<String> actors, List<String> recipients) {
    boolean two = actors.size() == 1 && recipients.size() == 1;
    boolean bodies = two && !traits.isPerson(actors.get(0)) && !traits.isPerson(recipients.get(0));
    boolean meets = type == EventType.CONSULT;
    if (two && meets && !(bodies && met.stream().anyMatch(traits::isPerson))) {
      met = List.of(actors.get(0), recipients.get(0));
    }
    if (bodies && (meets || ODDS.contains(type))) {
      opponents = List.of(actors.get(0), recipients.get(0));
    }
  }

  /** The two sides of the last meeting; empty when there was none. */
  List<String> met() {
    return met;
  }

  /** Two bodies or states that were last at odds or talked; empty when none were. */
  List<String> opponents() {
    return opponents;
  }
}
