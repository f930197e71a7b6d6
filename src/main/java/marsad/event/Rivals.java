package marsad.event;

import java.util.List;
import java.util.Set;

/**
 * Tells whether a name that the right preposition governs belongs to another word than the trigger:
 * to a noun between, to relations of others, or to whom the preposition stands before already.
 */
final class Rivals {
  private static final Set<String> RELATIONS =
      Clause.words("علاقات العلاقات علاقاته علاقاتها علاقاتهم علاقة العلاقة");

  private final Clause clause;

  private List<Trigger> nouns = List.of();

  Rivals(Clause clause) {
    this.clause = clause;
  }

  /** Sets the nouns of the clause that report something. */
  void nouns(List<Trigger> all) {
    nouns = all;
  }

  /** Whether مع governs someone else before: مع نظيره، وهاجم الاتفاق مع إيران. */
  boolean behindAnother(String preposition, int from, Name n) {
    int own = Placement.governor(clause, n.phrase() - 1);
    for (int i = from; preposition.equals("مع") && i < own; i++) {
      if (clause.word(i).equals("مع") && !clause.bare(n.phrase() - 1).equals("و")) {
        return clause.covering(i) == null && !clause.conjoined(n.phrase() - 1);
      }
    }
    return false;
  }

  /** Whether مع only says with whom there are relations: محادثات حول علاقات البلدين مع الاتحاد. */
  boolean related(Name n) {
    int with = Placement.governor(clause, n.phrase() - 1);
    for (int i = with - 1;
        n.preposition().equals("مع") && i >= with - 3 && clause.near(i + 1);
        i--) {
      if (RELATIONS.contains(clause.bare(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean meets(Trigger o) {
    return o.entry().type() == EventType.CONSULT || o.entry().type() == EventType.COOPERATE;
  }

  private static boolean together(Trigger o) {
    return o.entry().type() == EventType.AGREE || o.entry().type() == EventType.COOPERATE;
  }

  /** Whether a noun between {@code t} and {@code n} asks for the preposition: قيود ... تهديد ضد. */
  boolean nearer(Trigger t, Name n) {
    for (Trigger o : nouns) {
      if (o.at() >= t.last()
          && o.last() <= n.phrase()
          && o.entry().type() != null
          && !(t.entry().type() == EventType.SANCTION && together(o)) // علق الاتفاق مع
          && !(t.entry().type() == EventType.AGREE && meets(o)) // مستعدة لمفاوضات مع
          && o.entry().markers().contains(n.preposition())
          && !clause.word(o.at()).startsWith("لل") // استعداد للتعاون مع
          && !n.preposition().equals("ل")
          && !n.preposition().equals("ب")
          && !clause.boundaryIn(o.last(), n.phrase())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether an attack that {@code t} speaks of has whom it hit at {@code i}: احتج على الهجوم على.
   */
  boolean attacked(Trigger t, int i) {
    return t.entry().complement().isEmpty() // ألقى باللوم في الهجوم على إسرائيل
        && nouns.stream()
            .filter(o -> o.at() >= t.last() && o.last() == i)
            .anyMatch(o -> o.entry().type() == EventType.ASSAULT);
  }
}
