package marsad.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Name.How;
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
  static final Set<EventType> DONE_TO =
      Set.of(EventType.ASSAULT, EventType.COERCE, EventType.SANCTION);

  /** Behind a meeting these tell who met. */
  private static final Set<String> GATHERS = Clause.words("جمع يجمع سيجمع جمعت");

  private static final Set<String> HIM = Clause.words("له لها");

  /** Are done to the person whose they are. */
  private static final Set<String> ON_PERSONS = Set.of("targeted", "abduct", "arrest");

  /** Their verbal nouns have whom they are done to behind them: إلزام إيران, إجبار الحكومة. */
  private static final Set<String> FORCED = Set.of("ألزم", "أجبر", "أرغم", "استدعى", "صنف", "أدرج");

  private final Clause clause;
  private final Recipients recipients;
  private final Discourse discourse;
  private final Carriers carriers;
  private final Genitives genitives;
  private final Owners owners;
  private final Agents agents;
  private final Alongside alongside;
  private final Chained chained;
  private final Victims victims;
  private final Possessed possessed;
  private final Doers doers;
  private final Map<Trigger, List<String>> topics;
  private final Set<Trigger> carried = Collections.newSetFromMap(new IdentityHashMap<>());

  Nouns(
      Clause clause,
      Subjects subjects,
      Recipients recipients,
      Discourse discourse,
      List<Verb> verbs,
      Judged judgements,
      Map<Trigger, List<String>> topics) {
    this.clause = clause;
    this.recipients = recipients;
    this.discourse = discourse;
    this.topics = topics;
    chained = new Chained(clause);
    genitives = new Genitives(clause);
    carriers = new Carriers(clause, subjects, recipients, discourse, verbs);
    owners = new Owners(clause, discourse, verbs, topics, carriers);
    agents = carriers.agents();
    victims = new Victims(clause, agents, recipients, discourse);
    possessed = new Possessed(clause, discourse, recipients, carriers, owners, judgements);
    doers = new Doers(clause, carriers, recipients.coordination(), topics);
    alongside = new Alongside(clause, recipients, carriers, genitives, owners);
  }

  Found of(Trigger t, int end) {
    return chained.of(t, read(t, end));
  }

  private Found read(Trigger t, int end) {
    boolean known = clause.bare(t.at()).startsWith("ال") && t.entry().complement().isEmpty();
    if (known && DONE.contains(clause.word(t.at() - 1)) && t.entry().type() == EventType.AGREE) {
      return alongside.agreed(t, end, topics);
    }
    if (known && (t.entry().type() == EventType.AGREE || t.entry().type() == EventType.COOPERATE)) {
      return new Found(List.of(), List.of()); // الاتفاق النووي: no news
    }
    EventType type = t.entry().type();
    Sides.Two sides = recipients.sides(t);
    Found mediated = sides == null ? null : alongside.between(t, end, sides);
    if (mediated != null) {
      return mediated;
    }
    if (sides != null) {
      return Found.between(sides, Objects.requireNonNull(type));
    }
    boolean met = type == EventType.CONSULT;
    if (recipients.between(t) && (met || type == EventType.ASSAULT)
        || met && GATHERS.contains(clause.word(t.last()))) {
      return new Found(List.of(), List.of()); // نظمت باكستان لقاء بين وفدين, لقاء جمع كيري بنظيره
    }
    Found helped = alongside.of(t, end, topics);
    if (helped != null) {
      return helped;
    }
    Verb carrier = carriers.carrier(t);
    if (DONE.contains(clause.word(t.at() - 1)) && t.form().pronoun()) {
      return new Found(agents.agent(t.last(), end), genitives.taken(t.at() - 1));
    }
    Found owned = possessed.of(t, carrier, end);
    if (owned != null) {
      if (carrier != null && type == EventType.PROTEST && carriers.objectOf(carrier, t)) {
        carried.add(t); // واصل الاتحاد إضرابه
      }
      return owned;
    }
    Found relative = carriers.relative(t, end);
    if (relative != null && Parties.repels(t)) {
      return new Found(carrier == null ? List.of() : carrier.subject(), relative.actors());
    }
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
    Found ready = genitive == null ? null : doers.ready(t, genitive, end);
    if (ready != null) {
      return ready;
    }
    if (genitive != null) {
      return carrier != null && Carriers.orders(clause, carrier, t)
          ? ordered(t, genitive, carrier.subject(), end)
          : ofGenitive(t, genitive, carrier, end);
    }
    Name adjective = genitives.adjective(t);
    if (adjective != null) {
      List<String> all = new ArrayList<>();
      int after = recipients.coordination().coordinated(adjective, end, all);
      if (FORCED.contains(String.valueOf(t.entry().past()))) {
        return new Found(carrier == null ? List.of() : carrier.subject(), all); // استدعاء السفير
      }
      Name second = type != null && type.symmetric() ? genitives.second(adjective) : null;
      if (second == null) {
        return new Found(all, recipients.ofNoun(t, after, end, all));
      }
      for (Name n = second; n != null && !n.joinedByAnd(); n = genitives.second(n)) {
        all.add(n.id()); // لقاء سعودي أمريكي روسي
      }
      return Found.among(all);
    }
    List<String> agent = doers.of(t, carrier, end);
    Found visit = agent.isEmpty() && type == EventType.CONSULT ? doers.visit(t) : null;
    return visit == null ? ofDoer(t, agent, carrier, end) : visit;
  }

  /** The parties of a noun whose doer is {@code agent}; empty when he is not known. */
  private Found ofDoer(Trigger t, List<String> agent, @Nullable Verb carrier, int end) {
    EventType type = t.entry().type();
    List<String> some = victims.some(t, carrier);
    if (!some.isEmpty()) {
      return new Found(agent.equals(some) ? agents.agent(t.last(), end) : agent, some);
    }
    List<String> blamed = new Grievance(clause).of(t);
    if (!blamed.isEmpty()) {
      return new Found(agent, blamed); // تظاهرة للمطالبة باستقالة الوزير
    }
    if (agent.isEmpty()) {
      return new Found(agent, recipients.ofNoun(t, t.last(), end, agent));
    }
    if (carrier != null && agent.equals(carrier.subject()) && carriers.objectOf(carrier, t)) {
      carried.add(t);
    }
    List<String> others = recipients.ofNoun(t, t.last(), end, agent);
    boolean with = clause.word(t.last()).equals("مع") || clause.word(t.last() + 1).equals("مع");
    boolean met = others.isEmpty() || !with;
    return type != null && type.symmetric() && met && agent.size() > 1
        ? Found.among(agent)
        : new Found(agent, others);
  }

  /** Whether a verb carries the noun, so that it tells of something done. */
  boolean carried(Trigger t) {
    return carried.contains(t);
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
    List<String> by = doers.aiming(t, first, after);
    if (!by.isEmpty()) {
      return new Found(by, first);
    }
    List<String> decided = doers.decided(t);
    if (genitive.type() == MentionType.STATE && doers.visited(t, after)) {
      return new Found(doers.visitor(t, carrier), first); // بعد زيارة مصر
    }
    if (type != null && type.symmetric() && first.size() > 1) {
      return among(t, first, carrier);
    }
    List<String> carried =
        !decided.isEmpty() ? decided : carrier == null ? List.of() : carrier.subject();
    if (t.entry().subjectSuffers()) {
      return victims.of(t, first, after, carrier, carried, end);
    }
    List<String> agent = agents.agent(after, end);
    if (!t.entry().complement().isEmpty() && genitive.phrase() == t.last()) {
      return new Found(agent.isEmpty() ? carried : agent, first); // تعليق مشاركة مصر
    }
    boolean victim = genitive.isPerson() && ON_PERSONS.contains(String.valueOf(t.entry().mode()));
    if (victim && carried.isEmpty() || FORCED.contains(String.valueOf(t.entry().past()))) {
      return new Found(agent.isEmpty() ? carried : agent, first); // عند اغتيال فلان قامت
    }
    boolean against = agents.against(after);
    boolean scene = genitive.type() == MentionType.CAPITAL && !against;
    if (scene && type == EventType.ASSAULT) {
      return new Found(agent.isEmpty() ? decided : agent, first); // هجوم دمشق
    }
    boolean met = scene && type == EventType.CONSULT && first.size() == 1; // لقاء الدوحة
    boolean war = "حارب".equals(t.entry().past()) && genitive.type() == MentionType.STATE;
    if (met && genitives.scene(after) || war && !against) { // حرب اليمن
      return new Found(List.of(), List.of());
    }
    List<String> others = recipients.of(t, after, end, first);
    if (type == EventType.CONSULT && HIM.contains(clause.word(after))) {
      return new Found(first, doers.told(t)); // أكد فلان ذلك لدى استقبال الوزير له
    }
    boolean transitive = t.entry().takesObject() && !against; // هجوم داعش على
    if (others.isEmpty() && transitive && clause.names().size() > 1) {
      others = recipients.objects().accusative(after, end);
    }
    if (!others.isEmpty() || !transitive) {
      return new Found(first, others);
    }
    if (!agent.isEmpty()) {
      return new Found(agent, first);
    }
    boolean given = t.entry().type() == EventType.AID && !carried.isEmpty();
    boolean people = clause.word(after).startsWith("لل") && clause.covering(after) == null;
    if ((Recipients.objectAt(clause, after) || people || genitives.site(after))
        && !given) { // أعلنت واشنطن تسليم القاهرة طائرات
      return new Found(first, others); // احتجاز الحوثيين موظفين
    }
    return done(t, genitive, first, carried);
  }

  /** All who met, or those whom somebody met: بدأ يومه بلقاء فلان وفلان. */
  private Found among(Trigger t, List<String> several, @Nullable Verb carrier) {
    boolean by = carrier != null && clause.word(t.at()).startsWith("بل");
    return carrier != null && by ? new Found(carrier.subject(), several) : Found.among(several);
  }

  /** Who does it to the genitive, or the genitive to nobody named: يواصل دعم الأسد, دعم روسيا. */
  private Found done(Trigger t, Name genitive, List<String> first, List<String> carried) {
    EventType type = t.entry().type();
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

  Carriers carriers() {
    return carriers;
  }
}
