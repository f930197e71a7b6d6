package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Tense;
import marsad.event.LexiconEntry.Kind;
import marsad.event.Parties.Found;
import marsad.event.Parties.Verb;

/**
 * What a speaker's words amount to: who speaks of the crimes, aggression or failure of another
 * accuses him (قال إن ما ترتكبه إسرائيل جرائم).
 */
final class Statements {
  private static final int MAX_RELATIVE = 6;

  private Statements() {}

  /** A trigger that no verb reports, and its parties. */
  record Blame(Trigger trigger, Found found) {}

  static List<Blame> of(Clause clause, Parties parties, Lexicon lexicon, Discourse discourse) {
    List<Blame> out = new ArrayList<>();
    int first = firstSpeech(parties);
    for (int i = first; i < clause.count(); i++) {
      String blame = clause.word(i);
      if (blame.endsWith("ها") || blame.endsWith("هم") || blame.endsWith("ته")) {
        continue;
      }
      if (clause.covering(i) != null || !lexicon.blames(stripped(blame))) {
        continue;
      }
      List<String> speaker = speaker(parties, i);
      List<String> blamed = speaker.isEmpty() ? List.of() : blamed(clause, i);
      if (!blamed.isEmpty()
          && !blamed.equals(speaker)
          && !(speaker.size() == 1 && discourse.traits().ownState(speaker.get(0), blamed))) {
        out.add(new Blame(trigger(i), new Found(speaker, blamed)));
      }
    }
    return out;
  }

  private static String stripped(String word) {
    String w = word.startsWith("و") && word.length() > 3 ? word.substring(1) : word;
    boolean preposition = w.length() > 4 && (w.charAt(0) == 'ب' || w.charAt(0) == 'ل');
    if (w.startsWith("لل") && w.length() > 4) {
      return "ا" + w.substring(1);
    }
    return preposition ? w.substring(1) : w;
  }

  private static Trigger trigger(int i) {
    LexiconEntry entry =
        new LexiconEntry(
            Kind.BLAME,
            EventType.ACCUSE,
            "disapprove",
            null,
            null,
            List.of("blame"),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            null,
            false,
            false);
    return new Trigger(i, i + 1, entry, new Inflection.Form(Tense.NOUN, false));
  }

  /** Index after the first verb of saying: nobody is speaking before. */
  private static int firstSpeech(Parties parties) {
    return parties.verbs().stream()
        .map(Verb::trigger)
        .filter(Statements::says)
        .mapToInt(t -> t.at() + 1)
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static boolean says(Trigger t) {
    EventType type = t.entry().type();
    return (t.entry().kind() == Kind.SAY || (type != null && type.verbal()))
        && (t.form().finite() || t.form().tense() == Tense.PARTICIPLE);
  }

  /** Who is speaking at word {@code i}: the subject of a verb of saying before it. */
  private static List<String> speaker(Parties parties, int i) {
    List<String> out = List.of();
    for (Verb v : parties.verbs()) {
      if (v.trigger().at() < i && says(v.trigger())) {
        out = v.subject();
      }
    }
    return out;
  }

  /**
   * Whose deed it is: the genitive or adjective, or the subject of the clause that describes it.
   */
  private static List<String> blamed(Clause clause, int i) {
    for (Name n : clause.names()) {
      int gap = n.phrase() - i - 1;
      if (gap < 0 || gap > MAX_RELATIVE || !n.suffers()) {
        continue;
      }
      boolean adjacent =
          clause.joined(n.phrase())
              && (gap == 0 || n.how() == Name.How.ADJECTIVE && gap <= 1)
              && n.preposition().isEmpty();
      boolean relative = false;
      for (int k = i + 1; k < n.phrase(); k++) {
        String word = clause.word(k);
        relative |= word.equals("التي") || word.equals("الذي");
      }
      if (adjacent || (relative && n.role() != Name.Case.PREPOSITIONAL)) {
        return List.of(n.id());
      }
      return List.of();
    }
    return List.of();
  }
}
