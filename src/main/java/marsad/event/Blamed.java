package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.text.Folding;

/** Finds of whom the words of blame, duty and threat in somebody's speech speak. */
final class Blamed {
  private static final int MAX_RELATIVE = 6;

  private static final int MAX_BEFORE = 8;

  /** Words from who describes something to whose it is. */
  private static final int MAX_OBJECT = 5;

  /** Their genitive is whom it is done to: غزو العراق. */
  private static final Set<String> DONE_TO = WordSet.named("blamed.done-to");

  private static final Set<String> NONE = Clause.words("ليس ليست لا لم أي بلا دون بدون");
  private static final Set<String> DOOM = WordSet.named("blamed.doom");
  private static final Set<String> PUNISHED =
      Clause.words("تعاقب يعاقب تحاسب يحاسب يعاقبوا يحاسبوا");
  private static final Set<String> PAY =
      Clause.words("ستدفع سيدفع سيدفعون تدفع يدفع سوف ستدفعون وستدفع");
  private static final Set<String> PRICE = Clause.words("الثمن ثمن ثمنا غاليا");
  private static final Set<String> BEAR = Clause.words("ستتحمل سيتحمل ستواجه سيواجه ستتحملون");

  /** Before what somebody is called: وصف القرار بأنه خاطئ. */
  private static final Set<String> AS = Clause.words("بأنه بأنها بأنهم");

  private static final Set<String> IS = WordSet.named("blamed.is");

  /** Are of the state in which they are held: الانتخابات في بوروندي. */
  private static final Set<String> VOTES = Clause.words("انتخابات استفتاء اقتراع");

  private static final Set<String> DESCRIBES = Clause.words("وصف وصفت يصف تصف واصفا واصفة");
  private static final Set<String> RECEIVE = WordSet.named("blamed.receive");
  private static final Set<String> PUNISHMENT = WordSet.named("blamed.punishment");
  private static final Set<String> CONSEQUENCES =
      Clause.words("عواقب العواقب تبعات التبعات عاقبة ردا رد الرد");
  private static final Set<String> ROOM = Clause.words("مكان دور مستقبل شرعية");

  private static final String SHOULDER = "عاتق";

  private static final String RESPONSIBILITY = Folding.key("مسؤولية");
  private static final Set<String> MUST = WordSet.named("blamed.must");
  private static final Set<String> NEED = WordSet.named("statements.need");
  private static final Set<String> OWN_ACTS = WordSet.named("statements.own-acts");

  /** Ask nothing of anyone: الدولة يجب أن تأتي عبر المفاوضات. */
  private static final Set<String> BEING = Clause.words("تأتي يأتي تكون يكون تتم يتم تبقى يبقى");

  private final Clause clause;

  private final Coordination coordination;

  /** Index of the first word that somebody says. */
  private final int speech;

  Blamed(Clause clause, int speech) {
    this.clause = clause;
    this.speech = speech;
    coordination = new Coordination(clause);
  }

  /** Who, word {@code i} says, will regret, pay or be punished: إسرائيل ستدفع الثمن. */
  List<String> doomed(int i) {
    String word = clause.bare(i);
    boolean pays = PAY.contains(word) && PRICE.contains(clause.word(i + 1));
    boolean bears = BEAR.contains(word) && CONSEQUENCES.contains(clause.word(i + 1));
    bears |= RECEIVE.contains(word) && PUNISHMENT.contains(clause.word(i + 1));
    boolean must = PUNISHED.contains(word) && MUST.contains(clause.word(i - 2));
    if (!pays && !bears && !must && !DOOM.contains(word)) {
      return List.of();
    }
    List<String> before = before(must ? i - 2 : i);
    Name behind = clause.covering(i + 1);
    boolean subject = behind != null && behind.role() == Name.Case.DIRECT && behind.acts();
    return before.isEmpty() && behind != null && subject ? List.of(behind.id()) : before;
  }

  /** For whom there is no room: لا مكان للأسد, لا دور لإيران. */
  List<String> unwanted(int i) {
    Name n =
        ROOM.contains(clause.word(i)) && clause.bare(i - 1).equals("لا")
            ? clause.covering(i + 1)
            : null;
    return n == null || !n.suffers() || !n.preposition().equals("ل") ? List.of() : List.of(n.id());
  }

  /** On whom a responsibility lies: تقع على عاتق إسرائيل. */
  List<String> burdened(int i) {
    Name n = clause.word(i).equals(SHOULDER) ? clause.covering(i + 1) : null;
    return n == null || !n.suffers() ? List.of() : List.of(n.id());
  }

  /** Whether what lies on someone is done already, or still to do: مسؤولية إطلاق الرهائن. */
  EventType burden(int i) {
    for (int k = i; k < Math.min(clause.count(), i + MAX_BEFORE); k++) {
      if (clause.bare(k).equals(RESPONSIBILITY) && !clause.word(k + 1).equals("عن")) {
        return EventType.REQUEST;
      }
    }
    return EventType.ACCUSE;
  }

  /** Whether the words before {@code i} say that nothing shows it: ليس لدينا دليل على ارتكاب. */
  boolean unproved(int i) {
    for (int k = Math.max(1, i - MAX_BEFORE); k < i; k++) {
      if (clause.word(k).equals("دليل") || clause.word(k).equals("ادله")) {
        for (int j = Math.max(0, k - 4); j < k; j++) {
          if (NONE.contains(clause.word(j))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Of whom word {@code i} says that he must do something: يجب على إسرائيل, على إسرائيل أن. */
  List<String> obliged(int i) {
    Name n = clause.covering(i + 1);
    if (clause.word(i).equals("علي") && n != null && n.preposition().equals("علي")) {
      boolean that = clause.word(n.last()).equals("ان");
      String what = clause.word(n.last() + 1);
      boolean must = MUST.contains(clause.word(i - 1));
      boolean shortVerb = what.length() == 3 && "تي".indexOf(what.charAt(0)) >= 0; // أن تكف
      must |= that && (Inflection.isPresent(what) || shortVerb || what.equals("لا"));
      must |= clause.word(n.last()).equals("الا") && Inflection.isPresent(what);
      must |= (clause.boundary(i - 1) || clause.colon(i)) && deed(n.last()); // إن على X التوقف
      return must && n.suffers() && clause.joined(i + 1) ? List.of(n.id()) : List.of();
    }
    boolean needed = NEED.contains(clause.word(i)) && OWN_ACTS.contains(clause.word(i + 1));
    Name doer = needed ? clause.covering(i + 2) : n;
    if (doer != null && doer.suffers() && (needed || MUST.contains(clause.word(i)))) {
      boolean who = needed ? doer.phrase() == i + 2 : doer.preposition().equals("ل");
      return who ? List.of(doer.id()) : List.of(); // ضرورة انسحاب إسرائيل, ينبغي لإيران
    }
    Name verbs = clause.covering(i + 3);
    if (verbs != null
        && (MUST.contains(clause.word(i)) && !clause.word(i).equals("بد")
            || NEED.contains(clause.word(i)))
        && clause.word(i + 1).equals("ان")
        && Inflection.isPresent(clause.word(i + 2))
        && !BEING.contains(clause.word(i + 2))
        && verbs.phrase() == i + 3
        && verbs.role() == Name.Case.DIRECT
        && verbs.suffers()) {
      return List.of(verbs.id()); // يجب أن تنسحب إسرائيل
    }
    Name before = clause.covering(i - 1);
    if (before == null
        || !MUST.contains(clause.word(i))
        || !clause.word(i + 1).equals("ان")
        || BEING.contains(clause.word(i + 2))
        || PUNISHED.contains(clause.word(i + 2))) {
      return List.of();
    }
    boolean subject =
        before.acts()
            && before.how() == Name.How.MENTION
            && before.role() == Name.Case.DIRECT
            && clause.near(i);
    return subject ? List.of(before.id()) : List.of();
  }

  /** Whether a noun that may tell of a deed stands at word {@code i}: التوقف, وقف. */
  private boolean deed(int i) {
    String word = clause.word(i);
    return clause.joined(i)
        && clause.covering(i) == null
        && !clause.isNumber(i)
        && !Clause.isPreposition(word)
        && !clause.boundary(i)
        && !Recipients.beginsWithPreposition(word);
  }

  /**
   * Whose deed the noun at {@code i} is: the genitive or adjective, the subject of the clause that
   * describes it, or of ما before it (ما ترتكبه إسرائيل من جرائم).
   */
  List<String> of(int i, String noun) {
    for (Name n : clause.names()) {
      int gap = n.phrase() - i - 1;
      if (gap < 0 || gap > MAX_RELATIVE || !n.suffers()) {
        continue;
      }
      boolean adjective = n.how() == Name.How.ADJECTIVE;
      boolean adjacent =
          clause.joined(n.phrase())
              && (gap == 0 && (adjective || !DONE_TO.contains(noun)) || adjective && gap <= 1)
              && n.preposition().isEmpty();
      boolean relative = false;
      for (int k = i + 1; k < n.phrase(); k++) {
        String word = clause.word(k);
        if (word.equals("ضد")
            || Within.RELATIVES.contains(word) && Within.STRUCK.contains(clause.word(k + 1))) {
          return List.of(); // الجريمة التي استهدفت قوات الأمن
        }
        boolean attached = k <= i + 3 && !clause.boundaryIn(i + 1, k) && joined(i + 1, k);
        relative |= (word.equals("التي") || word.equals("الذي")) && attached;
        relative |= word.equals("بها");
        relative |= word.equals("قبل") || word.equals("جانب"); // من قبل
      }
      boolean free =
          n.role() != Name.Case.PREPOSITIONAL || Following.RESUMED.contains(n.preposition());
      if (adjacent || relative && free) {
        List<String> out = new ArrayList<>();
        coordination.coordinated(n, clause.count(), out);
        return out;
      }
      break;
    }
    for (Name n : clause.names()) {
      int gap = i - n.last();
      boolean of = gap >= 1 && gap <= 2 && clause.word(n.last()).equals("من");
      for (int k = n.phrase() - 1; of && k >= Math.max(0, n.phrase() - 4); k--) {
        if (clause.word(k).equals("ما")
            || clause.bare(k).equals("بما")
            || clause.bare(k).equals("لما")) {
          return List.of(n.id());
        }
      }
    }
    return List.of();
  }

  /** Whether nothing but quotes stands between the words {@code from} to {@code to}. */
  private boolean joined(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (!clause.near(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether who is called something stands right before بأنه at {@code k}: وصف القرار الأمريكي
   * بأنه.
   */
  private boolean described(int k) {
    Name n = AS.contains(clause.word(k)) ? clause.covering(k - 1) : null;
    int object = n == null ? 0 : n.how() == Name.How.ADJECTIVE ? n.first() - 1 : n.phrase();
    for (int i = object - 1; i >= Math.max(0, object - MAX_OBJECT); i--) {
      Name subject = clause.covering(i);
      if (subject != null || DESCRIBES.contains(clause.bare(i))) {
        int verb = subject == null ? i : subject.phrase() - 1;
        return DESCRIBES.contains(clause.bare(verb)); // وصف الخطاب الذي ألقاه فلان بأنه
      }
    }
    return false;
  }

  /** Whether word {@code i} says what somebody or his doing is: تصريحات فلان تعد تدخلا. */
  static boolean is(Clause clause, int i) {
    return IS.contains(clause.bare(i)) && clause.word(i + 1).endsWith("ا");
  }

  /** Of whom the words before {@code i} speak, where it is what he is called: وصفه بأنه نفاق. */
  List<String> predicated(int i) {
    return is(clause, i - 1) || AS.contains(clause.word(i - 1)) ? before(i) : List.of();
  }

  /** Of whom, or of whose doing, the words before {@code i} in its clause speak. */
  List<String> before(int i) {
    for (int k = i - 1; k >= Math.max(speech, i - MAX_BEFORE); k--) {
      Name n = clause.covering(k);
      if (n != null && !clause.near(k + 1) && k < i - 1) {
        return List.of(); // تنظيم داعش، متهما جهات بدعاية خاطئة
      }
      if (n != null && VOTES.contains(Complements.plain(clause.bare(n.phrase() - 2)))) {
        return n.preposition().equals("في") && n.suffers() ? List.of(n.id()) : List.of();
      }
      if (n != null && n.role() == Name.Case.PREPOSITIONAL && n.phrase() > speech + 1) {
        k = n.phrase(); // الضربات الأميركية على القوات السورية ستعقد
        continue;
      }
      if (n != null) {
        boolean of = n.suffers() && n.role() != Name.Case.PREPOSITIONAL;
        return of && n.how() != Name.How.CARRIER ? List.of(n.id()) : List.of();
      }
      String word = clause.word(k);
      boolean relative = word.equals("التي") || word.equals("الذي") || described(k);
      if (clause.boundary(k) && !relative || !clause.near(k + 1) && k < i - 1) {
        return List.of();
      }
    }
    return List.of();
  }
}
