package marsad.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What makes entries a dictionary: ids resolve, tenures have an order, the holders of a single
 * office don't overlap, every alias folds to a word, and none is claimed twice without a
 * preference. Short names may be shared, since they need evidence.
 */
public final class Soundness {
  private static final Set<String> SINGLE = new HashSet<>();
  private static final Set<String> OFFICES = new HashSet<>();
  private static final Set<String> INSTITUTIONS = new HashSet<>();
  private static final Set<String> SETTLED = new HashSet<>();

  static {
    DictionaryFile.read("offices.txt", DictionaryFile.shipped("actors/offices.txt")).stream()
        .map(DictionaryFile.Entry::head)
        .filter(head -> head.contains("single"))
        .forEach(head -> SINGLE.add(head.get(1)));
    TitleReader.titles(DictionaryFile.shipped("actors/offices.txt"))
        .forEach(title -> OFFICES.addAll(title.offices()));
    TitleReader.institutions(DictionaryFile.shipped("actors/institutions.txt"))
        .forEach(institution -> INSTITUTIONS.add("-" + institution.suffix()));
    for (Preference p :
        Preference.read("preferences.txt", DictionaryFile.shipped("actors/preferences.txt"))) {
      SETTLED.add(pair(p.alias(), p.preferred(), p.other()));
    }
  }

  private final Known known;

  Soundness(Known known) {
    this.known = known;
  }

  /** What an entry is held against; may or may not contain the entry itself. */
  interface Known {
    @Nullable Actor actor(String id);

    /** Who is found by {@code alias} without further evidence, and perhaps others. */
    Collection<Actor> claimants(String alias);

    /** Tenures of an office. */
    List<Post> holders(String office, String of);

    /** Whether anyone holds {@code office}, without its object. */
    boolean isHeld(String office);
  }

  /** What is wrong with the entries of {@code dictionary}, one sentence each. */
  public static List<String> problems(ActorDictionary dictionary) {
    Soundness soundness = new Soundness(new Overlay(dictionary));
    return dictionary.actors().stream().flatMap(a -> soundness.problems(a).stream()).toList();
  }

  /** What is wrong with {@code entry} among all others, one sentence each. */
  List<String> problems(Actor entry) {
    List<String> out = new ArrayList<>();
    if (!readsBackEqual(entry, out)) {
      return out;
    }
    home(entry, out);
    entry.posts().forEach(post -> post(entry, post, out));
    aliases(entry)
        .filter(alias -> Folding.key(alias).chars().noneMatch(Character::isLetter))
        .forEach(alias -> out.add(entry.id() + ": '" + alias + "' has no letter"));
    claims(entry).forEach(alias -> claim(entry, alias, out));
    return out;
  }

  /** Covers ids, names that cannot be written, kinds that have no such line. */
  private static boolean readsBackEqual(Actor entry, List<String> out) {
    try {
      if (ActorReader.read(entry.id(), ActorText.write(entry)).equals(List.of(entry))) {
        return true;
      }
      out.add(entry.id() + ": cannot be written as text; look for commas, # and line ends in it");
    } catch (DictionaryException e) {
      out.add(e.getMessage());
    }
    return false;
  }

  private void home(Actor entry, List<String> out) {
    if (entry.state() != null && !isState(entry.state())) {
      out.add(entry.id() + ": there is no state " + entry.state());
    }
  }

  private boolean isState(String id) {
    Actor actor = known.actor(id);
    return actor != null && actor.kind() == Actor.Kind.STATE;
  }

  private void post(Actor entry, Post post, List<String> out) {
    String shown = entry.id() + ": post " + ActorText.post(post) + ": ";
    String office = bare(post.office());
    if (!OFFICES.contains(office) && !known.isHeld(office)) {
      out.add(shown + "there is no office " + office);
    }
    if (!isBody(post.of())) {
      out.add(shown + "there is no state or organization " + post.of());
    }
    if (post.to() != null && !post.to().isAfter(post.from())) {
      out.add(shown + "it ends before it begins");
    }
    if (post.to() == null && post.confirmedThrough() == null) {
      out.add(shown + "an open post says through when it was checked (ok DATE)");
    }
    if (SINGLE.contains(post.office()) && !post.acting()) {
      known.holders(post.office(), post.of()).stream()
          .filter(other -> !other.acting() && overlap(post, other))
          .forEach(other -> out.add(shown + other.person() + " holds it then"));
    }
  }

  /** The office without its object: envoy of envoy:syria. */
  static String bare(String office) {
    int colon = office.indexOf(':');
    return colon < 0 ? office : office.substring(0, colon);
  }

  private boolean isBody(String id) {
    Actor actor = known.actor(id);
    return actor == null
        ? INSTITUTIONS.stream()
            .anyMatch(i -> id.endsWith(i) && isState(id.substring(0, id.length() - i.length())))
        : actor.kind() != Actor.Kind.PERSON;
  }

  private static boolean overlap(Post a, Post b) {
    return !a.person().equals(b.person())
        && latestStart(a).isBefore(earliestEnd(b))
        && latestStart(b).isBefore(earliestEnd(a));
  }

  /** The first of a month or year may stand for any day of it. */
  private static LocalDate latestStart(Post p) {
    LocalDate from = p.from();
    return from.getDayOfYear() == 1
        ? from.plusYears(1)
        : from.getDayOfMonth() == 1 ? from.plusMonths(1) : from;
  }

  private static LocalDate earliestEnd(Post p) {
    LocalDate to = p.to();
    return to == null
        ? LocalDate.MAX
        : to.getDayOfYear() == 1
            ? to.minusYears(1)
            : to.getDayOfMonth() == 1 ? to.minusMonths(1) : to;
  }

  private void claim(Actor entry, String alias, List<String> out) {
    String key = Folding.key(alias);
    for (Actor other : known.claimants(alias)) {
      if (!other.id().equals(entry.id())
          && claims(other).anyMatch(name -> Folding.key(name).equals(key))
          && !SETTLED.contains(pair(alias, entry.id(), other.id()))) {
        out.add(
            entry.id()
                + ": '"
                + alias
                + "' is a name of "
                + other.id()
                + "; list it under short, or take it from "
                + other.id()
                + " first");
      }
    }
  }

  /** Every name by which an actor is found without further evidence. */
  static Stream<String> claims(Actor a) {
    return Stream.of(a.names(), a.alone(), a.acronyms(), a.capitals(), a.seats())
        .flatMap(Collection::stream);
  }

  private static Stream<String> aliases(Actor a) {
    return Stream.concat(claims(a), Stream.concat(a.shorts().stream(), a.nisbas().stream()));
  }

  private static String pair(String alias, String a, String b) {
    return Folding.key(alias) + " | " + (a.compareTo(b) < 0 ? a + " | " + b : b + " | " + a);
  }
}
