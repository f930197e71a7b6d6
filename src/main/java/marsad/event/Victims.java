package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.LexiconEntry.Kind;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/** Finds who caused the deaths that a noun tells of: مقتل فلان في غارة إسرائيلية. */
final class Victims {
  /** Words from a death to whose it was. */
  private static final int MAX_OWN = 4;

  private static final Set<String> OWN = WordSet.named("victims.own");

  private final Agents agents;

  private final Members members;

  private final Discourse discourse;

  private final Clause clause;

  private final Recipients recipients;

  Victims(Clause clause, Agents agents, Recipients recipients, Discourse discourse) {
    this.clause = clause;
    this.agents = agents;
    this.recipients = recipients;
    members = new Members(clause);
    this.discourse = discourse;
  }

  /** Whose death a noun tells of, and who caused it: مقتل فلان في غارة إسرائيلية. */
  Found of(
      Trigger t,
      List<String> victims,
      int after,
      @Nullable Verb carrier,
      List<String> carried,
      int end) {
    List<String> agent = agents.agent(after, end);
    agent = agent.isEmpty() ? agents.strike(t) : agent;
    members.behind(after).stream().filter(m -> !victims.contains(m)).forEach(victims::add);
    boolean told =
        carrier != null
            && carrier.trigger().entry().kind() != Kind.LIGHT
            && claims(carrier, victims)
            && victims.stream().noneMatch(discourse.traits()::official);
    return new Found(agent.isEmpty() && told ? carried : agent, victims);
  }

  /** Whether who tells of deaths by {@code t} tells of his own. */
  static boolean own(Clause clause, Trigger t) {
    for (int i = t.last(); i < t.last() + MAX_OWN && clause.near(i); i++) {
      if (OWN.contains(clause.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Of whom those were of whose death {@code t} tells: مقتل سبعة من عمال الإغاثة, من جنوده. */
  List<String> some(Trigger t, @Nullable Verb carrier) {
    if (!t.entry().subjectSuffers()) {
      return List.of();
    }
    if (carrier != null && own(clause, t)) {
      return carrier.subject(); // أعلن الجيش مقتل أربعة من جنوده
    }
    List<String> some = members.behind(t.last());
    if (some.isEmpty() && clause.isNumber(t.last())) {
      some = new ArrayList<>();
      recipients.within().first(t.last(), clause.count(), some);
    }
    return some;
  }

  /** Whether who announces deaths may have caused them: not those of his own. */
  private boolean claims(Verb carrier, List<String> dead) {
    return carrier.subject().stream()
        .noneMatch(c -> dead.stream().anyMatch(d -> discourse.traits().serves(d, c)));
  }
}
