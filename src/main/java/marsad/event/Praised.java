package marsad.event;

import java.util.List;
import java.util.Set;

/**
 * Finds of whom a speaker says that others can rely on him: مصر شريك استراتيجي, إسرائيل حجر
 * الزاوية.
 *
 * @param blamed finds of whom words speak
 */
record Praised(Clause clause, Blamed blamed) {
  private static final Set<String> PARTNERS = Clause.words("شريك شريكا شريكة حليف حليفا حليفة");
  private static final Set<String> CORNERS = Clause.words("الزاوية الأساس");

  /** Whom the words at {@code i} praise; empty where they do not. */
  List<String> of(int i) {
    boolean strategic = clause.word(i + 1).startsWith("استراتيجي");
    boolean partner = strategic && PARTNERS.contains(clause.word(i));
    boolean corner = clause.bare(i).equals("حجر") && CORNERS.contains(clause.word(i + 1));
    return partner || corner ? blamed.before(i) : List.of();
  }
}
