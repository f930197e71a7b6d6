package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/** Finds the parties of a noun that a pronoun makes somebody's: دعمه, دعم بلاده, اعتقاله. */
record Possessed(
    Clause clause,
    Discourse discourse,
    Recipients recipients,
    Carriers carriers,
    Owners owners,
    Judged judgements) {
  private static final Set<String> TO = Clause.words("له لها لهم إياه إياها إياهم");

  /** The parties of a noun with its owner's pronoun (دعمه, دعم بلاده); null for others. */
  @Nullable Found of(Trigger t, @Nullable Verb carrier, int end) {
    EventType type = t.entry().type();
    boolean government = Bodies.institution(clause.word(t.last())) != null; // دعم حكومة بلاده
    int whose = government ? t.last() + 1 : t.last();
    boolean own = Owners.OWN.contains(clause.word(whose));
    boolean freed = t.entry().markers().contains("من") && t.entry().past() != null; // تحريره من
    boolean theirs = carrier != null && carriers.goesOn(carrier, t); // واصلت إسرائيل قصفها
    if (t.form().pronoun()
        && (t.entry().takesObject() || freed)
        && type != null
        && Nouns.DONE_TO.contains(type)
        && !theirs) {
      return new Found(carriers.agents().agent(t.last(), end), List.of()); // اعتقاله is done to him
    }
    if (t.form().pronoun() || own) {
      List<String> owner = owners.of(t, carrier);
      List<String> judged = judgements.of(t);
      List<String> others =
          judged.isEmpty()
              ? recipients.of(t, own ? whose + 1 : t.last(), end, owner)
              : new ArrayList<>(judged);
      return new Found(owner, others.isEmpty() ? takenUp(t, owner) : others);
    }
    return null;
  }

  /** Whom a pronoun behind the noun means, who was named before: واتهامه لها. */
  private List<String> takenUp(Trigger t, List<String> owner) {
    String word = clause.word(t.last());
    boolean object = t.entry().takesObject() && TO.contains(word);
    String last = object && !owner.isEmpty() ? discourse.lastNamed(word, owner) : null;
    return last == null ? List.of() : List.of(last);
  }
}
