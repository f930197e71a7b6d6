package marsad.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import marsad.actor.Lexeme.Kind;
import marsad.article.ArticleId;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Who exists and who held what when: an immutable snapshot of the dictionary, with the index that
 * finds its names in text.
 */
public final class ActorDictionary {
  /** The files that Marsad ships, on the class path below {@code marsad/actors}. */
  private static final List<String> FILES =
      List.of(
          "states.txt",
          "orgs.txt",
          "places.txt",
          "persons-levant.txt",
          "persons-iraq-israel.txt",
          "persons-gulf-yemen.txt",
          "persons-africa-arab.txt",
          "persons-iran-turkey.txt",
          "persons-russia-asia.txt",
          "persons-us-europe.txt",
          "persons-world-bodies.txt");

  /** A word that begins fewer full names than this is no common given name. */
  private static final int MIN_BEARERS = 2;

  private static final class Bundled {
    static final ActorDictionary DICTIONARY = of(bundledActors());
  }

  private final Map<String, Actor> actors;
  private final Map<String, List<Post>> holders;
  private final NameIndex index;
  private final Map<String, Integer> givenNames;
  private final Set<String> nameWords;
  private final Map<String, Actor> nisbas;
  private final String version;

  private ActorDictionary(
      Collection<Actor> all,
      List<Title> titles,
      List<Institution> institutions,
      List<Preference> preferences) {
    actors = new TreeMap<>();
    holders = new HashMap<>();
    givenNames = new HashMap<>();
    nameWords = new HashSet<>();
    nisbas = new HashMap<>();
    NameIndex.Builder names = new NameIndex.Builder();
    all.forEach(actor -> actors.put(actor.id(), actor));
    // By id, so that equal entries give equal snapshots in whatever order they arrived.
    for (Actor actor : actors.values()) {
      index(names, actor);
      for (Post post : actor.posts()) {
        holders.computeIfAbsent(key(post.office(), post.of()), k -> new ArrayList<>(4)).add(post);
      }
      if (actor.kind() == Actor.Kind.PERSON) {
        actor.names().stream().limit(1).forEach(this::learnName);
      }
    }
    holders.values().forEach(posts -> posts.sort(Comparator.comparing(Post::from).reversed()));
    titles.forEach(t -> names.add(t.words(), new Lexeme(Kind.TITLE, null, t, null)));
    institutions.forEach(i -> names.add(i.words(), new Lexeme(Kind.INSTITUTION, null, null, i)));
    preferences.forEach(p -> names.prefer(p.alias(), p.preferred(), p.other()));
    index = names.build();
    version = ArticleId.hash(actors.values().stream().map(Actor::toString).toArray(String[]::new));
  }

  /**
   * The dictionary of {@code actors}, with the offices and institutions that Marsad ships.
   *
   * @throws DictionaryException when an id is used twice
   */
  public static ActorDictionary of(Collection<Actor> actors) {
    Set<String> ids = new HashSet<>();
    for (Actor actor : actors) {
      if (!ids.add(actor.id())) {
        throw new DictionaryException("the id " + actor.id() + " is used twice");
      }
    }
    return new ActorDictionary(
        actors,
        TitleReader.titles(resource("offices.txt")),
        TitleReader.institutions(resource("institutions.txt")),
        Preference.read("preferences.txt", resource("preferences.txt")));
  }

  /**
   * A new snapshot with {@code edits} applied: the new entry by id, or empty to take one out. The
   * old snapshot stays as it is.
   */
  public ActorDictionary edited(Map<String, Optional<Actor>> edits) {
    Map<String, Actor> all = new TreeMap<>(actors);
    edits.forEach((id, edit) -> edit.ifPresentOrElse(a -> all.put(id, a), () -> all.remove(id)));
    return of(all.values());
  }

  /** The dictionary that Marsad ships, read once. */
  public static ActorDictionary bundled() {
    return Bundled.DICTIONARY;
  }

  /** The actors that Marsad ships, in the order of its files. */
  public static List<Actor> bundledActors() {
    List<Actor> actors = new ArrayList<>();
    for (String file : FILES) {
      actors.addAll(ActorReader.read(file, resource(file)));
    }
    return actors;
  }

  static String resource(String name) {
    return file("actors/" + name);
  }

  /** A file below {@code marsad}; its path may not climb, which works in no jar. */
  static String file(String path) {
    try (InputStream in = ActorDictionary.class.getResourceAsStream("/marsad/" + path)) {
      if (in == null || path.contains("..")) {
        throw new IllegalStateException("the program lacks its file marsad/" + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void index(NameIndex.Builder names, Actor actor) {
    actor.names().forEach(n -> names.add(n, Lexeme.of(Kind.NAME, actor)));
    if (actor.kind() == Actor.Kind.PERSON) {
      for (String n : actor.names()) {
        names.add(otherSpacing(n), Lexeme.of(Kind.NAME, actor));
        if (n.startsWith("أبو ")) {
          names.add("أبي " + n.substring(4), Lexeme.of(Kind.NAME, actor));
          names.add("أبا " + n.substring(4), Lexeme.of(Kind.NAME, actor));
        }
      }
    }
    actor.alone().forEach(n -> names.add(n, Lexeme.of(Kind.ALONE, actor)));
    actor.shorts().forEach(n -> names.add(n, Lexeme.of(Kind.SHORT, actor)));
    actor.acronyms().forEach(n -> names.add(n, Lexeme.of(Kind.ACRONYM, actor)));
    actor.capitals().forEach(n -> names.add(n, Lexeme.of(Kind.CAPITAL, actor)));
    actor.seats().forEach(n -> names.add(n, Lexeme.of(Kind.SEAT, actor)));
    for (String nisba : actor.nisbas()) {
      for (String[] forms : Nisba.forms(nisba)) {
        nisbas.put(Folding.key(forms[0]), actor);
        nisbas.put(Folding.key(forms[1]), actor);
        names.add(forms[0], Lexeme.of(Kind.NISBA, actor));
        names.add(forms[1], Lexeme.of(Kind.NISBA_FEMININE, actor));
      }
    }
  }

  /** عبد الفتاح as عبدالفتاح and the other way round: the press writes both of every such name. */
  private static String otherSpacing(String name) {
    return name.contains("عبد ال")
        ? name.replace("عبد ال", "عبدال")
        : name.replace("عبدال", "عبد ال");
  }

  private void learnName(String name) {
    String[] words = Folding.key(name).split(" ");
    if (words.length > 1) {
      givenNames.merge(words[0], 1, Integer::sum);
      nameWords.addAll(List.of(words));
    }
  }

  private static String key(String office, String of) {
    return office + " " + of;
  }

  /** The actor with {@code id}, or null. */
  public @Nullable Actor actor(String id) {
    return actors.get(id);
  }

  /** All actors by id. */
  public Collection<Actor> actors() {
    return actors.values();
  }

  public NameIndex index() {
    return index;
  }

  /** What all of {@code name} may mean, likeliest first; nothing is taken off its first word. */
  public List<Lexeme> meanings(String name) {
    Tokens words = new Tokens(Folding.fold(Folding.key(name)));
    return words.count() == 0
        ? List.of()
        : index.at(words, 0).stream()
            .filter(m -> m.length() == words.count() && m.clitics() == 0)
            .findFirst()
            .map(NameIndex.Match::lexemes)
            .orElse(List.of());
  }

  /** Hash of the sorted entries: equal dictionaries have equal versions. */
  public String version() {
    return version;
  }

  /** Whether {@code folded} begins the full names of several persons. */
  public boolean isGivenName(String folded) {
    return givenNames.getOrDefault(folded, 0) >= MIN_BEARERS;
  }

  /** How many persons' full names {@code folded} begins. */
  public int bearers(String folded) {
    return givenNames.getOrDefault(folded, 0);
  }

  /** Whether {@code folded} is part of some person's full name. */
  public boolean isNameWord(String folded) {
    return nameWords.contains(folded);
  }

  /** The state whose adjective the folded {@code word} is, with or without article, or null. */
  public @Nullable Actor stateByNisba(String word) {
    return nisbas.get(word);
  }

  /** Tenures of an office, latest first. */
  public List<Post> holders(String office, String of) {
    return holders.getOrDefault(key(office, of), List.of());
  }

  /**
   * Who held the first of {@code offices} that anyone held, of {@code of}, on {@code day}; where
   * tenures known only by year touch, the later. Without a day, the holder when there was only ever
   * one.
   */
  public Optional<Post> holder(List<String> offices, String of, @Nullable LocalDate day) {
    for (String office : offices) {
      List<Post> posts = holders(office, of);
      if (day == null) {
        if (posts.stream().map(Post::person).distinct().count() == 1) {
          return Optional.of(posts.get(0));
        }
        continue;
      }
      for (Post post : posts) {
        if (post.holdsOn(day)) {
          return Optional.of(post);
        }
      }
      for (Post post : posts) {
        if (day.equals(post.to())) {
          return Optional.of(post); // nobody followed: the news of the day still calls him so
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The only holder on {@code day} of any of {@code offices}, whatever the state; null when several
   * fit.
   */
  public @Nullable Post onlyHolder(List<String> offices, @Nullable LocalDate day) {
    Post only = null;
    for (List<Post> posts : holders.values()) {
      for (Post post : posts) {
        if (offices.contains(post.office()) && (day == null || post.holdsOn(day))) {
          if (only != null && !only.person().equals(post.person())) {
            return null;
          }
          only = post;
        }
      }
    }
    return only;
  }
}
