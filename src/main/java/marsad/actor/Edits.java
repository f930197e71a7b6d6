package marsad.actor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the edits wanted a dictionary can take.
 *
 * @param taken the new entry by id, or empty to take one out, for {@link ActorDictionary#edited}
 * @param refused why not, in one sentence, by id
 */
public record Edits(Map<String, Optional<Actor>> taken, Map<String, String> refused) {

  /**
   * Holds all of {@code wanted} against each other and the rest of {@code base}: the order matters
   * only where two exclude each other, then the earlier is taken. So entries may refer to each
   * other and swap their names.
   */
  public static Edits of(ActorDictionary base, Map<String, Optional<Actor>> wanted) {
    Overlay overlay = new Overlay(base);
    wanted.forEach(overlay::put);
    Map<String, String> refused = new LinkedHashMap<>();
    List<String> latestFirst = new ArrayList<>(wanted.keySet());
    Collections.reverse(latestFirst);
    // Without the refused, what they were in comes back and may be in the way of others.
    int before;
    do {
      before = refused.size();
      for (String id : latestFirst) {
        if (!refused.containsKey(id)) {
          problem(base, overlay, id)
              .ifPresent(
                  problem -> {
                    refused.put(id, problem);
                    overlay.drop(id);
                  });
        }
      }
    } while (refused.size() > before);
    // What stood only in the way of those that were refused later may be taken after all.
    for (String id : List.copyOf(refused.keySet())) {
      overlay.put(id, wanted.getOrDefault(id, Optional.empty()));
      if (problem(base, overlay, id).isEmpty()) {
        refused.remove(id);
      } else {
        overlay.drop(id);
      }
    }
    return new Edits(new LinkedHashMap<>(overlay.edits()), refused);
  }

  private static Optional<String> problem(ActorDictionary base, Overlay overlay, String id) {
    Optional<Actor> edit = overlay.edits().getOrDefault(id, Optional.empty());
    Actor before = base.actor(id);
    if (edit.isEmpty()) {
      return before == null || before.kind() == Actor.Kind.PERSON
          ? Optional.empty()
          : referred(overlay, id);
    }
    Actor actor = edit.get();
    if (!actor.id().equals(id)) {
      return Optional.of(id + ": the entry is that of " + actor.id());
    }
    if (before != null && before.kind() != actor.kind()) {
      return Optional.of(
          id + ": is of kind " + before.kind() + " and stays so, not " + actor.kind());
    }
    return new Soundness(overlay).problems(actor).stream().findFirst();
  }

  private static Optional<String> referred(Overlay overlay, String id) {
    List<String> referrers = overlay.referrers(id);
    return referrers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            id
                + ": "
                + referrers.size()
                + (referrers.size() == 1 ? " entry refers" : " entries refer")
                + " to it, such as "
                + referrers.get(0));
  }
}
