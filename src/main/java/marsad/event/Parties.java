package marsad.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import marsad.event.Inflection.Tense;
import marsad.event.Subjects.Source;
import marsad.event.Subjects.Subject;
import org.jspecify.annotations.Nullable;

/** Who acts and who is acted upon, for each trigger of a clause, read from left to right. */
final class Parties {
  private static final Set<String> CONTENT = Clause.words("أن إن بأن أنه أنها إنه إنها بأنه بأنها");

  private static final Set<String> WHAT = Clause.words("ما بما مما لما عما");

  /** Begin a clause that only says why. */
  private static final Set<String> BECAUSE =
      Clause.words("لكونه لكونها لكونهم كونه كونها كونهم لأنه لأنها لأنهم");

  private final Clause clause;
  private final Discourse discourse;
  private final Recipients recipients;
  private final Subjects subjects;
  private final Nouns nouns;
  private final FiniteVerbs finite;
  private final List<Verb> verbs = new ArrayList<>();
  private final IdentityHashMap<Trigger, Verb> read = new IdentityHashMap<>();
  private final IdentityHashMap<Trigger, List<String>> topics = new IdentityHashMap<>();
  private final Set<Trigger> said = Collections.newSetFromMap(new IdentityHashMap<>());
  private final TakenObjects taken;
  private @Nullable Reach reach;
  private int content = Integer.MAX_VALUE;
  private int speech = Integer.MAX_VALUE;

  Parties(Clause clause, Discourse discourse) {
    this.clause = clause;
    this.discourse = discourse;
    recipients = new Recipients(clause);
    subjects = new Subjects(clause, recipients, discourse, verbs);
    Judged judgements = new Judged(clause, verbs);
    nouns = new Nouns(clause, subjects, recipients, discourse, verbs, judgements, topics);
    taken = new TakenObjects(clause, discourse, subjects, verbs);
    finite = new FiniteVerbs(clause, discourse, recipients, nouns, judgements, topics);
  }

  /**
   * A finite verb or participle that has been read.
   *
   * @param subject who acts; empty when unknown
   * @param after index after the subject, where objects may begin
   * @param source how the subject was found
   * @param object whom its object takes up, named before; empty for nobody
   */
  record Verb(
      Trigger trigger, List<String> subject, int after, Source source, List<String> object) {}

  /** The verbs read so far. */
  List<Verb> verbs() {
    return verbs;
  }

  /**
   * Reads all verbs ahead, so that nouns know what carries them, and notes of whom the text speaks
   * at each trigger.
   */
  void read(List<Trigger> triggers, Reach reach) {
    this.reach = reach;
    recipients.triggers(triggers);
    int noted = 0;
    List<Name> names = clause.names();
    Name quoted = Opening.quoted(clause);
    if (quoted != null) {
      content = quoted.last(); // لافروف: ...
      speech = content;
      discourse.subject(List.of(quoted.id()));
    }
    for (Trigger t : triggers) {
      while (noted < names.size() && names.get(noted).last() <= t.at()) {
        discourse.mentioned().name(names.get(noted++));
      }
      if (t.form().tense() == Tense.NOUN || t.entry().kind() == LexiconEntry.Kind.CARRY) {
        topics.put(t, discourse.topic());
        if (t.at() > speech) {
          said.add(t);
        }
        continue;
      }
      boolean within = inContent(t);
      if (within || t.form().tense() == Tense.PARTICIPLE) {
        said.add(t);
      }
      if (t.entry().kind() == LexiconEntry.Kind.SAY) {
        speech = Math.min(speech, t.at());
      }
      Subject s = quoted(t, subjects.of(t, reach.of(t), within));
      topics.put(t, discourse.topic());
      Verb verb = new Verb(t, s.actors(), s.after(), s.source(), taken.of(t, s));
      verbs.add(verb);
      read.put(t, verb);
      note(t, s, within);
    }
    while (noted < names.size()) {
      discourse.mentioned().name(names.get(noted++));
    }
  }

  /** Why {@code found} are the parties of {@code t}. */
  List<String> reasons(Trigger t, Found found) {
    return Reasons.of(t, read.get(t), nouns.carried(t), found);
  }

  /** Whether a verb carries the noun {@code t}. */
  boolean carried(Trigger t) {
    return nouns.carried(t);
  }

  /** Whether {@code t} only says of somebody named before who he is: التنظيم الذي استولى. */
  boolean describes(Trigger t) {
    Verb verb = read.get(t);
    EventType type = t.entry().type();
    return verb != null
        && verb.source() == Source.ANTECEDENT
        && type != null
        && !type.verbal()
        && clause.before(t.at()).stream()
            .anyMatch(n -> n.acts() && verb.subject().contains(n.id()));
  }

  /** Whether {@code t} stands in what someone says. */
  boolean said(Trigger t) {
    return said.contains(t);
  }

  /** Whoever is quoted speaks, not who quotes him: نقلت الرئاسة عن الشرع. */
  private Subject quoted(Trigger t, Subject s) {
    if (!"نقل".equals(t.entry().past())) {
      return s;
    }
    for (Name n : clause.names()) {
      if (n.phrase() > t.at() && n.preposition().equals("عن") && n.acts()) {
        return new Subject(List.of(n.id()), n.last(), Source.FOLLOWING);
      }
    }
    return s;
  }

  /** Who was spoken of where {@code t} stands. */
  List<String> topic(Trigger t) {
    return topics.getOrDefault(t, List.of());
  }

  /** How far a trigger's parties may stand. */
  interface Reach {
    int of(Trigger t);
  }

  private void note(Trigger t, Subject s, boolean within) {
    boolean past = t.form().tense() == Tense.PAST; // تقول may be another word
    boolean own = !"نقل".equals(t.entry().past()); // نقلت الرئاسة عن الشرع: he is no woman
    Name named = clause.covering(s.after() - 1);
    boolean titled = named != null && named.isPerson() && !named.bareName(); // جمعت الوزير بنظرائه
    if (past && own && s.source() == Source.FOLLOWING && s.actors().size() == 1 && !titled) {
      discourse.traits().learn(t.form().agreement(), s.actors().get(0));
    }
    discourse.last(s.actors());
    boolean relative =
        s.source() == Source.ANTECEDENT
            || t.form().pronoun() && s.source() != Source.PRECEDING
            || subjects.describes(t)
            || BECAUSE.contains(clause.word(t.at() - 1))
            || WHAT.contains(clause.word(t.at() - 1)); // ما تقوم به الميليشيات
    if (within) {
      discourse.within(s.actors());
    } else if (t.form().finite() && !relative && !t.form().speaker()) {
      if (s.source() != Source.CARRIED) {
        boolean agreed = s.source() == Source.FOLLOWING || s.source() == Source.PRECEDING;
        boolean shown = past && agreed && s.actors().size() == 1;
        discourse.subject(s.actors(), shown ? t.form().agreement() : Inflection.Agreement.ANY);
      }
    }
    if (!within && t.entry().kind() == LexiconEntry.Kind.SAY
        || t.form().tense() == Tense.PARTICIPLE) {
      content = contentAfter(t.at());
      Name told = content < clause.count() ? clause.covering(content + 1) : null;
      boolean other =
          told != null
              && told.acts()
              && s.actors().stream().noneMatch(a -> discourse.traits().oneWith(a, told.id()));
      if (told != null && other) {
        discourse.mentioned().told(told.id()); // قالت الوكالة إن إيران
      }
    }
  }

  private int contentAfter(int at) {
    for (int i = at + 1; i < clause.count(); i++) {
      if (CONTENT.contains(clause.word(i)) && clause.covering(i) == null) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Whether {@code t} stands in what is said; a verb of saying that و joins ends it. */
  private boolean inContent(Trigger t) {
    if (t.at() < content) {
      return false;
    }
    EventType type = t.entry().type();
    boolean verbal = type == null ? t.entry().kind() == LexiconEntry.Kind.SAY : type.verbal();
    boolean again =
        t.form().tense() == Tense.PAST
            && clause.conjoined(t.at())
            && !clause.near(t.at())
            && verbal;
    if (again) {
      content = Integer.MAX_VALUE;
    }
    return !again;
  }

  /**
   * The parties of {@code t}. An attack hits whom the verb that describes it tells (شن هجوما استهدف
   * فلانا); a threat that goes on from what its maker did threatens whom he did it to (وهددت
   * بالرد).
   */
  Found of(Trigger t) {
    return all(t).withoutOwn();
  }

  /** Whether {@code t} tells of an attack that was beaten back. */
  static boolean repels(Trigger t) {
    return "صد".equals(t.entry().past());
  }

  private Found all(Trigger t) {
    Found found = alone(t);
    if (!found.recipients().isEmpty()) {
      return found;
    }
    Found met = found.actors().size() > 1 ? null : calls().met(t, this::alone);
    if (met != null) {
      return met;
    }
    boolean visits = "visit".equals(t.entry().mode()) && !found.actors().isEmpty();
    if (t.entry().type() == EventType.CONSULT && found.actors().size() < 2 && !visits) {
      return attended(t, found.actors());
    }
    Answers answers = new Answers(clause, verbs);
    if (answers.refusesIt(t)) {
      return new Found(found.actors(), answers.askers(t, found.actors()));
    }
    if (t.entry().type() == EventType.REJECT && !found.actors().isEmpty()) {
      return new Found(found.actors(), new Dealings(clause).with(t));
    }
    boolean answer = t.entry().type() == EventType.THREATEN && clause.conjoined(t.at());
    Trigger before = null;
    for (Verb v : verbs) {
      Trigger other = v.trigger();
      if (other.at() >= t.last() && subjects.relatives().strikesBy(t, other)) {
        Found struck = alone(other); // صد هجوما شنه فلان: he is whom it is done to
        return new Found(found.actors(), repels(t) ? struck.actors() : struck.recipients());
      }
      boolean typed = other.form().finite() && other.entry().type() != null;
      before = answer && typed && other.at() < t.at() ? other : before;
      boolean why =
          Answers.retaliates(t) && typed && Clause.isTemporal(clause.bare(other.at() - 2));
      before = why && other.at() > t.at() ? other : before;
    }
    Found last = before == null ? found : alone(before);
    return last.actors().equals(found.actors()) ? last : found;
  }

  /** The parties of a meeting of {@code host} or nobody named, by who was there. */
  private Found attended(Trigger t, List<String> host) {
    boolean hosted = !host.isEmpty();
    List<String> there = Attendance.of(clause, recipients.coordination(), t, hosted);
    boolean several = there.size() > 1;
    return hosted ? new Found(host, there) : Found.among(several ? there : List.of());
  }

  private Calls calls() {
    return new Calls(clause, verbs, nouns.carriers().circumstance(), discourse.traits());
  }

  private Found alone(Trigger t) {
    int end = Objects.requireNonNull(reach).of(t);
    Verb verb = read.get(t);
    boolean point = t.at() == 0 && clause.bulleted(); // of a list that others agreed on
    if (point && (verb == null || verb.source() == Source.CARRIED)) {
      return new Found(List.of(), List.of());
    }
    return verb == null ? nouns.of(t, end) : finite.of(t, verb, end);
  }
}
