package marsad.event;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.entity.MentionType;
import marsad.event.Inflection.Agreement;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Who the text is speaking of, from sentence to sentence: whom وأضاف, بلاده, دعاه and التنظيم take
 * up. A verb without a subject goes on with the last one that agrees with it.
 */
final class Discourse {
  private static final int REMEMBERED = 4;

  private static final Set<String> ANY_BODY =
      Clause.words("التنظيم الحركة الجماعة الميليشيا المنظمة");

  /** States whose own press calls them المملكة. */
  private static final Set<String> KINGDOMS =
      Set.of("saudi-arabia", "jordan", "morocco", "bahrain");

  private final Map<String, String> honored = new HashMap<>();

  private final Map<String, Set<String>> heads = new HashMap<>();

  private final ActorDictionary dictionary;
  private final Traits traits;

  private final Deque<List<String>> topics = new ArrayDeque<>();

  private final List<Name> recent = new ArrayList<>();

  private final Map<String, Integer> states = new HashMap<>();

  private List<String> main = List.of();

  private List<String> last = List.of();

  private List<String> inner = List.of();

  private List<String> pair = List.of();

  private boolean known;

  private @Nullable Agreement agreed;

  Discourse(ActorDictionary dictionary, Set<String> media) {
    this.dictionary = dictionary;
    traits = new Traits(dictionary, media);
  }

  /** What is known of the actors as such. */
  Traits traits() {
    return traits;
  }

  /** Begins a sentence; what the last one spoke of is remembered. */
  void nextSentence() {
    if (known && !main.isEmpty() && !main.equals(topics.peekFirst())) {
      topics.addFirst(main);
      if (topics.size() > REMEMBERED) {
        topics.removeLast();
      }
    }
    known = false;
    agreed = null;
    main = List.of();
    inner = List.of();
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

  /** Notes the subject of a verb of the main clause; empty when it is nobody known. */
  void subject(List<String> actors) {
    subject(actors, Agreement.ANY);
  }

  /** As {@link #subject(List)}, with what its verb shows: زار وفد أمريكي is followed by والتقى. */
  void subject(List<String> actors, Agreement agreement) {
    main = actors;
    agreed = agreement == Agreement.ANY ? null : agreement;
    known = true;
  }

  /** Notes the subject of a verb within reported speech. */
  void within(List<String> actors) {
    inner = actors;
  }

  /** Notes the subject of the verb read last, be it of a relative clause. */
  void last(List<String> actors) {
    last = actors;
  }

  /** The subject of the verb read last. */
  List<String> last() {
    return last;
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

  /** The subject of this sentence's main clause, else that of the sentences before. */
  List<String> topic() {
    if (known) {
      return main;
    }
    return topics.isEmpty() ? List.of() : topics.getFirst();
  }

  /** Of whom the sentences before spoke. */
  List<String> before() {
    return topics.isEmpty() ? List.of() : topics.getFirst();
  }

  /** Whom a verb without subject goes on with. */
  List<String> carried(Agreement agreement, boolean content) {
    if (agreement == Agreement.TWO) {
      return pair;
    }
    if (content && fit(agreement, inner)) {
      return inner;
    }
    if (known) {
      return agreement == agreed || fit(agreement, main) ? main : List.of();
    }
    for (List<String> topic : topics) {
      if (fit(agreement, topic)) {
        return topic;
      }
    }
    return List.of();
  }

  /** Whether a verb of this sentence has had its subject. */
  boolean known() {
    return known;
  }

  /** Whom an attached pronoun means: the last one named that agrees, other than its subject. */
  @Nullable String pronoun(String word, List<String> subjects) {
    Agreement agreement =
        word.endsWith("ها") ? Agreement.SHE : word.endsWith("ه") ? Agreement.HE : Agreement.THEY;
    if (topic().size() == 1
        && !subjects.isEmpty()
        && !subjects.contains(topic().get(0))
        && traits.fits(agreement, topic().get(0))) {
      return topic().get(0);
    }
    for (int i = recent.size() - 1; i >= Math.max(0, recent.size() - 12); i--) {
      Name n = recent.get(i);
      if (n.acts() && !subjects.contains(n.id()) && traits.fits(agreement, n.id())) {
        return n.id();
      }
    }
    return null;
  }

  /** Whether a verb or participle of this agreement may mean {@code actors}. */
  boolean agrees(Agreement agreement, List<String> actors) {
    return fit(agreement, actors);
  }

  private boolean fit(Agreement agreement, List<String> actors) {
    return !actors.isEmpty()
        && (actors.size() > 1
            ? agreement == Agreement.THEY
                || agreement == Agreement.ANY
                || (agreement == Agreement.SHE && actors.stream().noneMatch(traits::isPerson))
            : traits.fits(agreement, actors.get(0)));
  }

  /** Notes whom a form of address takes up from now on: سموه. */
  void honor(String form, String person) {
    honored.put(form, person);
  }

  /** Whom a form of address means, or null. */
  @Nullable String honored(String form) {
    return honored.get(form);
  }

  /** The kingdom that the article speaks of most, or null: المملكة. */
  @Nullable String kingdom() {
    return states.entrySet().stream()
        .filter(e -> KINGDOMS.contains(e.getKey()))
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** Notes the two sides of a meeting, for verbs in the dual. */
  void meet(List<String> actors, List<String> recipients) {
    if (actors.size() == 1 && recipients.size() == 1) {
      pair = List.of(actors.get(0), recipients.get(0));
    }
  }

  /** The two sides of the last meeting; empty when there was none. */
  List<String> pair() {
    return pair;
  }

  /**
   * The organization named last that {@code noun} may take up, or null: الحزب only a party, المحكمة
   * only a court, التنظيم any.
   *
   * @param here those of the sentence before the noun, which come later than all before
   */
  @Nullable String organization(String noun, List<Name> here) {
    for (List<Name> names : List.of(here, recent)) {
      for (int i = names.size() - 1; i >= 0; i--) {
        Name n = names.get(i);
        boolean body = n.type() == MentionType.ORG && n.how() == Name.How.MENTION;
        if (body && (ANY_BODY.contains(noun) || heads(n.id()).contains(noun))) {
          return n.id();
        }
      }
    }
    return null;
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

  /** The institution of that kind named last, else that of the state the article is about. */
  @Nullable String institution(String kind) {
    for (int i = recent.size() - 1; i >= 0; i--) {
      if (recent.get(i).id().endsWith("-" + kind)) {
        return recent.get(i).id();
      }
    }
    String speaking = topic().size() == 1 ? traits.stateOf(topic().get(0)) : null;
    if (speaking != null && kind.equals("military")) {
      return speaking + "-" + kind;
    }
    return states.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(e -> e.getKey() + "-" + kind)
        .orElse(null);
  }

  /** A person who says what the own state does is the one who acts. */
  List<String> speakFor(List<String> actors, List<String> speaker) {
    return speaker.size() == 1 && isState(actors) && traits.ownState(speaker.get(0), actors)
        ? speaker
        : actors;
  }

  private boolean isState(List<String> actors) {
    return actors.size() == 1 && !traits.isPerson(actors.get(0));
  }
}
