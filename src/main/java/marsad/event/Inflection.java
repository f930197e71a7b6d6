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

  /**
   * @param tense what the form is
   * @param pronoun whether it ends in an attached pronoun, so that its object or owner was named
   *     before
   * @param passive whether its subject is acted upon
   * @param dual whether it has two subjects
   */
  record Form(Tense tense, boolean pronoun, boolean passive, boolean dual) {
    Form(Tense tense, boolean pronoun) {
      this(tense, pronoun, false, false);
    }

    Form asPassive() {
      return new Form(tense, pronoun, true, dual);
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
    Form plain = new Form(Tense.PAST, false);
    String v = Folding.key(lemma);
    char last = v.charAt(v.length() - 1);
    boolean yeh = lemma.endsWith("ى") || lemma.endsWith("ي");
    boolean alef = lemma.endsWith("ا");
    String stem = yeh || alef ? v.substring(0, v.length() - 1) : v;
    out.put(v, plain);
    out.put(stem + "ت", plain);
    Form dual = new Form(Tense.PAST, false, false, true);
    out.put(stem + "تا", dual);
    out.put(yeh ? stem + "يا" : alef ? stem + "وا" : v + "ا", dual);
    out.put(stem + "وا", plain);
    Form object = new Form(Tense.PAST, true);
    for (String p : PRONOUNS) {
      out.putIfAbsent((yeh ? stem + "ا" : last == 'ا' ? v : stem) + p, object);
      out.putIfAbsent(stem + "ت" + p, object);
      out.putIfAbsent(stem + "و" + p, object);
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
    for (String prefix : new String[] {"ي", "ت"}) {
      present(out, prefix, stem, strong);
    }
    Map<String, Form> future = new LinkedHashMap<>();
    out.forEach(
        (form, f) -> future.put("س" + form, new Form(Tense.FUTURE, f.pronoun(), false, f.dual())));
    out.putAll(future);
    return out;
  }

  private static void present(Map<String, Form> out, String prefix, String stem, String strong) {
    Form plain = new Form(Tense.PRESENT, false);
    out.put(prefix + stem, plain);
    out.put(prefix + strong, plain);
    out.put(prefix + strong + "ون", plain);
    out.put(prefix + strong + "وا", plain);
    out.put(prefix + stem + "ان", new Form(Tense.PRESENT, false, false, true));
    Form object = new Form(Tense.PRESENT, true);
    for (String p : PRONOUNS) {
      out.putIfAbsent(prefix + stem + p, object);
    }
  }

  /**
   * Active participles of derived stems, by the present's prefix: يؤكد gives مؤكدا. Nothing for
   * first stems, whose participle the present does not show.
   */
  static Map<String, Form> participles(String present) {
    Map<String, Form> out = new LinkedHashMap<>();
    String v = Folding.key(present);
    if (v.length() < 4) {
      return out;
    }
    String stem = "م" + v.substring(1);
    Form form = new Form(Tense.PARTICIPLE, false);
    out.put(stem + "ا", form);
    out.put(stem + "ه", form);
    out.put(stem + "ين", form);
    return out;
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
}
