package marsad.event;

import java.util.Set;

/** Finds where ends what commas set apart within a clause: ، الذي وصل أمس، or ، وفق مصادر،. */
final class Insertion {
  private static final Set<String> RELATIVE =
      Clause.words("الذي التي الذين والذي والتي وهو وهي وهم");

  /** Say by whose account something is told: وفق ما ذكرت وسائل إعلام. */
  private static final Set<String> ACCORDING = WordSet.named("insertion.according");

  private static final int MAX = 11;

  private Insertion() {}

  /**
   * Index after a relative clause, or one with وهو, between commas that begins at word {@code i},
   * or one that only says who leads the name before or who told it; -1 for anything else.
   */
  static int past(Clause clause, int i) {
    if (source(clause, i)) {
      return comma(clause, i + 2);
    }
    if (!RELATIVE.contains(clause.word(i))) {
      return -1;
    }
    return clause.near(i) ? leader(clause, i) : comma(clause, i + 2);
  }

  /**
   * Whether word {@code at} stands in an account of who told it that begins from {@code from} on.
   */
  static boolean told(Clause clause, int from, int at) {
    for (int i = from; i < at; i++) {
      if (source(clause, i)) {
        int end = comma(clause, i + 2);
        return end < 0 || at < end;
      }
    }
    return false;
  }

  /** Whether {@code word} leads to by whose account something is told. */
  static boolean according(String word) {
    return ACCORDING.contains(word);
  }

  /** Whether such an account begins at word {@code i}. */
  static boolean source(Clause clause, int i) {
    boolean asTold = clause.word(i).equals("علي") && clause.word(i + 1).equals("ما");
    return i > 0 && (asTold || ACCORDING.contains(clause.word(i))) && !clause.near(i);
  }

  /** Index after who leads or backs the name before: التحالف الذي تقوده السعودية. */
  private static int leader(Clause clause, int i) {
    String verb = clause.word(i + 1);
    boolean named = clause.covering(i - 1) != null || clause.covering(i - 2) != null;
    named &= clause.joined(i + 1) && clause.joined(i + 2);
    boolean led = verb.endsWith("ه") || verb.endsWith("ها") || verb.endsWith("هم");
    boolean leads = named && led && Inflection.isPresent(verb);
    Name who = clause.covering(i + 2);
    if (who != null && named && led && !clause.near(who.last())) {
      return who.last(); // الذي أسسه فلان،
    }
    return !leads ? -1 : who == null ? i + 3 : who.last();
  }

  /** Index after such a clause or a phrase with a preposition between commas, or -1. */
  static int pastAny(Clause clause, int i) {
    boolean phrase =
        i > 0
            && !clause.near(i)
            && Clause.isPreposition(clause.word(i))
            && clause.covering(i) == null;
    int end = phrase ? comma(clause, i + 2) : past(clause, i);
    return phrase && end > 0 && clause.boundaryIn(i, end) ? -1 : end;
  }

  private static int comma(Clause clause, int from) {
    for (int k = from; k < Math.min(clause.count(), from + MAX); k++) {
      if (!clause.near(k)) {
        return k;
      }
    }
    return -1;
  }
}
