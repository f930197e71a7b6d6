package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Inflection.Tense;
import marsad.event.Name.How;

/**
 * Finds whom a phrase is about: the first name or adjective in it, its relative clause included.
 */
final class Within {
  /** Words of a phrase that are looked at. */
  static final int MAX = 9;

  /** Are refused to whom they would be had with: رفض التفاوض مع. */
  private static final Set<String> TALKS = WordSet.named("within.talks");

  /** Done to someone else than who is asked for it: وجوب رفع العقوبات عن سوريا. */
  private static final Set<String> TAKEN = Clause.words("تسليم رفع");

  /** Lead from an attack to whom it hit. */
  static final Set<String> STRUCK = WordSet.named("within.struck");

  static final Set<String> RELATIVES = Clause.words("التي الذي الذين ما بما مما");

  /** Tell of whom they are only right behind: اتهامات روسية, not اتهامات لبلاده بدعم داعش. */
  static final Set<String> CHARGES = Clause.words("اتهام اتهامات مزاعم ادعاءات ادعاء تقارير أنباء");

  private static final Set<String> AGAINST = WordSet.named("within.against");

  /** Prepositions that go with nouns such as دفاع and حرب: what they govern belongs to these. */
  private static final Set<String> PASSED = Clause.words("بين عن");

  /** What goes somewhere, so that keeping it back is done to who lives there. */
  private static final Set<String> GOODS = WordSet.named("within.goods");

  static final Set<String> PRO = WordSet.named("within.pro");

  private static final Set<String> PEOPLE = WordSet.named("within.people");

  /** Lead to whoever gave what they describe: بالدعم المقدم من. */
  private static final Set<String> GIVEN =
      Clause.words("المقدم المقدمة المبذولة المبذول الممنوح الممنوحة");

  private static final Set<String> TIES = Clause.words("تربط يربط تجمع");

  private final Clause clause;

  private final Coordination coordination;

  private List<Trigger> verbs = List.of();

  Within(Clause clause, Coordination coordination) {
    this.clause = clause;
    this.coordination = coordination;
  }

  /** Sets the words of the clause that report something: verbs and what و joins end a phrase. */
  void triggers(List<Trigger> triggers) {
    verbs =
        triggers.stream()
            .filter(
                o ->
                    o.form().tense() == Tense.PRESENT
                        || o.form().finite() && clause.conjoined(o.at())
                        || o.form().tense() == Tense.NOUN && apart(o))
            .toList();
  }

  /** Whether a noun begins another phrase: ما تفعله وقصف, استعمال أراضيها لغزو العراق. */
  private boolean apart(Trigger o) {
    String word = clause.word(o.at());
    return clause.conjoined(o.at()) || word.startsWith("ل") && !word.startsWith("لل");
  }

  /** The first name within the phrase that starts at word {@code i}, relative clause included. */
  void first(int i, int limit, List<String> out) {
    boolean relative = false;
    int charge = CHARGES.contains(Complements.plain(clause.word(i))) ? i + 2 : limit;
    for (int k = i; k < Math.min(limit, i + MAX); k++) {
      String word = clause.word(k);
      Name n = clause.covering(k);
      boolean opens = RELATIVES.contains(word) && n == null;
      if (opens && STRUCK.contains(clause.word(k + 1))) {
        return; // الهجوم الذي استهدف مقرا
      }
      relative |= opens;
      boolean ends =
          !clause.near(k)
              || (n == null
                  && Clause.isPreposition(word)
                  && !relative
                  && !PASSED.contains(word)
                  && !by(k)
                  && !(word.equals("من") && GIVEN.contains(clause.word(k - 1)))
                  && !(word.equals("مع") && TALKS.contains(clause.word(k - 1)))
                  && !ofSome(k)
                  && !bound(i, k))
              || (clause.boundary(k) && !opens);
      int at = k;
      boolean verb =
          !relative && verbs.stream().anyMatch(v -> v.at() == at); // قانون يحظر عمل الأونروا
      verb |= n == null && !relative && describes(word); // رمز يمثل العلم الفلسطيني
      if (k > charge
          || k > i && (ends || verb)
          || TAKEN.contains(word)
          || n == null && against(word)) {
        return; // رفض طلب تسليم فلان
      }
      boolean scene = n != null && n.preposition().equals("في") && !n.isPerson() && !ofSome(k - 1);
      scene |= n != null && k > i && n.preposition().equals("ب") && n.type() != MentionType.ORG;
      if (scene && k > i + 1
          || n != null && (coordination.opensClause(n) || n.how() == How.ADJECTIVE && people(n))) {
        return; // العملية التي حدثت في تركيا
      }
      if (n != null && n.suffers()) {
        boolean praised = n.phrase() == i + 1 && clause.word(i).startsWith("ب");
        if (praised || !sidedWith(n)) { // أشاد بدعم قطر
          coordination.coordinated(n, limit, out);
          Name other =
              TIES.contains(clause.word(n.phrase() - 1)) ? clause.covering(n.last()) : null;
          if (other != null && other.preposition().equals("ب") && other.suffers()) {
            out.add(other.id()); // العلاقات التي تربط المملكة بمصر
          }
        }
        return;
      }
      if (n != null && n.type() == MentionType.PLACE) {
        k = n.last() - 1;
        Name next = clause.covering(n.last());
        if (next == null || n.preposition().equals("في")) {
          return; // على غزة وهجمات الحوثيين
        }
      }
    }
  }

  /** Whether a verb begins what one thing is said to do. */
  private static boolean describes(String word) {
    return word.startsWith("ي") && !word.endsWith("ون") && Inflection.isPresent(word);
  }

  /** Whether word {@code k} is of من قبل, so that whose the phrase is stands behind. */
  private boolean by(int k) {
    boolean from = clause.word(k).equals("من") && clause.word(k + 1).equals("قبل");
    return from || clause.word(k).equals("قبل") && clause.word(k - 1).equals("من");
  }

  /** Whether a noun leads to whom somebody fights: للتصدي. */
  static boolean against(String word) {
    return AGAINST.contains(Complements.plain(word))
        || AGAINST.contains(Complements.plain(Complements.ungoverned(word)));
  }

  /** Whether others only side with {@code n} or are backed by it. */
  boolean sidedWith(Name n) {
    return PRO.contains(clause.bare(n.phrase() - 1))
        || (n.preposition().equals("من") || n.preposition().equals("مع"))
            && PRO.contains(clause.bare(n.phrase() - 2));
  }

  /** Whether the preposition at {@code k} leads to the body of some: بمسؤولين من المخابرات. */
  private boolean ofSome(int k) {
    String word = clause.bare(k - 1);
    Name in = clause.word(k).equals("في") ? clause.covering(k + 1) : null;
    boolean body = in != null && in.type() != MentionType.STATE; // not المتشددين في الصومال
    return (clause.word(k).equals("من") || body)
        && (clause.isNumber(k - 1) // سبعة من عمال الإغاثة
            || Following.PARTS.contains(word)
            || Following.PARTS.contains(Complements.plain(word)) // المسؤولين في إدارة
            || word.length() > 3 && Following.PARTS.contains(word.substring(1)));
  }

  /** Whether {@code k} says where goods go or come from: تصدير المعادن إلى, السلع المستوردة من. */
  private boolean bound(int from, int k) {
    boolean goods = false;
    boolean leads = clause.word(k).equals("الي") || clause.word(k).equals("من");
    for (int i = from; i < k && leads; i++) {
      goods |= GOODS.contains(clause.bare(i));
    }
    return goods;
  }

  /** Whether an adjective describes people, who are not their state. */
  boolean people(Name n) {
    return people(clause.word(n.first() - 1)) || people(clause.word(n.first() - 2));
  }

  static boolean people(String word) {
    return PEOPLE.contains(word)
        || word.endsWith("ا") && PEOPLE.contains("ال" + word.substring(0, word.length() - 1));
  }
}
