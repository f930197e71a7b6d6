package marsad.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.entity.MentionType;
import marsad.event.Inflection.Agreement;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What the grammar and the rules ask of an actor: whether a verb agrees with it, whether it is a
 * person or a medium, of which state it is. Whether a person is a woman is learned from the
 * article.
 */
final class Traits {
  /** States, and first words of organizations, that count as masculine. */
  private static final Set<String> MASCULINE = WordSet.named("traits.masculine");

  /** Given names that women bear. */
  private static final Set<String> WOMEN = WordSet.named("traits.women");

  /** Titles of women, without article: other nouns before a man's name end as they do. */
  private static final Set<String> HER_TITLES = WordSet.named("traits.her-titles");

  /** Plurals whose verb may be of either gender. */
  private static final Set<String> SEVERAL = WordSet.named("traits.several");

  private static final Set<String> MEDIA = WordSet.named("traits.media");

  /** In the ids of those who watch or heal, and tell of harm that others do. */
  private static final Pattern WITNESS =
      Pattern.compile("observatory|health|human-rights|red-c|civil-defen|amnesty|watch");

  /** In the English name of an agency, channel or paper. */
  private static final Pattern MEDIUM_ID =
      Pattern.compile(
          "\\b(news|tv|television|radio|times|newspaper|journal|jazeera|reuters|press|post)\\b");

  private final Set<String> media;

  private final ActorDictionary dictionary;

  private final Map<String, Agreement> genders = new HashMap<>();

  private final Set<String> women = new HashSet<>();

  Traits(ActorDictionary dictionary, Set<String> media) {
    this.dictionary = dictionary;
    this.media = media;
  }

  /** The state whose institution {@code id} is, or null. */
  @Nullable String stateOf(String id) {
    Actor a = dictionary.actor(id);
    if (a != null) {
      return a.kind() == Actor.Kind.STATE ? id : a.state();
    }
    for (int dash = id.lastIndexOf('-'); dash > 0; dash = id.lastIndexOf('-', dash - 1)) {
      Actor head = dictionary.actor(id.substring(0, dash));
      if (head != null && head.kind() == Actor.Kind.STATE) {
        return head.id();
      }
    }
    return null;
  }

  /** The state of people whom an adjective describes: فلسطينيا, إسرائيليات, الفلسطينيين. */
  @Nullable String stateOfPeople(String word) {
    boolean object = word.endsWith("يا") && word.length() > 4;
    Actor state =
        object
            ? dictionary.stateByNisba(word.substring(0, word.length() - 1))
            : Nisbas.stateOfSeveral(dictionary, word);
    return state == null ? null : state.id();
  }

  /** Learns from a verb and its subject whether a person is a woman. */
  void learn(Agreement agreement, String person) {
    if (agreement == Agreement.SHE) {
      women.add(person);
    }
  }

  /** Whether a title is a woman's, proclitics and article aside: لوزيرة, نظيرته. */
  static boolean herTitle(String word) {
    return HER_TITLES.contains(Complements.plain(word))
        || HER_TITLES.contains(Complements.plain(Complements.ungoverned(word)));
  }

  /** Whether a verb of this agreement may have the actor for its subject. */
  boolean fits(Agreement agreement, String actor) {
    return switch (agreement) {
      case HE, SHE -> {
        Agreement gender = genders.computeIfAbsent(actor, this::gender);
        yield gender == Agreement.ANY
            || (women.contains(actor) ? Agreement.SHE : gender) == agreement;
      }
      case TWO -> false;
      case THEY -> false;
      default -> true;
    };
  }

  /** Whether a verb of this agreement may have {@code n} for its subject, as {@code head} says. */
  boolean fits(Agreement agreement, Name n, String head) {
    if (!n.isPerson() && (agreement == Agreement.HE || agreement == Agreement.SHE)) {
      if (SEVERAL.contains(head)) {
        return true;
      }
      boolean city = n.type() == MentionType.CAPITAL && !MASCULINE.contains(head);
      if (city && agreement == Agreement.SHE) {
        return true; // أعفت بغداد
      }
      if (n.phrase() == n.first() && head.startsWith("ال") && MASCULINE.contains(head)) {
        return agreement == Agreement.HE; // يهاجم الكيان الصهيوني
      }
      if (head.endsWith("ات") && head.length() > 3) {
        return agreement == Agreement.SHE;
      }
      if (n.phrase() == n.first() && n.type() == MentionType.ORG && head.endsWith("ه")) {
        return agreement == Agreement.SHE; // البحرية الإيرانية
      }
      if (n.phrase() < n.first() && (agreement == Agreement.HE || head.endsWith("ه"))) {
        return head.endsWith("ه") == (agreement == Agreement.SHE); // قتل جندي إسرائيلي
      }
    }
    return fits(agreement, n.id());
  }

  boolean isState(String actor) {
    Actor a = dictionary.actor(actor);
    return a != null && a.kind() == Actor.Kind.STATE;
  }

  boolean isPerson(String actor) {
    Actor a = dictionary.actor(actor);
    return a != null && a.kind() == Actor.Kind.PERSON;
  }

  private Agreement gender(String id) {
    if (id.endsWith("-military")) {
      return Agreement.ANY; // القوات, الجيش
    }
    Actor a = dictionary.actor(id);
    if (a == null) {
      boolean he = id.endsWith("-parliament");
      boolean she = id.endsWith("-ministry") || id.endsWith("-presidency");
      return he ? Agreement.HE : she ? Agreement.SHE : Agreement.ANY;
    }
    String name = Folding.key(a.name());
    String first = name.split(" ")[0];
    if (a.kind() == Actor.Kind.PERSON) {
      return WOMEN.contains(first) ? Agreement.SHE : Agreement.HE;
    }
    if (MASCULINE.contains(first)) {
      return Agreement.HE;
    }
    return a.kind() == Actor.Kind.STATE || first.endsWith("ه") || first.equals("الامم")
        ? Agreement.SHE
        : Agreement.ANY;
  }

  /** Whether the actor is an agency, channel or paper: one of its names says so. */
  boolean isMedium(@Nullable String id) {
    return id != null && media.contains(id);
  }

  /** The agencies, channels and papers of a dictionary. */
  static Set<String> media(ActorDictionary dictionary) {
    return dictionary.actors().stream()
        .filter(
            a ->
                a.kind() == Actor.Kind.ORG
                    && (a.names().stream().anyMatch(Traits::medium)
                        || MEDIUM_ID.matcher(a.id()).find()))
        .map(Actor::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean medium(String name) {
    String[] words = Folding.key(name).split(" ");
    return MEDIA.contains(words[0])
        && (!words[0].endsWith("وكاله") || name.contains("نباء") || name.contains("صحاف"));
  }

  /** Whether {@code actors} is the state that {@code person} is of, or that state's institution. */
  boolean ownState(String person, List<String> actors) {
    Actor p = dictionary.actor(person);
    String state = p == null || p.kind() != Actor.Kind.PERSON ? null : p.state();
    return state != null && actors.size() == 1 && state.equals(stateOf(actors.get(0)));
  }

  /** Whether a person who tells of {@code actors} tells of his own state or a body of it. */
  boolean tellsOf(String person, List<String> actors) {
    return ownState(person, actors) && !isPerson(actors.get(0));
  }

  /** Whether {@code other} is {@code actor}, his state, or a body of the same state as his. */
  boolean oneWith(String actor, String other) {
    return actor.equals(other) || isOwn(actor, other) || alike(actor, List.of(other));
  }

  /** Whether {@code other} is the very state that {@code person}, or an institution, is of. */
  boolean isOwn(String person, String other) {
    Actor p = dictionary.actor(person);
    return person.startsWith(other + "-")
        || (p != null && p.kind() == Actor.Kind.PERSON && other.equals(p.state()));
  }

  /** Whether {@code other} is {@code person}'s state or a body of it, or he held a post of it. */
  boolean serves(String person, String other) {
    Actor p = dictionary.actor(person);
    return p != null
        && (p.state() != null && within(other, p.state())
            || p.posts().stream().anyMatch(post -> other.equals(post.of())));
  }

  /** Whether an actor, or if it is a state or body of one, that state or a body is among others. */
  boolean alike(String actor, List<String> others) {
    String state = stateOf(actor);
    return others.contains(actor)
        || state != null && within(actor, state) && others.stream().anyMatch(o -> within(o, state));
  }

  private static boolean within(String body, String state) {
    return body.equals(state) || body.startsWith(state + "-");
  }

  /** Whether an organisation watches or heals and tells of harm that others do. */
  static boolean isWitness(String id) {
    return WITNESS.matcher(id).find();
  }

  /** Whether a person holds or held a post of his state, so that he tells of what it does. */
  boolean governs(String id) {
    Actor a = dictionary.actor(id);
    String state = a == null ? null : a.state();
    return a != null
        && state != null
        && a.kind() == Actor.Kind.PERSON
        && a.posts().stream().anyMatch(post -> within(post.of(), state));
  }

  /** Whether an actor is a state or a body of it. */
  boolean official(String id) {
    Actor a = dictionary.actor(id);
    return a != null && a.kind() == Actor.Kind.STATE
        || a == null && stateOf(id) != null
        || id.endsWith("-ministry")
        || id.endsWith("-presidency");
  }
}
