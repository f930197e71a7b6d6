package marsad.event;

import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Inflection.Tense;

/**
 * Tells harm and protest that a sentence reports from what it only names in passing: the trial for
 * an attack, the law on demonstrations, the anniversary of a massacre.
 */
final class Passing {
  private static final int MAX_BACKGROUND = 4;

  /** Say that what they go with happened, or whom it cost. */
  private static final Set<String> HAPPENS = WordSet.named("passing.happens");

  /** What these speak of is a matter of courts, laws, books or memory. */
  private static final Set<String> BACKGROUND = WordSet.named("passing.background");

  /** Words from the beginning in which a sentence tells what is new, who says it included. */
  private static final int EARLY = 18;

  /** The same for protest, whose words are common in what else is told of a crowd. */
  private static final int EARLY_PROTEST = 14;

  private static final int EARLY_NOUN = 8;

  private static final int HEADLINE = 3;

  /** Words between a verb and its crowd: خرج مساء أمس مئات من. */
  private static final int MAX_CROWD = 7;

  private static final Set<String> GATHER = WordSet.named("passing.gather");

  private static final Set<String> PEOPLE = WordSet.named("passing.people");

  /** Verbs of harm that mean something else too often to tell of it without an actor. */
  private static final Set<String> VAGUE =
      Set.of("احتل", "ضرب", "خطف", "حارب", "هتف", "ردد", "رفع");

  /** Who was hurt, and how many: جنود, قتلى, اثنين. */
  private static final Set<String> TOLL = WordSet.named("passing.toll");

  private static final Set<String> WHEN = WordSet.named("passing.when");

  /** What they lead to only says when something else was. */
  private static final Set<String> DATING = Clause.words("عندما حينما لما حين بعدما");

  private static final Set<String> YEARS = Clause.words("عام عامين أعوام سنة سنتين سنوات عقد عقود");

  private static final Set<MentionType> PLACED = Set.of(MentionType.PLACE, MentionType.CAPITAL);

  private final Clause clause;

  Passing(Clause clause) {
    this.clause = clause;
  }

  /**
   * Whether the sentence tells by {@code t} what unknown people did: early in it, in the past or as
   * a headline does (محتجون يغلقون), by a noun that is new and not by one for those who take part.
   */
  boolean tells(Trigger t, boolean said) {
    boolean protest = t.entry().type() == EventType.PROTEST;
    Setting setting = clause.setting();
    boolean recalled = setting != null && setting.recalls() || yearsAgo();
    if (!protest && (!concrete() || recalled || described(t))) {
      return false;
    }
    if (t.form().tense() == Tense.NOUN) {
      String word = clause.bare(t.at());
      boolean known = word.startsWith("ال") || word.startsWith("بال") || word.startsWith("لل");
      boolean people =
          PEOPLE.contains(word)
              || word.length() > 3 && PEOPLE.contains(word.substring(1))
              || known && PEOPLE.contains(word.substring(2)) && counted(t.at());
      if (people) {
        return protest && t.at() < EARLY_PROTEST && goOut(t.at());
      }
      boolean own = said && t.entry().subjectSuffers() && Victims.own(clause, t);
      return !known && (!said || own) && t.at() < EARLY_NOUN && !names(t);
    }
    boolean headline = t.at() <= HEADLINE && t.form().tense() == Tense.PRESENT;
    boolean early = t.at() < (protest ? EARLY_PROTEST : EARLY);
    boolean past = t.form().tense() == Tense.PAST && early && !(protest && dated(t.at()));
    return (headline || past) && !(protest && said) && !VAGUE.contains(t.entry().past());
  }

  /** Whether what happens at word {@code at} only dates something else: عندما هاجم. */
  private boolean dated(int at) {
    return clause.near(at) && DATING.contains(clause.bare(at - 1));
  }

  /** Whether {@code t} only says which attack is meant: الهجوم الذي استهدف. */
  private boolean described(Trigger t) {
    int i = t.at() - 1;
    while (i > 0 && Preceding.PARTICLES.contains(clause.word(i))) {
      i--;
    }
    return Relatives.RELATIVES.contains(clause.word(i)) && clause.near(t.at());
  }

  /** Whether the sentence says that something was years ago: قبل عامين. */
  private boolean yearsAgo() {
    for (int i = 1; i < clause.count(); i++) {
      if (YEARS.contains(clause.word(i))
          && (clause.word(i - 1).equals("قبل") || clause.word(i - 2).equals("قبل"))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sentence counts someone, or says where or when: else it is no report. */
  private boolean concrete() {
    for (int i = 0; i < clause.count(); i++) {
      String word = clause.bare(i);
      if (clause.isNumber(i) || TOLL.contains(word) || WHEN.contains(word)) {
        return true;
      }
    }
    return clause.names().stream().anyMatch(n -> PLACED.contains(n.type()));
  }

  /** Whether it is said how many of word {@code at} there were: مئات من المتظاهرين. */
  private boolean counted(int at) {
    int number = clause.word(at - 1).equals("من") ? at - 2 : at - 1;
    return clause.isNumber(number);
  }

  /** Whether those named at word {@code at} are said to gather or go into the streets. */
  private boolean goOut(int at) {
    for (int i = at - 1; i >= Math.max(0, at - MAX_CROWD); i--) {
      if (GATHER.contains(clause.bare(i))) {
        return true;
      }
    }
    return GATHER.contains(clause.word(at + 1)) || GATHER.contains(clause.word(at + 2));
  }

  /** Whether {@code t} is a noun that nothing in its sentence says has happened. */
  boolean names(Trigger t) {
    if (t.form().tense() != Tense.NOUN) {
      return false;
    }
    String first = clause.bare(0);
    if (first.equals("كان") || first.equals("كانت")) {
      return true;
    }
    for (int i = t.at() - 1; i >= Math.max(0, t.at() - MAX_BACKGROUND); i--) {
      String word = clause.bare(i);
      if (BACKGROUND.contains(word)
          || word.length() > 3 && BACKGROUND.contains(word.substring(1))) {
        return true;
      }
    }
    for (int i = 0; i < clause.count(); i++) {
      if (i != t.at() && (HAPPENS.contains(clause.word(i)) || HAPPENS.contains(clause.bare(i)))) {
        return false;
      }
    }
    return !clause.bare(t.at()).equals("مقتل") && !clause.bare(t.at()).equals("بمقتل");
  }
}
