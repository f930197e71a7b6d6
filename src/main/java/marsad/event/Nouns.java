package marsad.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.entity.MentionType;
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
  /** Stand before a verbal noun for the passive of its verb. */
  private static final Set<String> DONE = Clause.words("تم يتم جرى يجري وتم ويتم سيتم تمت");

  /** Deeds whose genitive is done to, not doing: مقتل, اعتقال, اغتيال. */
  private static final Set<EventType> DONE_TO =
      Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION);

  /** Are done to the person whose they are. */
  private static final Set<String> ON_PERSONS = Set.of("targeted", "abduct", "arrest");

  private final Clause clause;

  private final Recipients recipients;

  private final Discourse discourse;

  private final Carriers carriers;

  private final Members members;

  private final Genitives genitives;

  private final Owners owners;

  private final Agents agents;

  private final Alongside alongside;

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
    this.topics = topics;
    members = new Members(clause);
    genitives = new Genitives(clause);
    carriers = new Carriers(clause, subjects, recipients, discourse, verbs);
    owners = new Owners(clause, discourse, verbs, topics, carriers);
    agents = carriers.agents();
    alongside = new Alongside(clause, recipients, carriers, genitives);
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
    Found helped = alongside.of(t, end, topics);
    if (helped != null) {
      return helped;
    }
    Verb carrier = carriers.carrier(t);
    if (DONE.contains(clause.word(t.at() - 1)) && t.form().pronoun()) {
      return new Found(agents.agent(t.last(), end), List.of());
    }
    boolean government = Bodies.institution(clause.word(t.last())) != null; // دعم حكومة بلاده
    int whose = government ? t.last() + 1 : t.last();
    boolean own = Owners.OWN.contains(clause.word(whose));
    boolean freed = t.entry().markers().contains("من") && t.entry().past() != null; // تحريره من
    if (t.form().pronoun() && (t.entry().takesObject() || freed) && type != null && harms(type)) {
      return new Found(agents.agent(t.last(), end), List.of()); // اعتقاله is done to him
    }
    if (t.form().pronoun() || own) {
      List<String> owner = owners.of(t, carrier);
      return new Found(owner, recipients.of(t, own ? whose + 1 : t.last(), end, owner));
    }
    Found relative = carriers.relative(t, end);
    if (relative == null) {
      return ofOthers(t, carrier, end);
    }
    if (!clause.bare(t.at()).startsWith("ال")) {
      carried.add(t); // تظاهرة نظمها الحزب
    }
    return relative;
  }

  /** A noun without a pronoun: its genitive or adjective acts, or who carries it. */
  private Found ofOthers(Trigger t, @Nullable Verb carrier, int end) {
    EventType type = t.entry().type();
    if (DONE.contains(clause.word(t.at() - 1))) {
      Name object = genitives.genitive(t); // تم اعتقال فلان
      return new Found(
          agents.agent(t.last(), end), object == null ? List.of() : List.of(object.id()));
    }
    Name genitive = genitives.genitive(t);
    if (genitive != null) {
      return carrier != null && Carriers.orders(clause, carrier, t)
          ? ordered(t, genitive, carrier.subject(), end)
          : ofGenitive(t, genitive, carrier, end);
    }
    Name adjective = genitives.adjective(t);
    if (adjective != null) {
      List<String> actor = List.of(adjective.id());
      Name second = type != null && type.symmetric() ? genitives.second(adjective) : null;
      if (second != null) {
        return new Found(actor, List.of(second.id())); // المحادثات الإيرانية الأمريكية
      }
      return new Found(actor, recipients.ofNoun(t, adjective.last(), end, actor));
    }
    List<String> agent = agents.attacker(t);
    boolean victims = t.entry().subjectSuffers();
    agent = agent.isEmpty() && !victims ? agents.from(t) : agent;
    agent = agent.isEmpty() ? agents.agent(t.last(), end) : agent;
    agent = agent.isEmpty() ? decided(t) : agent;
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
    if (agent.isEmpty() && victims) {
      agent = agents.strike(t); // أسفرت غارة إسرائيلية عن مقتل
    }
    List<String> some = victims ? members.behind(t.last()) : List.of();
    if (some.isEmpty() && victims && clause.isNumber(t.last())) {
      some = new ArrayList<>(); // مقتل سبعة من عمال الإغاثة
      recipients.within().first(t.last(), clause.count(), some);
    }
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

  /** Who stands before سترد على, or speaks. */
  private List<String> threatener(Trigger t) {
    Name before = clause.covering(t.at() - 1);
    return before != null && before.acts() && before.role() == Case.DIRECT
        ? List.of(before.id())
        : topics.getOrDefault(t, List.of());
  }

  /** Who decides what the noun tells; his own country does as he says: مواصلة بلاده دعم. */
  private List<String> decided(Trigger t) {
    boolean own = Owners.OWN.contains(clause.word(t.at() - 1));
    return own && agents.decides(t.at() - 2)
        ? topics.getOrDefault(t, List.of())
        : agents.decided(t);
  }

  /** What {@code by} order to be done: أمر بتعزيز القوات, أمر باغتيال فلان. */
  private Found ordered(Trigger t, Name genitive, List<String> by, int end) {
    List<String> first = new ArrayList<>();
    int after = recipients.coordination().coordinated(genitive, end, first);
    carried.add(t);
    return new Found(by, t.entry().takesObject() ? first : recipients.of(t, after, end, by));
  }

  private Found ofGenitive(Trigger t, Name genitive, @Nullable Verb carrier, int end) {
    EventType type = t.entry().type();
    List<String> first = new ArrayList<>();
    int after = recipients.coordination().coordinated(genitive, end, first);
    Verb before = clause.word(t.at()).startsWith("لل") ? carriers.before(t) : null;
    if (type == EventType.CONSULT && before != null && before.subject().size() == 1) {
      return new Found(before.subject(), first); // توجه إلى دمشق للقاء فلان وفلان
    }
    if (type != null && type.symmetric() && first.size() > 1) {
      return new Found(first.subList(0, 1), first.subList(1, first.size()));
    }
    List<String> decided = decided(t);
    List<String> carried =
        !decided.isEmpty() ? decided : carrier == null ? List.of() : carrier.subject();
    if (t.entry().subjectSuffers()) {
      return ofVictims(t, first, after, carrier, carried, end);
    }
    if (!t.entry().complement().isEmpty() && genitive.phrase() == t.last()) {
      List<String> agent = agents.agent(after, end);
      return new Found(agent.isEmpty() ? carried : agent, first); // تعليق مشاركة مصر
    }
    boolean victim = genitive.isPerson() && ON_PERSONS.contains(String.valueOf(t.entry().mode()));
    if (victim && carried.isEmpty()) {
      return new Found(agents.agent(after, end), first); // عند اغتيال فلان قامت
    }
    boolean scene = type == EventType.ASSAULT && genitive.type() == MentionType.CAPITAL;
    if (scene && !clause.word(after).equals("علي") && !clause.word(after).equals("ضد")) {
      return new Found(agents.agent(after, end), first); // هجوم دمشق
    }
    List<String> others = recipients.of(t, after, end, first);
    String behind = clause.word(after);
    if (behind.equals("على") || behind.equals("ضد")) {
      return new Found(first, others); // هجوم داعش على
    }
    boolean transitive = t.entry().takesObject();
    if (others.isEmpty() && transitive && clause.names().size() > 1) {
      others = recipients.objects().accusative(after, end);
    }
    if (!others.isEmpty() || !transitive) {
      return new Found(first, others);
    }
    List<String> agent = agents.agent(after, end);
    if (!agent.isEmpty()) {
      return new Found(agent, first);
    }
    if (recipients.objectAt(after)) {
      return new Found(first, others); // احتجاز الحوثيين موظفين
    }
    boolean done = type != null && DONE_TO.contains(type) && genitive.how() == How.MENTION;
    if (carried.isEmpty() || carried.equals(first)) {
      return done && !Genitives.armed(genitive)
          ? new Found(List.of(), first)
          : new Found(first, List.of());
    }
    boolean own =
        carried.size() == 1
            && !genitive.isPerson()
            && discourse.traits().ownState(carried.get(0), first);
    return own ? new Found(first, List.of()) : new Found(carried, first); // يواصل دعم الأسد
  }

  /** Whose death a noun tells of, and who caused it: مقتل فلان في غارة إسرائيلية. */
  private Found ofVictims(
      Trigger t,
      List<String> victims,
      int after,
      @Nullable Verb carrier,
      List<String> carried,
      int end) {
    List<String> agent = agents.agent(after, end);
    agent = agent.isEmpty() ? agents.strike(t) : agent;
    members.behind(after).stream().filter(m -> !victims.contains(m)).forEach(victims::add);
    boolean told =
        carrier != null
            && carrier.trigger().entry().kind() != Kind.LIGHT
            && claims(carrier, victims)
            && victims.stream().noneMatch(discourse.traits()::official);
    return new Found(agent.isEmpty() && told ? carried : agent, victims);
  }

  /** Whether who announces deaths may have caused them: not those of his own. */
  private boolean claims(Verb carrier, List<String> dead) {
    return carrier.subject().stream()
        .noneMatch(c -> dead.stream().anyMatch(d -> discourse.traits().serves(d, c)));
  }

  private static boolean harms(EventType type) {
    return type == EventType.ASSAULT || type == EventType.COERCE || type == EventType.SANCTION;
  }

  Carriers carriers() {
    return carriers;
  }
}
