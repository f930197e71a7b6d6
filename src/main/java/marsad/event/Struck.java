package marsad.event;

import java.util.List;
import java.util.Set;

/** Whom an attack or relief reaches where only a place is told: قصفت إسرائيل خان يونس. */
final class Struck {
  private static final Set<EventType> LOCAL = Set.of(EventType.ASSAULT, EventType.AID);

  /** Words behind an attack in which it is said against whom it was. */
  private static final int REACH = 12;

  private Struck() {}

  /** Whether it is said against whom it was, be he known or not: غارات ضد المسلحين في العراق. */
  private static boolean aimed(Clause clause, Trigger t) {
    for (int i = t.last(); i < t.last() + REACH; i++) {
      if (clause.word(i).equals("ضد")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The state of the place where {@code t} happened, when another state's men did it: who fights in
   * his own, or for none, does not fight that state.
   */
  static List<String> of(Clause clause, Trigger t, List<String> actors, Traits traits) {
    Setting setting = clause.setting();
    boolean local = t.entry().type() != null && LOCAL.contains(t.entry().type());
    Place place = setting == null || !local || actors.isEmpty() ? null : setting.place(clause, t);
    String state = place == null || aimed(clause, t) ? null : traits.stateOf(place.id());
    boolean foreign =
        state != null
            && actors.stream()
                .map(traits::stateOf)
                .allMatch(own -> own != null && !own.equals(state));
    return state != null && foreign ? List.of(state) : List.of();
  }
}
