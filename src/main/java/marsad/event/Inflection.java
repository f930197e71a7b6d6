package marsad.event;

import java.util.LinkedHashMap;
import java.util.Map;
import marsad.text.Folding;

/**
 * Inflects Arabic verbs and verbal nouns as news writes them, third person only, unvocalised and
 * folded. Weak endings follow the lemma's last letter: التقى gives التقت and التقاه, دعا gives دعت
 * and دعوا.
 */
final class Inflection {
  /** What a form is. */
  enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    NOUN,
    PARTICIPLE
  }

  /** Whom a form agrees with. */
  enum Agreement {
    /** A man, or a noun that counts as one: قال. */
    HE,
    /** A woman, or a noun that counts as one; before its subject, any plural of things: قالت. */
    SHE,
    /** Two. */
    TWO,
    /** Several people: قالوا. */
    THEY,
    /** The speaker: نطالب, أرفض. */
    SPEAKER,
    /** Nouns and participles agree with nothing that is looked for. */
    ANY
  }

  /**
   * @param tense what the form is
   * @param pronoun whether it ends in an attached pronoun, so that its object or owner was named
   *     before
   * @param passive whether its subject is acted upon
   * @param agreement whom its subject must be
   */
  record Form(Tense tense, boolean pronoun, boolean passive, Agreement agreement) {
    Form(Tense tense, boolean pronoun) {
      this(tense, pronoun, false, Agreement.ANY);
    }

    Form(Tense tense, boolean pronoun, Agreement agreement) {
      this(tense, pronoun, false, agreement);
    }

    Form asPassive() {
      return new Form(tense, pronoun, true, agreement);
    }

    boolean dual() {
      return agreement == Agreement.TWO;
    }

    /** The first person, which only a speaker's own words have. */
    boolean speaker() {
      return agreement == Agreement.SPEAKER;
    }

    boolean finite() {
      return tense == Tense.PAST || tense == Tense.PRESENT || tense == Tense.FUTURE;
    }
  }

  private static final String[] PRONOUNS = {"ه", "ها", "هم", "هما", "هن"};

  private Inflection() {}

  /** Forms of the past of {@code lemma}, third person masculine singular. */
  static Map<String, Form> past(String lemma) {
    Map<String, Form> out = new LinkedHashMap<>();
    Form plain = new Form(Tense.PAST, false, Agreement.HE);
    Form she = new Form(Tense.PAST, false, Agreement.SHE);
    String v = Folding.key(lemma);
    char last = v.charAt(v.length() - 1);
    boolean yeh = lemma.endsWith("ى") || lemma.endsWith("ي");
    boolean alef = lemma.endsWith("ا");
    String stem = yeh || alef ? v.substring(0, v.length() - 1) : v;
    out.put(v, plain);
    out.put(stem + "ت", she);
    Form dual = new Form(Tense.PAST, false, Agreement.TWO);
    out.put(stem + "تا", dual);
    out.put(yeh ? stem + "يا" : alef ? stem + "وا" : v + "ا", dual);
    out.put(stem + "وا", new Form(Tense.PAST, false, Agreement.THEY));
    Form object = new Form(Tense.PAST, true, Agreement.HE);
    Form hers = new Form(Tense.PAST, true, Agreement.SHE);
    Form theirs = new Form(Tense.PAST, true, Agreement.THEY);
    for (String p : PRONOUNS) {
      out.putIfAbsent((yeh ? stem + "ا" : last == 'ا' ? v : stem) + p, object);
      out.putIfAbsent(stem + "ت" + p, hers);
      if (!alef && !yeh || p.length() > 1) {
        out.putIfAbsent(stem + "و" + p, theirs); // not دعوه, which is دعوة
      }
    }
    return out;
  }

  /**
   * Forms of the present of {@code lemma}, third person masculine singular, and of its future in
   * سـ.
   */
  static Map<String, Form> present(String lemma) {
    Map<String, Form> out = new LinkedHashMap<>();
    String v = Folding.key(lemma);
    String stem = v.substring(1);
    boolean weak = lemma.endsWith("ي") || lemma.endsWith("ى") || lemma.endsWith("و");
    String strong = weak ? stem.substring(0, stem.length() - 1) : stem;
    present(out, "ي", stem, strong, Agreement.HE);
    present(out, "ت", stem, strong, Agreement.SHE);
    Map<String, Form> future = new LinkedHashMap<>();
    out.forEach(
        (form, f) -> future.put("س" + form, new Form(Tense.FUTURE, f.pronoun(), f.agreement())));
    out.putAll(future);
    return out;
  }

  /**
   * Forms of the first person, as a speaker's own words have them; some are spelled like another
   * verb's third person.
   */
  static Map<String, Form> speaker(String past, String present) {
    Map<String, Form> out = new LinkedHashMap<>();
    String stem = Folding.key(present).substring(1);
    Form now = new Form(Tense.PRESENT, false, Agreement.SPEAKER);
    Form then = new Form(Tense.FUTURE, false, Agreement.SPEAKER);
    for (String prefix : new String[] {"ن", "ا"}) {
      out.put(prefix + stem, now);
      out.put("س" + prefix + stem, then);
    }
    if (!past.endsWith("ى") && !past.endsWith("ا")) {
      out.put(Folding.key(past) + "نا", new Form(Tense.PAST, false, Agreement.SPEAKER));
    }
    return out;
  }

  private static void present(
      Map<String, Form> out, String prefix, String stem, String strong, Agreement agreement) {
    Form plain = new Form(Tense.PRESENT, false, agreement);
    out.put(prefix + stem, plain);
    out.put(prefix + strong, plain);
    Form they = new Form(Tense.PRESENT, false, Agreement.THEY);
    out.put(prefix + strong + "ون", they);
    out.put(prefix + strong + "وا", they);
    out.put(prefix + stem + "ان", new Form(Tense.PRESENT, false, Agreement.TWO));
    Form object = new Form(Tense.PRESENT, true, agreement);
    for (String p : PRONOUNS) {
      out.putIfAbsent(prefix + stem + p, object);
    }
  }

  /**
   * Active participles in the accusative: of derived stems by the present's prefix (يؤكد gives
   * مؤكدا), of first stems by a long first vowel (رفض gives رافضا, دعا gives داعيا). The spelling
   * does not show which a verb of three letters is, so it gets both.
   */
  static Map<String, Form> participles(String past, String present) {
    Map<String, Form> out = new LinkedHashMap<>();
    String p = Folding.key(past);
    String v = Folding.key(present);
    if (v.length() >= 4) {
      participle(out, "م" + v.substring(1));
    }
    if (p.length() == 3 && p.charAt(0) != 'ا' && p.charAt(1) != 'ا') {
      boolean weak = "اي".indexOf(p.charAt(2)) >= 0;
      participle(out, p.charAt(0) + "ا" + p.charAt(1) + (weak ? 'ي' : p.charAt(2)));
    }
    return out;
  }

  private static void participle(Map<String, Form> out, String stem) {
    out.put(stem + "ا", new Form(Tense.PARTICIPLE, false, Agreement.HE));
    out.put(stem + "ه", new Form(Tense.PARTICIPLE, false, Agreement.SHE));
    out.put(
        stem.endsWith("ي") ? stem + "ن" : stem + "ين",
        new Form(Tense.PARTICIPLE, false, Agreement.THEY));
  }

  /** Forms of the plural that a verbal noun makes with ات: تهديدات, دعوات. */
  static Map<String, Form> plural(String lemma) {
    String stem = lemma.endsWith("ة") ? lemma.substring(0, lemma.length() - 1) : lemma;
    return lemma.endsWith("ات") || lemma.endsWith("ء") || lemma.endsWith("ا")
        ? Map.of()
        : noun(stem + "ات");
  }

  /**
   * Forms of a verbal noun: with and without article, as absolute object, with attached pronouns.
   */
  static Map<String, Form> noun(String lemma) {
    Map<String, Form> out = new LinkedHashMap<>();
    String n = Folding.key(lemma);
    Form plain = new Form(Tense.NOUN, false);
    out.put(n, plain);
    if (n.indexOf(' ') >= 0) {
      return out;
    }
    if (!n.startsWith("ال")) {
      out.put("ال" + n, plain);
    }
    boolean marbuta = lemma.endsWith("ة");
    if (!marbuta && !n.endsWith("ا") && !n.endsWith("ات")) {
      out.putIfAbsent(n + "ا", plain);
    }
    Form owned = new Form(Tense.NOUN, true);
    String stem = marbuta ? n.substring(0, n.length() - 1) + "ت" : n;
    for (String p : PRONOUNS) {
      out.putIfAbsent(stem + p, owned);
      if (n.endsWith("ء")) {
        String bare = n.substring(0, n.length() - 1);
        out.putIfAbsent(bare + "ي" + p, owned);
        out.putIfAbsent(bare + "و" + p, owned);
      }
    }
    return out;
  }

  /** Whether a word may be a verb of the present: neither a past, تناولت, nor a noun, تمويل. */
  static boolean isPresent(String word) {
    boolean noun = word.endsWith("ت") || word.length() > 4 && word.charAt(3) == 'ي';
    return word.length() > 3 && (word.charAt(0) == 'ي' || word.charAt(0) == 'ت' && !noun);
  }
}
