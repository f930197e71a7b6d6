package marsad.text;

import java.util.List;
import java.util.Set;
import marsad.text.DateWords.Direction;

/**
 * Dates in a row that share what stands behind the last: {@code أكتوبر ونوفمبر من العام الجاري},
 * {@code يناير وفبراير الماضيين}, {@code من فبراير حتى نوفمبر 1943}.
 */
final class DateList {
  private static final Set<String> AND = Set.of("و", "،", "، و", "،و", ",", ", و", ",و");
  private static final Set<String> TO = Set.of("حتي", "وحتي", "الي", "-", "–");

  private DateList() {}

  /**
   * Gives the dates of {@code found} that say no year what the next one in their row says. Days
   * share only as the ends of one time: {@code 30 يونيو و25 يناير 2011} are of two years.
   */
  static void share(List<DateExpression> found, String folded) {
    for (int k = found.size() - 2; k >= 0; k--) {
      DateExpression a = found.get(k);
      DateExpression b = found.get(k + 1);
      String between = folded.substring(a.end, b.start).strip();
      boolean and = AND.contains(between);
      boolean listed = a.day == null || TO.contains(between);
      if (open(a) && listed && !a.ambiguous && b.month != null && a.hijri == b.hijri) {
        share(a, b, and, !and && TO.contains(between), dual(folded, b));
      }
    }
  }

  private static boolean open(DateExpression e) {
    return e.month != null && e.year == null && e.direction == null && e.yearDirection == null;
  }

  /** Whether it ends in المقبلين or الماضيين. */
  private static boolean dual(String folded, DateExpression e) {
    return folded.startsWith("ين", e.end - 2);
  }

  private static void share(
      DateExpression a, DateExpression b, boolean and, boolean to, boolean dual) {
    boolean inOrder = a.month != null && b.month != null && a.month <= b.month;
    if ((and || to) && b.year != null && (inOrder || to)) {
      a.year = inOrder ? b.year : b.year - 1;
    } else if (and && inOrder && b.yearDirection != null) {
      a.yearDirection = b.yearDirection;
    } else if ((and || to) && dual && b.direction != null && b.direction != Direction.THIS) {
      a.direction = b.direction;
    }
  }
}
