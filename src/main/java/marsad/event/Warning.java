package marsad.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a warning from a threat: of what somebody else may do. */
record Warning(Clause clause) {
  private static final int MAX_WARNED = 8;

  /**
   * Whether one warns another of what a third may do: حذرت لندن موسكو من أن داعش يخطط.
   *
   * @param recipients who is warned
   */
  boolean ofAnother(Trigger t, List<String> actors, List<String> recipients) {
    boolean warns = "حذر".equals(t.entry().past());
    for (int i = t.last(); warns && i < t.last() + MAX_WARNED; i++) {
      Name n = clause.word(i).equals("من") && clause.word(i + 1).equals("ان") ? next(i + 2) : null;
      if (n != null && n.preposition().isEmpty()) {
        return !actors.contains(n.id()) && !recipients.contains(n.id());
      }
    }
    return false;
  }

  private @Nullable Name next(int i) {
    Name n = clause.covering(i);
    return n == null ? clause.covering(i + 1) : n;
  }
}
