package marsad.imports;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.Edits;
import marsad.actor.Lexeme;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/** What an import takes, and what became of each entry of its source. */
public final class ImportReport {
  /** More entries at once are refused, so that a whole dump cannot fill the memory. */
  static final int MAX_TAKEN = 1_000_000;

  static final String NEW = "new";
  static final String CHANGED = "more of a known actor";
  private static final String RETIRED = "retired";

  private static final Set<Lexeme.Kind> CLAIMS =
      Set.of(
          Lexeme.Kind.NAME,
          Lexeme.Kind.ALONE,
          Lexeme.Kind.ACRONYM,
          Lexeme.Kind.CAPITAL,
          Lexeme.Kind.SEAT);

  private final ActorDictionary dictionary;
  private final Consumer<Line> each;
  private final Map<String, Taken> taken = new LinkedHashMap<>();
  private final Map<String, Set<String>> claims = new HashMap<>();
  private final Map<Outcome, Map<String, Integer>> counts = new TreeMap<>();

  /**
   * @param dictionary what is there already
   * @param each is given every outcome as it comes
   */
  public ImportReport(ActorDictionary dictionary, Consumer<Line> each) {
    this.dictionary = dictionary;
    this.each = each;
  }

  /** What became of an entry. */
  public enum Outcome {
    /** It is a new entry or changes one. */
    TAKEN,
    /** The dictionary has all of it. */
    KNOWN,
    /** Not taken. */
    REFUSED,
    /** A part of an entry that was taken or known, such as a tenure, is not taken. */
    PART
  }

  /**
   * An outcome.
   *
   * @param at where the entry stands in its source
   * @param reason the same for all that end so
   * @param what whom or what it is about
   */
  public record Line(String at, Outcome outcome, String reason, String what) {}

  /**
   * An entry taken.
   *
   * @param reason how it was counted
   * @param retired why the actor is taken out, or null
   */
  public record Taken(String at, Actor actor, String reason, @Nullable String retired) {}

  ActorDictionary dictionary() {
    return dictionary;
  }

  /** The entry of {@code id} as this import has it by now, or null. */
  @Nullable Actor actor(String id) {
    Taken mine = taken.get(id);
    return mine == null ? dictionary.actor(id) : mine.actor();
  }

  /** Who is found by {@code name} without further evidence, also of those taken by now. */
  Set<String> claimants(String name) {
    Set<String> ids = new HashSet<>(claims.getOrDefault(Folding.key(name), Set.of()));
    for (Lexeme lexeme : dictionary.meanings(name)) {
      if (lexeme.actor() != null && CLAIMS.contains(lexeme.kind())) {
        ids.add(lexeme.actor().id());
      }
    }
    return ids;
  }

  void take(String at, String reason, Actor actor) {
    if (taken.size() >= MAX_TAKEN && !taken.containsKey(actor.id())) {
      refuse(at, "more entries than one import takes; divide the file", actor.id());
      return;
    }
    taken.put(actor.id(), new Taken(at, actor, reason, null));
    Stream.of(actor.names(), actor.alone(), actor.acronyms())
        .flatMap(List::stream)
        .forEach(
            n -> claims.computeIfAbsent(Folding.key(n), k -> new HashSet<>(2)).add(actor.id()));
    count(new Line(at, Outcome.TAKEN, reason, actor.id() + " " + actor.name()));
  }

  void retire(String at, Actor actor, String why) {
    taken.put(actor.id(), new Taken(at, actor, RETIRED, why));
    count(new Line(at, Outcome.TAKEN, RETIRED, actor.id()));
  }

  void known(String at, String reason, String what) {
    count(new Line(at, Outcome.KNOWN, reason, what));
  }

  public void refuse(String at, String reason, String what) {
    count(new Line(at, Outcome.REFUSED, reason, what));
  }

  void part(String at, String reason, String what) {
    count(new Line(at, Outcome.PART, reason, what));
  }

  private void count(Line line) {
    counts
        .computeIfAbsent(line.outcome(), o -> new TreeMap<>())
        .merge(line.reason(), 1, Integer::sum);
    each.accept(line);
  }

  private void takeBack(Taken entry) {
    counts
        .getOrDefault(Outcome.TAKEN, new TreeMap<>())
        .computeIfPresent(entry.reason(), (reason, n) -> n == 1 ? null : n - 1);
  }

  /**
   * Holds all that was taken against the dictionary. An entry that does not hold with its posts is
   * tried without them.
   *
   * @return what can be published
   */
  public List<Taken> settle() {
    Edits edits = Edits.of(dictionary, wanted());
    for (String id : edits.refused().keySet()) {
      Taken entry = taken.get(id);
      if (entry != null && entry.retired() == null) {
        Actor bare = withoutNewPosts(entry.actor());
        if (!bare.equals(entry.actor())) {
          taken.put(id, new Taken(entry.at(), bare, entry.reason(), null));
          part(entry.at(), category(edits.refused().getOrDefault(id, "")), id);
        }
      }
    }
    Edits settled = edits.refused().isEmpty() ? edits : Edits.of(dictionary, wanted());
    List<Taken> out = new ArrayList<>();
    for (Taken entry : taken.values()) {
      String refused = settled.refused().get(entry.actor().id());
      if (refused == null) {
        out.add(entry);
      } else {
        takeBack(entry);
        refuse(entry.at(), category(refused), refused);
      }
    }
    return out;
  }

  private Map<String, Optional<Actor>> wanted() {
    Map<String, Optional<Actor>> wanted = new LinkedHashMap<>();
    taken.forEach(
        (id, entry) ->
            wanted.put(
                id, entry.retired() == null ? Optional.of(entry.actor()) : Optional.empty()));
    return wanted;
  }

  private Actor withoutNewPosts(Actor a) {
    Actor before = dictionary.actor(a.id());
    return a.withPosts(before == null ? List.of() : before.posts());
  }

  /** One reason for all sentences of a kind. */
  private static String category(String sentence) {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("is a name of", "a name is another actor's");
    kinds.put("holds it then", "somebody else held the office then");
    kinds.put("there is no state or", "an office of a body that the dictionary does not know");
    kinds.put("there is no state", "a state that the dictionary does not know");
    kinds.put("there is no office", "an office that the dictionary does not know");
    kinds.put("ends before it begins", "a tenure ends before it begins");
    kinds.put("says through when", "an open tenure that nobody checked");
    kinds.put("is of kind", "an id of another kind");
    kinds.put("refer", "other entries refer to it");
    return kinds.entrySet().stream()
        .filter(k -> sentence.contains(k.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("not an entry");
  }

  /** How many ended so, by outcome and reason. */
  public Map<Outcome, Map<String, Integer>> counts() {
    return Collections.unmodifiableMap(counts);
  }
}
