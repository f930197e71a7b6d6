package marsad.entity;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.Title;
import org.jspecify.annotations.Nullable;

/** What an article has said so far: whom it has named, by which title, and which institutions. */
final class Memory {
  private final ActorDictionary dictionary;
  private final @Nullable LocalDate day;
  private final Set<String> introduced = new HashSet<>();
  private final Deque<String> persons = new ArrayDeque<>();
  private final Map<String, String> institutions = new HashMap<>();
  private @Nullable Title lastTitle;

  Memory(ActorDictionary dictionary, @Nullable LocalDate day) {
    this.dictionary = dictionary;
    this.day = day;
  }

  /** The article's date, or null when unknown. */
  @Nullable LocalDate day() {
    return day;
  }

  ActorDictionary dictionary() {
    return dictionary;
  }

  /** Notes that the article somewhere gives this actor's full name. */
  void introduce(String actor) {
    introduced.add(actor);
  }

  /** Whether the article anywhere gives the actor's full name, or a title has led to it. */
  boolean introduced(String actor) {
    return introduced.contains(actor);
  }

  /** Notes that the text has just spoken of a person, with the title that stood there, if any. */
  void speakOf(String person, @Nullable Title title) {
    introduced.add(person);
    persons.remove(person);
    persons.push(person);
    if (title != null) {
      lastTitle = title;
    }
  }

  /** The title last read with a name or holder, for نظيره. */
  @Nullable Title lastTitle() {
    return lastTitle;
  }

  /** Position among the persons spoken of, the latest first; past all others when not spoken of. */
  int rank(String person) {
    int rank = 0;
    for (String p : persons) {
      if (p.equals(person)) {
        return rank;
      }
      rank++;
    }
    return Integer.MAX_VALUE;
  }

  void nameInstitution(String suffix, String id) {
    institutions.put(suffix, id);
  }

  /** The institution of this kind that was last named with its state, or null. */
  @Nullable String institution(String suffix) {
    return institutions.get(suffix);
  }

  /**
   * The person last spoken of who fits a bare title: who holds, or else has held, such an office.
   *
   * @param of the state or body the title names, or null for any
   */
  @Nullable String antecedent(Title title, @Nullable String of) {
    for (String person : persons) {
      Actor actor = dictionary.actor(person);
      if (actor != null
          && actor.posts().stream()
              .anyMatch(
                  p ->
                      fits(title.offices(), p.office())
                          && (of == null || of.equals(p.of()))
                          && (day == null || !p.from().isAfter(day)))) {
        return person;
      }
    }
    return null;
  }

  /** Whether {@code office} is one of those a title means; الوزير is any minister but the prime. */
  private static boolean fits(List<String> offices, String office) {
    String plain = office.replaceFirst(":.*", "");
    return offices.contains(plain)
        || offices.contains("minister")
            && plain.endsWith("-minister")
            && !plain.startsWith("prime")
            && !plain.startsWith("deputy-prime");
  }
}
