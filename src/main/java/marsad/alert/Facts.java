package marsad.alert;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marsad.event.ActorEvent;
import marsad.text.Folding;

/**
 * What a record says that may be new about its subject, as strings for {@link Known}. Of two actors
 * the one with the smaller id remembers, so that a pair is judged once.
 */
final class Facts {
  private Facts() {}

  /** Those whom the record has its subject together with and whose id is larger. */
  static List<String> partners(ActorEvent record) {
    ActorEvent.Done event = record.event();
    Stream<String> others =
        event == null
            ? record.coActors().stream()
            : Stream.concat(event.actors().stream(), event.recipients().stream());
    return others.distinct().filter(o -> o.compareTo(record.actor()) > 0).toList();
  }

  /** That two were named in one article, or took part in one event. */
  static String together(ActorEvent record, String partner) {
    return (record.event() == null ? "named " : "event ") + partner;
  }

  /** That there was an event of this type between two, in this direction. */
  static String between(ActorEvent.Done event, String partner) {
    String side =
        event.type().symmetric()
            ? " and "
            : (event.role().equals("actor") ? " to " : " from ")
                + (event.actors().contains(partner) ? "ally " : "");
    return event.type() + side + partner;
  }

  static String office(ActorEvent.Claim claim) {
    return "office " + Folding.key(claim.office());
  }

  /** Whether an event is told as a fact. */
  static boolean isFact(ActorEvent.Done event) {
    return event.flags().isEmpty();
  }

  /** All that {@code record} says. */
  static Set<String> of(ActorEvent record) {
    Set<String> out = new LinkedHashSet<>();
    ActorEvent.Done event = record.event();
    ActorEvent.Named named = record.mention();
    if (event != null && !isFact(event)) {
      return out;
    }
    for (String partner : partners(record)) {
      out.add(together(record, partner));
      if (event != null) {
        out.add(between(event, partner));
      }
    }
    if (named != null && named.claim() != null) {
      out.add(office(named.claim()));
    }
    return out;
  }
}
