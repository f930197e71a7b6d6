package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds who met from those who are said to have been there: عقد اجتماع برئاسة فلان وحضور فلان,
 * اجتماع بمشاركة روسيا وتركيا.
 */
final class Attendance {
  private static final int MAX_BEHIND = 30;

  /** Before who was there. */
  private static final Set<String> THERE =
      Clause.words("بمشاركة ومشاركة وبمشاركة بحضور وحضور وبحضور برئاسة");

  private static final Set<String> BESIDE = Clause.words("إلى بجانب");

  private Attendance() {}

  /**
   * Those who were at the meeting that {@code t} tells of.
   *
   * @param hosted whether it says who held it, so that who leads is one of his
   */
  static List<String> of(Clause clause, Coordination coordination, Trigger t, boolean hosted) {
    List<String> out = new ArrayList<>();
    int last = -1;
    for (Name n : clause.names()) {
      int lead = n.phrase() - 1;
      String before = clause.word(THERE.contains(clause.word(n.phrase())) ? n.phrase() : lead);
      boolean beside = clause.word(lead).equals("جانب") && BESIDE.contains(clause.word(lead - 1));
      boolean led = hosted && before.equals("برئاسه"); // وفد برئاسة فلان
      boolean there = THERE.contains(before) && !led || beside && !out.isEmpty();
      boolean apart = last > 0 && Within.RELATIVES.contains(clause.word(last));
      if (apart || last > 0 && clause.boundaryIn(last, n.phrase())) {
        break; // بحضور فلان الذي شاركت بلاده إلى جانب
      }
      if (n.phrase() > t.at() && n.phrase() - t.at() < MAX_BEHIND && n.phrase() >= last && there) {
        last = coordination.coordinated(n, clause.count(), out);
      }
    }
    return out;
  }
}
