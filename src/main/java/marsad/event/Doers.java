package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.event.Name.Case;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Finds who does what a noun tells, where neither a genitive nor an adjective of its own says so:
 * by a preposition, who decided it, its purpose, or the verb that carries it.
 */
final class Doers {
  private static final Set<String> THEY_ARE = WordSet.named("doers.they-are");

  private static final Set<String> READY = WordSet.named("doers.ready");

  /** Parts of a meeting: بعد انتهاء اجتماع, على هامش اجتماع. */
  private static final Set<String> STAGES = WordSet.named("doers.stages");

  private static final Set<String> PEERS = WordSet.named("doers.peers");

  private final Clause clause;

  private final Carriers carriers;

  private final Coordination coordination;

  private final Agents agents;

  private final Map<Trigger, List<String>> topics;

  /**
   * @param topics of whom the text speaks at each trigger
   */
  Doers(
      Clause clause,
      Carriers carriers,
      Coordination coordination,
      Map<Trigger, List<String>> topics) {
    this.coordination = coordination;
    this.clause = clause;
    this.carriers = carriers;
    this.topics = topics;
    agents = carriers.agents();
  }

  /** Who does what {@code t} tells; empty when nobody known does. */
  List<String> of(Trigger t, @Nullable Verb carrier, int end) {
    EventType type = t.entry().type();
    boolean dead = t.entry().subjectSuffers();
    List<String> agent = agents.attacker(t);
    agent = agent.isEmpty() && !dead ? agents.from(t) : agent;
    agent = agent.isEmpty() ? agents.agent(t.last(), end) : agent;
    agent = agent.isEmpty() ? decided(t) : agent;
    agent = agent.isEmpty() ? purpose(t) : agent;
    int meant = agent.isEmpty() ? Intent.of(clause, t) : -1;
    if (meant >= 0 && Intent.owned(clause, meant)) {
      agent = carriers.doing(t, topics); // أعرب عن رغبته في
    }
    if (agent.isEmpty() && READY.contains(clause.bare(t.at()))) {
      agent = ready(t);
    }
    if (agent.isEmpty() && clause.word(t.at() - 1).equals("علي")) {
      boolean they = THEY_ARE.contains(clause.word(t.at() - 2));
      agent = they ? topics.getOrDefault(t, List.of()) : agent; // لكنها على استعداد
    }
    if (agent.isEmpty() && type == EventType.THREATEN && clause.bare(t.at()).startsWith("س")) {
      agent = threatener(t);
    }
    if (agent.isEmpty() && carrier != null) {
      agent = carrier.subject();
    }
    if (agent.isEmpty() && type == EventType.ASSAULT && fought(t)) {
      Verb before = carriers.circumstance().before(t);
      boolean does = before != null && before.trigger().entry().kind() != LexiconEntry.Kind.SAY;
      agent = before != null && does ? before.subject() : agent;
    }
    if (agent.isEmpty()
        && type == EventType.CONSULT
        && (meanwhile(Carriers.before(clause, t)) || withPeer(t))) {
      agent = carriers.circumstance().who(t);
    }
    return agent.isEmpty() && dead ? agents.strike(t) : agent; // أسفرت غارة إسرائيلية عن مقتل
  }

  /** Who is ready to do something to {@code whom}: إن روسيا مستعدة لمساعدة سوريا; else null. */
  @Nullable Found ready(Trigger t, Name whom, int end) {
    if (!t.entry().takesObject() || !READY.contains(clause.bare(t.at()))) {
      return null;
    }
    List<String> all = new ArrayList<>();
    coordination.coordinated(whom, end, all);
    return new Found(ready(t), all);
  }

  /** Who is said to be ready: إن واشنطن مستعدة, وبلاده ملتزمة, لكنها على استعداد. */
  private List<String> ready(Trigger t) {
    Name before = clause.covering(t.at() - 1);
    String word = clause.word(t.at() - 1);
    boolean speaker = THEY_ARE.contains(word) || Owners.OWN.contains(word);
    return before != null && before.acts() && before.preposition().isEmpty()
        ? List.of(before.id())
        : speaker ? topics.getOrDefault(t, List.of()) : List.of();
  }

  /** Whether the genitive that ends before word {@code after} is where somebody goes: زيارة مصر. */
  boolean visited(Trigger t, int after) {
    String next = clause.word(after);
    return "visit".equals(t.entry().mode()) && !next.equals("الي") && !next.startsWith("ل");
  }

  /** Who visits a state whose visit a noun tells. */
  List<String> visitor(Trigger t, @Nullable Verb carrier) {
    List<String> by = meanwhile(t.at() - 1) ? carriers.circumstance().who(t) : List.of();
    return by.isEmpty() && carrier != null ? carrier.subject() : by;
  }

  /** Who is somewhere for talks, in a headline without a verb: لافروف في الجزائر لإجراء مباحثات. */
  @Nullable Found visit(Trigger t) {
    Name guest = clause.covering(0);
    Name host = guest == null ? null : clause.covering(guest.last() + 1);
    boolean there =
        guest != null
            && host != null
            && guest.isPerson()
            && guest.acts()
            && host.suffers()
            && !host.isPerson()
            && host.preposition().equals("في")
            && carriers.circumstance().before(t) == null;
    return there && guest != null && host != null
        ? new Found(List.of(guest.id()), List.of(host.id()))
        : null;
  }

  /** Of whom the sentence tells before {@code t}. */
  List<String> told(Trigger t) {
    Verb before = carriers.circumstance().before(t);
    return before == null ? topics.getOrDefault(t, List.of()) : before.subject();
  }

  /**
   * Who goes to meet {@code whom}, named before word {@code after}, or demands something of him:
   * توجه إلى دمشق للقاء فلان وفلان, جدد مطالبة إيران ب.
   */
  List<String> aiming(Trigger t, List<String> whom, int after) {
    boolean demands = "طالب".equals(t.entry().past()) && clause.word(after).startsWith("ب");
    boolean goes = t.entry().type() == EventType.CONSULT && clause.word(t.at()).startsWith("لل");
    Verb before = demands || goes ? carriers.circumstance().before(t) : null;
    boolean one = before != null && (demands || before.subject().size() == 1);
    return before == null || !one || before.subject().equals(whom) ? List.of() : before.subject();
  }

  /** Whether the words up to {@code i} say when something else happened: بعد انتهاء. */
  private boolean meanwhile(int i) {
    return Carriers.WHILE.contains(clause.word(i))
        || STAGES.contains(clause.word(i))
            && (Carriers.WHILE.contains(clause.word(i - 1)) || clause.word(i - 1).equals("علي"));
  }

  /** Whether somebody did something upon fighting another: سيطر على البلدة بعد معارك مع. */
  private boolean fought(Trigger t) {
    int with = t.last();
    while (with < t.last() + 2 && !clause.word(with).equals("مع")) {
      with++;
    }
    return Clause.isTemporal(clause.word(t.at() - 1))
        && clause.word(with).equals("مع")
        && t.entry().markers().contains("مع");
  }

  /** Whether somebody meets his peer, so that he is one of whom the sentence tells. */
  private boolean withPeer(Trigger t) {
    return clause.word(t.last()).equals("مع") && PEERS.contains(clause.word(t.last() + 1));
  }

  /** Who does something to blame, refuse or support what follows: تظاهر احتجاجا على, تنديدا ب. */
  private List<String> purpose(Trigger t) {
    EventType type = t.entry().type();
    String word = clause.word(t.at());
    boolean judges =
        type != null
            && (judges(type) && (word.endsWith("ا") || word.startsWith("لل"))
                || type == EventType.REQUEST && word.startsWith("لل")); // تظاهر للمطالبة
    Verb before = judges && !clause.conjoined(t.at()) ? carriers.circumstance().before(t) : null;
    return before == null || clause.boundaryIn(before.trigger().last(), t.at())
        ? List.of()
        : before.subject();
  }

  /** Who stands before سترد على, or speaks. */
  private List<String> threatener(Trigger t) {
    Name before = clause.covering(t.at() - 1);
    return before != null && before.acts() && before.role() == Case.DIRECT
        ? List.of(before.id())
        : topics.getOrDefault(t, List.of());
  }

  /** Who decides what the noun tells; his own country does as he says: مواصلة بلاده دعم. */
  List<String> decided(Trigger t) {
    boolean own = Owners.OWN.contains(clause.word(t.at() - 1));
    return own && agents.decides(t.at() - 2)
        ? topics.getOrDefault(t, List.of())
        : agents.decided(t);
  }

  /** Whether a noun of {@code type} tells why somebody acts: احتجاجا, للتنديد. */
  static boolean judges(@Nullable EventType type) {
    return type != null && (type.judges() || type == EventType.PROTEST);
  }
}
