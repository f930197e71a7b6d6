package marsad.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.event.Parties.Verb;
import marsad.event.Subjects.Source;

/**
 * Finds the parties of a verb whose subject is known: its objects, and who did it to a passive's.
 */
final class FiniteVerbs {
  private static final Set<String> ANNOUNCE = Set.of("أعلن", "أكد", "جدد", "أبدى", "أعرب", "عبر");

  static final Set<String> IN_IT = Clause.words("فيها فيه خلالها خلاله بها به");

  /** Their complement is what does it. */
  private static final Set<String> OF_ITSELF = Set.of("دخل", "صدر");

  /** Ends a noun with a pronoun, which is the subject's own. */
  private static final Pattern OWN = Pattern.compile("(ته|ها|هم)$");

  /** Are done to some of whom a few are named. */
  private static final Set<EventType> MEMBERS_TOO =
      EnumSet.of(
          EventType.ASSAULT,
          EventType.SANCTION,
          EventType.COERCE,
          EventType.CONCEDE,
          EventType.RETREAT);

  private final Clause clause;
  private final Discourse discourse;
  private final Recipients recipients;

  private final Nouns nouns;

  private final Deeds deeds;

  private final Implied implied;

  private final Members members;

  private final Casualties casualties;

  private final Genitives genitives;

  private final Judged judgements;

  FiniteVerbs(
      Clause clause,
      Discourse discourse,
      Recipients recipients,
      Nouns nouns,
      Judged judgements,
      Map<Trigger, List<String>> topics) {
    implied = new Implied(clause, recipients.asked(), topics);
    this.clause = clause;
    this.discourse = discourse;
    this.recipients = recipients;
    this.nouns = nouns;
    deeds = new Deeds(clause, topics.keySet());
    this.judgements = judgements;
    members = new Members(clause);
    casualties = new Casualties(clause);
    genitives = new Genitives(clause);
  }

  /** The parties of {@code t}, looking no further than word {@code end}. */
  Found of(Trigger t, Verb verb, int end) {
    boolean known = verb.source() == Source.FOLLOWING || verb.source() == Source.PRECEDING;
    List<String> both = verb.subject().isEmpty() ? genitives.several(t) : List.of();
    if (t.entry().type() == EventType.CONSULT && phrase(t) && !both.isEmpty()) {
      return Found.among(both); // بدأت مفاوضات أميركية – تركية
    }
    Found passive = nouns.carriers().agents().passive(t, known, recipients, end);
    return passive == null ? active(t, verb, end) : passive;
  }

  private Found active(Trigger t, Verb verb, int end) {
    List<String> subject = verb.subject();
    boolean itself = OF_ITSELF.contains(String.valueOf(t.entry().past()));
    if (itself && phrase(t) && verb.source() == Source.CARRIED) {
      subject = List.of(); // دخلت الهدنة: nobody who was told of before does
    }
    boolean hosts = t.entry().type() == EventType.CONSULT && recipients.between(t);
    boolean deal = t.entry().type() == EventType.AGREE && clause.word(t.last()).equals("بين");
    boolean tells = deal && ANNOUNCE.contains(t.entry().past()); // أعلن التوصل إلى اتفاق بين
    Sides.Two sides = subject.isEmpty() || hosts || tells ? recipients.sides(t) : null;
    if (sides != null && !subject.isEmpty() && "third-party".equals(t.entry().mode())) {
      List<String> both = new ArrayList<>(sides.first());
      both.addAll(sides.second());
      return new Found(subject, both); // توسطت باكستان بين إيران والولايات المتحدة
    }
    if (sides != null && !(hosts && subject.size() > 1)) {
      return Found.between(sides, Objects.requireNonNull(t.entry().type()));
    }
    if (hosts && subject.size() < 2) {
      return new Found(List.of(), List.of()); // نظمت باكستان لقاء بين وفدين
    }
    if (TakenObjects.gathers(t) && (!verb.object().isEmpty() || !t.form().pronoun())) {
      return members.gathered(t, verb.object(), recipients, end);
    }
    boolean phrase = phrase(t);
    List<String> objects = phrase ? owned(t, end, subject) : new ArrayList<>();
    EventType type = t.entry().type();
    if (!objects.isEmpty()
        && ANNOUNCE.contains(t.entry().past())
        && type != null
        && type.verbal()) {
      return announced(t, subject, objects, end);
    }
    boolean done = t.form().passive() && !t.entry().subjectSuffers();
    objects = done ? objects : objects(t, verb, end, objects); // اغتيل فلان، أعلن فلان
    boolean killed = casualties.killed(t, verb, objects);
    if (t.form().passive() || t.entry().subjectSuffers() || killed) {
      return suffered(t, verb, objects, killed, end);
    }
    if ("ضم".equals(t.entry().past()) && type == EventType.CONSULT) {
      return members.together(t, verb);
    }
    if (objects.isEmpty() && casualties.objectless(t, verb)) {
      return new Found(List.of(), List.of()); // رجل أوقف واتهم بالقتل
    }
    boolean carried = verb.source() == Source.CARRIED && casualties.maybePassive(t);
    boolean harm = type == EventType.ASSAULT || type == EventType.COERCE;
    boolean weak = type == EventType.REJECT || type == EventType.AGREE || harm;
    boolean maybe = !harm || t.entry().takesObject(); // اعتدت على المصلين is no passive
    if (carried && objects.isEmpty() && maybe && (weak || type == EventType.PROTEST)) {
      return new Found(List.of(), List.of()); // وقتل خمسة may be passive
    }
    return itself ? new Found(subject, objects) : sharing(t, verb, objects);
  }

  /** The parties where several who act may do it to each other: التقى الوزيران. */
  private Found sharing(Trigger t, Verb verb, List<String> objects) {
    EventType type = t.entry().type();
    List<String> subject = verb.subject();
    boolean each = type != null && !type.symmetric();
    if (each && subject.size() == 2 && "تبادل".equals(t.entry().past())) {
      return new Found(subject.subList(0, 1), subject.subList(1, 2), true);
    }
    boolean between = t.entry().markers().contains("بين"); // وقعت روسيا وإيران اتفاقية
    boolean asks = type != null && type.quad() == EventType.Quad.VERBAL_CONFLICT; // دعت مصر وقطر
    boolean heard = t.entry().markers().contains("امام"); // أدلى فلان وفلان بشهادتيهما أمام
    if (heard && type == EventType.CONSULT && objects.isEmpty()) {
      return new Found(List.of(), List.of());
    }
    boolean goes = "visit".equals(t.entry().mode()); // زارا المحافظة: not each other
    boolean symmetric = type != null && !heard && !goes && (type.symmetric() || between && !asks);
    boolean agree = type == EventType.AGREE && !clause.word(verb.after()).equals("مع");
    boolean pair = type == EventType.CONSULT && clause.word(t.at() + 1).endsWith("ان");
    pair |= t.form().agreement() == Inflection.Agreement.TWO; // والتقى الوزيران على هامش قمة
    boolean with = clause.word(verb.after()).equals("مع");
    boolean apart = pair && !with && clause.covering(verb.after()) == null;
    boolean among = objects.isEmpty() || agree || apart || clause.governs(verb.after());
    if (symmetric && subject.size() > 1 && among) {
      return each
          ? new Found(subject.subList(0, 1), subject.subList(1, subject.size()))
          : Found.among(subject);
    }
    boolean alone = goes && objects.isEmpty() && subject.size() > 1;
    return alone ? new Found(List.of(), List.of()) : new Found(subject, objects);
  }

  /**
   * Whose support or consent a verb of saying tells of: أعلن الوزير موافقة السعودية, أكد دعم سوريا.
   */
  private Found announced(Trigger t, List<String> subject, List<String> whose, int end) {
    List<String> others = recipients.of(t, t.last() + 1, end, whose);
    boolean his = OWN.matcher(clause.word(t.last() - 1)).find(); // جدد مطالبته إسرائيل
    boolean theirs = (his || t.entry().type() == EventType.SUPPORT) && others.isEmpty();
    return theirs ? new Found(subject, whose) : new Found(whose, others);
  }

  /** Whom {@code t} is done to, unless {@code owned} says so already. */
  private List<String> objects(Trigger t, Verb verb, int end, List<String> owned) {
    List<String> subject = verb.subject();
    List<String> judged = judgements.of(t);
    if (!judged.isEmpty()) {
      return new ArrayList<>(judged);
    }
    List<String> objects = owned;
    int from = Math.max(verb.after(), t.at() + 1);
    from += IN_IT.contains(clause.word(from)) ? 1 : 0; // بيان أدان فيه هجمات إسرائيل
    if (t.entry().type() == EventType.SUPPORT
        && clause.word(from).equals("علي")
        && deeds.harms(from + 1)) {
      return new ArrayList<>(); // صادق على إقالة فلان
    }
    Trigger deed = deeds.objectOf(t, from);
    if (deed != null) {
      Found done = nouns.of(deed, end);
      boolean blind = done.actors().isEmpty() && done.recipients().isEmpty();
      objects = blind ? recipients.of(t, from, end, subject) : new ArrayList<>(done.actors());
      objects.removeAll(subject);
    } else if (objects.isEmpty()) {
      boolean behind = phrase(t) && from == t.last() - t.entry().complement().size();
      boolean announced = phrase(t) && ANNOUNCE.contains(t.entry().past()) && t.last() > from;
      announced |= behind && t.entry().takesObject(); // قام الجيش بقصف معسكر
      objects = announced ? recipients.of(t, t.last(), end, subject) : objects;
      if (announced && objects.isEmpty() && t.entry().type() == EventType.SUPPORT) {
        recipients.within().first(t.last(), end, objects); // يؤكد دعم وحدة سوريا
        objects.removeAll(subject);
      }
      objects =
          objects.isEmpty()
              ? recipients.of(
                  t, from, Casualties.alike(t) ? casualties.comma(from, end) : end, subject)
              : objects;
    }
    objects = members.persons(t, objects, Math.max(from, t.last()), discourse.traits());
    boolean some = MEMBERS_TOO.contains(t.entry().type()) && counts(Math.max(from, t.last()));
    if (objects.isEmpty()
        && (t.entry().type() == EventType.CONSULT || some)
        && subject.size() == 1) {
      objects = members.behind(Math.max(from, t.last()));
      objects = objects.isEmpty() && some ? members.belonging(t.last()) : objects;
      objects.removeAll(subject);
    }
    if (objects.isEmpty() && t.entry().type() == EventType.CONSULT && phrase(t)) {
      objects = members.brought(t.last());
      Name there = "visit".equals(t.entry().mode()) ? clause.covering(t.last()) : null;
      if (there != null && there.phrase() == t.last() && there.preposition().isEmpty()) {
        recipients.coordination().coordinated(there, end, objects); // قام بزيارة كل من قطر
      }
      objects.removeAll(subject);
    }
    int behind = Math.max(from, t.last());
    return objects.isEmpty() ? implied.of(t, verb, behind, end) : objects;
  }

  /** Who did to the subject what a passive tells. */
  private Found suffered(Trigger t, Verb verb, List<String> objects, boolean killed, int end) {
    if (t.entry().type() == EventType.SUPPORT && t.entry().subjectSuffers()) {
      List<String> some = objects.isEmpty() ? members.behind(t.last()) : objects;
      boolean backs = verb.source() == Source.UNKNOWN || some.equals(verb.subject());
      if (backs) {
        return new Found(some, List.of()); // حظي القرار بدعم لندن وباريس
      }
    }
    boolean inIt = IN_IT.contains(clause.word(t.at() + 1)) && !objects.isEmpty();
    List<String> doer = nouns.carriers().doer(t, end);
    List<String> agent = killed || objects.isEmpty() || inIt ? doer : objects;
    List<String> suffers = inIt ? objects : verb.subject();
    boolean by = killed || agent.equals(doer); // أصيب خمسة برصاص الجيش
    boolean unknown =
        suffers.isEmpty() && (verb.source() != Source.UNKNOWN || !objects.isEmpty() && !by);
    return new Found(unknown ? List.of() : agent, suffers);
  }

  private static boolean phrase(Trigger t) {
    return !t.entry().complement().isEmpty();
  }

  /** Whose the complement is: علّق مشاركة مصر. */
  private List<String> owned(Trigger t, int end, List<String> subject) {
    List<String> out = new ArrayList<>();
    for (Name n : clause.names()) {
      if (n.phrase() == t.last()
          && clause.near(n.phrase())
          && governed(t, n)
          && t.entry().type() != EventType.CONSULT
          && t.entry().type() != EventType.PROTEST // خرجوا إلى شوارع بيروت
          && !t.entry().complement().contains("تسليم")
          && !(subject.size() == 1
              && !n.isPerson()
              && discourse.traits().ownState(subject.get(0), List.of(n.id())))) {
        recipients.coordination().coordinated(n, end, out);
        out.removeAll(subject);
      }
    }
    return out;
  }

  /** Whether {@code n} is the complement's genitive, or what its preposition governs. */
  private boolean governed(Trigger t, Name n) {
    String last = clause.word(t.last() - 1);
    boolean leads = Clause.isPreposition(last) && t.entry().takesObject();
    return n.preposition().isEmpty() || leads && n.preposition().equals(last); // هدد بالانسحاب من
  }

  /** Whether the object at word {@code from} is a number of people. */
  private boolean counts(int from) {
    boolean of = Clause.isPreposition(clause.word(from)) && clause.isNumber(from + 1);
    return clause.isNumber(from) || of;
  }
}
