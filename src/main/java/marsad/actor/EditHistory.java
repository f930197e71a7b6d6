package marsad.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.actor.EditReach.Edit;

/**
 * The versions that a dictionary went through, edit by edit, and what changed since each. Of every
 * edit it keeps the entry that was replaced, so it is as large as all that was ever edited.
 */
public final class EditHistory {
  private final ActorDictionary base;
  private final Map<String, Optional<Actor>> edited = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private EntrySum sum;

  private record Step(String id, Optional<Actor> before) {}

  /** Begins with {@code base}. */
  public EditHistory(ActorDictionary base) {
    this.base = base;
    this.sum = base.entries();
    versions.put(sum.version(), 0);
  }

  /** Puts {@code now} under {@code id}, or takes out what is there. */
  public void edit(String id, Optional<Actor> now) {
    Optional<Actor> before = current(id);
    if (before.equals(now)) {
      return;
    }
    sum = before.isPresent() ? sum.minus(before.get()) : sum;
    sum = now.isPresent() ? sum.plus(now.get()) : sum;
    edited.put(id, now);
    steps.add(new Step(id, before));
    versions.put(sum.version(), steps.size());
  }

  private Optional<Actor> current(String id) {
    Optional<Actor> actor = edited.get(id);
    return actor == null ? Optional.ofNullable(base.actor(id)) : actor;
  }

  /** The version come to. */
  public String version() {
    return sum.version();
  }

  /**
   * What is another now than in {@code version}, or nothing when the dictionary never was of that
   * version.
   */
  public Optional<List<Edit>> since(String version) {
    Integer from = versions.get(version);
    if (from == null) {
      return Optional.empty();
    }
    Map<String, Optional<Actor>> before = new LinkedHashMap<>();
    for (Step step : steps.subList(from, steps.size())) {
      before.putIfAbsent(step.id(), step.before());
    }
    List<Edit> edits = new ArrayList<>();
    before.forEach(
        (id, actor) -> {
          if (!actor.equals(current(id))) {
            edits.add(new Edit(actor, current(id)));
          }
        });
    return Optional.of(edits);
  }
}
