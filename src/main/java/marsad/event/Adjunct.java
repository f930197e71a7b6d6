package marsad.event;

import java.util.Set;
import marsad.entity.MentionType;

/**
 * Finds where what stands between a verb's subject and its object ends: where, when, how often or
 * in what words something was done, and what commas set apart. {@code أدان الوزير في تصريحات لقناة
 * محلية القصف}.
 */
final class Adjunct {
  /** Make a phrase of time with في. */
  private static final Set<String> YEAR = Clause.words("عام سنة شهر يوم مطلع نهاية وقت");

  /** With the pronoun of who is told of later: قال خلال لقائه الوزير. */
  private static final Set<String> MET =
      Clause.words("لقائه لقائها استقباله استقبالها لقاءه زيارته");

  private static final Set<String> HOLY = Clause.words("المكرمة المنورة");

  private static final Set<String> ONE = Clause.words("واحد واحدة");

  private static final Set<String> MEETINGS =
      Clause.words("اللقاء الاجتماع الجلسة المؤتمر المباحثات المحادثات الاتصال الكلمة الزيارة");

  private static final Set<String> THIS = Clause.words("هذا هذه ذات نفس");

  private static final Set<String> TURN = Clause.words("جهة جانب ناحية");

  /** In these something is said. */
  static final Set<String> REPORTS = WordSet.named("adjunct.reports");

  /** Say of what kind or from when such words are. */
  private static final Set<String> OF_REPORTS = WordSet.named("adjunct.of-reports");

  /** Stand before the words in which something is said. */
  static final Set<String> IN = Clause.words("في خلال عبر أثناء");

  /** Lead from words that are said to whom, or from a journey to where. */
  private static final Set<String> LEADS = Clause.words("إلى لدى أمام في من");

  private static final Set<String> TO = Clause.words("مع على");

  /** With an ordinal: for the second time, for the third day. */
  private static final Set<String> TIMES = Clause.words("للمرة لليوم للأسبوع للشهر للعام لليلة");

  private static final Set<String> STRONGLY = Clause.words("بأشد بأقوى بأقسى بأعنف");

  private static final Set<String> UNITS = WordSet.named("time.units");

  private static final int MAX_INSERTED = 12;

  private Adjunct() {}

  /**
   * Index after all such phrases that begin at word {@code i} before {@code limit}; none begins
   * with a preposition that {@code entry} asks for.
   */
  static int past(Clause clause, LexiconEntry entry, int i, int limit) {
    int at = manner(clause, i);
    int next = asked(clause, entry, at) ? at : one(clause, at, limit);
    while (next > at && next <= limit) {
      at = next;
      next = asked(clause, entry, at) ? at : one(clause, at, limit);
    }
    return at;
  }

  /** Index after how something is said or done at word {@code i}: أدان بأشد العبارات القصف. */
  private static int manner(Clause clause, int i) {
    int without = clause.word(i).equals("من") ? i + 1 : i;
    if (clause.word(without).equals("دون") && clause.word(without + 1).equals("طيار")) {
      return without + 2; // قصفت طائرة من دون طيار موقعا
    }
    boolean words = clause.word(i + 1).contains("عبارات") && clause.near(i + 1);
    if (!words || !STRONGLY.contains(clause.word(i))) {
      return i;
    }
    boolean of = !clause.word(i + 1).startsWith("ال"); // بأشد عبارات الإدانة
    return of && clause.near(i + 2) ? i + 3 : i + 2;
  }

  private static boolean asked(Clause clause, LexiconEntry entry, int i) {
    String word = clause.word(i);
    return entry.markers().contains(word)
        || clause.governs(i)
            && !TIMES.contains(word)
            && entry.markers().contains(word.substring(0, 1));
  }

  private static int one(Clause clause, int i, int limit) {
    String word = clause.word(i);
    Name named = clause.covering(i);
    if (named != null && named.phrase() == i) {
      return placed(clause, named);
    }
    if (Clause.isAdverb(word)) {
      return i + 1;
    }
    Name told = Insertion.according(word) ? clause.covering(i + 1) : null;
    if (told != null && told.phrase() == i + 1 && !told.isPerson()) {
      return told.last(); // وفقا لوكالة الأنباء
    }
    int inserted = clause.near(i) ? i : inserted(clause, i, limit);
    if (inserted > i) {
      return inserted;
    }
    if (TIMES.contains(word) && clause.near(i + 1)) {
      return i + 2; // للمرة الثانية
    }
    return Clause.isPreposition(word) ? phrase(clause, i, limit) : i;
  }

  /** Index after a place with ب: دانت الرابطة بمكة المكرمة التصريحات; else where it begins. */
  private static int placed(Clause clause, Name named) {
    boolean there = named.preposition().equals("ب") && named.type() == MentionType.PLACE;
    int last = named.last();
    return there ? (HOLY.contains(clause.word(last)) ? last + 1 : last) : named.phrase();
  }

  /** Index after a phrase that the preposition at word {@code i} begins. */
  private static int phrase(Clause clause, int i, int limit) {
    String word = clause.word(i);
    if (Clause.isTemporal(word)) {
      int unit = clause.isNumber(i + 1) ? i + 2 : i + 1;
      if (UNITS.contains(clause.word(unit)) && clause.near(unit) && !of(clause, unit)) {
        return unit + 1; // خلال أسبوع
      }
    }
    String next = clause.word(i + 2);
    if ((IN.contains(word) || Clause.isTemporal(word))
        && MEETINGS.contains(clause.word(i + 1))
        && !Clause.isPreposition(next)
        && !Clause.isBoundary(next)
        && !Relatives.RELATIVES.contains(next)) {
      return i + 2; // ثمن الوزير خلال اللقاء مواقف الصين
    }
    if (word.equals("من") && TURN.contains(clause.word(i + 1))) {
      return i + 3; // من جهة أخرى
    }
    if (word.equals("علي") && clause.word(i + 1).equals("التوالي")) {
      return i + 2;
    }
    if (word.equals("في") && THIS.contains(clause.word(i + 1)) && clause.near(i + 2)) {
      return i + 3; // في هذا الصدد
    }
    Name place = word.equals("في") ? clause.covering(i + 1) : null;
    if (place != null && !place.isPerson() && place.phrase() <= i + 1) {
      return place.last();
    }
    int report = report(clause, i);
    return report > i ? report : Math.max(occasion(clause, i), scene(clause, i, limit));
  }

  /** Whether a time is reckoned from another deed: بعد أيام من. */
  private static boolean of(Clause clause, int unit) {
    return clause.word(unit + 1).equals("من") || clause.word(unit + 1).equals("علي");
  }

  /** Index after what commas set apart and a preposition, relative or source begins. */
  private static int inserted(Clause clause, int i, int limit) {
    int past = Insertion.past(clause, i);
    if (past > 0 || !Clause.isPreposition(clause.word(i)) && !clause.governs(i)) {
      return past <= limit ? Math.max(past, i) : i;
    }
    for (int k = i + 1; k < Math.min(limit, i + MAX_INSERTED); k++) {
      if (!clause.near(k)) {
        return k;
      }
      if (k > i + 1 && clause.boundary(k)) {
        return i;
      }
    }
    return i;
  }

  /** Index after the words in which something is said: في تصريحات لقناة العربية أمس. */
  private static int report(Clause clause, int i) {
    boolean in = IN.contains(clause.word(i)) && REPORTS.contains(clause.word(i + 1));
    if (!in || !clause.near(i + 1)) {
      return i;
    }
    int k = i + 2;
    while (clause.near(k)) {
      int lead = LEADS.contains(clause.word(k)) || TO.contains(clause.word(k)) ? k + 1 : k;
      Name to = clause.covering(lead);
      to = to == null ? clause.covering(lead + 1) : to;
      boolean governed = lead > k || clause.word(k).startsWith("ل");
      boolean whose = to != null && to.phrase() == k && !to.preposition().isEmpty();
      if (Clause.isAdverb(clause.word(k)) || OF_REPORTS.contains(clause.word(k))) {
        k++;
      } else if (to != null && !to.isPerson() && (governed || whose) && to.phrase() <= lead + 1) {
        k = to.last(); // لقناة العربية
      } else {
        return k;
      }
    }
    return k;
  }

  /** Index after what someone did before or meanwhile: لدى وصوله إلى الرياض. */
  static int occasion(Clause clause, int i) {
    String word = clause.word(i + 1);
    boolean owned = word.endsWith("ه") || word.endsWith("ها") || word.endsWith("هم");
    boolean when = Clause.isTemporal(clause.word(i)) || clause.word(i).equals("لدي");
    if (!when || !owned || clause.covering(i + 1) != null) {
      return i;
    }
    int k = LEADS.contains(clause.word(i + 2)) ? i + 3 : i + 2;
    Name whither = clause.covering(k);
    boolean there =
        whither != null
            && whither.phrase() <= k
            && (k > i + 2
                || (!whither.isPerson() || MET.contains(word)) && whither.preposition().isEmpty());
    return whither != null && there ? whither.last() : i + 2;
  }

  /** Index after where and when, with no name: في قصر السلام أمس; else {@code i}. */
  static int scene(Clause clause, int i, int limit) {
    int k = clause.word(i).equals("في") ? i + 2 : limit;
    while (k < Math.min(limit, i + 6) && clause.near(k) && clause.covering(k) == null) {
      if (Clause.isAdverb(clause.word(k))) {
        return k + 1;
      }
      k++;
    }
    return i;
  }

  /**
   * Index after a phrase of time at word {@code i}, where a noun stands behind it: قصفت إسرائيل في
   * عام 2007 منشأة; else {@code i}.
   */
  static int time(Clause clause, int i) {
    String time = clause.word(i + 1);
    boolean year = YEAR.contains(time) || time.length() == 4 && clause.isNumber(i + 1);
    boolean in = clause.word(i).equals("في") && year;
    if (!in && !Clause.isTemporal(clause.word(i)) || !clause.near(i + 1)) {
      return i;
    }
    int k = i + 2;
    while (clause.near(k) && (clause.isNumber(k) || ONE.contains(clause.word(k)))) {
      k++;
    }
    boolean noun = Recipients.objectAt(clause, k) && !Clause.isTemporal(clause.word(k));
    return noun ? k : i;
  }
}
