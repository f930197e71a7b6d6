package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.event.Parties.Verb;

/**
 * Finds whom a verb is done to where no object of its own names him: what is asked for, threatened
 * or protested against says it, or a pronoun does.
 *
 * @param topics of whom the text speaks at each trigger
 */
record Implied(Clause clause, Asked asked, Map<Trigger, List<String>> topics) {
  /** Whom {@code t} is done to where its own object does not name him. */
  List<String> of(Trigger t, Verb verb, int from, int end) {
    List<String> objects = asked.of(t, from, end);
    if (t.entry().type() == EventType.THREATEN) {
      objects = new ArrayList<>(new Condition(clause).lest(t));
      objects.removeAll(verb.subject());
    } else if (t.entry().type() == EventType.PROTEST) {
      objects = new Mouths(clause).before(t.last());
      objects = objects.isEmpty() ? new Grievance(clause).of(t) : objects;
    }
    if (t.entry().type() == EventType.ASSAULT && Victims.own(clause, t)) {
      objects = new ArrayList<>(topics.getOrDefault(t, List.of())); // قتلت أربعة من جنودها
      objects.removeAll(verb.subject());
    }
    return objects.isEmpty() ? verb.object() : objects;
  }
}
