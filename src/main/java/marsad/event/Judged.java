package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.event.Parties.Verb;
import marsad.event.Subjects.Source;

/**
 * Finds whose deed a clause judges that takes it up: وهو ما استنكره الاتحاد, في خطوة سارعت إسرائيل
 * إلى إدانتها.
 */
final class Judged {
  private static final int MAX_BEFORE = 7;

  /** Take up what the sentence tells before. */
  private static final Set<String> STEPS = WordSet.named("judged.steps");

  private static final Set<String> IT = Clause.words("هو هي وهو وهي الأمر");

  private static final Set<String> WHAT = Clause.words("ما الذي");

  private final Clause clause;

  private final List<Verb> verbs;

  /**
   * @param verbs those read before
   */
  Judged(Clause clause, List<Verb> verbs) {
    this.clause = clause;
    this.verbs = verbs;
  }

  /** Who did what the pronoun of {@code t} means; empty where it means no deed. */
  List<String> of(Trigger t) {
    EventType type = t.entry().type();
    boolean judges = type != null && type.judges();
    boolean it = t.form().pronoun() || Following.RESUMED.contains(clause.word(t.at() + 1));
    int taken = judges && it ? takenUp(t.at()) : -1;
    for (Verb v : verbs) {
      boolean main = v.source() == Source.FOLLOWING || v.source() == Source.PRECEDING;
      if (v.trigger().at() < taken && main && !v.subject().isEmpty()) {
        return v.subject();
      }
    }
    return List.of();
  }

  /** Where the words begin that take up a deed before word {@code at}; -1 without. */
  private int takenUp(int at) {
    for (int i = at - 1; i >= Math.max(1, at - MAX_BEFORE); i--) {
      boolean step = STEPS.contains(clause.word(i));
      boolean which = IT.contains(clause.bare(i - 1)) && (step || WHAT.contains(clause.word(i)));
      boolean in = step && clause.word(i - 1).equals("في") && !clause.near(i - 1);
      if (clause.covering(i) == null && (which || in)) {
        return i - 1;
      }
    }
    return -1;
  }
}
