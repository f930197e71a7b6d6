package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the words that belong to a verb's phrase behind it (شنت إسرائيل غارات): with its subject
 * and titles between, in the dual, possessed, or counted.
 */
final class Complements {
  /** How far a phrase's complement may stand from its verb: titles are long. */
  private static final int MAX_DISTANCE = 14;

  /** Words between verb and complement that are in no known name's phrase: an unknown subject. */
  private static final int MAX_STRANGERS = 3;

  /** Count what they govern with من: حزمة جديدة من العقوبات. */
  private static final Set<String> MANY = WordSet.named("complements.many");

  /** Whose the noun with the article behind them is. */
  private static final Set<String> BODY = WordSet.named("complements.body");

  /** Say how much behind a complement's preposition: عن بالغ تقديره. */
  private static final Set<String> DEGREES = WordSet.named("complements.degrees");

  /** An accusative's ending, and attached pronouns. */
  private static final List<String> ENDINGS = List.of("ا", "ه", "ها", "هم", "هما");

  private Complements() {}

  /**
   * Index after a phrase's complement; -1 when it is not in reach. Between verb and complement
   * stands the subject with its titles, and nothing that another preposition governs.
   */
  static int end(Clause clause, int verb, LexiconEntry e) {
    List<String> complement = e.complement();
    int strangers = 0;
    boolean titles = false;
    int end = reach(clause, verb + 1, MAX_DISTANCE);
    for (int i = verb + 1; i < end; i++) {
      int past = past(clause, i, complement);
      if (past > i && !(i == verb + 1 && subject(clause, i, e))) {
        return Clause.isTemporal(clause.word(i - 1)) ? -1 : past;
      }
      int adjunct = Adjunct.past(clause, e, i, end);
      if (adjunct > i && adjunct < end) {
        i = adjunct - 1;
        continue;
      }
      String word = clause.word(i);
      boolean name = clause.covering(i) != null;
      titles = !name && (titles || clause.covering(i - 1) != null && Titles.head(word));
      if (!name && !Clause.isAdverb(word)) {
        strangers += titles ? 0 : 1; // الأمير محمد بن سلمان ولي العهد رئيس مجلس الوزراء
        boolean marker =
            Clause.isTemporal(word)
                || (e.markers().contains(word) && clause.covering(i + 1) != null);
        boolean many = word.equals("من") && (many(clause, i - 1) || many(clause, i - 2));
        boolean backed = Within.PRO.contains(clause.word(i - 1)); // المدعوم من إيران
        int inserted = clause.boundary(i) ? Insertion.past(clause, i) : -1;
        if (inserted > 0) {
          i = inserted - 1;
          continue;
        }
        if (Unreal.POSSIBLE.contains(word) // أكدت أهمية التزام إيران
            || (Clause.isPreposition(word) && !marker && !many && !backed)
            || Clause.isBoundary(word)
            || strangers > MAX_STRANGERS) {
          return -1;
        }
      }
    }
    return -1;
  }

  /** Whether a known body right behind its verb is who does it: نقلت القوات الأميركية المعتقل. */
  private static boolean subject(Clause clause, int i, LexiconEntry e) {
    Name n = clause.covering(i);
    boolean body = n != null && n.phrase() == i && n.acts() && clause.word(i).startsWith("ال");
    return body && !e.complement().get(0).startsWith("ال");
  }

  /** Index after the complement at word {@code i}; {@code i} when other words stand there. */
  private static int past(Clause clause, int i, List<String> complement) {
    if (complement.get(0).startsWith("ال") && BODY.contains(clause.word(i - 1))) {
      return i; // شدد رئيس جهاز الأمن على
    }
    int at = i;
    for (String lemma : complement) {
      at += at > i && DEGREES.contains(clause.word(at)) && !same(clause.word(at), lemma) ? 1 : 0;
      if (!same(clause.word(at), lemma)) {
        return i;
      }
      at++;
    }
    return at;
  }

  private static boolean many(Clause clause, int i) {
    return MANY.contains(plain(clause.word(i)));
  }

  /** Index after {@code max} words from word {@code from} on; names, be they long, do not count. */
  static int reach(Clause clause, int from, int max) {
    int words = 0;
    int i = from;
    while (i < clause.count() && words < max) {
      words += clause.covering(i) == null ? 1 : 0;
      i++;
    }
    return i;
  }

  /** Whether {@code word} is {@code lemma}, as an accusative, definite or possessed too. */
  private static boolean same(String word, String lemma) {
    if (one(word).equals(lemma)) {
      return true; // غارتين
    }
    int more = word.length() - lemma.length();
    if (more == 0) {
      return word.equals(lemma);
    }
    if (more < 0 || more > 3) {
      return false;
    }
    return word.startsWith(lemma)
        ? ENDINGS.contains(word.substring(lemma.length()))
        : more == 2 && word.startsWith("ال") && word.endsWith(lemma);
  }

  /** The singular of a word in the dual; any other word as it is, so far as its ending shows. */
  static String one(String word) {
    int end = word.length() - 2;
    boolean dual = end > 2 && (word.endsWith("ين") || word.endsWith("ان"));
    if (!dual || word.startsWith("ال")) {
      return word;
    }
    return word.charAt(end - 1) == 'ت' && end > 3
        ? word.substring(0, end - 1) + 'ه'
        : word.substring(0, end);
  }

  /**
   * Whether the complement stands before a verb whose pronoun takes it up: العقوبات التي فرضتها,
   * مساعدات قدمتها.
   */
  static boolean takenUp(Clause clause, int verb, LexiconEntry e, Inflection.Form form) {
    int noun = form.finite() && form.pronoun() ? describedBy(clause, verb) : -1;
    if (noun < 0 || e.complement().size() > 1) {
      return false;
    }
    boolean she = clause.word(verb).endsWith("ها");
    String word = clause.bare(noun);
    String lemma = e.complement().get(0);
    if (lemma.startsWith("اتفاق") && clause.definite(noun)) {
      return false; // الاتفاق الذي أبرمته: no news
    }
    boolean governed = "بل".indexOf(word.charAt(0)) >= 0 && same(word.substring(1), lemma);
    return she == (lemma.endsWith("ه") || lemma.endsWith("ات"))
        && (same(word, lemma) || governed || word.startsWith("لل") && word.endsWith(lemma));
  }

  /** A word without ب or ل before it, of which more than three letters are left: للوزير, بقرار. */
  static String ungoverned(String word) {
    boolean governed = word.length() > 4 && "بل".indexOf(word.charAt(0)) >= 0;
    String rest = governed ? word.substring(1) : word;
    return governed && word.startsWith("لل") ? "ا" + rest : rest;
  }

  /** Index of the noun that the relative clause of a verb describes; -1 when there is none. */
  private static int describedBy(Clause clause, int verb) {
    boolean definite = Relatives.RELATIVES.contains(clause.word(verb - 1));
    int i = definite ? verb - 2 : verb - 1;
    int stop = Math.max(0, i - 2);
    while (i > stop && clause.definite(i) == definite && describes(clause, i)) {
      i--; // العقوبات الاقتصادية التي
    }
    return i >= 0 && clause.near(verb) && !clause.word(i).isEmpty() ? i : -1;
  }

  private static boolean describes(Clause clause, int i) {
    String word = clause.word(i);
    return clause.near(i) && (word.endsWith("يه") || word.endsWith("ي") || word.endsWith("ده"));
  }

  /** The complements that words near a verb may begin, so that few are looked for. */
  static List<String> near(Clause clause, int verb, Lexicon lexicon) {
    List<String> out = new ArrayList<>();
    String word = clause.word(verb);
    int noun = word.endsWith("ه") || word.endsWith("ها") ? describedBy(clause, verb) : -1;
    if (noun >= 0) {
      String bare = clause.bare(noun);
      out.addAll(lexicon.complements(bare));
      out.addAll(lexicon.complements(ungoverned(bare)));
    }
    int end = reach(clause, verb + 1, MAX_DISTANCE);
    for (int i = verb + 1; i < end; i++) {
      out.addAll(lexicon.complements(clause.word(i)));
    }
    return out;
  }

  /** What a word may be a form of, as {@link #same} compares it. */
  static List<String> stems(String word) {
    List<String> out = new ArrayList<>();
    out.add(word);
    for (String ending : ENDINGS) {
      if (word.length() > ending.length() && word.endsWith(ending)) {
        out.add(word.substring(0, word.length() - ending.length()));
      }
    }
    if (word.startsWith("ال")) {
      out.add(word.substring(2));
    }
    String one = one(word);
    if (!one.equals(word)) {
      out.add(one);
    }
    return out;
  }

  /** The word without its article. */
  static String plain(String word) {
    return word.length() > 4 && word.startsWith("ال") ? word.substring(2) : word;
  }
}
