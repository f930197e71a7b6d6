package marsad.event;

import java.util.Map;
import java.util.Set;
import marsad.entity.MentionType;
import org.jspecify.annotations.Nullable;

/** Words that stand before a person's name and tell his office or rank. */
final class Titles {
  private static final int REACH = 14;

  /** Words from an aide to where he is sent: whose he is. */
  private static final int MAX_SENDER = 6;

  private static final Set<String> HEADS = WordSet.named("titles.heads");

  /** Act for themselves, not for whom they are named after: مبعوث ترامب, سفير المملكة. */
  static final Set<String> AIDES = WordSet.named("titles.aides");

  private static final Set<String> FORMER =
      Clause.words("السابق السابقة الأسبق الحالي الحالية العام");

  private static final Set<String> INSIDE = Clause.words("باسم لدى");

  private final Clause clause;

  private final Lexicon lexicon;

  /** Forms of address, by the words before a name that earn them. */
  private static final Map<String, Set<String>> HONORS =
      Map.of(
          "سموه", Clause.words("سمو السمو الأمير أمير"),
          "سموها", Clause.words("الأميرة السمو"),
          "معاليه", Clause.words("معالي وزير الوزير الدكتور الأمين"),
          "فخامته", Clause.words("فخامة الرئيس رئيس"),
          "سيادته", Clause.words("الرئيس رئيس السيد الوزير وزير"),
          "جلالته", Clause.words("جلالة الملك خادم عاهل السلطان"),
          "سعادته", Clause.words("سعادة السفير سفير"),
          "فضيلته", Clause.words("فضيلة الشيخ شيخ"),
          "سماحته", Clause.words("سماحة المفتي مفتي"));

  Titles(Clause clause, Lexicon lexicon) {
    this.clause = clause;
    this.lexicon = lexicon;
  }

  /** Whether a body only says whose office a person just named holds. */
  static boolean apposes(Clause clause, Name body) {
    int title = head(clause.word(body.phrase())) ? body.phrase() : body.phrase() - 1;
    Name person = clause.covering(title - 1);
    boolean unnamed = body.how() == Name.How.BODY && !clause.word(title).startsWith("ال");
    return (body.type() == MentionType.ORG || unnamed)
        && head(clause.word(title))
        && clause.near(title)
        && person != null
        && person.isPerson()
        && person.last() == title; // سيرغي لافروف وزير الخارجية الروسية
  }

  /**
   * Index after the titles behind a person's name at word {@code i}, where a comma or preposition
   * ends them; {@code i} where none stand.
   */
  static int pastApposed(Clause clause, int i) {
    Name person = clause.covering(i - 1);
    boolean titled = HEADS.contains(clause.word(i)) && clause.covering(i) == null;
    if (person == null || !person.isPerson() || person.last() != i || !titled) {
      return i;
    }
    for (int k = i + 1; k < Math.min(clause.count(), i + REACH); k++) {
      boolean leads = Clause.isPreposition(clause.word(k)) && !INSIDE.contains(clause.word(k));
      Name n = clause.covering(k);
      boolean other = n != null && (n.isPerson() || !n.preposition().isEmpty());
      if (!clause.near(k) || leads || other) {
        return k;
      }
    }
    return i;
  }

  /** Whether a title, be it a former one, stands before word {@code i}: الرئيس السابق للائتلاف. */
  static boolean leads(Clause clause, int i) {
    boolean former = FORMER.contains(clause.word(i - 1));
    return HEADS.contains(clause.word(former ? i - 2 : i - 1)) && clause.near(i);
  }

  /** Index of the first word of the titles that stand before word {@code first}. */
  int start(int first) {
    int start = first;
    for (int k = first - 1; k >= Math.max(0, first - REACH) && clause.joined(k + 1); k--) {
      Name n = clause.covering(k);
      String word = clause.word(k);
      if (n != null && n.isPerson()) {
        if (!aides(n)) {
          break;
        }
        k = n.phrase();
        continue;
      }
      String clitics = clitics(word);
      boolean head = HEADS.contains(Bodies.article(word, clitics));
      boolean stops =
          n == null
              && !head
              && (Clause.isAdverb(word)
                  || clause.boundary(k)
                  || Clause.isPreposition(word) && !inside(k)
                  || word.startsWith("ب") && lexicon.onlyNoun(word) // أمر باعتقال رئيس البلدية
                  || lexicon.onlyVerb(word));
      if (stops) {
        break;
      }
      boolean free = n == null || n.phrase() == k && k < n.first(); // زعيم حزب العمال فلان
      if (free && head) {
        start = k;
        if (!clitics.isEmpty() && !goesOn(k, clitics)) {
          break;
        }
      } else if (n == null && word.startsWith("و") && HEADS.contains(word.substring(1))) {
        break;
      }
    }
    return start;
  }

  /** Whether a title goes on behind the preposition at {@code k}: القيادي في حزب الله فلان. */
  private boolean inside(int k) {
    String before = clause.word(k - 1);
    boolean member =
        clause.word(k).equals("في") && HEADS.contains(Bodies.article(before, clitics(before)));
    return INSIDE.contains(clause.word(k))
        || clause.word(k).equals("الي") && sent(k)
        || member && clause.covering(k + 1) != null && clause.joined(k);
  }

  /** Whether an aide is named after {@code n}, who holds an office: مبعوث الأمين العام. */
  private boolean aides(Name n) {
    String before = clause.word(n.phrase() - 1);
    return n.type() == MentionType.ROLE
        && clause.joined(n.phrase())
        && AIDES.contains(Bodies.article(before, clitics(before)));
  }

  /**
   * Whether the state behind إلى at {@code k} is where an aide is sent: المبعوث الأممي إلى اليمن.
   */
  private boolean sent(int k) {
    Name where = clause.covering(k + 1);
    boolean state = where != null && !where.isPerson() && where.phrase() == k + 1;
    for (int i = k - 1; state && i >= Math.max(0, k - MAX_SENDER) && clause.joined(i + 1); i--) {
      String word = clause.word(i);
      if (AIDES.contains(Bodies.article(word, clitics(word)))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word heads a title, so that its genitive is not who acts: قائد الناتو. */
  static boolean head(String word) {
    return HEADS.contains(word);
  }

  /** Whether a title with ل goes on one before it: النائب الثاني لرئيس. */
  boolean goesOn(int k, String clitics) {
    return clitics.equals("ل")
        && clause.joined(k)
        && (HEADS.contains(clause.word(k - 1))
            || clause.joined(k - 1) && HEADS.contains(clause.word(k - 2)));
  }

  /** The form of address that {@code word} is, or null: سموه. */
  static @Nullable String honorific(String word) {
    return HONORS.containsKey(word) ? word : null;
  }

  /** Notes by which forms of address {@code n} may be taken up later. */
  void honor(Name n, Discourse discourse) {
    for (int i = n.phrase(); i < n.first(); i++) {
      String word = Bodies.article(clause.word(i), clitics(clause.word(i)));
      HONORS.forEach(
          (form, words) -> {
            if (words.contains(word)) {
              discourse.honor(form, n.id());
            }
          });
    }
  }

  /** Conjunction and preposition written to a title; empty for any other word. */
  static String clitics(String word) {
    if (HEADS.contains(word)) {
      return "";
    }
    for (String lead : new String[] {"و", "ف", "ب", "ل", "ك", "وب", "ول"}) {
      if (word.startsWith(lead) && HEADS.contains(word.substring(lead.length()))) {
        return lead;
      }
    }
    if (word.startsWith("لل") && HEADS.contains("ا" + word.substring(1))) {
      return "ل";
    }
    return word.startsWith("ولل") && HEADS.contains("ا" + word.substring(2)) ? "ول" : "";
  }
}
