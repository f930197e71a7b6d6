package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Tense;
import org.jspecify.annotations.Nullable;

/** Finds who speaks by a document of which a verb tells: أصدر المجلس قرارا يدعو. */
record Documents(Clause clause) {
  private static final int MAX_ISSUED = 12;

  /** What a body may issue. */
  private static final Set<String> DOCUMENTS = WordSet.named("documents.issued");

  /** Whether the verb tells what a document says that someone issues: أصدر المجلس قرارا يدعو. */
  boolean told(Trigger t) {
    boolean close = t.form().tense() == Tense.PRESENT && !clause.conjoined(t.at());
    for (int i = t.at() - 1; close && i >= Math.max(0, t.at() - 3); i--) {
      if (!clause.near(i + 1) || clause.covering(i) != null) {
        return false;
      }
      if (DOCUMENTS.contains(clause.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Who issued a document of which {@code at} tells: the subject of the verb close before. */
  List<String> issuer(int at, Parties.@Nullable Verb last) {
    boolean refused = last != null && last.trigger().entry().type() == EventType.REJECT;
    boolean close = !refused && last != null && at - last.trigger().at() <= MAX_ISSUED;
    return last == null ? opener(at) : close ? last.subject() : List.of();
  }

  /** Who is named behind a first word that the lexicon does not know: وقع ترامب أمرا يفرض. */
  private List<String> opener(int at) {
    Name n = clause.covering(1);
    return n != null && n.phrase() == 1 && n.last() <= at && n.acts() ? List.of(n.id()) : List.of();
  }
}
