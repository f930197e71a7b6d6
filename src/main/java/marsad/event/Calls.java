package marsad.event;

import java.util.List;
import java.util.function.Function;
import marsad.event.Inflection.Tense;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Finds who was on the phone, or met, when one told another something.
 *
 * @param verbs those of the clause
 */
record Calls(Clause clause, List<Verb> verbs, Circumstance circumstance, Traits traits) {
  /** Words before a call that opens its sentence. */
  private static final int MAX_OPENING = 2;

  /**
   * Who spoke with whom in a call or meeting of whose parties nothing is said: اعتذر بوتين لعلييف
   * خلال مكالمة هاتفية.
   *
   * @param parties reads those of another trigger
   */
  @Nullable Found met(Trigger t, Function<Trigger, Found> parties) {
    boolean meanwhile =
        t.entry().type() == EventType.CONSULT
            && t.form().tense() == Tense.NOUN
            && !t.form().pronoun()
            && Carriers.WHILE.contains(clause.word(t.at() - 1))
            && verbs.stream().noneMatch(v -> v.trigger().at() == t.last()); // اتصال أجراه مع
    Verb told = meanwhile ? circumstance.before(t) : null;
    if (told == null && meanwhile && t.at() <= MAX_OPENING && verbs.size() > 0) {
      told = verbs.get(0); // في اتصال هاتفي، أكد بايدن لنتنياهو
    }
    if (told == null) {
      return null;
    }
    Name to = clause.covering(told.after());
    boolean spoken = to != null && to.preposition().equals("ل");
    Found found =
        spoken && to != null
            ? new Found(told.subject(), List.of(to.id()))
            : told.trigger().entry().type() == null
                ? new Found(List.of(), List.of())
                : parties.apply(told.trigger());
    boolean persons =
        found.recipients().size() == 1
            && found.actors().size() == 1
            && traits.isPerson(found.actors().get(0))
            && traits.isPerson(found.recipients().get(0));
    return persons ? found : null;
  }
}
