package marsad.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.entity.MentionType;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/** The names read last, and the states an article is about: whom common nouns take up. */
final class Mentioned {
  private static final Set<String> ANY_BODY =
      Clause.words("التنظيم الحركة الجماعة الميليشيا المنظمة");

  /** States whose own press calls them المملكة. */
  private static final Set<String> KINGDOMS =
      Set.of("saudi-arabia", "jordan", "morocco", "bahrain");

  /** States whose government much of the press calls النظام. */
  private static final Set<String> REGIMES = Set.of("syria", "iran");

  private final Map<String, Set<String>> heads = new HashMap<>();

  private final List<Name> recent = new ArrayList<>();

  private final Map<String, Integer> states = new HashMap<>();

  private final ActorDictionary dictionary;

  private final Traits traits;

  private List<String> told = List.of();

  private List<String> toldBefore = List.of();

  Mentioned(ActorDictionary dictionary, Traits traits) {
    this.dictionary = dictionary;
    this.traits = traits;
  }

  /** Begins a sentence. */
  void nextSentence() {
    toldBefore = told;
    told = List.of();
  }

  /** Notes of whom somebody tells: قالت الوكالة إن إيران. */
  void told(String id) {
    told = List.of(id);
  }

  /** Of whom {@code speaker} told in the sentence before; else he himself. */
  List<String> toldOf(List<String> speaker) {
    return toldBefore.isEmpty() ? speaker : toldBefore;
  }

  /** The names read so far, the latest last; old ones are forgotten. */
  List<Name> recent() {
    return recent;
  }

  /** Notes a name that has been read. */
  void name(Name n) {
    if (n.actor() == null) {
      return;
    }
    recent.add(n);
    if (recent.size() > 64) {
      recent.subList(0, 32).clear();
    }
  }

  /** Counts what the article is about, before it is read. */
  void count(String actor) {
    Actor a = dictionary.actor(actor);
    String state = a != null && a.kind() == Actor.Kind.STATE ? actor : a == null ? null : a.state();
    if (a == null) {
      state = traits.stateOf(actor);
    }
    if (state != null) {
      states.merge(state, 1, Integer::sum);
    }
  }

  /** The person of a state named last whom المسؤول الروسي may mean, first {@code here}; or null. */
  @Nullable String lastPerson(String state, List<Name> here) {
    for (List<Name> names : List.of(here, recent)) {
      for (int i = names.size() - 1; i >= 0; i--) {
        Name n = names.get(i);
        Actor a = n.type() == MentionType.PERSON ? dictionary.actor(n.id()) : null;
        if (a != null && state.equals(a.state())) {
          return a.id();
        }
      }
    }
    return null;
  }

  /** The kingdom that the article speaks of most, or null: المملكة. */
  @Nullable String kingdom() {
    return most(KINGDOMS);
  }

  /** The state that the article speaks of most of those whose government is a regime, or null. */
  @Nullable String regime() {
    return most(REGIMES);
  }

  /** Whether the article names a state or what is its own. */
  boolean about(String state) {
    return states.containsKey(state);
  }

  private @Nullable String most(Set<String> of) {
    return states.entrySet().stream()
        .filter(e -> of.contains(e.getKey()))
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /**
   * The organization named last that {@code noun} may take up, or null: الحزب only a party, المحكمة
   * only a court, التنظيم any.
   *
   * @param here those of the sentence before the noun, which come later than all before
   */
  @Nullable String organization(String noun, List<Name> here) {
    boolean so = called(noun, here) || called(noun, recent);
    for (List<Name> names : List.of(here, recent)) {
      for (int i = names.size() - 1; i >= 0; i--) {
        Name n = names.get(i);
        boolean body = n.type() == MentionType.ORG && n.how() == Name.How.MENTION;
        boolean any = ANY_BODY.contains(noun) && !so;
        if (body && (any || heads(n.id()).contains(noun))) {
          return n.id();
        }
      }
    }
    return null;
  }

  /** Whether one of the bodies named has {@code noun} for the first word of a name. */
  private boolean called(String noun, List<Name> names) {
    return names.stream()
        .anyMatch(
            n ->
                n.type() == MentionType.ORG
                    && n.how() == Name.How.MENTION
                    && heads(n.id()).contains(noun));
  }

  /** The nouns that take up a body by the first word of a name of it: المجلس, الوزارة. */
  private Set<String> heads(String id) {
    return heads.computeIfAbsent(
        id,
        k -> {
          Actor a = dictionary.actor(k);
          Stream<String> names =
              a == null
                  ? Stream.of(k.endsWith("-ministry") ? "وزارة" : "")
                  : a.kind() == Actor.Kind.ORG ? a.names().stream() : Stream.of();
          return names
              .map(name -> Folding.key(name).split(" ")[0])
              .map(first -> first.startsWith("ال") ? first : "ال" + first)
              .collect(Collectors.toUnmodifiableSet());
        });
  }

  /** The last two different states or organizations, in the order of their names; else empty. */
  List<String> lastTwo(MentionType type) {
    List<String> out = new ArrayList<>();
    for (int i = recent.size() - 1; i >= 0 && out.size() < 2; i--) {
      Name n = recent.get(i);
      String id =
          type == MentionType.STATE ? traits.stateOf(n.id()) : n.type() == type ? n.id() : null;
      if (id != null && !out.contains(id) && n.how() != Name.How.CARRIER) {
        out.add(0, id);
      }
    }
    return out.size() == 2 ? out : List.of();
  }

  /**
   * The names of a type that و joined last, if there were at least {@code least}; else empty.
   *
   * @param here those of the sentence before the noun, which come later than all before
   */
  List<String> lastList(MentionType type, int least, List<Name> here) {
    List<String> list = new ArrayList<>();
    List<Name> all = Stream.concat(recent.stream(), here.stream()).toList();
    for (int i = all.size() - 1; i >= 0; i--) {
      Name n = all.get(i);
      if (n.type() != type || !n.acts()) {
        list.clear();
        continue;
      }
      list.add(0, n.id());
      if (!n.joinedByAnd()) {
        if (list.size() >= least) {
          return list;
        }
        list.clear();
      }
    }
    return List.of();
  }

  /** The institution of that kind named last, else that of the state the article is about. */
  @Nullable String institution(String kind, List<String> topic) {
    for (int i = recent.size() - 1; i >= 0; i--) {
      if (recent.get(i).id().endsWith("-" + kind)) {
        return recent.get(i).id();
      }
    }
    String speaking = topic.size() == 1 ? traits.stateOf(topic.get(0)) : null;
    if (speaking != null) {
      return speaking + "-" + kind;
    }
    return states.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> e.getKey() + "-" + kind)
        .orElse(null);
  }
}
