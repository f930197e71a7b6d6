package marsad.event;

import java.util.Set;
import marsad.event.Inflection.Tense;
import org.jspecify.annotations.Nullable;

/** Finds deeds of force among what a clause reports. */
record Deeds(Clause clause, Set<Trigger> triggers) {
  private static final Set<String> CRIME = Clause.words("جريمة عملية حادثة حادث واقعة محاولة");

  /**
   * The deed that a verb of blame or refusal has for its object: who did it is its recipient, not
   * who suffered it (استنكر اغتيال هنية).
   */
  @Nullable Trigger objectOf(Trigger t, int from) {
    EventType type = t.entry().type();
    if ((type != EventType.ACCUSE && type != EventType.REJECT)
        || !t.entry().complement().isEmpty()
        || "allege".equals(t.entry().mode())) {
      return null;
    }
    for (Trigger o : triggers) {
      EventType deed = o.entry().type();
      int at = CRIME.contains(clause.word(from)) ? from + 1 : from;
      boolean near = o.at() == at && o.form().tense() == Tense.NOUN;
      if (near && deed != null && deed.quad() == EventType.Quad.MATERIAL_CONFLICT) {
        return o;
      }
    }
    return null;
  }

  /** Whether the noun at word {@code at} tells of harm to whoever is named behind it. */
  boolean harms(int at) {
    for (Trigger o : triggers) {
      EventType type = o.entry().type();
      boolean harms =
          type != null
              && (type == EventType.SANCTION || type.quad() == EventType.Quad.MATERIAL_CONFLICT);
      if (o.at() == at && harms && o.form().tense() == Tense.NOUN) {
        return true;
      }
    }
    return false;
  }
}
