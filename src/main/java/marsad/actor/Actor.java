package marsad.actor;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that acts in the news: one entry of the dictionary.
 *
 * @param id slug of the English Wikipedia title
 * @param kind what it is
 * @param state id of the state it belongs to, or null
 * @param names full names and spellings, the first is the one shown
 * @param alone short names that mean this person whatever stands around them
 * @param shorts short names that need evidence in the same article
 * @param acronyms acronyms
 * @param nisbas adjectives of a state, masculine singular without article
 * @param capitals names of a state's capital
 * @param seats names of a state's seat of government
 * @param iso ISO 3166 alpha-3 of a state, or null
 * @param cameo CAMEO code of a state, or null
 * @param posts offices held
 * @param english the English name where the id does not show it, or null
 * @param wikidata Wikidata id, such as {@code Q858}, or null
 */
public record Actor(
    String id,
    Kind kind,
    @Nullable String state,
    List<String> names,
    List<String> alone,
    List<String> shorts,
    List<String> acronyms,
    List<String> nisbas,
    List<String> capitals,
    List<String> seats,
    @Nullable String iso,
    @Nullable String cameo,
    List<Post> posts,
    @Nullable String english,
    @Nullable String wikidata) {
  public Actor {
    Objects.requireNonNull(id, "no id");
    Objects.requireNonNull(kind, "no kind");
    names = List.copyOf(names);
    alone = List.copyOf(alone);
    shorts = List.copyOf(shorts);
    acronyms = List.copyOf(acronyms);
    nisbas = List.copyOf(nisbas);
    capitals = List.copyOf(capitals);
    seats = List.copyOf(seats);
    posts = List.copyOf(posts);
  }

  /** What an actor is. */
  public enum Kind {
    PERSON,
    STATE,
    ORG,
    PLACE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The same with other posts. */
  public Actor withPosts(List<Post> other) {
    return new Actor(
        id, kind, state, names, alone, shorts, acronyms, nisbas, capitals, seats, iso, cameo, other,
        english, wikidata);
  }

  /** The name to show a reader. */
  public String name() {
    return names.isEmpty() ? id : names.get(0);
  }
}
