package marsad.event;

import java.util.List;

/** Keeps, of those whom an event's words name, whom it can be done to. */
record Reached(Clause clause, Traits traits) {
  /**
   * Those of {@code recipients} that {@code actors} reach: nobody himself, no channel that was only
   * spoken to, not the own state of one alone nor, for troops, a body of it.
   */
  List<String> of(EventType type, List<String> actors, List<String> recipients) {
    return recipients.stream()
        .filter(
            r ->
                !actors.contains(r)
                    && !(type.verbal() && toldTo(r))
                    && !(type == EventType.MOBILIZE && traits.alike(r, actors))
                    && !(actors.size() == 1 && own(type, actors.get(0), r))
                    && !(type == EventType.SUPPORT
                        && actors.stream().anyMatch(a -> own(type, a, r))))
        .distinct()
        .toList();
  }

  /** Whether {@code r} is the actor's own state, for which he acts unless he asks it something. */
  private boolean own(EventType type, String actor, String r) {
    boolean free = type == EventType.REQUEST && traits.isPerson(actor) && !traits.governs(actor);
    return traits.isOwn(actor, r) && !free;
  }

  /** Whether {@code id} is an agency or channel that was spoken to: قال لقناة. */
  private boolean toldTo(String id) {
    return traits.isMedium(id)
        && clause.names().stream()
            .filter(n -> id.equals(n.actor()) && n.role() == Name.Case.DIRECT)
            .map(n -> clause.covering(n.phrase() - 1))
            .allMatch(before -> before != null && id.equals(before.actor())); // بوكالة «وام»
  }
}
