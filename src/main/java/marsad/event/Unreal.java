package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Tense;
import marsad.event.Parties.Verb;

/** Tells what was done from what is only asked for, planned, feared or refused. */
record Unreal(Clause clause, Parties parties, List<Trigger> triggers) {
  private static final int MAX_WARNING = 7;

  /** Words back from a verb to على before who has to do it: titles are long. */
  private static final int MAX_DUTY = 8;

  private static final int MAX_CHARGE = 4;

  private static final int MAX_REACTION = 4;

  private static final int MAX_INVITED = 14;

  /** Words from a verb of discussing to the last of the matters. */
  private static final int MAX_MATTERS = 16;

  private static final Set<String> DISCUSS = Set.of("بحث", "ناقش", "تناول", "تباحث", "استعرض");

  private static final Set<String> ABLE = Clause.words("يتمكن تتمكن يتمكنوا تمكن تمكنت تتمكنوا");

  private static final Set<String> FAILS = Clause.words("فشل الفشل فشلت إخفاق عجز أخفق أخفقت يفشل");

  private static final Set<String> INVITES = WordSet.named("unreal.invites");

  /** May stand between them and help: تعليق عمليات تدريب. */
  private static final Set<String> COURSES = Clause.words("عمليات برنامج برامج أعمال مهام");

  /** Behind these, help ends. */
  private static final Set<String> STOPS = WordSet.named("unreal.stops");

  private static final Set<String> HOPE = WordSet.named("unreal.hope");

  private static final Set<String> THAT = Clause.words("أن بأن");

  /** What these ask for, threaten or refuse has not been done. */
  private static final Set<EventType> UNREAL =
      Set.of(EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.REJECT);

  /** Nouns behind these are wished for, feared or planned. */
  static final Set<String> POSSIBLE = WordSet.named("context.possible");

  /** What these tell of with عن may not be so. */
  private static final Set<String> RUMOUR = WordSet.named("context.rumour");

  /** What these lead to with إلى is aimed at, not done. */
  private static final Set<String> AIMS = WordSet.named("context.aims");

  /** Whether {@code t} is only asked for, planned, feared or a duty. */
  boolean is(Trigger t) {
    return t.form().tense() == Tense.NOUN ? wished(t) : must(t);
  }

  /** Whether a verb tells what somebody has to do: على الأسد أن يستقيل. */
  private boolean must(Trigger t) {
    boolean that = THAT.contains(clause.word(t.at() - 1));
    if (t.form().tense() == Tense.PRESENT && that && (demanded(t) || hoped(t))) {
      return true; // طالبت بأن تنسحب إسرائيل
    }
    boolean to = t.form().tense() == Tense.PRESENT && clause.word(t.at() - 1).equals("ان");
    boolean done = clause.word(t.at() - 2).equals("بعد"); // بعد أن يصل
    for (int i = t.at() - 2; to && !done && i >= t.at() - MAX_DUTY; i--) {
      if (clause.word(i).equals("علي") && clause.covering(i) == null) {
        return true;
      }
      if (clause.boundary(i) || !clause.near(i + 1)) {
        return false;
      }
    }
    return false;
  }

  /** Whether it is only hoped for or may come: عن أمله في أن تلتزم إيران, من شأنها أن تشجع. */
  private boolean hoped(Trigger t) {
    String lead = clause.word(t.at() - 2);
    return HOPE.contains(clause.bare(t.at() - 2))
        || (lead.equals("في") || lead.equals("الي")) && HOPE.contains(clause.bare(t.at() - 3));
  }

  /** Whether somebody asks that it be done. */
  private boolean demanded(Trigger t) {
    for (Verb v : parties.verbs()) {
      int end = Math.max(v.trigger().last(), v.after());
      boolean asks = v.trigger().entry().type() == EventType.REQUEST && end < t.at();
      if (asks && t.at() - 1 - end <= 1 && clause.near(t.at() - 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a noun is what a verb asks for or threatens with, or a possibility. */
  private boolean wished(Trigger t) {
    String word = clause.word(t.at());
    if (word.startsWith("ب") && "third-party".equals(t.entry().mode())) {
      return false; // اتفقتا برعاية تركية
    }
    if (Intent.of(clause, t) >= 0 || Alongside.answered(clause, t)) {
      return false; // مستعدة لتعزيز تعاونها
    }
    if ("visit".equals(t.entry().mode()) && word.startsWith("ل") && invited(t)) {
      return true;
    }
    String leads = clause.bare(t.at() - 2); // سيسعى إلى
    boolean aims =
        AIMS.contains(leads) || leads.startsWith("س") && AIMS.contains(leads.substring(1));
    if (clause.word(t.at() - 1).equals("الي") && aims) {
      return true;
    }
    if (clause.word(t.at() - 1).equals("عن") && RUMOUR.contains(clause.bare(t.at() - 2))) {
      return true;
    }
    if (POSSIBLE.contains(clause.word(t.at() - 1)) && t.entry().type() != EventType.CONSULT) {
      return true;
    }
    if (discussed(t) || failed(t) || stopped(t) || word.startsWith("ب") && charged(t)) {
      return true;
    }
    if (word.startsWith("ل")
        && t.entry().complement().isEmpty()
        && !reaction(t)
        && !(word.startsWith("لل") && Doers.judges(t.entry().type())) // للتنديد
        && t.entry().type() != EventType.CONSULT) {
      return t.entry().nouns().stream().noneMatch(n -> n.startsWith("ل"));
    }
    if (Clause.isTemporal(clause.word(t.at() - 1))) {
      return false; // توعدت بالرد بعد اتهامها
    }
    if (askedFor(t)) {
      return true;
    }
    if (clause.word(t.at() - 1).equals("من") && warnedOf(t)) {
      return true;
    }
    for (Verb v : parties.verbs()) {
      EventType type = v.trigger().entry().type();
      int end = v.trigger().last();
      boolean governs =
          type != null
              && !Carriers.orders(clause, v, t)
              && UNREAL.contains(type)
              && (type != t.entry().type() || asksToAsk(t))
              && !(type == EventType.REJECT && said(t)) // رفض الاتهامات: they were made
              && end <= t.at()
              && t.at() - Math.max(end, v.after()) <= 3
              && !clause.boundaryIn(end, t.at());
      if (governs) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody is only charged with it: وصف اتهام بلاده بالتعاون مع داعش. */
  private boolean charged(Trigger t) {
    for (int i = t.at() - 1; i >= Math.max(0, t.at() - MAX_CHARGE) && clause.near(i + 1); i--) {
      if (Within.CHARGES.contains(Complements.plain(clause.bare(i)))) {
        return true;
      }
      if (clause.boundary(i) || Clause.isPreposition(clause.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether help ends: ستوقف دعمها, تعليق عمليات تدريب. */
  private boolean stopped(Trigger t) {
    EventType type = t.entry().type();
    boolean helps =
        type == EventType.SUPPORT || type == EventType.AID || type == EventType.COOPERATE;
    int before = COURSES.contains(clause.word(t.at() - 1)) ? t.at() - 2 : t.at() - 1;
    return helps && STOPS.contains(clause.bare(before));
  }

  /** Whether two only talk of working together: ستبحث تطوير العلاقات بين البلدين. */
  private boolean discussed(Trigger t) {
    boolean together =
        t.entry().type() == EventType.COOPERATE || t.entry().type() == EventType.AGREE;
    for (Trigger o : together ? triggers : List.<Trigger>of()) {
      boolean talks = DISCUSS.contains(String.valueOf(o.entry().past()));
      if (talks && o.at() < t.at() && !clause.boundaryIn(o.last(), t.at())) {
        return t.at() - o.last() <= MAX_MATTERS;
      }
    }
    return false;
  }

  /** Whether somebody failed to do it: فشل الولايات المتحدة في إبرام اتفاق. */
  private boolean failed(Trigger t) {
    boolean able = clause.word(t.at() - 1).equals("من"); // لم تتمكن من تنفيذ هجوم
    for (int i = t.at() - 2; able && i > Math.max(0, t.at() - MAX_WARNING); i--) {
      if (ABLE.contains(clause.word(i)) && Flags.negates(clause.word(i - 1))) {
        return true;
      }
    }
    boolean in = clause.word(t.at() - 1).equals("في") || clause.word(t.at() - 1).equals("عن");
    for (int i = t.at() - 2; in && i >= Math.max(0, t.at() - MAX_WARNING); i--) {
      if (FAILS.contains(clause.bare(i))) {
        return true;
      }
      if (!clause.near(i + 1) || Clause.isPreposition(clause.word(i))) {
        return false;
      }
    }
    return false;
  }

  /** Whether somebody is only invited to what {@code t} tells: دعوة من الملك لزيارة المملكة. */
  private boolean invited(Trigger t) {
    for (int i = t.at() - 1; i >= Math.max(0, t.at() - MAX_INVITED); i--) {
      if (INVITES.contains(clause.bare(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody is asked to ask another: دعت العرب إلى الضغط على إسرائيل. */
  private boolean asksToAsk(Trigger t) {
    return t.entry().type() == EventType.REQUEST
        && clause.word(t.at() - 1).equals("الي")
        && t.entry().complement().isEmpty();
  }

  private static boolean said(Trigger t) {
    return t.entry().type() == EventType.ACCUSE || t.entry().type() == EventType.REQUEST;
  }

  /** Whether someone blames what {@code t} tells: استنكار واسع لإغلاق السلطات. */
  private boolean reaction(Trigger t) {
    return triggers.stream()
        .anyMatch(
            o ->
                o.entry().type() == EventType.ACCUSE
                    && o.at() < t.at()
                    && t.at() - o.last() <= MAX_REACTION
                    && !clause.boundaryIn(o.last(), t.at()));
  }

  /**
   * Whether a noun right before asks for {@code t} or threatens with it: المطالبة باستقالة فلان.
   */
  private boolean askedFor(Trigger t) {
    return triggers.stream()
        .anyMatch(
            o ->
                o.form().tense() == Tense.NOUN
                    && (o.entry().type() == EventType.REQUEST
                        || o.entry().type() == EventType.THREATEN)
                    && t.entry().type() != o.entry().type()
                    && o.last() == t.at()
                    && clause.near(t.at()));
  }

  /** Whether a warning leads to {@code t}: تحذير واشنطن من دعم. */
  private boolean warnedOf(Trigger t) {
    return triggers.stream()
        .anyMatch(
            o ->
                o.entry().type() == EventType.THREATEN
                    && o.at() < t.at()
                    && t.at() - o.at() <= MAX_WARNING
                    && !clause.boundaryIn(o.last(), t.at()));
  }
}
