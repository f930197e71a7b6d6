package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Tense;

/** PLOVER's auxiliary modes, each from the words before and in a trigger. */
final class Flags {
  private static final int BEFORE = 4;

  private static final int AHEAD = 12;

  private static final Set<String> NEGATION = WordSet.named("flags.negation");
  private static final Set<String> HYPOTHETICAL = WordSet.named("flags.hypothetical");
  private static final Set<String> FUTURE = WordSet.named("flags.future");
  private static final Set<String> PLANNED = WordSet.named("flags.planned");
  private static final Set<String> HISTORICAL = Clause.words("كان كانت وكان وكانت");

  private Flags() {}

  /** Whether a word says that what follows is not so. */
  static boolean negates(String word) {
    return NEGATION.contains(word);
  }

  static List<String> of(Clause clause, Trigger t) {
    List<String> out = new ArrayList<>();
    boolean future = t.form().tense() == Tense.FUTURE;
    boolean past = false;
    boolean negation = false;
    boolean hypothetical = false;
    int close = clause.word(t.at() - 1).equals("او") ? BEFORE : 2; // لم يصب أو يقتل
    for (int i = Math.max(0, t.at() - BEFORE); i < t.at(); i++) {
      String word = clause.word(i);
      boolean near = i >= t.at() - close;
      boolean what = word.equals("ما") && what(clause, i);
      boolean but = word.equals("غير") && clause.boundary(i); // غير أنها ضربت
      negation |= near && NEGATION.contains(word) && !what && !but && t.entry().behind() == null;
      hypothetical |=
          HYPOTHETICAL.contains(word)
              && (!word.equals("قد") || (near && t.form().tense() == Tense.PRESENT));
      hypothetical |= word.equals("وقد") && i == t.at() - 1 && t.form().tense() == Tense.PRESENT;
      hypothetical |= word.equals("حال") && clause.bare(i - 1).equals("في"); // في حال انتهكت
      hypothetical |= word.equals("ما") && clause.word(i + 1).equals("لم");
      future |= near && FUTURE.contains(word) && t.entry().behind() == null;
      past |=
          word.equals("منذ") && i == t.at() - 2 && clause.word(i + 1).equals("ان"); // منذ أن وقع
      past |= word.equals("قد") && t.form().tense() == Tense.PAST && kana(clause, t.at());
    }
    Setting setting = clause.setting();
    past |= setting != null && t.form().tense() != Tense.FUTURE && setting.isHistory(clause, t);
    boolean condition = clause.bare(t.at() - 2).equals("علي") && !clause.near(t.at() - 2);
    condition &= clause.word(t.at() - 1).equals("ان") && t.form().tense() == Tense.PRESENT;
    hypothetical |= condition; // ، على أن تلتزم إيران
    boolean deed = t.entry().type() != null && !t.entry().type().verbal();
    past |= setting != null && deed && t.form().tense() == Tense.PAST && setting.isPast();
    future |= t.form().tense() == Tense.NOUN && planned(clause, t);
    future |= t.form().tense() == Tense.PRESENT && ahead(clause, t);
    add(out, negation, "negation");
    add(out, hypothetical, "hypothetical");
    add(out, future, "future");
    add(out, past, "historical");
    return out;
  }

  /** Whether ما at word {@code i} opens no clause, and denies nothing: وهو ما ندد به, سرعان ما. */
  private static boolean what(Clause clause, int i) {
    return clause.near(i) && !Preceding.OPENERS.contains(clause.word(i - 1));
  }

  /** Whether the words behind a noun say that it is yet to be: محادثات من المقرر عقدها. */
  private static boolean planned(Clause clause, Trigger t) {
    for (int i = t.last();
        i < Math.min(clause.count(), t.last() + AHEAD) && clause.joined(i);
        i++) {
      if (PLANNED.contains(clause.word(i))) {
        return true;
      }
    }
    return clause.word(t.at() - 1).equals("قرب");
  }

  /** Whether a meeting is told for a day to come: يزور موسكو الثلاثاء المقبل. */
  private static boolean ahead(Clause clause, Trigger t) {
    boolean met = t.entry().type() == EventType.CONSULT;
    for (int i = t.last(); met && i < Math.min(clause.count(), t.last() + AHEAD); i++) {
      if (clause.boundary(i) || !clause.near(i)) {
        return false;
      }
      if (FUTURE.contains(clause.word(i)) && clause.word(i).startsWith("ال")) {
        return true;
      }
    }
    return false;
  }

  private static boolean kana(Clause clause, int at) {
    for (int i = Math.max(0, at - 16); i < at; i++) {
      if (HISTORICAL.contains(clause.word(i))) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<String> out, boolean holds, String flag) {
    if (holds) {
      out.add(flag);
    }
  }
}
