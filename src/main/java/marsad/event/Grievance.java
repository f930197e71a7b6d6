package marsad.event;

import java.util.List;
import java.util.Set;

/**
 * Finds whom a protest is against where only what it demands, or where it is held, says so: تظاهروا
 * للمطالبة باستقالة الوزير, تنديدا بالعدوان الإسرائيلي, إضراب في السجون الإسرائيلية.
 */
record Grievance(Clause clause) {
  private static final int MAX_AWAY = 16;

  /** Words from a demand to its name: titles stand between. */
  private static final int MAX_TITLE = 5;

  private static final Set<String> DEMANDS =
      Clause.words("للمطالبة مطالبين مطالبا مطالبة ومطالبين تطالب يطالبون ليطالبوا");

  /** Are demanded of whom they would cost his office or freedom. */
  private static final Set<String> REMOVAL = WordSet.named("grievance.removal");

  private static final Set<String> CONDEMNS =
      Clause.words("تنديدا للتنديد احتجاجا للاحتجاج رفضا استنكارا لاستنكار منددين منددة");

  /** Have whom they are done to behind them. */
  private static final Set<String> DONE = WordSet.named("grievance.done");

  private static final Set<String> PRISONS = Clause.words("السجون سجون المعتقلات معتقلات سجن");

  /** Whom {@code t} is against if it is a protest; empty when nothing says it. */
  List<String> of(Trigger t) {
    int from = t.entry().type() == EventType.PROTEST ? t.last() : clause.count();
    for (int i = from; i < Math.min(clause.count(), from + MAX_AWAY); i++) {
      boolean removal = DEMANDS.contains(clause.word(i)) && REMOVAL.contains(clause.word(i + 1));
      if (removal) {
        return named(i + 2, MAX_TITLE);
      }
      if (CONDEMNS.contains(clause.word(i)) || PRISONS.contains(clause.word(i))) {
        return suffers(i + 1) ? List.of() : named(i + 1, 2);
      }
    }
    return List.of();
  }

  /** Whether who follows is whom it was done to: تنديدا باغتيال فلان, بالهجوم على إيران. */
  private boolean suffers(int i) {
    int noun = clause.word(i).equals("علي") ? i + 1 : i;
    String deed = Complements.plain(Complements.ungoverned(clause.word(noun)));
    return DONE.contains(deed) || clause.word(noun + 1).equals("علي");
  }

  private List<String> named(int from, int most) {
    for (Name n : clause.names()) {
      if (n.phrase() >= from && n.phrase() <= from + most) {
        return n.suffers() ? List.of(n.id()) : List.of();
      }
    }
    return List.of();
  }
}
