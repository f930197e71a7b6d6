package marsad.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import org.jspecify.annotations.Nullable;

/**
 * Whom a deed reaches where nobody is named as its object: the state of the place that is hit (قصفت
 * إسرائيل خان يونس), or of the people it is done to (أفرجت عن تسعين أسيرا فلسطينيا).
 */
final class Struck {
  private static final Set<EventType> LOCAL =
      EnumSet.of(EventType.ASSAULT, EventType.AID, EventType.COERCE);

  private static final Set<EventType> DONE_TO_PEOPLE =
      EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.RETREAT, EventType.CONCEDE);

  private static final Set<String> CLAIMS = Set.of("تبنى", "أعلن");

  /** Words behind an attack in which it is said against whom it was. */
  private static final int REACH = 12;

  /** Words from help to where it is sent. */
  private static final int MAX_SENT = 4;

  /** Words behind a deed in which the people it is done to stand. */
  private static final int MAX_PEOPLE = 7;

  /** Get help where they are. */
  private static final Set<String> SUFFERERS = WordSet.named("struck.sufferers");

  private final Clause clause;

  private final Traits traits;

  Struck(Clause clause, Traits traits) {
    this.clause = clause;
    this.traits = traits;
  }

  /**
   * Those {@code named}; of prisoners their state, whoever takes them over, unless they are
   * exchanged; without names where help goes, the state that suffers or profits by {@code t}, or of
   * a claim those whom the attack hit that was told of {@code before}.
   */
  List<String> of(
      Trigger t, List<String> actors, List<String> named, boolean exchange, List<String> before) {
    boolean freed = "release".equals(t.entry().mode()) && !exchange;
    boolean aid = named.isEmpty() && t.entry().type() == EventType.AID;
    List<String> helped = aid ? sent(t, actors) : List.of();
    boolean told = helped.isEmpty() && (named.isEmpty() || freed);
    List<String> state = told ? state(t, actors) : helped;
    boolean claimed = named.isEmpty() && claims(t);
    return !state.isEmpty() ? state : claimed ? others(before, actors) : named;
  }

  /** The state of those whose death a noun tells of: مقتل شاب فلسطيني برصاص الجيش. */
  private List<String> fallen(Trigger t) {
    String state = t.entry().subjectSuffers() ? people(t) : null;
    return state == null ? List.of() : List.of(state);
  }

  /** Whether somebody says that an attack was his: أعلن التنظيم مسؤوليته عن الهجوم. */
  static boolean claims(Trigger t) {
    return t.entry().type() == EventType.ASSAULT
        && !t.entry().complement().isEmpty()
        && CLAIMS.contains(String.valueOf(t.entry().past()));
  }

  /** The state in which {@code t} happened; empty when it is not said where. */
  List<String> scene(Trigger t) {
    String state = place(t, EventType.ASSAULT);
    return state == null ? List.of() : List.of(state);
  }

  /** Those who are none of {@code actors}: who claims an attack was not its target. */
  private static List<String> others(List<String> before, List<String> actors) {
    return before.stream().filter(b -> !actors.contains(b)).toList();
  }

  /**
   * Whom {@code t} reaches though nobody is named: of help where it goes, of deaths whose they are.
   */
  List<String> unnamed(Trigger t, List<String> actors) {
    return t.entry().type() == EventType.AID ? sent(t, actors) : fallen(t);
  }

  /** Whether help goes to a state's people: للنازحين العراقيين, لضحايا الزلزال في تركيا. */
  private boolean toPeople(Trigger t, Name n) {
    boolean his = n.how() == Name.How.ADJECTIVE && clause.word(n.first() - 1).startsWith("لل");
    boolean there = n.type() == MentionType.STATE && n.preposition().equals("في");
    for (int i = n.phrase() - 2; there && i >= t.last() && n.phrase() - i <= MAX_PEOPLE; i--) {
      his |= SUFFERERS.contains(clause.word(i));
    }
    return his && n.first() >= t.last() && n.first() - t.last() <= MAX_PEOPLE;
  }

  /** The state to a place of which help is sent, or in which it is given: مساعدات إلى غزة. */
  private List<String> sent(Trigger t, List<String> actors) {
    for (Name n : clause.names()) {
      boolean to = n.preposition().equals("ل") || to(n.phrase());
      boolean near = n.phrase() >= t.last() && n.phrase() - t.last() <= MAX_SENT;
      String there = to && near && n.type() == MentionType.PLACE ? traits.stateOf(n.id()) : null;
      String state = there == null && n.suffers() && toPeople(t, n) ? n.id() : there;
      if (state != null && actors.stream().noneMatch(a -> state.equals(traits.stateOf(a)))) {
        return List.of(state);
      }
    }
    for (int i = t.last(); i <= t.last() + MAX_SENT && clause.near(i); i++) {
      boolean to = clause.word(i).startsWith("لل");
      String own = to ? traits.stateOfPeople(Bodies.article(clause.word(i), "ل")) : null;
      String state = to && own == null ? traits.stateOfPeople(clause.word(i + 1)) : own;
      if (state != null && actors.stream().noneMatch(a -> state.equals(traits.stateOf(a)))) {
        return List.of(state); // مساعدات للفلسطينيين, للنازحين العراقيين
      }
    }
    return t.entry().markers().contains("في") ? state(t, actors) : List.of();
  }

  /** Whether the name at word {@code i} is where something goes: إلى عدن, إلى مدينة عدن. */
  private boolean to(int i) {
    boolean city = clause.joined(i) && clause.covering(i - 1) == null;
    return clause.word(i - 1).equals("الي") || city && clause.word(i - 2).equals("الي");
  }

  /** The state, when another's men did it: who acts in his own, or for none, does not fight it. */
  private List<String> state(Trigger t, List<String> actors) {
    EventType type = t.entry().type();
    if (type == null || actors.isEmpty()) {
      return List.of();
    }
    String people = DONE_TO_PEOPLE.contains(type) ? people(t) : null;
    String state = people == null ? place(t, type) : people;
    boolean band = state != null && !traits.isState(state);
    boolean anywhere =
        (type == EventType.AID || claims(t)) && actors.stream().noneMatch(traits::isPerson);
    boolean foreign =
        state != null
            && !actors.contains(state)
            && actors.stream()
                .map(traits::stateOf)
                .allMatch(own -> band || (own == null ? anywhere : !own.equals(state)));
    return state != null && foreign ? List.of(state) : List.of();
  }

  private @Nullable String place(Trigger t, EventType type) {
    Setting setting = clause.setting();
    boolean local = LOCAL.contains(type) && !aimed(t);
    Place place = setting == null || !local ? null : setting.place(clause, t);
    return place == null ? null : traits.stateOf(place.id());
  }

  /** The state of whom the adjective behind {@code t} describes, up to the end of its phrase. */
  private @Nullable String people(Trigger t) {
    int end = Complements.reach(clause, t.last(), MAX_PEOPLE);
    int from = t.entry().complement().isEmpty() ? t.last() : t.at() + 1; // أصيب خمسة برصاص
    for (int i = from; i < end && (i == from || clause.near(i)); i++) {
      if (clause.boundary(i)) {
        return null;
      }
      Name n = clause.covering(i);
      boolean of = n != null && n.phrase() == i && n.preposition().equals("من");
      if (n != null && of && clause.isNumber(i - 2) && n.suffers()) {
        return n.id(); // مقتل عشرين من الحوثيين
      }
      if (n != null && n.type() == MentionType.ORG && n.last() == i + 1 && band(n)) {
        return n.id();
      }
      if (n != null && n.how() == Name.How.ADJECTIVE && one(t, n)) {
        return n.id();
      }
      boolean free = n == null || n.how() == Name.How.ADJECTIVE && n.first() == i;
      String state = free ? traits.stateOfPeople(clause.word(i)) : null;
      if (state != null) {
        return state;
      }
    }
    return null;
  }

  /**
   * Whether somebody known only by his state is who it is done to: قتل فلسطيني, قتل شاب فلسطيني.
   */
  private boolean one(Trigger t, Name n) {
    boolean indefinite = !clause.definite(n.first()) && n.type() == MentionType.STATE;
    int i = n.first();
    return indefinite
        && (t.form().finite() || t.entry().subjectSuffers())
        && (i == t.at() + 1 || i == t.at() + 2 && Within.people(clause.word(i - 1)));
  }

  /** Whether a number of a movement's men is told of: مصرع ثمانين متمردا حوثيا. */
  private boolean band(Name n) {
    boolean adjective = n.how() == Name.How.BODY || n.how() == Name.How.ADJECTIVE;
    return adjective && !clause.definite(n.first()) && n.preposition().isEmpty();
  }

  /** Whether it is said against whom it was, be he known or not: غارات ضد المسلحين في العراق. */
  private boolean aimed(Trigger t) {
    for (int i = t.last(); i < t.last() + REACH; i++) {
      if (clause.word(i).equals("ضد")) {
        return true;
      }
    }
    return false;
  }
}
