package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Tense;

/** Tells deeds that are told although nobody known is named whom they are done to. */
record Alone(Clause clause, Parties parties, Traits traits) {
  /** Tell what an attack led to, so that it was made: أسفر القصف عن. */
  private static final Set<String> ENDED_IN = WordSet.named("alone.ended-in");

  private static final Set<String> GRANTS = WordSet.named("alone.grants");

  /** Words from a verb of attack to its preposition. */
  private static final int MAX_MARKER = 4;

  /** Whether a retreat or attack of {@code actors} is told with nobody it is done to. */
  boolean tells(Trigger t, List<String> actors) {
    return retreat(t, actors) || aimed(t) || asks(t) || demands(t);
  }

  /**
   * Whether a noun tells of a retreat that was made: after which something else happened (بعد
   * انسحاب الجيش), or a person's from his office (استقالة تراس). A withdrawal or ceasefire may only
   * be the matter of talks.
   */
  private boolean retreat(Trigger t, List<String> actors) {
    boolean retreat = t.entry().type() == EventType.RETREAT && !t.entry().subjectSuffers();
    boolean resigns =
        "resign".equals(t.entry().mode())
            && (t.at() <= 1 || granted(clause.word(t.at() - 1)))
            && actors.stream().allMatch(traits::isPerson);
    return retreat
        && t.form().tense() == Tense.NOUN
        && (resigns || Clause.isTemporal(clause.bare(t.at() - 1)));
  }

  /** Whether {@code word} tells that somebody's leave was given or told: قبوله استقالة فلان. */
  private static boolean granted(String word) {
    return word.endsWith("ه") || word.endsWith("ها") || GRANTS.contains(word);
  }

  /** Whether a verb of attack has what its preposition asks for: اعتدت على الأطفال. */
  private boolean asks(Trigger t) {
    boolean attacks = t.entry().type() == EventType.ASSAULT && t.form().finite();
    for (int i = t.last(); attacks && i <= t.last() + MAX_MARKER && clause.near(i); i++) {
      String word = clause.word(i);
      if (Clause.isPreposition(word) && t.entry().markers().contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody nobody knows is asked for something: يطلب من اليهود. */
  private boolean demands(Trigger t) {
    boolean next = clause.word(t.last()).equals("من") || clause.word(t.last() + 1).equals("من");
    return "طلب".equals(t.entry().past()) && t.form().finite() && !t.form().passive() && next;
  }

  /** Whether an attack has a target, be it a place or nobody known: غارات إسرائيلية على بلدة. */
  private boolean aimed(Trigger t) {
    String before = clause.word(t.at() - 1);
    if (t.entry().type() != EventType.ASSAULT || t.form().tense() != Tense.NOUN) {
      return false;
    }
    if (ENDED_IN.contains(clause.bare(t.at() - 1))) {
      return true; // أدت غارات التحالف إلى مصرع
    }
    if (clause.bare(t.at()).startsWith("ال")
        || Clause.isPreposition(before)
        || clause.conjoined(t.at())
        || parties.said(t)) {
      return false;
    }
    for (int i = t.last(); i < Math.min(clause.count(), t.last() + 8); i++) {
      String word = clause.word(i);
      if (word.equals("علي")
          || word.equals("ضد")
          || word.equals("استهدف")
          || word.equals("استهدفت")) {
        return true;
      }
      if (clause.boundary(i) || !clause.near(i) && i > t.last()) {
        return false;
      }
    }
    return false;
  }
}
