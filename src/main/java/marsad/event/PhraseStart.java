package marsad.event;

import java.util.Set;
import marsad.entity.Mention;
import marsad.entity.MentionType;
import marsad.text.Folding;

/**
 * Finds where the phrase that a name heads begins: with his title, or with those through whom a
 * body acts (وفد حماس, وحدات تابعة للحكومة, مصادر دبلوماسية في الحكومة).
 */
record PhraseStart(Clause clause, Titles titles, Nisbas nisbas) {
  /** Nouns whose genitive acts through them: وفد حماس, قوات الحكومة. */
  private static final Set<String> REPRESENTATIVES = WordSet.named("phrase-start.representatives");

  /** Act for the body that they are in: نواب في البرلمان. */
  static final Set<String> MEMBERS = WordSet.named("phrase-start.members");

  private static final Set<String> BELONGING =
      Clause.words("تابع تابعة تابعين تابعون تابعان التابع التابعة التابعين التابعون");

  /** Whether a body acts through the noun {@code word}. */
  static boolean represents(String word) {
    return REPRESENTATIVES.contains(word);
  }

  /** First word of the phrase a name heads: its title, and nouns that only represent it. */
  int of(Mention m, int first) {
    if (Placement.governor(clause, first - 1) == first - 3 && clause.joined(first)) {
      return first - 2; // كل من الأردن
    }
    int start = first;
    if (m.office() != null && m.type() == MentionType.PERSON) {
      String head = Folding.key(m.office()).split(" ")[0];
      for (int k = first - 1; k >= Math.max(0, first - 24); k--) {
        String word = clause.word(k);
        if (word.endsWith(head) && word.length() <= head.length() + 2) {
          start = k;
          break;
        }
      }
    }
    boolean person = m.type() == MentionType.PERSON && m.actor() != null;
    String clitics = start == first ? "" : Titles.clitics(clause.word(start));
    boolean governed = !clitics.isEmpty() && !titles.goesOn(start, clitics); // برقية للرئيس
    if (person && prefix(m, first).isEmpty() && !governed) {
      start = Math.min(start, titles.start(start));
    }
    while (start > 0 && clause.near(start) && prefix(m, first).isEmpty()) {
      if (!represents(start - 1)) {
        break;
      }
      start--;
    }
    if (person && nisbas.joins(start - 1) && clause.joined(start)) {
      return start - 1; // والأيرلندي سايمون هاريس
    }
    int owned = start == first && m.type() != MentionType.PERSON ? belonging(m, first) : first;
    if (owned < first) {
      return owned;
    }
    boolean body = m.type() == MentionType.ORG && prefix(m, first).isEmpty();
    boolean within = clause.joined(start) && clause.word(start - 1).equals("في");
    for (int k = start - 2; body && within && k >= start - 3 && clause.joined(k + 1); k--) {
      if (MEMBERS.contains(clause.bare(k))) {
        return k; // مصادر دبلوماسية في الحكومة
      }
    }
    return start;
  }

  /** Where those begin who belong to the name at word {@code first}: وحدات تابعة للحكومة. */
  private int belonging(Mention m, int first) {
    String prefix = prefix(m, first);
    boolean secretariat = clause.word(first - 1).equals("العامه") && prefix.startsWith("ل");
    if (secretariat && clause.bare(first - 2).endsWith("الامانه")) {
      return first - 2; // الأمانة العامة لجامعة الدول العربية
    }
    if (!prefix.startsWith("ل") || !BELONGING.contains(clause.word(first - 1))) {
      return first;
    }
    for (int i = first - 2; i >= Math.max(0, first - 5) && clause.joined(i + 1); i--) {
      if (part(i)) {
        return clause.joined(i) && part(i - 1) ? i - 1 : i; // طائرات مقاتلة تابعة للجيش
      }
      if (clause.covering(i) != null || Clause.isPreposition(clause.word(i))) {
        return first;
      }
    }
    return first;
  }

  private boolean part(int i) {
    return represents(i) || Following.PARTS.contains(clause.bare(i));
  }

  private boolean represents(int i) {
    String bare = clause.bare(i);
    return REPRESENTATIVES.contains(bare)
        || (bare.length() > 3
            && "بلك".indexOf(bare.charAt(0)) >= 0
            && REPRESENTATIVES.contains(bare.substring(1)));
  }

  /** What is written to the first word of the name {@code m}: و, ب, ل or two of them. */
  String prefix(Mention m, int first) {
    String word = clause.word(first);
    String surface = Folding.key(m.surface());
    int space = surface.indexOf(' ');
    String name = space < 0 ? surface : surface.substring(0, space);
    return word.endsWith(name) ? word.substring(0, word.length() - name.length()) : "";
  }

  /** What is written to {@code word}, which begins the title or body that {@code m} belongs to. */
  String officePrefix(Mention m, String word) {
    String head = m.office() == null ? word : Folding.key(m.office()).split(" ")[0];
    for (String lead : new String[] {"وب", "ول", "وك", "و", "ف", "ب", "ل", "ك"}) {
      if (word.startsWith(lead)
          && (REPRESENTATIVES.contains(word.substring(lead.length()))
              || word.substring(lead.length()).equals(head))) {
        return lead;
      }
    }
    return word.startsWith("لل") ? "ل" : Titles.clitics(word);
  }
}
