package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import org.jspecify.annotations.Nullable;

/** Finds for whom a mission or a statement speaks: السفارة الروسية, بيان صادر عن الوزارة. */
record Mouths(Clause clause) {
  /** Speak for the state whose they are. */
  private static final Set<String> MISSIONS =
      Clause.words("السفارة سفارة القنصلية قنصلية البعثة بعثة الخارجية خارجية");

  private static final int MAX_BEFORE = 10;

  private static final Set<String> BEFORE = Clause.words("أمام قرب قبالة خارج");

  /** Speak for whoever issues them. */
  private static final Set<String> ISSUED = Clause.words("بيان تصريح بلاغ البيان التقرير");

  /** Whose the mission is before which people stand: تظاهروا أمام السفارة الروسية. */
  List<String> before(int from) {
    for (int i = from; i < Math.min(clause.count(), from + MAX_BEFORE); i++) {
      Name n = MISSIONS.contains(clause.word(i)) ? clause.covering(i + 1) : null;
      if (n != null && BEFORE.contains(clause.word(i - 1)) && n.type() == MentionType.STATE) {
        return List.of(n.id());
      }
    }
    return List.of();
  }

  /** For whom what stands at word {@code first} speaks, or null. */
  @Nullable Name of(int first) {
    Name state = MISSIONS.contains(clause.word(first)) ? clause.covering(first + 1) : null;
    boolean mission =
        state != null && state.phrase() == first + 1 && state.type() == MentionType.STATE;
    return mission ? state : issuer(first);
  }

  /** Whose the words at {@code first} are: قال بيان صادر عن الوزارة, أكد بيان للجامعة; or null. */
  private @Nullable Name issuer(int first) {
    if (!ISSUED.contains(clause.word(first))) {
      return null;
    }
    boolean said = clause.word(first + 1).startsWith("ال") && clause.joined(first + 1);
    int after = said && clause.covering(first + 1) == null ? first + 1 : first; // البيان الختامي ل
    Name of = clause.covering(after + 1);
    if (of != null && of.preposition().equals("ل") && of.acts()) {
      return of;
    }
    int from = clause.word(first + 1).contains("صادر") ? first + 2 : first + 3;
    boolean issued = clause.word(from - 1).contains("صادر") && clause.word(from).equals("عن");
    Name by = issued ? clause.covering(from + 1) : null;
    return by != null && by.phrase() == from + 1 && by.acts() ? by : null;
  }
}
