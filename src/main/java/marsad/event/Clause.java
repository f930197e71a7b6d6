package marsad.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.actor.Tokens;
import marsad.entity.Mention;
import marsad.entity.MentionType;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its names in place: which words each name's phrase covers, titles included, and
 * what governs it.
 */
final class Clause {
  private static final Set<String> PREPOSITIONS =
      words(
          "في من إلى على عن مع بين ضد نحو تجاه حول بحق لدى عبر باسم خلال بعد قبل منذ حتى ضمن لصالح بشأن رغم"
              + " وسط قرب أمام وفق بحسب عند دون كما مثل منها بينها بينهم منهم حيال إزاء داخل خارج فوق تحت وراء بجانب");

  /** Nouns whose genitive acts through them: وفد حماس, قوات ... */
  private static final Set<String> REPRESENTATIVES =
      words(
          "حركة تنظيم جماعة منظمة وكالة قناة صحيفة حزب شركة دولة جمهورية مملكة ميليشيا فصائل فصيل مسلحو مسلحي"
              + " مقاتلو مقاتلي عناصر قوات قوة وفد الوفد حكومة سلطات مسؤولو مسؤولي جيش طائرات طيران كلا كل"
              + " ممثلو قيادة رئاسة حركتا حركتي مليشيا كتائب سرايا الجانب ممثل ممثلين وزير موقع شبكة هيئة لجنة"
              + " إدارة نظام سلطة مندوب قناتي جنود");

  private static final Set<String> TEMPORAL = words("بعد قبل خلال منذ حتى عقب إثر");

  /** Adverbs that may stand between a verb and its subject. */
  private static final Set<String> ADVERBS =
      words(
          "اليوم أمس غدا الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد مساء صباح فجر ظهر أيضا مجددا"
              + " رسميا مؤخرا كذلك أول أيضاً مساءً");

  private final Tokens tokens;
  private final int from;
  private final int to;
  private final List<Name> names;

  /** A name in the clause. */
  record Name(
      Mention mention,
      int first,
      int last,
      int phrase,
      Case role,
      String preposition,
      boolean joinedByAnd) {
    String actor() {
      String actor = mention.actor();
      return actor == null ? "" : actor;
    }

    boolean acts() {
      return mention.actor() != null && mention.type() != MentionType.PLACE;
    }
  }

  /** How a name stands in its clause. */
  enum Case {
    /** Governed by no preposition or noun: a subject or object. */
    DIRECT,
    /** After a preposition. */
    PREPOSITIONAL,
    /** Genitive of a noun. */
    GENITIVE
  }

  Clause(Tokens tokens, int from, int to, List<Mention> mentions, int[] firsts, int[] lasts) {
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    names = new ArrayList<>(mentions.size());
    for (int k = 0; k < mentions.size(); k++) {
      if (firsts[k] >= from && firsts[k] < to) {
        names.add(name(mentions.get(k), firsts[k] - from, lasts[k] - from));
      }
    }
    names.removeIf(this::withinTitle);
  }

  /** A state or body named within a person's title takes no part by itself. */
  private boolean withinTitle(Name inner) {
    return names.stream().anyMatch(n -> n.phrase() <= inner.first() && inner.last() <= n.first());
  }

  private Name name(Mention m, int first, int last) {
    int phrase = phraseStart(m, first);
    String word = word(phrase);
    String prefix = phrase == first ? prefix(m, first) : officePrefix(m, word);
    boolean and = prefix.startsWith("و");
    String clitic = prefix.replaceFirst("^[وف]", "");
    if (!clitic.isEmpty()) {
      return new Name(m, first, last, phrase, Case.PREPOSITIONAL, clitic.substring(0, 1), and);
    }
    int before = phrase - 1;
    while (before >= 0 && near(before + 1) && ADVERBS.contains(word(before))) {
      before--;
    }
    if (before < 0 || !near(before + 1)) {
      return new Name(m, first, last, phrase, Case.DIRECT, "", and);
    }
    if (covering(before) != null) {
      return new Name(m, first, last, phrase, Case.DIRECT, "", and); // a name governs nothing
    }
    String governor = word(before);
    String bare = bare(before);
    if (Recipients.isBoundary(governor) || Recipients.isBoundary(bare)) {
      return new Name(m, first, last, phrase, Case.DIRECT, "", and);
    }
    if (governor.equals("ب") || governor.equals("ل") || governor.equals("ك")) {
      return new Name(
          m, first, last, phrase, Case.PREPOSITIONAL, governor, and); // cut off by a quote
    }
    if (PREPOSITIONS.contains(governor) || PREPOSITIONS.contains(bare)) {
      return new Name(
          m,
          first,
          last,
          phrase,
          Case.PREPOSITIONAL,
          PREPOSITIONS.contains(governor) ? governor : bare,
          and);
    }
    return new Name(m, first, last, phrase, Case.GENITIVE, "", and);
  }

  /** First word of the phrase a name heads: its title, and nouns that only represent it. */
  private int phraseStart(Mention m, int first) {
    int start = first;
    if (m.office() != null && m.type() == MentionType.PERSON) {
      String head = Folding.key(m.office()).split(" ")[0];
      for (int k = first - 1; k >= Math.max(0, first - 24); k--) {
        if (word(k).endsWith(head) && word(k).length() <= head.length() + 2) {
          start = k;
          break;
        }
      }
    }
    while (start > 0
        && joined(start)
        && prefix(m, first).isEmpty()
        && REPRESENTATIVES.contains(bare(start - 1))) {
      start--;
    }
    return start;
  }

  private String prefix(Mention m, int first) {
    String word = word(first);
    String name = Folding.key(m.surface()).split(" ")[0];
    return word.endsWith(name) ? word.substring(0, word.length() - name.length()) : "";
  }

  private static String officePrefix(Mention m, String word) {
    String head = m.office() == null ? word : Folding.key(m.office()).split(" ")[0];
    for (String lead : new String[] {"وب", "ول", "وك", "و", "ف", "ب", "ل", "ك"}) {
      if (word.startsWith(lead)
          && (REPRESENTATIVES.contains(word.substring(lead.length()))
              || word.substring(lead.length()).equals(head))) {
        return lead;
      }
    }
    return word.startsWith("لل") ? "ل" : "";
  }

  int count() {
    return to - from;
  }

  List<Name> names() {
    return names;
  }

  /** The folded word, empty outside the clause. */
  String word(int i) {
    return i >= 0 && i < count() ? tokens.word(from + i) : "";
  }

  /** The folded word without و or ف before it. */
  String bare(int i) {
    String word = word(i);
    return word.length() > 3 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')
        ? word.substring(1)
        : word;
  }

  /** Whether only space stands between word {@code i} and the one before. */
  boolean joined(int i) {
    return i > 0 && i < count() && tokens.joined(from + i);
  }

  /** Whether at most quotes or brackets stand between word {@code i} and the one before. */
  boolean near(int i) {
    return i > 0 && i < count() && tokens.near(from + i);
  }

  /** Index of word {@code i} among the words of the whole field. */
  int index(int i) {
    return from + i;
  }

  /** The name that covers word {@code i}, title included, or null. */
  @Nullable Name covering(int i) {
    for (Name n : names) {
      if (n.phrase() <= i && i < n.last()) {
        return n;
      }
    }
    return null;
  }

  /** Prepositions of time, whose phrases may stand anywhere. */
  static boolean isTemporal(String word) {
    return TEMPORAL.contains(word);
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  static boolean isAdverb(String word) {
    return ADVERBS.contains(word);
  }

  static Set<String> words(String list) {
    return Arrays.stream(list.split(" "))
        .map(Folding::key)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
