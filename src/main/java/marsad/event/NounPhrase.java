package marsad.event;

import java.util.Set;

/** Tells how far behind a verbal noun those may stand whom it concerns. */
final class NounPhrase {
  private static final int MAX_DISTANCE = 12;

  /** Words behind a visitor's titles in which he says where he goes. */
  private static final int BEHIND_TITLES = 6;

  /** What stands behind these is what a meeting or a speech is about. */
  private static final Set<String> ABOUT = Clause.words("عن حول بشأن");

  private NounPhrase() {}

  /**
   * Index after the last word of the phrase.
   *
   * @param from index of its first word behind who does it
   * @param limit index after the last word in question
   * @param end index after the clause's last word
   */
  static int end(Clause clause, Trigger t, int from, int limit, int end) {
    boolean met = t.entry().type() == EventType.CONSULT;
    int last = Math.min(limit, t.last() + MAX_DISTANCE);
    for (int i = Math.max(from, t.last()); i < last; i++) {
      int past = Titles.pastApposed(clause, i);
      if (past > i) { // زيارة بوغدانوف نائب وزير الخارجية إلى
        last = Math.min(end, Math.max(last, past + BEHIND_TITLES));
        i = past - 1;
        continue;
      }
      boolean with = met && clause.word(i).equals("مع"); // لقاء الوزير أمس، مع نظيره
      boolean comma = !clause.near(i) && (i > from || from == t.last()) && !with;
      if (comma || met && ABOUT.contains(clause.word(i))) {
        last = i; // وعبر في الاجتماع عن سعادته بما حققته القوات
      }
    }
    return last;
  }
}
