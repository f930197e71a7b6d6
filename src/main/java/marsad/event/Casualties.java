package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Inflection.Tense;
import marsad.event.Parties.Verb;
import marsad.event.Subjects.Source;

/** Tells who was harmed from who harms, where a verb's passive is spelled as the verb. */
final class Casualties {
  private static final int MAX_COUNTED = 8;

  private static final Set<String> CAUSES = Clause.words("إثر جراء نتيجة بسبب");

  /** Are never said without whom they are done to. */
  private static final Set<String> ALWAYS = Set.of("اتهم", "حاسب", "استجوب", "حاكم");

  private final Clause clause;

  Casualties(Clause clause) {
    this.clause = clause;
  }

  /**
   * Whether a verb of harm whose passive is spelled alike has no object, so that its subject is who
   * suffered: قتل خمسة في غارة.
   */
  boolean killed(Trigger t, Verb verb, List<String> objects) {
    EventType type = t.entry().type();
    if (type == EventType.ASSAULT
        && t.entry().takesObject()
        && FiniteVerbs.IN_IT.contains(clause.word(t.at() + 1))) {
      return true; // وقتل فيها فلان
    }
    boolean some = verb.source() == Source.UNKNOWN && clause.isNumber(t.at() + 1);
    boolean bare = some && Clause.isPreposition(clause.word(t.at() + 2)); // قتل العشرات في
    int after = some && clause.near(t.at() + 2) ? t.at() + 3 : verb.after(); // قتل ستون مواطنا في
    after = bare ? t.at() + 2 : after;
    Name whose = verb.source() == Source.UNKNOWN ? clause.covering(after) : null;
    if (whose != null && whose.how() == Name.How.ADJECTIVE && whose.first() == after) {
      after++; // قتل شاب فلسطيني برصاص
    }
    if (some && clause.word(after).endsWith("ين") && clause.near(after)) {
      after++; // قتل ثلاثة شبان فلسطينيين
    }
    while (clause.near(after) && (Clause.isAdverb(clause.word(after)) || describes(after))) {
      after++; // قتل سبعة من عناصر الحركة السبت في
    }
    boolean cause = CAUSES.contains(clause.word(after)); // قتل عنصر من الحركة إثر سقوط قذيفة
    after = Adjunct.time(clause, after);
    String next = clause.word(after);
    return alike(t)
        && !armed(clause, after)
        && (objects.isEmpty() || inAttack(after))
        && (verb.source() == Source.FOLLOWING
            || soldiers(t.at() - 1)
            || fell(t, verb, after)
            || verb.source() != Source.CARRIED && counted(t)
            || verb.source() == Source.UNKNOWN && (inAttack(after) || clause.isNumber(t.at() + 1)))
        && (!clause.near(after)
            || clause.conjoined(after) && clause.covering(after) == null
            || cause
            || Clause.isPreposition(next)
            || clause.governs(after));
  }

  /**
   * Whether an object follows the weapon at word {@code i}: قصفت إسرائيل بالمدفعية أطراف البلدة.
   */
  static boolean armed(Clause clause, int i) {
    return clause.word(i).startsWith("بال") && Recipients.objectAt(clause, i + 1);
  }

  /** Whether an adjective goes on with some of a state's: جنديان تركيان إضافيان. */
  private boolean describes(int i) {
    String word = clause.word(i);
    boolean several = word.endsWith("ان") || word.endsWith("ون") || word.endsWith("ين");
    return several && soldiers(i - 1) && clause.covering(i) == null && !word.startsWith("ال");
  }

  /** Whether the attack follows in which somebody fell, at word {@code i}: في هجوم, برصاص. */
  private boolean inAttack(int i) {
    String word = clause.word(i);
    if (word.startsWith("ب") && Agents.INSTRUMENTS.contains(word.substring(1))) {
      return true;
    }
    return word.equals("في") && Agents.INSTRUMENTS.contains(Complements.plain(clause.word(i + 1)));
  }

  /** Whether some are counted before a plural verb: ستون عنصرا من الحركة قتلوا. */
  private boolean counted(Trigger t) {
    boolean several = t.form().agreement() == Inflection.Agreement.THEY;
    for (int i = t.at() - 1; several && i >= Math.max(0, t.at() - MAX_COUNTED); i--) {
      if (clause.isNumber(i) || clause.boundary(i)) {
        return clause.isNumber(i);
      }
    }
    return false;
  }

  /** Whether word {@code i} ends who is a state's by his adjective: خمسة جنود عراقيين قتلوا. */
  private boolean soldiers(int i) {
    Name n = clause.covering(i);
    boolean state = n != null && n.type() == MentionType.STATE;
    return n != null && n.how() == Name.How.BODY && (state || n.id().endsWith("-military"));
  }

  /** Whether a past of harm is spelled as its passive, so that an object must show which it is. */
  static boolean alike(Trigger t) {
    EventType type = t.entry().type();
    return (type == EventType.ASSAULT || type == EventType.COERCE)
        && t.entry().passive() == null
        && t.entry().complement().isEmpty()
        && t.entry().takesObject()
        && t.form().tense() == Tense.PAST
        && !t.form().pronoun();
  }

  /**
   * Whether a person before the verb is who was killed, since no object is: الملا عمر قتل في معارك.
   */
  private boolean fell(Trigger t, Verb verb, int after) {
    Name person = clause.covering(t.at() - 1);
    return verb.source() == Source.PRECEDING
        && person != null
        && person.isPerson()
        && (!clause.near(after) || Clause.isPreposition(clause.word(after)));
  }

  /** Whether a verb of the past may be read as a passive, as far as its object tells. */
  boolean maybePassive(Trigger t) {
    return t.form().tense() == Tense.PAST
        && !accusative(t.at() + 1) // إنها اعتقلت متظاهرا
        && !(t.entry().type() == EventType.COERCE
            && clause.isNumber(t.at() + 1)
            && t.form().agreement() == Inflection.Agreement.SHE);
  }

  /**
   * Whether a verb that always names its object has none behind it, so that it is a passive: واتهم
   * بمحاولة, ستحاسب أمام القانون.
   */
  boolean objectless(Trigger t, Verb verb) {
    int next = t.at() + 1;
    return verb.source() != Source.FOLLOWING
        && ALWAYS.contains(String.valueOf(t.entry().past()))
        && !t.form().pronoun()
        && (!clause.near(next)
            || Clause.isPreposition(clause.word(next))
            || Clause.isAdverb(clause.word(next))
            || clause.covering(next) == null && clause.word(next).startsWith("ب"));
  }

  private boolean accusative(int i) {
    String word = clause.word(i);
    return clause.near(i) && word.length() > 3 && word.endsWith("ا") && !word.endsWith("ها");
  }

  /** Index of the first word behind a comma, where a phrase of place stands at {@code from}. */
  int comma(int from, int end) {
    String word = clause.word(from);
    boolean phrase = Clause.isPreposition(word) || clause.governs(from);
    if (!phrase || !clause.near(from)) {
      return end; // قتل الجهاز، بإسناد من التحالف، تسعة
    }
    for (int i = from + 1; i < end; i++) {
      if (!clause.near(i)) {
        return i;
      }
    }
    return end;
  }
}
