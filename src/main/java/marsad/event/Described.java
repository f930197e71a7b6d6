package marsad.event;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.entity.MentionType;
import marsad.event.Name.Case;
import marsad.event.Subjects.Source;
import marsad.event.Subjects.Subject;
import org.jspecify.annotations.Nullable;

/** Reads a subject whose first word is no name: whom it describes, whose it is, or nobody known. */
final class Described {
  private static final int MAX_DESCRIPTION = 8;

  /** Words from a part of a body to the body: قوة خاصة من الجيش. */
  private static final int MAX_PART = 4;

  /** Count people nobody knows: انتقد الكثير من الجمهوريين. */
  private static final Set<String> MANY =
      Clause.words("الكثير كثير الكثيرون العديد عدد معظم غالبية أغلب أغلبية");

  private static final Set<String> ONE_OF = Clause.words("أحد إحدى");

  /** Lead from a description to what it is of: القيادي في حزب الله. */
  private static final Set<String> LEADS = Clause.words("في من باسم بين لدى عن");

  /** Attacks and weapons that stand for whoever uses them. */
  private static final Set<String> DEEDS = WordSet.named("described.deeds");

  /** Whoever is named behind is before them, and not one of them. */
  private static final Set<String> COURTS = Clause.words("محكمة هيئة نيابة محاكم");

  /** Write of whoever is named behind: انتقدت صحيفة لوموند سياسة الرئيس. */
  private static final Set<String> PAPERS =
      Clause.words("صحيفة افتتاحية مجلة جريدة مقال تقرير دراسة");

  /** Never have the name of who acts behind them: طالب أهالي الرهائن حكومة فلان. */
  private static final Set<String> FAMILIES = WordSet.named("described.families");

  /** Have no name behind them: a person there is the object. */
  private static final Set<String> GROUPS = WordSet.named("described.groups");

  /** Endings of indefinite adjectives: تابعة, مسلحون, أمنية. */
  private static final Pattern ADJECTIVE = Pattern.compile("(ه|ي|ين|ون|ان|ا)$");

  private final Clause clause;

  private final Recipients recipients;

  private final Members members;

  private final Acted acted;

  Described(Clause clause, Recipients recipients) {
    this.clause = clause;
    this.recipients = recipients;
    members = new Members(clause);
    acted = new Acted(clause);
  }

  private static boolean several(String word) {
    return PhraseStart.MEMBERS.contains(word)
        || MANY.contains(word)
        || FAMILIES.contains(word)
        || word.length() > 4 && word.endsWith("ون");
  }

  /** Whose the weapon or attack at word {@code i} is that harms by itself: قتلت غارة إسرائيلية. */
  private @Nullable Name striker(Trigger t, int i) {
    String word = clause.word(i);
    EventType type = t.entry().type();
    boolean harms = type == EventType.ASSAULT || type == EventType.COERCE;
    if (!harms || !DEEDS.contains(Complements.plain(word))) {
      return null;
    }
    for (Name n : clause.names()) {
      int gap = n.phrase() - i - 1;
      boolean belongs = gap == 0 && n.acts() || n.how() == Name.How.ADJECTIVE;
      boolean owner = n.preposition().isEmpty() || gap == 0 && n.preposition().equals("ل");
      if (belongs && gap >= 0 && gap <= 2 && owner && clause.joined(i + 1)) {
        return n;
      }
    }
    return null;
  }

  /**
   * A subject whose noun is no name: a person at the end of a description (شيخ الأزهر أحمد الطيب),
   * someone with what he is of (مقاتلو داعش is a name's phrase already), or nobody known.
   */
  Subject at(Trigger t, int first, int end) {
    String word = clause.word(first);
    Name striker = striker(t, first);
    if (striker != null) {
      return new Subject(List.of(striker.id()), striker.last(), Source.FOLLOWING);
    }
    Name speaks = new Mouths(clause).of(first);
    if (speaks != null) {
      return new Subject(List.of(speaks.id()), speaks.last(), Source.FOLLOWING);
    }
    if (acted.is(t, first)) {
      return behindObject(t, first, end);
    }
    Name body = null;
    int size = t.entry().complement().size();
    int stop = size == 0 ? end : Math.min(end, t.last() - size);
    for (int i = first + 1; i < Math.min(stop, first + MAX_DESCRIPTION); i++) {
      Name n = clause.covering(i);
      boolean comma = !clause.near(i) && (n == null || n.phrase() != i || !n.isPerson());
      boolean stops =
          n == null
              && (Clause.isPreposition(clause.word(i)) && !LEADS.contains(clause.word(i))
                  || clause.isNumber(first) && clause.governs(i));
      if (comma || stops || clause.boundary(i) || n == null && recipients.nounAt(i)) {
        break;
      }
      boolean none = COURTS.contains(word) || PAPERS.contains(word) || one(t, first);
      if (n != null && n.isPerson() && none) {
        return new Subject(List.of(), first + 1, Source.UNKNOWN); // أدانت محكمة باريسية فلانا
      }
      if (n != null && n.isPerson() && (several(word) || clause.isNumber(first))) {
        break; // انتقد نواب قرار فلان
      }
      boolean behind = i == first + 1;
      if (behind && n != null && n.role() == Case.GENITIVE && Titles.AIDES.contains(word)) {
        i = n.last() - 1; // مستشار الملك فلان
        continue;
      }
      if (behind && n != null && n.isPerson() && GROUPS.contains(word)) {
        return new Subject(List.of(), first + 1, Source.UNKNOWN); // تتهم المعارضة أردوغان
      }
      if (n != null && n.isPerson() && n.actor() == null) {
        return new Subject(List.of(), n.last(), Source.UNKNOWN);
      }
      if (n != null && n.isPerson() && n.acts() && n.role() != Case.PREPOSITIONAL) {
        return new Subject(List.of(n.id()), n.last(), Source.FOLLOWING);
      }
      boolean led = behind && n != null && n.type() == MentionType.ORG && n.role() == Case.GENITIVE;
      boolean leads = led && Titles.head(word) && n != null && n.acts(); // قائد الحرس الثوري
      body = body == null && n != null && (leads || ofBody(n, first)) ? n : body;
    }
    if (body != null) {
      return new Subject(List.of(body.id()), body.last(), Source.FOLLOWING);
    }
    if (acted.goesOn(t, first)) {
      return new Subject(List.of(), t.at() + 1, Source.CARRIED);
    }
    return among(first, end);
  }

  /**
   * The subject of a verb whose object stands where its subject would: أدان الهجوم عدد من الدول.
   */
  private Subject behindObject(Trigger t, int first, int end) {
    boolean all = t.entry().type() != null && t.entry().type().judges();
    Subject some = among(first, end);
    return all && !some.actors().isEmpty()
        ? some
        : new Subject(List.of(), t.at() + 1, Source.CARRIED);
  }

  /** Those named of a number, or nobody known: حلفاء غربيون بينهم لندن. */
  private Subject among(int first, int end) {
    List<String> some = members.behind(first + 1);
    int after = first + 1;
    for (Name n : clause.names()) {
      boolean among = n.phrase() > first && n.phrase() < end && some.contains(n.id());
      after = among && n.phrase() - after <= MAX_DESCRIPTION ? n.last() : after;
    }
    return new Subject(some, after, some.isEmpty() ? Source.UNKNOWN : Source.FOLLOWING);
  }

  /** Whether one of a group stands at word {@code i}: انتقد أحد النواب الرئيس فلانا. */
  private boolean one(Trigger t, int i) {
    return ONE_OF.contains(clause.word(i))
        && clause.word(i + 1).startsWith("ال")
        && clause.covering(i + 1) == null
        && t.entry().takesObject();
  }

  /** Whether a part of {@code n} stands at word {@code first}: قوة من الجيش. */
  private boolean ofBody(Name n, int first) {
    boolean number = clause.isNumber(first);
    boolean some = number && n.phrase() == first + 2 && n.preposition().equals("من");
    boolean part =
        n.phrase() - first <= MAX_PART
            && Following.PARTS.contains(clause.word(number ? first + 1 : first));
    return n.acts()
        && n.role() == Case.PREPOSITIONAL
        && !n.preposition().equals("لدي") // مكتب السفيرة لدى الأمم المتحدة
        && (some || part && describes(first, n));
  }

  /** Whether nothing but adjectives leads to whose part it is: not مسلحون مواقع للجيش. */
  private boolean describes(int first, Name n) {
    for (int i = first + 1; i < n.phrase(); i++) {
      String word = clause.word(i);
      boolean other = clause.covering(i) == null && !clause.definite(i) && !clause.isNumber(first);
      if (n.preposition().equals("ل") && other && !ADJECTIVE.matcher(word).find()) {
        return false;
      }
    }
    return true;
  }

  /** Whether an adjective says whose attack stands before it: الغارة الجوية الإسرائيلية. */
  boolean strikes(Name adjective) {
    for (int i = adjective.first() - 1; i >= Math.max(0, adjective.first() - 3); i--) {
      String word = clause.bare(i);
      if (DEEDS.contains(Complements.plain(word))) {
        return word.startsWith("ال") == clause.word(adjective.first()).startsWith("ال");
      }
      if (!clause.joined(i) || clause.covering(i) != null) {
        return false;
      }
    }
    return false;
  }
}
