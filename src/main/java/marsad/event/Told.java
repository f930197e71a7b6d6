package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.LexiconEntry.Kind;
import marsad.event.Parties.Verb;
import marsad.event.Statements.Blame;

/**
 * Finds who spoke with whom where the verb only says what was said: أبلغ المعلم دي ميستورا أن, قال
 * بوتين لنتنياهو إن. An outlet that carries the words is no party.
 */
final class Told {
  /** Whom they tell is their object; whom others tell stands behind ل. */
  private static final Set<String> INFORM = Set.of("أبلغ", "أخبر");

  private final Clause clause;

  private final Coordination coordination;

  private final Traits traits;

  Told(Clause clause, Traits traits) {
    this.clause = clause;
    this.traits = traits;
    coordination = new Coordination(clause);
  }

  /** The talks that the verbs of saying among {@code verbs} amount to. */
  List<Blame> of(List<Verb> verbs) {
    List<Blame> out = new ArrayList<>();
    headline(out);
    for (Verb v : verbs) {
      Trigger t = v.trigger();
      boolean says = t.entry().kind() == Kind.SAY && t.form().finite() && !t.form().passive();
      if (says && v.subject().size() == 1 && Flags.of(clause, t).isEmpty()) {
        List<String> to = to(v);
        if (!to.isEmpty()) {
          out.add(blame(t.at(), v.subject(), to));
        }
      }
    }
    return out;
  }

  private static Blame blame(int at, List<String> who, List<String> to) {
    return new Blame(Statements.trigger(EventType.CONSULT, at), new Found(who, to));
  }

  /** Who is told what stands behind the colon of a headline: بوتين لأردوغان: مستعدون. */
  private void headline(List<Blame> out) {
    Name first = clause.covering(0);
    Name to = first == null ? null : clause.covering(first.last());
    if (first != null
        && to != null
        && first.phrase() == 0
        && first.acts()
        && to.suffers()
        && to.preposition().equals("ل")
        && clause.colon(to.last())
        && !to.id().equals(first.id())
        && !traits.isMedium(to.id())) {
      out.add(blame(0, List.of(first.id()), List.of(to.id())));
    }
  }

  private List<String> to(Verb v) {
    int at = Math.max(v.after(), v.trigger().at() + 1);
    Name n = clause.covering(at);
    boolean informs = INFORM.contains(String.valueOf(v.trigger().entry().past()));
    List<String> out = new ArrayList<>();
    if (n == null || n.phrase() != at || !n.suffers() || !clause.near(at)) {
      return out;
    }
    boolean object = informs && n.role() == Name.Case.DIRECT && n.how() != Name.How.ADJECTIVE;
    boolean heard = !informs && n.preposition().equals("ل") && traits.isPerson(n.id());
    if (object || heard) {
      coordination.coordinated(n, clause.count(), out);
      out.removeAll(v.subject());
      out.removeIf(traits::isMedium);
    }
    return out;
  }
}
