package marsad.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody says will be done if another breaks his word: إذا أخلت إيران بالاتفاق فسنرد.
 * Such a breach has not happened, and who foretells the answer threatens him, as does who says that
 * force stays possible.
 */
record Condition(Clause clause) {
  private static final int MAX_BREACH = 6;

  /** Say that a choice is still open: مطروح, على الطاولة. */
  private static final Set<String> OPEN =
      Clause.words("مطروح مطروحا الطاولة طاولة قائم قائما وارد واردا مطروحة");

  private static final int MAX_OPTION = 10;

  private static final Set<String> IF = Clause.words("إذا حال لو إن حالة");

  private static final Set<String> BREACH = WordSet.named("condition.breach");

  private static final Set<String> ANSWER = WordSet.named("condition.answer");

  /** Whether the word at {@code i} stands in a condition. */
  boolean supposed(int i) {
    for (int k = i - 1; k >= Math.max(0, i - 3) && clause.near(k + 1); k--) {
      if (opens(k)) {
        return true;
      }
    }
    return false;
  }

  /** Whom the condition that word {@code i} opens threatens; empty for anything else. */
  List<String> threatened(int i) {
    Name who = opens(i) ? breaker(i) : null;
    if (who == null) {
      return List.of();
    }
    for (int k = 0; k < clause.count(); k++) {
      if (ANSWER.contains(clause.bare(k)) && clause.covering(k) == null) {
        return List.of(who.id());
      }
    }
    return List.of();
  }

  /** Whose deed would bring a threat about: هدد بالحرب إذا لم تطلق حماس الرهائن. */
  List<String> lest(Trigger t) {
    for (int i = t.last(); i < Math.min(clause.count(), t.last() + MAX_OPTION); i++) {
      if (clause.word(i).equals("ضد")) {
        return List.of(); // هدد باستخدام القوة ضد المجلس إذا لم
      }
      int verb = clause.word(i + 1).equals("لم") || clause.word(i + 1).equals("ما") ? i + 2 : i + 1;
      Name n = opens(i) ? clause.covering(verb + 1) : null;
      if (n != null && n.phrase() == verb + 1 && n.preposition().isEmpty() && n.suffers()) {
        return List.of(n.id());
      }
    }
    return List.of();
  }

  private boolean opens(int i) {
    String word = clause.bare(i);
    boolean inCase = !word.startsWith("حال") || clause.bare(i - 1).equals("في");
    boolean not = !word.equals("ان") || clause.word(i + 1).equals("لم");
    return IF.contains(word) && clause.covering(i) == null && inCase && not;
  }

  /** Who would break his word. */
  private @Nullable Name breaker(int i) {
    boolean breach = false;
    for (int k = i + 1; k < Math.min(clause.count(), i + MAX_BREACH); k++) {
      Name n = clause.covering(k);
      if (n != null) {
        boolean his = n.preposition().isEmpty() && n.suffers();
        return breach && his ? n : null;
      }
      breach |= BREACH.contains(clause.word(k));
    }
    return null;
  }

  /** Against whom force is said to stay possible: الخيار العسكري ضد إيران ما زال على الطاولة. */
  List<String> option(int i) {
    boolean force = clause.word(i).equals("الخيار") && clause.word(i + 1).equals("العسكري");
    if (!force || !clause.stands(i, OPEN)) {
      return List.of();
    }
    return clause.names().stream()
        .filter(n -> n.phrase() > i && n.phrase() - i <= MAX_OPTION && n.suffers())
        .filter(n -> n.preposition().equals("ضد") || clause.bare(n.phrase() - 1).endsWith("منع"))
        .map(Name::id)
        .limit(1)
        .toList();
  }
}
