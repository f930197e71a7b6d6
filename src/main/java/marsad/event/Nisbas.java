package marsad.event;

import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.entity.MentionType;
import marsad.event.Name.How;
import org.jspecify.annotations.Nullable;

/**
 * Finds states and movements that an adjective names: with the noun that it describes where that is
 * a body which acts (مقاتلات تركية), else alone (الموقف الروسي).
 */
final class Nisbas {
  /** End the dual and plural of an adjective. */
  private static final Set<String> SEVERAL = Set.of("ين", "ون", "ان", "ات");

  /** Are in a state or about it and do not act for it: العاصمة السنغالية, الأزمة السورية. */
  private static final Set<String> NOT_THE_STATE = WordSet.named("nisbas.not-the-state");

  /** Have where somebody goes behind them. */
  private static final Set<String> VISITS = WordSet.named("nisbas.visits");

  /** Before the people of a state for the state itself: مع الإيرانيين. */
  private static final Set<String> PEOPLE = Clause.words("مع على ضد إلى بين");

  /** What the fighters of a movement make. */
  private static final Set<String> REVOLT = Clause.words("التمرد الانقلاب");

  private static final Set<String> OTHER = Clause.words("وأخرى وآخر وآخرون وآخرين");

  /** Words from a title to the name that a comma sets apart. */
  private static final int MAX_APPOSED = 7;

  private final Clause clause;

  private final ActorDictionary dictionary;

  private final Discourse discourse;

  private final Placement placement;

  private final Holders holders;

  /** The adjective found last. */
  private @Nullable Name last;

  Nisbas(
      Clause clause,
      ActorDictionary dictionary,
      Discourse discourse,
      Placement placement,
      Holders holders) {
    this.holders = holders;
    this.clause = clause;
    this.dictionary = dictionary;
    this.discourse = discourse;
    this.placement = placement;
  }

  /** A state named by its adjective at word {@code i}, with the noun that it describes. */
  @Nullable Name at(int i) {
    Name movement = clause.joined(i) ? movement(i) : null;
    if (movement != null) {
      return movement;
    }
    Name second = clause.joined(i) ? second(i) : null;
    second = second == null ? more(i) : second;
    if (second != null) {
      return second;
    }
    String nisba = clause.joined(i) ? clause.word(i) : "";
    Actor listed = dictionary.stateByNisba(clause.joined(i) ? clause.bare(i) : "");
    Name held = listed == null ? null : holders.of(listed.id(), i, i + 1);
    if (held != null) {
      return held;
    }
    Actor one =
        dictionary.stateByNisba(accusative(i) ? nisba.substring(0, nisba.length() - 1) : nisba);
    Actor state = one == null ? stateOfSeveral(dictionary, nisba) : one;
    if (one == null
        && state != null
        && PEOPLE.contains(clause.word(i - 1))
        && nisba.startsWith("ال")) {
      return people(state, i, ""); // مع الإيرانيين
    }
    Name next = clause.covering(i + 1);
    boolean title =
        next != null && next.isPerson() && clause.near(i + 1) && next.preposition().isEmpty();
    if (state == null || title || clause.covering(i - 1) != null || ofOrganization(i)) {
      return null;
    }
    Name body = body(i, state);
    if (body != null) {
      return body;
    }
    return one == null
            || Clause.isPreposition(clause.word(i - 1))
            || clause.boundary(i - 1)
            || NOT_THE_STATE.contains(Complements.plain(stem(clause.bare(i - 1))))
                && !visited(i - 1)
        ? null
        : adjective(state, i, "");
  }

  private Name adjective(Actor state, int i, String prefix) {
    last = placement.placed(state.id(), MentionType.STATE, i, i + 1, i, prefix, How.ADJECTIVE);
    return last;
  }

  private Name people(Actor state, int i, String prefix) {
    last = placement.placed(state.id(), MentionType.STATE, i, i + 1, i, prefix, How.MENTION);
    return last;
  }

  /** One more adjective of the same noun: مباحثات روسية وتركية. */
  private @Nullable Name more(int i) {
    String word = clause.word(i);
    if (last == null || last.last() != i) {
      return null;
    }
    boolean and = clause.joined(i) && word.startsWith("و");
    if (last.how() == How.MENTION) { // مع السعوديين والأردنيين
      Actor people = and ? stateOfSeveral(dictionary, word.substring(1)) : null;
      return people == null ? null : people(people, i, "و");
    }
    boolean beside = and || !clause.joined(i) && clause.dash(i); // مفاوضات أميركية – تركية
    Actor state = beside ? dictionary.stateByNisba(and ? word.substring(1) : word) : null;
    return state == null ? null : adjective(state, i, and ? "و" : "");
  }

  /** Whether a capital at word {@code i} is where somebody goes: زار العاصمة الروسية. */
  private boolean visited(int i) {
    boolean capital = stem(clause.bare(i)).equals("العاصمه");
    for (int k = i - 1; capital && k >= Math.max(0, i - MAX_APPOSED); k--) {
      if (VISITS.contains(clause.bare(k)) || !clause.near(k + 1)) {
        return clause.near(k + 1) && !clause.word(i - 1).equals("في");
      }
    }
    return false;
  }

  /** The noun behind ب or ل, with its article: للأزمة. */
  private static String stem(String word) {
    if (word.startsWith("لل") && word.length() > 4) {
      return word.substring(2);
    }
    return word.startsWith("بال") && word.length() > 5 ? word.substring(1) : word;
  }

  /** Whether a person with the adjective acts in a body of none: قيادي تونسي في تنظيم داعش. */
  private boolean ofOrganization(int i) {
    Name body = clause.word(i + 1).equals("في") ? clause.covering(i + 2) : null;
    return body != null
        && body.type() == MentionType.ORG
        && body.actor() != null
        && Following.PARTS.contains(clause.bare(i - 1));
  }

  /** The body whose state word {@code i} names, or null: مقاتلات تركية. */
  private @Nullable Name body(int i, Actor state) {
    for (int k = i - 1; k >= Math.max(0, i - 3) && clause.covering(k) == null; k--) {
      String clitics = Bodies.clitics(clause.word(k));
      String noun = Bodies.article(clause.word(k), clitics);
      if (NOT_THE_STATE.contains(Complements.plain(noun))) {
        break; // قوات المعارضة السورية
      }
      boolean air = noun.equals("الدفاع") && clause.word(k + 1).equals("الجوي");
      String institution = air ? "" : Bodies.institution(noun); // الدفاع الجوي الروسي
      if (institution != null) {
        String person = Bodies.ONE.contains(noun) ? one(i, k, state) : null;
        String id = state.id() + (institution.isEmpty() ? "" : "-" + institution);
        MentionType type =
            person != null
                ? MentionType.ROLE
                : institution.isEmpty() ? MentionType.STATE : MentionType.ORG;
        int first = k;
        while (clitics.isEmpty() && clause.joined(first) && isBody(first - 1)) {
          first--; // طائرة مسيرة إسرائيلية
          clitics = Bodies.clitics(clause.word(first));
        }
        return placement.placed(
            person != null ? person : id, type, i, i + 1, first, clitics, How.BODY);
      }
      boolean governed =
          Clause.isPreposition(clause.word(k)) || Recipients.beginsWithPreposition(clause.word(k));
      if (!clause.joined(k) || governed || clause.boundary(k)) {
        break;
      }
    }
    return null;
  }

  /** Who of a state is meant: who is named behind a comma, else the last one named. */
  private @Nullable String one(int i, int k, Actor state) {
    for (Name n : clause.names()) {
      boolean behind = n.phrase() > i && n.phrase() - i <= MAX_APPOSED;
      if (behind && n.isPerson() && n.acts() && !clause.near(n.phrase())) {
        return state.id().equals(discourse.traits().stateOf(n.id())) ? n.id() : null;
      }
    }
    return discourse.mentioned().lastPerson(state.id(), clause.before(k));
  }

  /** Whether word {@code i} is an indefinite nisba in the accusative: وفدا أمريكيا. */
  private boolean accusative(int i) {
    String word = clause.word(i);
    boolean nisba = word.endsWith("يا") || word.equals("روسا");
    String before = clause.word(i - 1);
    return clause.joined(i) && nisba && (before.endsWith("ا") || before.endsWith("ين"));
  }

  private boolean isBody(int i) {
    String word = clause.word(i);
    return clause.covering(i) == null
        && Bodies.institution(Bodies.article(word, Bodies.clitics(word))) != null;
  }

  /** The state of a nisba in the dual or plural: جنديين إسرائيليين. */
  static @Nullable Actor stateOfSeveral(ActorDictionary dictionary, String word) {
    int stem = word.length() - 2;
    if (stem <= 3 || !SEVERAL.contains(word.substring(stem))) {
      return null;
    }
    boolean two = word.charAt(stem - 1) == 'ت'; // طائرتان سعوديتان
    return dictionary.stateByNisba(
        two ? word.substring(0, stem - 1) + "ه" : word.substring(0, stem));
  }

  /** A movement named by its adjective at word {@code i}: المليشيات الحوثية. */
  private @Nullable Name movement(int i) {
    String word = clause.word(i);
    String id = Bodies.MOVEMENTS.get(word);
    id = id == null && word.endsWith("ا") ? Bodies.MOVEMENTS.get(one(word)) : id; // متمردا حوثيا
    if (id == null || dictionary.actor(id) == null || clause.covering(i - 1) != null) {
      return null;
    }
    int head = REVOLT.contains(clause.word(i - 1)) ? i - 2 : i - 1; // مليشيات التمرد الحوثي
    String clitics = Bodies.clitics(clause.word(head), Bodies.BANDS);
    String noun = Bodies.article(clause.word(head), clitics);
    boolean band = Bodies.BANDS.contains(noun) || Bodies.isBody(noun);
    boolean alone = Clause.isPreposition(clause.word(i - 1)) || clause.boundary(i - 1);
    if (!band) {
      return alone
          ? null
          : placement.placed(
              id, MentionType.ORG, i, i + 1, i, "", How.ADJECTIVE); // الهجمات الحوثية
    }
    return placement.placed(id, MentionType.ORG, i, i + 1, head, clitics, How.BODY);
  }

  private static String one(String accusative) {
    return accusative.substring(0, accusative.length() - 1);
  }

  /** Whether word {@code i} joins another with its state's adjective: والأيرلندي. */
  boolean joins(int i) {
    String word = clause.word(i);
    return word.startsWith("وال") && dictionary.stateByNisba(word.substring(1)) != null;
  }

  /**
   * One more body of those that one noun names: القوات الروسية والسورية, مسؤولون قطريون ومصريون,
   * طائرة سعودية وأخرى إماراتية.
   */
  private @Nullable Name second(int i) {
    boolean other = OTHER.contains(clause.word(i - 1)) && clause.joined(i - 1);
    int end = other ? i - 1 : i;
    Name first = clause.covering(end - 1);
    String word = clause.word(other ? i - 1 : i);
    if (first == null || !first.acts() || first.last() != end || !word.startsWith("و")) {
      return null;
    }
    Actor own = stateOf(clause.bare(end - 1));
    Actor state = stateOf(other ? clause.word(i) : word.substring(1));
    boolean bodies =
        own != null && (first.id().equals(own.id()) || first.id().startsWith(own.id() + "-"));
    return state == null || own == null || !bodies
        ? null
        : placement.placed(
            state.id() + first.id().substring(own.id().length()),
            first.type(),
            i,
            i + 1,
            end,
            "و",
            How.BODY);
  }

  /** The state of a nisba, be it in the dual or plural. */
  private @Nullable Actor stateOf(String nisba) {
    Actor one = dictionary.stateByNisba(nisba);
    return one == null ? stateOfSeveral(dictionary, nisba) : one;
  }
}
