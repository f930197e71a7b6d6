package marsad.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who held which office of what when. Immutable; what an edit leaves alone is shared. */
final class Tenures {
  static final Tenures NONE = new Tenures(Map.of());

  /** Latest first; of those that began on one day, by person. */
  private static final Comparator<Post> ORDER =
      Comparator.comparing(Post::from).reversed().thenComparing(Post::person);

  /** By office, then by what it is an office of. */
  private final Map<String, Map<String, List<Post>>> posts;

  private Tenures(Map<String, Map<String, List<Post>>> posts) {
    this.posts = posts;
  }

  /** Without the posts of {@code out}, with those of {@code in}. */
  Tenures edited(Collection<Actor> out, Collection<Actor> in) {
    Map<String, Map<String, List<Post>>> changed = new HashMap<>();
    for (Actor actor : out) {
      actor.posts().forEach(p -> changing(changed, p).removeAll(actor.posts()));
    }
    for (Actor actor : in) {
      actor.posts().forEach(p -> changing(changed, p).add(p));
    }
    if (changed.isEmpty()) {
      return this;
    }
    Map<String, Map<String, List<Post>>> all = new HashMap<>(posts);
    changed.forEach(
        (office, lists) -> {
          Map<String, List<Post>> of = new HashMap<>(all.getOrDefault(office, Map.of()));
          lists.values().forEach(l -> l.sort(ORDER));
          of.putAll(lists);
          of.values().removeIf(List::isEmpty);
          if (of.isEmpty()) {
            all.remove(office);
          } else {
            all.put(office, of);
          }
        });
    return new Tenures(all);
  }

  private List<Post> changing(Map<String, Map<String, List<Post>>> changed, Post post) {
    return changed
        .computeIfAbsent(post.office(), o -> new HashMap<>())
        .computeIfAbsent(post.of(), o -> new ArrayList<>(holders(post.office(), o)));
  }

  /** Whether anybody ever held {@code office}, whatever its object. */
  boolean isHeld(String office) {
    return posts.containsKey(office)
        || posts.keySet().stream().anyMatch(o -> o.startsWith(office + ":"));
  }

  /** Tenures of an office, latest first. */
  List<Post> holders(String office, String of) {
    return posts.getOrDefault(office, Map.of()).getOrDefault(of, List.of());
  }

  /** See {@link ActorDictionary#holder}. */
  Optional<Post> holder(List<String> offices, String of, @Nullable LocalDate day) {
    for (String office : offices) {
      List<Post> held = holders(office, of);
      if (day == null) {
        if (held.stream().map(Post::person).distinct().count() == 1) {
          return Optional.of(held.get(0));
        }
        continue;
      }
      for (Post post : held) {
        if (post.holdsOn(day)) {
          return Optional.of(post);
        }
      }
      for (Post post : held) {
        if (day.equals(post.to())) {
          return Optional.of(post); // nobody followed: the news of the day still calls him so
        }
      }
    }
    return Optional.empty();
  }

  /** See {@link ActorDictionary#onlyHolder}. */
  @Nullable Post onlyHolder(List<String> offices, @Nullable LocalDate day) {
    Post only = null;
    for (String office : offices) {
      for (List<Post> held : posts.getOrDefault(office, Map.of()).values()) {
        for (Post post : held) {
          if (day == null || post.holdsOn(day)) {
            if (only != null && !only.person().equals(post.person())) {
              return null;
            }
            only = post;
          }
        }
      }
    }
    return only;
  }
}
