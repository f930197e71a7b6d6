package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.event.Name.How;
import org.jspecify.annotations.Nullable;

/** Gives what a delegation does to those of whom it consists: وفد تركي ضم فلانا وفلانا. */
record Delegations(Clause clause) {
  private static final Set<String> WORDS = Clause.words("وفد وفدا الوفد وفود");

  /** Lead from a delegation to who is in it, the first of them at its head. */
  private static final Set<String> LEADS = WordSet.named("delegations.leads");

  /** Words from the state of a delegation to the lead, and from there to a name's title. */
  private static final int MAX_GAP = 4;

  /** Makes each delegation whose head is named his, among {@code names} in order. */
  void head(List<Name> names) {
    for (Name body : List.copyOf(names)) {
      Name head = head(body, names);
      if (head != null) {
        names.remove(head);
        names.set(names.indexOf(body), in(body, head));
      }
    }
  }

  private @Nullable Name head(Name body, List<Name> names) {
    return body.isPerson() || start(body) < 0
        ? null
        : names.stream()
            .filter(n -> n.isPerson() && n.actor() != null && n.phrase() >= body.last())
            .findFirst()
            .filter(n -> leads(body.last(), n.phrase()))
            .orElse(null);
  }

  /** Index of the word for a delegation of {@code body}, or -1: وفدا روسيا, وفد حركة حماس. */
  private int start(Name body) {
    for (int i = body.phrase(); i >= Math.max(0, body.phrase() - 1); i--) {
      String word = clause.word(i);
      if (WORDS.contains(word.substring(Bodies.clitics(word).length()))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether nothing but a lead, with adjectives before, stands between two words. */
  private boolean leads(int from, int to) {
    int lead = from;
    while (lead <= to && !LEADS.contains(clause.word(lead))) {
      lead++;
    }
    return lead <= to
        && lead - from <= MAX_GAP
        && to - lead <= MAX_GAP
        && !clause.boundaryIn(from, to);
  }

  private Name in(Name body, Name head) {
    return new Name(
        head.actor(),
        head.type(),
        head.first(),
        head.last(),
        start(body),
        body.role(),
        body.preposition(),
        body.joinedByAnd(),
        How.MENTION);
  }
}
