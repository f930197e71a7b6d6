package marsad.event;

import java.util.List;
import java.util.Set;

/** Finds with whom a deal is that somebody refuses: رفض الكونغرس الاتفاق النووي مع إيران. */
record Dealings(Clause clause) {
  private static final Set<String> DEALS = WordSet.named("dealings.deals");

  private static final Set<String> MAKES =
      Clause.words("إقامة إجراء استئناف عقد توقيع إبرام إعادة فتح بدء");

  /** Words from the deal to with whom it is. */
  private static final int MAX_WITH = 9;

  /** With whom the deal behind {@code t} is; empty where no deal is refused. */
  List<String> with(Trigger t) {
    int deal = -1;
    for (int i = t.last(); i < Math.min(clause.count(), t.last() + MAX_WITH); i++) {
      Name n = clause.covering(i);
      boolean any = clause.word(i - 1).equals("اي");
      any |= MAKES.contains(clause.word(i - 1)); // إقامة علاقات مع
      boolean object = any || i == t.last() || clause.covering(i - 1) != null;
      boolean relative = deal >= 0 && Within.RELATIVES.contains(clause.word(i));
      if (i > t.last() && !clause.near(i) || clause.boundary(i) && !relative) {
        return List.of();
      }
      deal = deal < 0 && n == null && object && DEALS.contains(clause.word(i)) ? i : deal;
      if (n != null && deal >= 0) {
        boolean with = n.phrase() == i && n.preposition().equals("مع") && n.suffers();
        return with ? List.of(n.id()) : List.of();
      }
    }
    return List.of();
  }
}
