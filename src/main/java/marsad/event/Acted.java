package marsad.event;

import java.util.Set;
import marsad.event.Name.Case;

/** Tells nouns behind a verb that it is done to, where its subject would stand. */
record Acted(Clause clause) {
  /** Stand for the parties as objects far oftener than as subjects. */
  static final Set<String> OBJECTS = WordSet.named("acted.objects");

  /** What is blamed, never who blames: أدان اغتيال النائب. */
  private static final Set<String> BLAMED = WordSet.named("acted.blamed");

  /** Are searched, closed or hit: اعتقلت فلانا وفتشت مقر حزبه. */
  private static final Set<String> THINGS = WordSet.named("acted.things");

  /** Speak for whoever issued them: وأضاف البيان. */
  private static final Set<String> DOCUMENTS = Clause.words("البيان الرسالة النص البلاغ");

  /** People and bodies without a name, which act. */
  static final Set<String> ACTING = WordSet.named("acted.acting");

  /** Whether word {@code i} shows that it is no subject: indefinite accusative (شن هجوما). */
  private boolean accusative(Trigger t, int i) {
    String word = clause.word(i);
    return word.length() > 3
        && word.endsWith("ا")
        && !word.startsWith("ال")
        && !word.endsWith("ها")
        && (t.entry().kind() == LexiconEntry.Kind.LIGHT || goesOnWith(t));
  }

  /** Whether a verb that و joins goes on: دمرت الغارة المبنى وقتلت سبعة, وطردت 12 موظفا. */
  private boolean kills(Trigger t) {
    EventType type = t.entry().type();
    boolean force = type == EventType.ASSAULT || type == EventType.COERCE;
    return (force || type == EventType.SANCTION)
        && t.entry().takesObject()
        && t.form().agreement() == Inflection.Agreement.SHE
        && t.form().tense() == Inflection.Tense.PAST
        && clause.conjoined(t.at())
        && t.at() > 0;
  }

  /** Whether a verb of speech that و joins may go on with the subject before. */
  private boolean goesOnWith(Trigger t) {
    EventType type = t.entry().type();
    return clause.conjoined(t.at()) && t.at() > 0 && type != null && type.verbal();
  }

  /** Whether a word is a plural that can be no subject: حذر المسؤولين. */
  private static boolean plural(String word) {
    return word.length() > 6
        && word.startsWith("ال")
        && word.endsWith("ين")
        && !word.endsWith("مين");
  }

  /**
   * Whether a verb that و joins has the thing at word {@code i} for its object, since it asks for
   * one and nothing else could be it: أعرب الوزير عن قلقه، ورفض التدخلات في ليبيا.
   */
  boolean goesOn(Trigger t, int i) {
    String word = clause.word(i);
    boolean his = word.endsWith("ه") && !word.startsWith("ال");
    if (!goesOnWith(t)
        || !t.entry().takesObject()
        || t.form().pronoun()
        || !his && (!word.startsWith("ال") || t.entry().type() == EventType.REQUEST)
        || ACTING.contains(word)
        || word.endsWith("ون")) {
      return false;
    }
    int after = i + 1;
    while (clause.joined(after)
        && clause.covering(after) == null
        && clause.word(after).startsWith("ال")) {
      after++;
    }
    Name whose = clause.covering(after);
    if (whose != null && whose.phrase() == after && whose.role() != Case.PREPOSITIONAL) {
      after = whose.last();
    }
    String next = clause.word(after);
    return !clause.joined(after)
        || Clause.isPreposition(next)
        || clause.governs(after)
        || clause.boundary(after);
  }

  /** Whether the noun at word {@code first} is no subject but what the verb is done to. */
  boolean is(Trigger t, int first) {
    String word = clause.word(first);
    EventType type = t.entry().type();
    boolean judges = type == EventType.ACCUSE || type == EventType.REJECT;
    boolean active = t.form().finite() && !t.form().passive() && !t.entry().subjectSuffers();
    boolean blamed = judges && active && BLAMED.contains(word);
    return blamed
        || OBJECTS.contains(word)
        || DOCUMENTS.contains(word)
        || accusative(t, first)
        || clause.conjoined(t.at()) && hits(t) && THINGS.contains(word)
        || clause.isNumber(first) && kills(t)
        || plural(word) && t.entry().takesObject();
  }

  /**
   * Whether things are done {@code t} to: اعتقلت فلانا وفتشت مقر حزبه, but not ورفض مكتب الوزير.
   */
  private static boolean hits(Trigger t) {
    return t.entry().takesObject() && (t.entry().type() == null || !t.entry().type().verbal());
  }
}
