package marsad.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Inflection.Agreement;
import marsad.event.LexiconEntry.Kind;
import marsad.event.Name.Case;
import marsad.event.Name.How;
import marsad.event.Parties.Found;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parties of a verbal noun: two that بين joins; its owner (دعمه, دعم بلاده); its genitive
 * or adjective (دعم روسيا, غارات إسرائيلية); the subject of the verb that carries it (شنت إسرائيل
 * هجوما, هجوم شنته إسرائيل, أكد دعم سوريا); or who is named behind من قبل.
 */
final class Nouns {
  /** Stand for the speaker's own state: دعم بلاده. */
  static final Set<String> OWN = WordSet.named("nouns.own");

  /** Stand before a verbal noun for the passive of its verb. */
  private static final Set<String> DONE = Clause.words("تم يتم جرى يجري وتم ويتم سيتم تمت");

  /** Deeds whose genitive is done to, not doing: مقتل, اعتقال, اغتيال. */
  private static final Set<EventType> DONE_TO =
      Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION);

  private static final int MAX_OWNER = 10;

  private final Clause clause;

  private final Recipients recipients;

  private final Discourse discourse;

  private final Carriers carriers;

  private final Members members;

  private final List<Verb> verbs;

  private final Map<Trigger, List<String>> topics;

  private final Set<Trigger> carried = Collections.newSetFromMap(new IdentityHashMap<>());

  Nouns(
      Clause clause,
      Subjects subjects,
      Recipients recipients,
      Discourse discourse,
      List<Verb> verbs,
      Map<Trigger, List<String>> topics) {
    this.clause = clause;
    this.recipients = recipients;
    this.discourse = discourse;
    this.verbs = verbs;
    this.topics = topics;
    members = new Members(clause);
    carriers = new Carriers(clause, subjects, recipients, discourse, verbs);
  }

  Found of(Trigger t, int end) {
    boolean known = clause.bare(t.at()).startsWith("ال") && t.entry().complement().isEmpty();
    if (known && (t.entry().type() == EventType.AGREE || t.entry().type() == EventType.COOPERATE)) {
      return new Found(List.of(), List.of()); // الاتفاق النووي: no news
    }
    EventType type = t.entry().type();
    Sides.Two sides = recipients.sides(t);
    if (sides != null) {
      return new Found(sides.first(), sides.second(), type == EventType.ASSAULT);
    }
    boolean onRequest = clause.bare(t.at()).startsWith("ب") && clause.word(t.last()).equals("من");
    if (onRequest && type == EventType.REQUEST) {
      List<String> by = recipients.of(t, t.last(), Math.min(end, t.last() + 3), List.of());
      Verb asked = verbs.isEmpty() ? null : carriers.before(t); // عقد اجتماعا بطلب من تركيا
      return new Found(by, asked == null ? List.of() : asked.subject());
    }
    Verb carrier = carriers.carrier(t);
    if (DONE.contains(clause.word(t.at() - 1)) && t.form().pronoun()) {
      return new Found(carriers.agent(t.last(), end), List.of());
    }
    boolean government = Bodies.institution(clause.word(t.last())) != null; // دعم حكومة بلاده
    int whose = government ? t.last() + 1 : t.last();
    boolean own = OWN.contains(clause.word(whose));
    boolean freed = t.entry().markers().contains("من") && t.entry().past() != null; // تحريره من
    if (t.form().pronoun() && (t.entry().takesObject() || freed) && type != null && harms(type)) {
      return new Found(carriers.agent(t.last(), end), List.of()); // اعتقاله is done to him
    }
    if (t.form().pronoun() || own) {
      List<String> owner = owner(t, carrier);
      return new Found(owner, recipients.of(t, own ? whose + 1 : t.last(), end, owner));
    }
    Found relative = carriers.relative(t, end);
    return relative != null ? relative : ofOthers(t, carrier, end);
  }

  /** A noun without a pronoun: its genitive or adjective acts, or who carries it. */
  private Found ofOthers(Trigger t, @Nullable Verb carrier, int end) {
    EventType type = t.entry().type();
    if (DONE.contains(clause.word(t.at() - 1))) {
      Name object = genitive(t); // تم اعتقال فلان
      return new Found(
          carriers.agent(t.last(), end), object == null ? List.of() : List.of(object.id()));
    }
    Name genitive = genitive(t);
    if (genitive != null) {
      return ofGenitive(t, genitive, carrier, end);
    }
    Name adjective = adjective(t);
    if (adjective != null) {
      List<String> actor = List.of(adjective.id());
      return new Found(actor, recipients.ofNoun(t, adjective.last(), end, actor));
    }
    List<String> agent = carriers.attacker(t);
    if (agent.isEmpty()) {
      agent = carriers.from(t);
    }
    if (agent.isEmpty()) {
      agent = carriers.agent(t.last(), end);
    }
    if (agent.isEmpty()) {
      agent = decided(t);
    }
    if (agent.isEmpty() && type == EventType.THREATEN && clause.bare(t.at()).startsWith("س")) {
      agent = threatener(t);
    }
    if (agent.isEmpty()) {
      agent = carrier == null ? List.of() : carrier.subject();
    }
    if (agent.isEmpty()
        && type == EventType.CONSULT
        && Carriers.WHILE.contains(clause.word(t.at() - 1))) {
      agent = carriers.circumstance(t);
    }
    boolean victims = t.entry().subjectSuffers();
    if (agent.isEmpty() && victims) {
      agent = carriers.strike(t); // أسفرت غارة إسرائيلية عن مقتل
    }
    List<String> some = victims ? members.behind(t.last()) : List.of();
    if (!some.isEmpty()) {
      return new Found(agent, some);
    }
    if (agent.isEmpty()) {
      return new Found(agent, recipients.ofNoun(t, t.last(), end, agent));
    }
    if (carrier != null && agent.equals(carrier.subject()) && carriers.objectOf(carrier, t)) {
      carried.add(t);
    }
    List<String> others = recipients.ofNoun(t, t.last(), end, agent);
    return type != null && type.symmetric() && others.isEmpty() && agent.size() > 1
        ? new Found(agent.subList(0, 1), agent.subList(1, agent.size()))
        : new Found(agent, others);
  }

  /** Whether a verb carries the noun, so that it tells of something done. */
  boolean carried(Trigger t) {
    return carried.contains(t);
  }

  /** Whom the noun's pronoun means: a subject before it that agrees, the nearest first. */
  private List<String> owner(Trigger t, @Nullable Verb carrier) {
    String own = clause.word(t.last());
    String word = t.form().pronoun() ? clause.word(t.at()) : OWN.contains(own) ? own : clause.word(t.last() + 1);
    Agreement agreement =
        word.endsWith("ها") ? Agreement.SHE : word.endsWith("هم") ? Agreement.THEY : Agreement.HE;
    if (carrier != null && fits(agreement, carrier.subject())) {
      return carrier.subject();
    }
    Name opens = opening(t, agreement);
    if (opens != null) {
      return List.of(opens.id());
    }
    for (int i = verbs.size() - 1; i >= 0; i--) {
      Verb v = verbs.get(i);
      if (v.trigger().at() < t.at() && fits(agreement, v.subject())) {
        return v.subject();
      }
    }
    List<String> follows = carriers.following(t);
    if (fits(agreement, follows)) {
      return follows; // قبيل اجتماعه مع نظيره، أكد كارتر
    }
    List<String> topic = topics.getOrDefault(t, List.of());
    if (fits(agreement, topic)) {
      return topic;
    }
    Name before = topic.isEmpty() ? personBefore(t, agreement) : bodyBefore(t, agreement);
    return before == null ? List.of() : List.of(before.id());
  }

  /** Of whom a clause behind the last verb before {@code t} begins to speak: إن أردوغان ... دعمه. */
  private @Nullable Name opening(Trigger t, Agreement agreement) {
    Verb last = carriers.before(t);
    Name best = null;
    for (Name n : clause.names()) {
      boolean opens =
          Preceding.OPENERS.contains(clause.word(n.phrase() - 1))
              && n.last() <= t.at()
              && (last == null || n.phrase() > last.trigger().at());
      best = opens && n.acts() && fits(agreement, List.of(n.id())) ? n : best;
    }
    return best;
  }

  /** Who stands before سترد على, or speaks. */
  private List<String> threatener(Trigger t) {
    Name before = clause.covering(t.at() - 1);
    return before != null && before.acts() && before.role() == Case.DIRECT
        ? List.of(before.id())
        : topics.getOrDefault(t, List.of());
  }

  /** Who decides what the noun tells; his own country does as he says: مواصلة بلاده دعم. */
  private List<String> decided(Trigger t) {
    boolean own = OWN.contains(clause.word(t.at() - 1));
    return own && carriers.decides(t.at() - 2)
        ? topics.getOrDefault(t, List.of())
        : carriers.decided(t);
  }

  /** The person named last in a clause without a verb: زيارة الوزير ولقاؤه. */
  private @Nullable Name personBefore(Trigger t, Agreement agreement) {
    Name best = null;
    for (Name n : clause.names()) {
      boolean person = n.last() <= t.at() && n.isPerson() && n.acts();
      best = person && fits(agreement, List.of(n.id())) ? n : best;
    }
    return best;
  }

  /** The state or body that opens a clause before: إن إيران ستبقى معزولة بسبب دعمها. */
  private @Nullable Name bodyBefore(Trigger t, Agreement agreement) {
    Name best = null;
    for (Name n : clause.names()) {
      boolean near = n.last() <= t.at() && t.at() - n.last() <= MAX_OWNER;
      boolean body = n.acts() && !n.isPerson() && n.role() == Case.DIRECT;
      best = near && body && fits(agreement, List.of(n.id())) ? n : best;
    }
    return best;
  }

  private boolean fits(Agreement agreement, List<String> actors) {
    return actors.size() == 1 && discourse.traits().fits(agreement, actors.get(0));
  }

  private Found ofGenitive(Trigger t, Name genitive, @Nullable Verb carrier, int end) {
    EventType type = t.entry().type();
    List<String> first = new ArrayList<>();
    int after = recipients.coordination().coordinated(genitive, end, first);
    if (type != null && type.symmetric() && first.size() > 1) {
      return new Found(first.subList(0, 1), first.subList(1, first.size()));
    }
    List<String> decided = decided(t);
    List<String> carried =
        !decided.isEmpty() ? decided : carrier == null ? List.of() : carrier.subject();
    if (t.entry().subjectSuffers()) {
      List<String> agent = carriers.agent(after, end);
      agent = agent.isEmpty() ? carriers.strike(t) : agent;
      members.behind(after).stream().filter(m -> !first.contains(m)).forEach(first::add);
      boolean told =
          carrier != null
              && carrier.trigger().entry().kind() != Kind.LIGHT
              && first.stream().noneMatch(discourse.traits()::official);
      return new Found(agent.isEmpty() && told ? carried : agent, first);
    }
    if (!t.entry().complement().isEmpty() && genitive.phrase() == t.last()) {
      List<String> agent = carriers.agent(after, end);
      return new Found(agent.isEmpty() ? carried : agent, first); // تعليق مشاركة مصر
    }
    boolean scene = type == EventType.ASSAULT && genitive.type() == MentionType.CAPITAL;
    if (scene && !clause.word(after).equals("علي") && !clause.word(after).equals("ضد")) {
      return new Found(carriers.agent(after, end), first); // هجوم دمشق
    }
    List<String> others = recipients.of(t, after, end, first);
    String behind = clause.word(after);
    if (behind.equals("على") || behind.equals("ضد")) {
      return new Found(first, others); // هجوم داعش على
    }
    boolean transitive = t.entry().takesObject();
    if (others.isEmpty() && transitive && clause.names().size() > 1) {
      others = recipients.accusative(after, end);
    }
    if (!others.isEmpty() || !transitive) {
      return new Found(first, others);
    }
    List<String> agent = carriers.agent(after, end);
    if (!agent.isEmpty()) {
      return new Found(agent, first);
    }
    if (recipients.objectAt(after)) {
      return new Found(first, others); // احتجاز الحوثيين موظفين
    }
    boolean done = type != null && DONE_TO.contains(type) && genitive.how() == How.MENTION;
    if (carried.isEmpty() || carried.equals(first)) {
      return done && !armed(genitive) ? new Found(List.of(), first) : new Found(first, List.of());
    }
    boolean own = carried.size() == 1 && discourse.traits().ownState(carried.get(0), first);
    return own ? new Found(first, List.of()) : new Found(carried, first); // يواصل دعم الأسد
  }

  private static boolean harms(EventType type) {
    return type == EventType.ASSAULT || type == EventType.COERCE || type == EventType.SANCTION;
  }

  private static boolean armed(Name n) {
    return !n.isPerson() && n.phrase() < n.first() || n.id().endsWith("-military");
  }

  private @Nullable Name genitive(Trigger t) {
    int from = t.entry().complement().isEmpty() ? t.last() : t.at() + 1;
    boolean part = t.entry().subjectSuffers() && Following.PARTS.contains(clause.word(from));
    for (Name n : part ? clause.names() : List.<Name>of()) {
      if (n.phrase() > from && n.phrase() - from <= 3 && n.acts()) {
        return n; // مقتل قيادي بحزب الله
      }
    }
    if (from != t.last()) {
      Name between = clause.covering(from);
      if (between != null
          && between.phrase() == from
          && between.preposition().isEmpty()
          && between.acts()) {
        return between; // ارتكاب الجيش مجزرة
      }
    }
    if (clause.bare(t.at()).startsWith("ال") && t.entry().complement().isEmpty()) {
      return null;
    }
    for (Name n : clause.names()) {
      if (n.phrase() == t.last()
          && clause.near(t.last())
          && n.role() != Case.PREPOSITIONAL
          && n.how() != How.ADJECTIVE
          && n.acts()) {
        return n;
      }
    }
    return null;
  }

  /** A state named by the noun's adjective, with at most two other adjectives between. */
  private @Nullable Name adjective(Trigger t) {
    for (Name n : clause.names()) {
      int gap = n.first() - t.last();
      boolean agrees =
          clause.bare(t.at()).startsWith("ال") == clause.bare(n.first()).startsWith("ال");
      if (n.how() == How.ADJECTIVE && gap >= 0 && gap <= 2 && agrees) {
        for (int i = t.last(); i <= n.first(); i++) {
          if (!clause.joined(i) || Clause.isPreposition(clause.word(i))) {
            return null;
          }
        }
        return n;
      }
    }
    return null;
  }

  Carriers carriers() {
    return carriers;
  }
}
