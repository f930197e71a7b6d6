package marsad.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/** A dictionary and edits on top of it, to look things up in without building a new index. */
final class Overlay implements Soundness.Known {
  private final ActorDictionary base;
  private final Map<String, Optional<Actor>> edits = new LinkedHashMap<>();
  private final Map<String, Set<String>> claims = new HashMap<>();
  private final Map<String, Set<String>> holders = new HashMap<>();

  Overlay(ActorDictionary base) {
    this.base = base;
  }

  Map<String, Optional<Actor>> edits() {
    return edits;
  }

  /** Puts {@code actor} in the place of {@code id}, or takes it out. */
  void put(String id, Optional<Actor> actor) {
    edits.put(id, actor);
    actor.ifPresent(
        a -> {
          Soundness.claims(a).forEach(name -> learn(claims, Folding.key(name), id));
          a.posts().forEach(post -> learn(holders, post.office() + " " + post.of(), id));
        });
  }

  /** Takes back the edit of {@code id}. */
  void drop(String id) {
    edits.remove(id);
  }

  private static void learn(Map<String, Set<String>> map, String key, String id) {
    map.computeIfAbsent(key, k -> new HashSet<>(2)).add(id);
  }

  @Override
  public @Nullable Actor actor(String id) {
    Optional<Actor> edit = edits.get(id);
    return edit == null ? base.actor(id) : edit.orElse(null);
  }

  @Override
  public Collection<Actor> claimants(String alias) {
    Set<String> ids = new HashSet<>(claims.getOrDefault(Folding.key(alias), Set.of()));
    for (Lexeme lexeme : base.meanings(alias)) {
      if (lexeme.actor() != null) {
        ids.add(lexeme.actor().id());
      }
    }
    List<Actor> out = new ArrayList<>();
    for (String id : ids) {
      Actor actor = actor(id);
      if (actor != null) {
        out.add(actor);
      }
    }
    return out;
  }

  @Override
  public List<Post> holders(String office, String of) {
    Set<String> ids = new HashSet<>(holders.getOrDefault(office + " " + of, Set.of()));
    base.holders(office, of).forEach(post -> ids.add(post.person()));
    List<Post> out = new ArrayList<>();
    for (String id : ids) {
      Actor actor = actor(id);
      if (actor != null) {
        actor.posts().stream()
            .filter(post -> post.office().equals(office) && post.of().equals(of))
            .forEach(out::add);
      }
    }
    return out;
  }

  @Override
  public boolean isHeld(String office) {
    return base.isHeld(office);
  }

  /** Ids of entries that name {@code id} as their state or whose post is of it. */
  List<String> referrers(String id) {
    List<String> out = new ArrayList<>();
    base.actors().stream()
        .filter(a -> !edits.containsKey(a.id()) && refers(a, id))
        .forEach(a -> out.add(a.id()));
    edits.values().stream()
        .flatMap(Optional::stream)
        .filter(a -> refers(a, id))
        .forEach(a -> out.add(a.id()));
    return out;
  }

  private static boolean refers(Actor a, String id) {
    return id.equals(a.state())
        || a.posts().stream().anyMatch(p -> p.of().equals(id) || p.of().startsWith(id + "-"));
  }
}
