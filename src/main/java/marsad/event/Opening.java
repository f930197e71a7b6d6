package marsad.event;

import org.jspecify.annotations.Nullable;

/** Finds whose words a sentence opens with. */
final class Opening {
  private Opening() {}

  /** Who is named before the colon that opens the sentence, or null: لافروف: ..., كيري للعربية:. */
  static @Nullable Name quoted(Clause clause) {
    Name first = clause.covering(0);
    if (first == null || first.phrase() != 0 || !first.acts()) {
      return null;
    }
    int last = first.last();
    Name to = clause.covering(last);
    to = to == null && clause.word(last).startsWith("ل") ? clause.covering(last + 1) : to;
    boolean told = to != null && !to.isPerson() && clause.colon(to.last());
    return told || clause.colon(last) ? first : null;
  }

  /** Whose words open the sentence before a verb of saying at {@code at}: في تصريح لكيري قال. */
  static @Nullable Name speaker(Clause clause, int at) {
    boolean opens = Adjunct.IN.contains(clause.bare(0)) && Adjunct.REPORTS.contains(clause.word(1));
    Name n = opens ? clause.covering(at - 1) : null;
    return n != null && n.last() == at && n.isPerson() && n.preposition().equals("ل") && n.acts()
        ? n
        : null;
  }
}
