package marsad.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.actor.ActorDictionary;
import marsad.event.Inflection.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Who the text is speaking of, from sentence to sentence: whom وأضاف, بلاده, دعاه and التنظيم take
 * up. A verb without a subject goes on with the last one that agrees with it.
 */
final class Discourse {
  private static final int REMEMBERED = 4;

  /** In ids, bodies of a state that decide for themselves: رفض الكونغرس is not the president's. */
  private static final Pattern INDEPENDENT =
      Pattern.compile("-(congress|parliament|senate|judiciary|supreme-court)");

  private final Map<String, String> honored = new HashMap<>();

  private final Traits traits;
  private final Mentioned mentioned;
  private final Pairs pairs;

  private final Deque<List<String>> topics = new ArrayDeque<>();

  private List<String> main = List.of();

  private List<String> last = List.of();

  private List<String> inner = List.of();

  private List<String> attackers = List.of();

  private List<String> attacked = List.of();

  private List<String> judge = List.of();

  private List<String> deciders = List.of();

  private List<String> deal = List.of();

  private boolean known;

  private @Nullable Agreement agreed;

  Discourse(ActorDictionary dictionary, Set<String> media) {
    traits = new Traits(dictionary, media);
    mentioned = new Mentioned(dictionary, traits);
    pairs = new Pairs(traits);
  }

  /** What is known of the actors as such. */
  Traits traits() {
    return traits;
  }

  /** Who has been named. */
  Mentioned mentioned() {
    return mentioned;
  }

  /** The two whom الطرفان takes up. */
  Pairs pairs() {
    return pairs;
  }

  /** The institution of that kind that is meant, as {@link Mentioned#institution}. */
  @Nullable String institution(String kind) {
    return mentioned.institution(kind, topic());
  }

  /** Begins a sentence; what the last one spoke of is remembered. */
  void nextSentence() {
    if (known && !main.isEmpty() && !main.equals(topics.peekFirst())) {
      topics.addFirst(main);
      if (topics.size() > REMEMBERED) {
        topics.removeLast();
      }
    }
    mentioned.nextSentence();
    known = false;
    agreed = null;
    main = List.of();
    inner = List.of();
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

  /** The subject of this sentence's main clause, else that of the sentences before. */
  List<String> topic() {
    if (known) {
      return main;
    }
    return topics.isEmpty() ? List.of() : topics.getFirst();
  }

  /** Who acts as بلاده or قواته: the state of a person who is spoken of, or he himself. */
  List<String> own(String word) {
    List<String> topic = topic();
    String state =
        Owners.OWN.contains(word) && traits.isPerson(topic.get(0))
            ? traits.stateOf(topic.get(0))
            : null;
    return state == null ? topic : List.of(state);
  }

  /** Of whom the sentences before spoke. */
  List<String> before() {
    return topics.isEmpty() ? List.of() : topics.getFirst();
  }

  /** Whom a verb without subject goes on with. */
  List<String> carried(Agreement agreement, boolean content) {
    if (agreement == Agreement.TWO) {
      return pairs.met();
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
    Agreement agreement = agreement(word);
    if (topic().size() == 1
        && !subjects.isEmpty()
        && !subjects.contains(topic().get(0))
        && traits.fits(agreement, topic().get(0))) {
      return topic().get(0);
    }
    return lastNamed(agreement, subjects);
  }

  /** As {@link #pronoun}, whoever the sentence is about: إلى المحكمة التي تتهمه. */
  @Nullable String lastNamed(String word, List<String> subjects) {
    return lastNamed(agreement(word), subjects);
  }

  private static Agreement agreement(String word) {
    return word.endsWith("ها") ? Agreement.SHE : word.endsWith("ه") ? Agreement.HE : Agreement.THEY;
  }

  private @Nullable String lastNamed(Agreement agreement, List<String> subjects) {
    List<Name> recent = mentioned.recent();
    for (int i = recent.size() - 1; i >= Math.max(0, recent.size() - 12); i--) {
      Name n = recent.get(i);
      boolean way = n.preposition().equals("عبر") || n.preposition().equals("امام");
      way |= traits.isMedium(n.actor());
      if (n.acts() && !way && !subjects.contains(n.id()) && traits.fits(agreement, n.id())) {
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

  /** Notes an event, for what takes it up in later sentences: الجانبان, الهجوم. */
  void happened(EventType type, List<String> actors, List<String> recipients) {
    pairs.happened(type, actors, recipients);
    if (actors.isEmpty()) {
      return;
    }
    attackers = type == EventType.ASSAULT ? actors : attackers;
    if (type.judges()) {
      judge = actors;
    } else if (type != EventType.CONSULT) {
      deciders = actors;
    }
  }

  /** Notes who agreed with each other. */
  void dealt(List<String> parties) {
    deal = parties;
  }

  /** Whose agreement the text told of last. */
  List<String> deal() {
    return deal;
  }

  /** Whether an attached pronoun may mean {@code id}. */
  boolean means(String word, String id) {
    return traits.fits(agreement(word), id);
  }

  /** Whose decision is spoken of: of whom the sentence before spoke, unless he only judged it. */
  List<String> deciders() {
    return before().equals(judge) ? deciders : mentioned.toldOf(before());
  }

  /** Who attacked last in the sentences before; empty when nobody known did. */
  List<String> attackers() {
    return attackers;
  }

  /**
   * Notes whom or where an attack hit that the text tells of, for who says later that it was his.
   */
  void attacked(List<String> whom) {
    attacked = whom.isEmpty() ? attacked : whom;
  }

  /** Whom or where the last attack hit; empty when the text does not say. */
  List<String> attacked() {
    return attacked;
  }

  /** A person who says what the own state does is the one who acts. */
  List<String> speakFor(List<String> actors, List<String> speaker) {
    return speaker.size() == 1 && isState(actors) && traits.ownState(speaker.get(0), actors)
        ? speaker
        : actors;
  }

  private boolean isState(List<String> actors) {
    return actors.size() == 1
        && !traits.isPerson(actors.get(0))
        && !INDEPENDENT.matcher(actors.get(0)).find();
  }
}
