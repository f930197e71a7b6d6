package marsad.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.event.Inflection.Tense;
import marsad.event.LexiconEntry.Kind;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Finds the verb that carries an event noun and gives it its actor: شنت إسرائيل هجوما, هجوم شنته
 * إسرائيل, أعلنت الحكومة اعتقال; or who is named behind من قبل or by his weapon, برصاص الجيش.
 */
final class Carriers {
  private static final int MAX_CARRIED = 12;

  private static final int MAX_RELATIVE = 5;

  private static final Set<String> COUNT = WordSet.named("carriers.count");

  static final Set<String> WHILE = WordSet.named("carriers.while");

  private static final Set<String> TAKEN_UP = Clause.words("بها به بهما إليها إليه");

  private static final Set<String> ANNOUNCES = Clause.words("أعلن تبنى أكد رد");

  private static final int MAX_DOING = 6;

  private static final Set<String> DECIDED = Set.of("صادق", "صوت");

  private final Clause clause;

  private final Subjects subjects;

  private final Recipients recipients;

  private final Discourse discourse;

  private final List<Verb> verbs;

  private final Agents agents;

  private final Circumstance circumstance;

  Carriers(
      Clause clause,
      Subjects subjects,
      Recipients recipients,
      Discourse discourse,
      List<Verb> verbs) {
    this.clause = clause;
    this.subjects = subjects;
    this.recipients = recipients;
    this.discourse = discourse;
    this.verbs = verbs;
    circumstance = new Circumstance(clause, verbs);
    agents = new Agents(clause, subjects, recipients.coordination());
  }

  Circumstance circumstance() {
    return circumstance;
  }

  Agents agents() {
    return agents;
  }

  /** Whether the noun is the object of its carrier at once, and indefinite: شنت إسرائيل غارات. */
  boolean objectOf(Verb carrier, Trigger t) {
    int from = Math.max(carrier.trigger().at() + 1, carrier.after());
    boolean prefixed = clause.word(t.at()).startsWith("ب") || t.at() - from == 1;
    int gap = 0;
    for (int i = from; i < t.at(); i++) {
      gap += Clause.isAdverb(clause.word(i)) ? 0 : 1;
    }
    String bare = clause.bare(t.at());
    boolean definite = (bare.startsWith("ال") || bare.startsWith("بال")) && !asks(t);
    if (bare.startsWith("ب") && "قام".equals(carrier.trigger().entry().past())) {
      return !definite; // قام الجيش، منذ سيطرته، باحتجاز
    }
    return !definite
        && (gap == 0 || (gap == 1 && prefixed && Clause.isPreposition(clause.word(t.at() - 1))));
  }

  /** Whether what the noun asks for stands right behind it, so that it is news: القبض على. */
  private boolean asks(Trigger t) {
    String next = clause.word(t.last());
    return Clause.isPreposition(next) && t.entry().markers().contains(next);
  }

  /** Whether the noun's pronoun means who goes on with what it tells: واصلت إسرائيل قصفها. */
  boolean goesOn(Verb carrier, Trigger t) {
    return carrier.trigger().entry().kind() == Kind.LIGHT
        && carrier.source() != Subjects.Source.UNKNOWN
        && !clause.word(t.at()).startsWith("ب")
        && objectOf(carrier, t);
  }

  /**
   * Who does what is done with or by someone else: the subject of the verb before.
   *
   * @param topics of whom the text speaks at each trigger
   */
  List<String> doing(Trigger t, Map<Trigger, List<String>> topics) {
    Verb before = circumstance.before(t);
    if (before == null) {
      Name opens = clause.covering(t.at() - 1); // أعادت المقاومة بالتنسيق مع: an unknown verb
      boolean subject = opens != null && opens.phrase() <= 1 && opens.acts();
      return opens != null && subject ? List.of(opens.id()) : topics.getOrDefault(t, List.of());
    }
    boolean near = t.at() - Math.max(before.trigger().at(), before.after()) <= MAX_DOING;
    boolean described =
        before.source() == Subjects.Source.CARRIED && !clause.conjoined(before.trigger().at());
    return near && !described ? before.subject() : List.of();
  }

  /** هجوم شنته إسرائيل على, اتصال هاتفي أجراه الرئيس مع: the verb behind carries the noun. */
  @Nullable Found relative(Trigger t, int end) {
    int limit = Math.min(clause.count() - 1, t.last() + MAX_RELATIVE);
    for (Trigger v : carriers(t.last(), limit)) {
      if (recipients.nounIn(t.last(), v.at())) {
        return null; // منع الهجمات التي يشنها
      }
      boolean force = v.entry().type() == EventType.ASSAULT;
      if (force && t.entry().type() != EventType.ASSAULT) {
        continue; // انسحاب إسرائيل من النقاط التي تحتلها
      }
      int stop = end > v.at() ? end : Math.min(clause.count(), v.at() + MAX_CARRIED + 10);
      Subjects.Subject s = subjects.of(v, stop, false);
      if (s.source() == Subjects.Source.FOLLOWING) {
        return new Found(s.actors(), recipients.of(t, s.after(), stop, s.actors()));
      }
      String when = clause.word(before(clause, t));
      boolean here = WHILE.contains(when) || Clause.isTemporal(when); // خلال لقاء عقده مع
      List<String> actors = here ? circumstance.who(t) : List.of();
      actors = here && actors.isEmpty() ? spokenOf(t, v) : actors;
      List<String> others = actors.isEmpty() ? actors : recipients.of(t, v.at() + 1, stop, actors);
      boolean received = others.isEmpty() && !actors.isEmpty(); // اتصال تلقاه من
      return new Found(actors, received ? recipients.of(v, v.at() + 1, stop, actors) : others);
    }
    return null;
  }

  /** Index of the word before a meeting and what counts it: خلال أول محادثات. */
  static int before(Clause clause, Trigger t) {
    return COUNT.contains(clause.word(t.at() - 1)) ? t.at() - 2 : t.at() - 1;
  }

  /** Whose words or visit come before a meeting: تصريحات لافروف عشية مباحثات يعقدها مع. */
  private List<String> spokenOf(Trigger t, Trigger verb) {
    Name last = null;
    for (Name n : clause.before(t.at())) {
      last = n.isPerson() && n.acts() ? n : last;
    }
    return t.entry().type() == EventType.CONSULT
            && last != null
            && last.preposition().isEmpty()
            && discourse.traits().fits(verb.form().agreement(), last.id())
        ? List.of(last.id())
        : List.of();
  }

  List<Trigger> carriers(int from, int to) {
    return verbs.stream()
        .map(Verb::trigger)
        .filter(
            v ->
                v.at() >= from
                    && v.at() <= to
                    && (v.form().pronoun() || TAKEN_UP.contains(clause.word(v.at() + 1)))
                    && v.form().finite()
                    && (v.entry().kind() == Kind.LIGHT
                        || v.entry().type() == EventType.ASSAULT
                        || "دعا".equals(v.entry().past())
                        || !v.entry().complement().isEmpty()))
        .toList();
  }

  /**
   * The verb whose object the noun is: a light verb, or one of speaking; null when none is near.
   */
  @Nullable Verb carrier(Trigger t) {
    Verb best = null;
    if (Clause.isTemporal(clause.word(t.at() - 1))) {
      return null;
    }
    for (Verb v : verbs) {
      Trigger verb = v.trigger();
      boolean carries =
          verb.entry().kind() == Kind.LIGHT
              || (verb.entry().kind() == Kind.SAY && announces(v, t) && (answers(v) || !within(t)))
              || (verb.form().tense() == Tense.PARTICIPLE && announces(v, t))
              || orders(clause, v, t)
              || DECIDED.contains(String.valueOf(verb.entry().past()))
                  && clause.word(t.at() - 1).equals("علي")
              || verb.entry().type() == t.entry().type() && !(Casualties.alike(verb) && within(t));
      if (verb.at() < t.at()
          && t.at() - Math.max(verb.at(), v.after() - 1) <= MAX_CARRIED
          && carries
          && !clause.boundaryIn(verb.at() + 1, t.at())) {
        best = v;
      }
    }
    return best;
  }

  /** Whether the noun only says where something happened: أعلنت مقتل جندي في كمين. */
  private boolean within(Trigger t) {
    boolean in = clause.bare(t.at() - 1).equals("في");
    boolean by = in || clause.bare(t.at()).startsWith("ب");
    boolean helps = t.entry().type() == EventType.SUPPORT || t.entry().type() == EventType.AID;
    return by && t.entry().type() == EventType.ASSAULT || in && helps;
  }

  /**
   * Whether a verb of saying tells of the subject's own act: of words always, of deeds only when a
   * body announces them (أعلنت الحكومة اعتقال).
   */
  boolean announces(Verb v, Trigger t) {
    EventType type = t.entry().type();
    if (type == EventType.THREATEN) {
      return false; // قال إنه تهديد للسلام
    }
    if (type == null || type.verbal() && type != EventType.CONSULT) {
      return true;
    }
    String past = v.trigger().entry().past();
    return past != null
        && ANNOUNCES.contains(marsad.text.Folding.key(past))
        && (!clause.word(t.at()).startsWith("ال") || asks(t) && type == EventType.COERCE)
        && !t.known(clause)
        && v.subject().size() == 1
        && (answers(v)
            || !discourse.traits().isPerson(v.subject().get(0))
            || type != EventType.ASSAULT && discourse.traits().governs(v.subject().get(0)));
  }

  /** Whether {@code t} is what the subject of {@code v} orders to be done: أمر بتعزيز القوات. */
  static boolean orders(Clause clause, Verb v, Trigger t) {
    return "أمر".equals(v.trigger().entry().past()) && clause.word(t.at()).startsWith("ب");
  }

  /** Whether the subject of {@code v} does what follows in answer: رد الجيش بقصف. */
  private static boolean answers(Verb v) {
    return "رد".equals(v.trigger().entry().past());
  }

  /** Who did what a passive tells: behind من قبل, by his weapon, or in the attack's own clause. */
  List<String> doer(Trigger t, int end) {
    boolean by = clause.word(t.last() - 1).startsWith("ب"); // أصيب برصاص الجيش
    Name weapon = by && t.last() > t.at() + 1 ? agents.instrument(t.last() - 1) : null;
    List<String> agent = weapon == null ? agents.agent(t.last(), end) : List.of(weapon.id());
    int last = agent.isEmpty() ? t.last() + MAX_RELATIVE : t.last() - 1;
    for (Trigger v : carriers(t.last(), last)) {
      Subjects.Subject s = subjects.of(v, Math.max(end, v.at() + MAX_CARRIED), false);
      if (s.source() == Subjects.Source.FOLLOWING) {
        return s.actors(); // أصيب في هجوم شنه الحزب
      }
    }
    return agent;
  }
}
