package marsad.event;

import java.util.List;
import marsad.event.LexiconEntry.Kind;

/** How far the parties of a trigger may stand from it. */
final class TriggerReach {
  /** Words that a verb's parties take at least, where another goes on behind them. */
  private static final int MIN_PHRASE = 4;

  private TriggerReach() {}

  /**
   * Where a trigger's reach ends: at a word that opens another clause, or tells who carries the
   * words.
   */
  static int of(Clause clause, Trigger t, List<Trigger> triggers) {
    int limit = clause.count();
    for (Trigger other : triggers) {
      boolean goesOn =
          t.form().finite() && other.form().finite() && clause.conjoined(other.at()); // ، وعارضته
      boolean says = other.entry().kind() == Kind.SAY && other.form().finite(); // ، قال فلان
      boolean tells = other.entry().kind() == Kind.CARRY || t.form().finite() && says;
      boolean source = tells && Insertion.past(clause, other.at()) < 0;
      if (other.at() >= t.last()
          && (source || goesOn)
          && (!clause.near(other.at())
              || goesOn && (other.at() - t.last() >= MIN_PHRASE || Casualties.alike(t)))) {
        limit = Math.min(limit, other.at());
      }
    }
    for (int i = Math.max(t.last(), t.at() + 2); i < limit; i++) {
      if (clause.boundary(i)) {
        int past = t.form().finite() ? Insertion.past(clause, i) : -1;
        if (past < 0 || past >= limit) {
          return i;
        }
        i = past - 1;
      }
    }
    return limit;
  }
}
