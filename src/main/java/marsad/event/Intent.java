package marsad.event;

import java.util.Set;

/**
 * Tells what somebody only means to do with another: حرص ألمانيا على توثيق علاقاتها مع. PLOVER
 * takes an intent to cooperate for an agreement, not for cooperation.
 */
final class Intent {
  /** Say that somebody means to do what their preposition leads to. */
  private static final Set<String> WORDS = WordSet.named("intent.words");

  /** Stand before what shall go on or grow: مستعدة لتعزيز تعاونها. */
  private static final Set<String> MORE =
      Clause.words("تعزيز توسيع تطوير توثيق تعميق مواصلة زيادة استمرار تكثيف");

  private static final int MAX_BACK = 6;

  private Intent() {}

  /** Index of the word of intent that leads to {@code t}; -1 when none does. */
  static int of(Clause clause, Trigger t) {
    boolean joint = t.entry().type() == EventType.COOPERATE || t.entry().type() == EventType.AGREE;
    if (!joint || t.form().tense() != Inflection.Tense.NOUN) {
      return -1;
    }
    String before = clause.word(t.at() - 1);
    boolean more = MORE.contains(Complements.ungoverned(before));
    int at = more ? t.at() - 1 : t.at();
    boolean led = Clause.isPreposition(clause.word(at - 1)) || clause.governs(at);
    led |= more && before.startsWith("ل");
    for (int i = at - 1; led && i >= Math.max(0, t.at() - MAX_BACK); i--) {
      if (WORDS.contains(clause.bare(i)) && clause.covering(i) == null) {
        return i;
      }
      if (!clause.near(i + 1) || clause.boundary(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the word at {@code i} has the pronoun of who means it: رغبته. */
  static boolean owned(Clause clause, int i) {
    String word = clause.word(i);
    return word.endsWith("ه") || word.endsWith("ها") || word.endsWith("هم");
  }
}
