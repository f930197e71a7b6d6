package marsad.event;

import java.util.Set;
import marsad.entity.MentionType;
import org.jspecify.annotations.Nullable;

/** Finds for whom a mission or a statement speaks: السفارة الروسية, بيان صادر عن الوزارة. */
record Mouths(Clause clause) {
  /** Speak for the state whose they are. */
  private static final Set<String> MISSIONS =
      Clause.words("السفارة سفارة القنصلية قنصلية البعثة بعثة الخارجية خارجية");

  /** Speak for whoever issues them. */
  private static final Set<String> ISSUED = Clause.words("بيان تصريح بلاغ");

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
    Name of = clause.covering(first + 1);
    if (of != null && of.preposition().equals("ل") && of.acts()) {
      return of;
    }
    boolean from = clause.word(first + 1).startsWith("صادر") && clause.word(first + 2).equals("عن");
    Name by = from ? clause.covering(first + 3) : null;
    return by != null && by.phrase() == first + 3 && by.acts() ? by : null;
  }
}
