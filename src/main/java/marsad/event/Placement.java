package marsad.event;

import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Name.Case;
import marsad.event.Name.How;
import org.jspecify.annotations.Nullable;

/** Says how a name stands in its clause: by its proclitics and by the word before it. */
final class Placement {
  private static final Set<String> GOVERN_NOTHING = WordSet.named("placement.govern-nothing");

  private static final Set<String> QUANTITIES = Clause.words("بعض معظم جميع غالبية كافة");

  private static final Set<String> EACH = Clause.words("بكل لكل");

  private static final Set<String> BOTH = Clause.words("كل كلا كلٍ");

  private final Clause clause;

  private final Lexicon lexicon;

  Placement(Clause clause, Lexicon lexicon) {
    this.clause = clause;
    this.lexicon = lexicon;
  }

  /** A name with the case its governor gives it. */
  Name placed(
      @Nullable String actor,
      MentionType type,
      int first,
      int last,
      int head,
      String prefix,
      How how) {
    int phrase = some(head, prefix);
    boolean or = clause.word(phrase - 1).equals("او") && clause.near(phrase);
    boolean and = prefix.startsWith("و") || clause.word(phrase - 1).equals("و") || or;
    String clitic = prefix.replaceFirst("^[وف]", "");
    Case role;
    String preposition = "";
    int before = clause.word(phrase - 1).equals("و") || or ? phrase - 2 : phrase - 1;
    while (before >= 0 && clause.near(before + 1) && Clause.isAdverb(clause.word(before))) {
      before--;
    }
    boolean untilNow = clause.word(before).equals("حتي") && before < head - 1;
    before = governor(clause, untilNow ? before - 1 : before); // شملت حتى الآن مصر
    boolean resumed = Following.RESUMED.contains(clause.word(before)); // تتهم فيه الحوثيين
    String governor = clause.word(before);
    String bare = clause.bare(before);
    if (!clitic.isEmpty()) {
      role = Case.PREPOSITIONAL;
      preposition = clitic.substring(0, 1);
    } else if (clause.word(before).equals("من") && EACH.contains(clause.bare(before - 1))) {
      role = Case.PREPOSITIONAL;
      preposition = clause.bare(before - 1).substring(0, 1); // بكل من
    } else if (before < 0
        || !clause.near(before + 1)
        || resumed
        || clause.covering(before) != null
        || (governsNothing(before)
            && !Clause.isPreposition(governor)
            && !Clause.isPreposition(bare))) {
      role = Case.DIRECT;
    } else if (governor.equals("ب") || governor.equals("ل") || governor.equals("ك")) {
      role = Case.PREPOSITIONAL; // cut off by a quote
      preposition = governor;
    } else if (Clause.isPreposition(governor) || Clause.isPreposition(bare)) {
      role = Case.PREPOSITIONAL;
      preposition = Clause.isPreposition(governor) ? governor : bare;
    } else {
      role = Case.GENITIVE;
    }
    return new Name(actor, type, first, last, phrase, role, preposition, and, how);
  }

  /** Where what governs a name stands, when {@code i} is before it: مع كل من. */
  static int governor(Clause clause, int i) {
    return clause.word(i).equals("من") && BOTH.contains(clause.word(i - 1)) ? i - 2 : i;
  }

  /** Where the phrase of a name begins that a quantity stands before: بعض القوات. */
  private int some(int head, String prefix) {
    boolean some =
        prefix.isEmpty()
            && clause.joined(head)
            && clause.covering(head - 1) == null
            && (QUANTITIES.contains(clause.bare(head - 1)) || clause.isNumber(head - 1));
    return some ? head - 1 : head;
  }

  /** Whether the word is no noun that takes a genitive: a verb, or a noun that is definite. */
  private boolean governsNothing(int i) {
    String word = clause.word(i);
    String bare = clause.bare(i);
    return Clause.isBoundary(word)
        || Clause.isBoundary(bare)
        || GOVERN_NOTHING.contains(bare)
        || (bare.length() > 4 && bare.startsWith("ال"))
        || (bare.length() > 4
            && (bare.endsWith("ها") || bare.endsWith("ته") || bare.endsWith("هم")))
        || lexicon.onlyVerb(word)
        || (i == 0 && lexicon.senses(word).stream().anyMatch(s -> s.form().finite()));
  }
}
