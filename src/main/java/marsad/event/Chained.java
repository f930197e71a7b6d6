package marsad.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a deed that و joins to another the same doer: اقتحام الجيش المقر واعتقال موظفيه. */
final class Chained {
  private static final int MAX_CHAIN = 8;

  private final Clause clause;

  private @Nullable Trigger last;

  private List<String> doers = List.of();

  Chained(Clause clause) {
    this.clause = clause;
  }

  /** The parties of the noun {@code t}, {@code found} where it stands alone; asked in order. */
  Found of(Trigger t, Found found) {
    Trigger before = last;
    boolean goesOn =
        before != null
            && found.actors().isEmpty()
            && clause.conjoined(t.at())
            && before.at() < t.at()
            && t.at() - before.last() <= MAX_CHAIN
            && !clause.boundaryIn(before.last(), t.at())
            && material(before)
            && material(t);
    Found out = goesOn ? new Found(doers, found.recipients()) : found;
    if (before == null || before.at() < t.at()) {
      last = t;
      doers = out.actors();
    }
    return out;
  }

  private static boolean material(Trigger t) {
    EventType type = t.entry().type();
    return type != null
        && type.quad() == EventType.Quad.MATERIAL_CONFLICT
        && !t.entry().subjectSuffers();
  }
}
