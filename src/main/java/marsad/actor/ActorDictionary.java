package marsad.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import marsad.actor.Lexeme.Kind;
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

  /**
   * Nobody, but the offices and institutions that Marsad ships: what every dictionary begins as.
   */
  private static final class Nobody {
    static final ActorDictionary DICTIONARY =
        new ActorDictionary(
            Map.of(),
            Tenures.NONE,
            index(),
            new Bearers(),
            Spellings.none(),
            Map.of(),
            EntrySum.NONE,
            0);

    private static NameIndex index() {
      NameIndexBuilder names = new NameIndexBuilder();
      TitleReader.titles(DictionaryFile.shipped("actors/offices.txt"))
          .forEach(t -> names.add(t.words(), new Lexeme(Kind.TITLE, null, t, null)));
      TitleReader.institutions(DictionaryFile.shipped("actors/institutions.txt"))
          .forEach(i -> names.add(i.words(), new Lexeme(Kind.INSTITUTION, null, null, i)));
      Preference.read("preferences.txt", DictionaryFile.shipped("actors/preferences.txt"))
          .forEach(p -> names.prefer(p.alias(), p.preferred(), p.other()));
      return names.build();
    }
  }

  private final Map<String, Actor> actors;
  private final Tenures tenures;
  private final NameIndex index;
  private final Bearers bearers;
  private final Spellings spellings;
  private final Map<String, Actor> nisbas;
  private final EntrySum entries;

  /** Size of the index beyond which an edit makes it anew, so that what was taken out leaves it. */
  private final int maxSize;

  private ActorDictionary(
      Map<String, Actor> actors,
      Tenures tenures,
      NameIndex index,
      Bearers bearers,
      Spellings spellings,
      Map<String, Actor> nisbas,
      EntrySum entries,
      int maxSize) {
    this.actors = actors;
    this.tenures = tenures;
    this.index = index;
    this.bearers = bearers;
    this.spellings = spellings;
    this.nisbas = nisbas;
    this.entries = entries;
    this.maxSize = maxSize;
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
    return Nobody.DICTIONARY.edited(List.of(), actors, true);
  }

  /**
   * A new snapshot with {@code edits} applied: the new entry by id, or empty to take one out. It is
   * equal to one made from all entries, but made in a fraction of a second with a million names;
   * the old snapshot stays as it is.
   *
   * @throws DictionaryException when an entry is put under an id that is not its own
   */
  public ActorDictionary edited(Map<String, Optional<Actor>> edits) {
    List<Actor> out = new ArrayList<>();
    List<Actor> in = new ArrayList<>();
    edits.forEach(
        (id, edit) -> {
          Actor old = actors.get(id);
          if (old != null) {
            out.add(old);
          }
          edit.ifPresent(in::add);
          if (edit.isPresent() && !edit.get().id().equals(id)) {
            throw new DictionaryException(id + ": the entry is that of " + edit.get().id());
          }
        });
    ActorDictionary edited = edited(out, in, false);
    return edited.index.size() <= maxSize ? edited : of(edited.actors.values());
  }

  private ActorDictionary edited(Collection<Actor> out, Collection<Actor> in, boolean anew) {
    Map<String, Actor> all = new HashMap<>(actors);
    NameIndexBuilder names = index.edit();
    Bearers words = bearers.copy();
    EntrySum sum = entries;
    for (Actor actor : out) {
      all.remove(actor.id());
      Aliases.forEach(actor, (alias, kind) -> names.remove(alias, actor.id()));
      words.remove(actor);
      sum = sum.minus(actor);
    }
    for (Actor actor : in) {
      all.put(actor.id(), actor);
      Map<Kind, Lexeme> lexemes = new EnumMap<>(Kind.class);
      Aliases.forEach(
          actor,
          (alias, kind) ->
              names.add(alias, lexemes.computeIfAbsent(kind, k -> Lexeme.of(k, actor))));
      words.add(actor);
      sum = sum.plus(actor);
    }
    boolean sameNisbas =
        Stream.concat(out.stream(), in.stream()).allMatch(a -> a.nisbas().isEmpty());
    NameIndex made = names.build();
    return new ActorDictionary(
        all,
        tenures.edited(out, in),
        made,
        words,
        spellings.edited(out, in),
        sameNisbas ? nisbas : nisbas(all.values()),
        sum,
        anew ? 2 * made.size() : maxSize);
  }

  /** States by the folded forms of their adjectives; of two that share one, the last by id. */
  private static Map<String, Actor> nisbas(Collection<Actor> actors) {
    Map<String, Actor> out = new HashMap<>();
    actors.stream()
        .filter(a -> !a.nisbas().isEmpty())
        .sorted(Comparator.comparing(Actor::id))
        .forEach(
            a ->
                Aliases.forEach(
                    a,
                    (alias, kind) -> {
                      if (kind == Kind.NISBA || kind == Kind.NISBA_FEMININE) {
                        out.put(Folding.key(alias), a);
                      }
                    }));
    return out;
  }

  /** The dictionary that Marsad ships, read once. */
  public static ActorDictionary bundled() {
    return Bundled.DICTIONARY;
  }

  /** The actors that Marsad ships, in the order of its files. */
  public static List<Actor> bundledActors() {
    List<Actor> actors = new ArrayList<>();
    for (String file : FILES) {
      actors.addAll(ActorReader.read(file, DictionaryFile.shipped("actors/" + file)));
    }
    return actors;
  }

  /** The actor with {@code id}, or null. */
  public @Nullable Actor actor(String id) {
    return actors.get(id);
  }

  /** All actors by id. */
  public Collection<Actor> actors() {
    return actors.values().stream().sorted(Comparator.comparing(Actor::id)).toList();
  }

  public NameIndex index() {
    return index;
  }

  /** What all of {@code name} may mean, likeliest first; nothing is taken off its first word. */
  public List<Lexeme> meanings(String name) {
    return index.meanings(name);
  }

  /** Persons' full names by spellings that no entry lists. */
  public Spellings spellings() {
    return spellings;
  }

  /** What the version is made of. */
  EntrySum entries() {
    return entries;
  }

  /** Hash of the entries, whatever their order: equal dictionaries have equal versions. */
  public String version() {
    return entries.version();
  }

  /** Whether {@code folded} begins the full names of several persons. */
  public boolean isGivenName(String folded) {
    return bearers.bearers(folded) >= MIN_BEARERS;
  }

  /** How many persons' full names {@code folded} begins. */
  public int bearers(String folded) {
    return bearers.bearers(folded);
  }

  /** Whether {@code folded} is part of some person's full name. */
  public boolean isNameWord(String folded) {
    return bearers.contains(folded);
  }

  /** The state whose adjective the folded {@code word} is, with or without article, or null. */
  public @Nullable Actor stateByNisba(String word) {
    return nisbas.get(word);
  }

  /** Whether anybody ever held {@code office}, whatever its object. */
  boolean isHeld(String office) {
    return tenures.isHeld(office);
  }

  /** Tenures of an office, latest first. */
  public List<Post> holders(String office, String of) {
    return tenures.holders(office, of);
  }

  /**
   * Who held the first of {@code offices} that anyone held, of {@code of}, on {@code day}; where
   * tenures known only by year touch, the later. Without a day, the holder when there was only ever
   * one.
   */
  public Optional<Post> holder(List<String> offices, String of, @Nullable LocalDate day) {
    return tenures.holder(offices, of, day);
  }

  /**
   * The only holder on {@code day} of any of {@code offices}, whatever the state; null when several
   * fit.
   */
  public @Nullable Post onlyHolder(List<String> offices, @Nullable LocalDate day) {
    return tenures.onlyHolder(offices, day);
  }
}
