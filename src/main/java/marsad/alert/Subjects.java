package marsad.alert;

import java.util.Set;
import marsad.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Which actors a rule is about; an empty set lets all pass.
 *
 * @param ids their ids
 * @param kinds what they are
 * @param states what they belong to, or are
 */
record Subjects(Set<String> ids, Set<Actor.Kind> kinds, Set<String> states) {
  static final Subjects ALL = new Subjects(Set.of(), Set.of(), Set.of());

  Subjects {
    ids = Set.copyOf(ids);
    kinds = Set.copyOf(kinds);
    states = Set.copyOf(states);
  }

  /**
   * Whether {@code id} is one of them.
   *
   * @param actor its entry; null for bodies of a state, which have an id but no entry
   */
  boolean include(String id, @Nullable Actor actor) {
    return (ids.isEmpty() || ids.contains(id))
        && (kinds.isEmpty() || kinds.contains(actor == null ? Actor.Kind.ORG : actor.kind()))
        && (states.isEmpty() || states.contains(id) || belongs(id, actor));
  }

  private boolean belongs(String id, @Nullable Actor actor) {
    return actor == null
        ? states.stream().anyMatch(s -> id.startsWith(s + "-"))
        : actor.state() != null && states.contains(actor.state());
  }
}
