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
import marsad.actor.Post;
import marsad.actor.Title;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/** What an article has said so far: whom it has named, by which title, and which institutions. */
final class Memory {
  private final ActorDictionary dictionary;
  private final @Nullable LocalDate day;
  private final Set<String> introduced = new HashSet<>();
  private final Set<String> served = new HashSet<>();
  private final Deque<String> persons = new ArrayDeque<>();
  private final NamesMet names = new NamesMet();
  private final Map<String, String> institutions = new HashMap<>();
  private final Map<String, String> byTitle = new HashMap<>();
  private final Map<String, Integer> states = new HashMap<>();
  private final PlaceSenses places = new PlaceSenses(states);
  private @Nullable Title lastTitle;

  /** Whose title was read last. */
  private @Nullable String bearer;

  /** Fewer names of a state than this say nothing about whose news it is. */
  private static final int MIN_HOME = 3;

  /** How many times oftener than any other the home state is named. */
  private static final int HOME_LEAD = 2;

  Memory(ActorDictionary dictionary, @Nullable LocalDate day) {
    this.dictionary = dictionary;
    this.day = day;
  }

  /** What names of places mean in the article. */
  PlaceSenses places() {
    return places;
  }

  /** The parts of names by which the article may go on. */
  NamesMet names() {
    return names;
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

  /** Notes in which bodies a person who was named holds office on the article's date. */
  void introduceBodies(Actor person) {
    for (Post post : person.posts()) {
      if (day != null && post.holdsOn(day)) {
        served.add(post.of());
      }
    }
  }

  /** Whether someone was named who holds office in the body. */
  boolean servedBySomeone(String body) {
    return served.contains(body);
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
    Actor actor = dictionary.actor(person);
    if (actor != null) {
      names.nameGiven(person, Folding.key(actor.name()).split(" ")[0]);
    }
    Title own = title != null || person.equals(bearer) ? title : office(actor);
    if (own != null) {
      lastTitle = own;
      bearer = person;
    }
  }

  /** The office that is held on the article's date by who is named without it; null for none. */
  private @Nullable Title office(@Nullable Actor actor) {
    LocalDate today = day;
    if (actor == null || today == null) {
      return null;
    }
    List<String> held =
        actor.posts().stream().filter(p -> p.holdsOn(today)).map(Post::office).toList();
    return held.isEmpty() ? null : new Title(actor.name(), held, false, null, null, true);
  }

  /** Notes whom the text calls by a title of a state or body, or by one that does not say. */
  void call(String person, Title title, @Nullable String of) {
    byTitle.put(title.words() + " " + of, person);
  }

  /** Whom the text has called by the same title before, or null. */
  @Nullable String called(Title title, @Nullable String of) {
    return byTitle.get(title.words() + " " + of);
  }

  /** Whether the article names a state, its people or what is its own. */
  boolean speaksOf(String state) {
    return states.containsKey(state);
  }

  /** Whether the article names a state so often that it may be news of it. */
  boolean speaksMuchOf(String state) {
    return states.getOrDefault(state, 0) >= MIN_HOME;
  }

  boolean isHome(@Nullable String state) {
    return state != null && state.equals(home());
  }

  /** Counts a name or adjective of a state. */
  void countState(String state) {
    states.merge(state, 1, Integer::sum);
  }

  /**
   * The state the article is about, when it speaks of one far more than of any other; else null.
   */
  @Nullable String home() {
    String best = null;
    int most = 0;
    int second = 0;
    for (Map.Entry<String, Integer> e : states.entrySet()) {
      if (e.getValue() > most) {
        second = most;
        most = e.getValue();
        best = e.getKey();
      } else {
        second = Math.max(second, e.getValue());
      }
    }
    return most >= MIN_HOME && most >= HOME_LEAD * second ? best : null;
  }

  /** The title or office of the person spoken of last who has one, for نظيره. */
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
   * The person spoken of who fits a title without name: introduced by the same words, else by
   * holding such an office on the article's date or, where the title says that it was given up, by
   * having held one.
   */
  @Nullable String antecedent(TitleReading reading) {
    Title title = reading.title();
    String of = reading.of();
    String same = of == null ? called(title, null) : null;
    same = same != null && reading.former() && inOffice(same, title) ? null : same;
    if (same != null || !generic(title) || (of == null && title.offices().contains("official"))) {
      return same;
    }
    String former = null;
    for (String person : persons) {
      Actor actor = dictionary.actor(person);
      if (actor == null) {
        continue;
      }
      List<Post> posts = actor.posts().stream().filter(p -> fits(title, of, p)).toList();
      boolean holds = posts.stream().anyMatch(p -> day == null || p.holdsOn(day));
      if (holds && !(reading.former() && day != null)) {
        return person;
      }
      former = former == null && !posts.isEmpty() && !holds ? person : former;
    }
    return reading.former() ? former : null;
  }

  /** Whether somebody holds the office that the title tells of, on the article's date. */
  private boolean inOffice(String person, Title title) {
    Actor actor = dictionary.actor(person);
    return day != null
        && actor != null
        && actor.posts().stream().anyMatch(p -> fits(title, null, p) && p.holdsOn(day));
  }

  /** Titles that any holder of a kind of office is called by: الوزير, not وزير الثقافة. */
  private static boolean generic(Title title) {
    return !title.offices().contains("minister") || title.words().indexOf(' ') < 0;
  }

  private boolean fits(Title title, @Nullable String of, Post post) {
    if ((of != null && !of.equals(post.of())) || (day != null && post.from().isAfter(day))) {
      return false;
    }
    String office = post.office().replaceFirst(":.*", "");
    return title.offices().contains(office)
        || title.offices().contains("official")
        || (title.offices().contains("minister")
            && office.endsWith("-minister")
            && !office.startsWith("prime")
            && !office.startsWith("deputy-prime"));
  }
}
