package marsad.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.event.Inflection.Agreement;
import marsad.event.Name.Case;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/** Finds whom the pronoun of a verbal noun means: دعمه, دعم بلادها. */
final class Owners {
  private static final int MAX_OWNER = 10;

  private static final int MAX_RELATIVE = 5;

  /** What these are done for somebody else did. */
  private static final Set<EventType> HOSTILE =
      Set.of(EventType.ACCUSE, EventType.SANCTION, EventType.COERCE, EventType.THREATEN);

  private static final Set<String> BECAUSE = Clause.words("بسبب جراء نتيجة بتهمة بدعوى خلفية");

  /** Stand for the speaker's own state: دعم بلاده. */
  static final Set<String> OWN = WordSet.named("owners.own");

  /** Whose fighters act for him: قال إن مقاتليه استهدفوا. */
  private static final Set<String> FORCES = WordSet.named("owners.forces");

  private final Clause clause;

  private final Discourse discourse;

  private final List<Verb> verbs;

  private final Map<Trigger, List<String>> topics;

  private final Carriers carriers;

  Owners(
      Clause clause,
      Discourse discourse,
      List<Verb> verbs,
      Map<Trigger, List<String>> topics,
      Carriers carriers) {
    this.clause = clause;
    this.discourse = discourse;
    this.verbs = verbs;
    this.topics = topics;
    this.carriers = carriers;
  }

  /** Whether a subject of this word acts for the one who is spoken of. */
  static boolean acts(String word) {
    return OWN.contains(word) || FORCES.contains(word);
  }

  /** Whom the noun's pronoun means: a subject before it that agrees, the nearest first. */
  List<String> of(Trigger t, @Nullable Verb carrier) {
    String own = clause.word(t.last());
    String word =
        t.form().pronoun()
            ? clause.word(t.at())
            : OWN.contains(own) ? own : clause.word(t.last() + 1);
    if (t.entry().type() == EventType.CONSULT && (word.endsWith("هما") || word.endsWith("هم"))) {
      return together(t, word.endsWith("هما"));
    }
    if (word.endsWith("هما")) {
      return List.of(); // بمغادرتهما منصبيهما
    }
    Agreement agreement =
        word.endsWith("ها") ? Agreement.SHE : word.endsWith("هم") ? Agreement.THEY : Agreement.HE;
    Name beside = beside(t, agreement);
    if (beside != null) {
      return List.of(beside.id());
    }
    Name charged = charged(t, agreement);
    if (charged != null) {
      return List.of(charged.id());
    }
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
    List<String> follows = carriers.circumstance().following(t);
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

  /**
   * The person right before, whose deed or relative clause tells it: ترحيب الملك في اتصاله, بوتين
   * الذي طرحها في لقائه.
   */
  private @Nullable Name beside(Trigger t, Agreement agreement) {
    int at = t.at() - 1;
    Name n = Clause.isPreposition(clause.word(at)) ? clause.covering(at - 1) : null;
    boolean whose = n != null && n.last() == at && n.role() == Case.GENITIVE;
    for (int k = at; k >= Math.max(1, at - MAX_RELATIVE) && !whose; k--) {
      if (Relatives.RELATIVES.contains(clause.word(k))) {
        n = clause.covering(k - 1);
        whose = n != null && n.last() == k;
        break;
      }
    }
    boolean person = n != null && whose && n.isPerson() && n.acts();
    return person && n != null && fits(agreement, List.of(n.id())) ? n : null;
  }

  /**
   * Whom a verb is done to for what the noun tells: انتقد الصين لدعمها, عقوبات على إيران بسبب
   * دعمها.
   */
  private @Nullable Name charged(Trigger t, Agreement agreement) {
    boolean why = BECAUSE.contains(clause.word(t.at() - 1)) || clause.word(t.at()).startsWith("ل");
    Verb verb = why ? carriers.circumstance().before(t) : null;
    EventType type = verb == null ? null : verb.trigger().entry().type();
    if (verb == null || type == null || !HOSTILE.contains(type) || clause.conjoined(t.at())) {
      return null;
    }
    Name best = null;
    for (Name n : clause.names()) {
      boolean object = n.phrase() > verb.trigger().at() && n.last() <= t.at() && n.suffers();
      boolean other = object && !verb.subject().contains(n.id());
      best = other && fits(agreement, List.of(n.id())) ? n : best;
    }
    return best;
  }

  /** Several who meet each other: في ختام اجتماعهم; only two when {@code two} says so. */
  private List<String> together(Trigger t, boolean two) {
    List<String> topic = topics.getOrDefault(t, List.of());
    Verb before = carriers.circumstance().before(t);
    List<String> subject = before == null ? topic : before.subject();
    List<String> follows = subject.size() > 1 ? subject : carriers.circumstance().following(t);
    List<String> met = follows.size() > 1 ? follows : topic;
    return met.size() == 2 || !two && met.size() > 2 ? met : List.of();
  }

  /**
   * Of whom a clause behind the last verb before {@code t} begins to speak: إن أردوغان ... دعمه.
   */
  private @Nullable Name opening(Trigger t, Agreement agreement) {
    Verb last = carriers.circumstance().before(t);
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
}
