package marsad.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The two whom الطرفان takes up: who met last, and who are at odds. */
final class Pairs {
  private static final Set<EventType> ODDS =
      Set.of(
          EventType.ASSAULT,
          EventType.SANCTION,
          EventType.COERCE,
          EventType.THREATEN,
          EventType.ACCUSE);

  private final Traits traits;

  private List<String> met = List.of();

  /** Two bodies or states, and how many events there were between them; the last one last. */
  private final Map<Set<String>, Integer> odds = new LinkedHashMap<>();

  private final Map<Set<String>, List<String>> order = new HashMap<>();

  Pairs(Traits traits) {
    this.traits = traits;
  }

  /** Notes an event between one and another; states after persons are no pair that met. */
  void happened(EventType type, List<String> actors, List<String> recipients) {
    boolean one = actors.size() == 1 && recipients.size() == 1;
    boolean bodies = one && !traits.isPerson(actors.get(0)) && !traits.isPerson(recipients.get(0));
    boolean meets = type == EventType.CONSULT;
    if (one && meets && !(bodies && met.stream().anyMatch(traits::isPerson))) {
      met = List.of(actors.get(0), recipients.get(0));
    }
    if (bodies && (meets || ODDS.contains(type)) && !actors.equals(recipients)) {
      Set<String> two = Set.of(actors.get(0), recipients.get(0));
      odds.merge(two, 1, Integer::sum);
      order.putIfAbsent(two, List.of(actors.get(0), recipients.get(0)));
    }
  }

  /** The two sides of the last meeting; empty when there was none. */
  List<String> met() {
    return met;
  }

  /** The two bodies or states that were most often at odds or talked; empty when none were. */
  List<String> opponents() {
    List<String> most = List.of();
    int times = 0;
    for (Map.Entry<Set<String>, Integer> e : odds.entrySet()) {
      most = e.getValue() >= times ? order.getOrDefault(e.getKey(), most) : most;
      times = Math.max(times, e.getValue());
    }
    return most;
  }
}
