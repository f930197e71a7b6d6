package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Form;
import marsad.event.Inflection.Tense;
import marsad.event.Name.Case;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject of a verb by the syntax of news: it follows its verb, with adverbs and titles
 * between; or it opens the clause and the verb follows; or it is what a relative clause describes;
 * or the verb goes on with the subject before. A noun that is nobody known in the subject's place
 * makes the subject unknown, which is not the same as none.
 */
final class Subjects {
  private static final Set<String> PRONOUN_OPENERS = WordSet.named("subjects.pronoun-openers");

  private static final Set<String> INTRODUCE = Clause.words("حيث إذ");

  /** Take up the occasion that a verb's clause describes: زيارة التقى خلالها. */
  static final Set<String> ON_IT = Clause.words("خلالها خلاله فيها فيه أثناءها أثناءه");

  private final Clause clause;
  private final Recipients recipients;
  private final Discourse discourse;
  private final List<Parties.Verb> verbs;
  private final Relatives relatives;
  private final Preceding preceding;

  private final Tours tours;
  private final Following following;

  /** How a subject was found. */
  enum Source {
    FOLLOWING,
    PRECEDING,
    ANTECEDENT,
    CARRIED,
    UNKNOWN
  }

  /**
   * @param actors who acts; empty when unknown
   * @param after index after the subject, where objects may begin
   * @param source how it was found
   */
  record Subject(List<String> actors, int after, Source source) {}

  Subjects(Clause clause, Recipients recipients, Discourse discourse, List<Parties.Verb> verbs) {
    this.verbs = verbs;
    this.clause = clause;
    this.recipients = recipients;
    this.discourse = discourse;
    relatives = new Relatives(clause, discourse, verbs);
    preceding = new Preceding(clause, discourse);
    tours = new Tours(clause, discourse, preceding);
    following = new Following(clause, recipients, discourse);
  }

  /** The subject of the verb or participle {@code t}, looking no further than word {@code end}. */
  Subject of(Trigger t, int end, boolean content) {
    Form form = t.form();
    int next = t.at() + 1;
    if (form.tense() == Tense.PARTICIPLE || form.speaker()) {
      return speaking(t, content);
    }
    if (clause.word(t.at() - 1).equals("من")) {
      return preceding.whoIs(t.at(), next); // بينهم من طالب الرئيس
    }
    if (t.entry().type() == EventType.ASSAULT && t.entry().markers().indexOf("بين") == 0) {
      return new Subject(List.of(), next, Source.UNKNOWN); // استمرت الاشتباكات
    }
    int lead = preceding.lead(t.at());
    boolean relative = relatives.relative(lead);
    Subject described = describing(t, lead);
    if (described != null) {
      return described;
    }
    Name sender = ON_IT.contains(clause.word(next)) ? clause.covering(t.at() - 1) : null;
    if (sender != null && sender.preposition().equals("من") && sender.acts()) {
      return new Subject(List.of(sender.id()), next, Source.ANTECEDENT); // رسالة منه اعتذر فيها
    }
    Name before = relative ? null : preceding.before(t.at(), form.tense());
    if (before != null && (!preceding.agrees(before, form) || taken(before, t))) {
      before = null;
    }
    boolean opened = before != null && Preceding.OPENERS.contains(clause.word(before.phrase() - 1));
    if (before != null
        && (form.tense() != Tense.PAST || opened || preceding.adjacent(before.last(), t.at()))) {
      return new Subject(preceding.preceding(before, form), next, Source.PRECEDING);
    }
    if (Owners.acts(clause.word(lead)) && discourse.topic().size() == 1) {
      return new Subject(discourse.own(clause.word(lead)), next, Source.PRECEDING); // إن بلاده ترفض
    }
    if (PRONOUN_OPENERS.contains(clause.word(lead))) {
      return goingOn(t, lead, content); // إنه يرفض قول كيري
    }
    boolean onIt = ON_IT.contains(clause.word(next)) && (relative || relatives.describesVisit(t));
    List<String> occasion = onIt ? tours.occasion(t.at(), form) : List.of();
    if (!occasion.isEmpty() && meets(t, end)) {
      return new Subject(occasion, next, Source.CARRIED); // زيارة التقى خلالها فلانا
    }
    if (preceding.unknownBeside(t)) {
      return new Subject(List.of(), next, Source.UNKNOWN); // إن النقابة تطالب الوزارة
    }
    Subject after = following.after(t, end);
    if (after.source() != Source.CARRIED) {
      return after;
    }
    if (onIt) {
      return new Subject(occasion, next, Source.CARRIED);
    }
    if (relative) {
      return new Subject(List.of(), next, Source.UNKNOWN);
    }
    if (before != null) {
      return new Subject(preceding.preceding(before, form), next, Source.PRECEDING);
    }
    return goingOn(t, lead, content);
  }

  /** Whether {@code t} tells whom someone met on an occasion: التقى خلالها, يجري خلالها مباحثات. */
  private boolean meets(Trigger t, int end) {
    int next = t.at() + 1;
    return t.entry().kind() == LexiconEntry.Kind.LIGHT
        ? recipients.nounAt(next + 1) && !clause.word(next).startsWith("في") // الفندق الذي عقد فيه
        : t.entry().type() == EventType.CONSULT && following.one(next, end);
  }

  /** The subject of a verb that describes what stands before it, or null. */
  private @Nullable Subject describing(Trigger t, int lead) {
    Form form = t.form();
    int next = t.at() + 1;
    if (Tours.leads(t)) {
      return new Subject(tours.whose(t), next, Source.CARRIED);
    }
    if (relatives.relative(lead)
        && !(form.pronoun() && relatives.resumes(lead, clause.word(t.at())))
        && !relatives.resumed(next)
        && !relatives.resumedLater(next)) {
      Name attack = clause.covering(lead - 1);
      if (t.entry().type() == EventType.ASSAULT
          && attack != null
          && attack.how() == Name.How.ADJECTIVE
          && strikes(attack)) {
        return new Subject(List.of(attack.id()), next, Source.ANTECEDENT); // الضربة الأمريكية التي
      }
      Name antecedent = relatives.antecedent(lead, form);
      return antecedent == null
          ? new Subject(List.of(), next, Source.UNKNOWN)
          : new Subject(List.of(antecedent.id()), next, Source.ANTECEDENT);
    }
    Name beside = clause.covering(t.at() - 1);
    boolean harm = t.entry().type() == EventType.ASSAULT;
    if (beside != null && (indefinite(beside, t) || harm && strikes(beside))) {
      return new Subject(
          harm ? List.of(beside.id()) : List.of(), next, harm ? Source.ANTECEDENT : Source.UNKNOWN);
    }
    Parties.Verb last = verbs.isEmpty() ? null : verbs.get(verbs.size() - 1);
    if (last != null && relatives.strikesBy(last.trigger(), t)) {
      return new Subject(last.subject(), next, Source.ANTECEDENT);
    }
    Documents documents = new Documents(clause);
    if (documents.told(t)) {
      List<String> issuer = documents.issuer(t.at(), last);
      return new Subject(issuer, next, issuer.isEmpty() ? Source.UNKNOWN : Source.CARRIED);
    }
    return relatives.strikesNamed(t) ? new Subject(List.of(), next, Source.UNKNOWN) : null;
  }

  /** The subject of a verb that goes on with someone named before. */
  private Subject goingOn(Trigger t, int lead, boolean content) {
    Form form = t.form();
    int next = t.at() + 1;
    Parties.Verb before = relatives.goesOn(t);
    if (before != null) {
      return new Subject(before.subject(), next, Source.ANTECEDENT); // دولة تخرق القرارات وتهدد
    }
    if (PRONOUN_OPENERS.contains(clause.word(lead))) {
      List<String> topic = relatives.spokenOf(lead);
      boolean several =
          form.agreement() == Inflection.Agreement.THEY
              && clause.word(lead).endsWith("هم")
              && topic.stream().noneMatch(discourse.traits()::isPerson);
      boolean fits =
          topic.size() == 1
              ? several || discourse.traits().fits(form.agreement(), topic.get(0))
              : discourse.agrees(form.agreement(), topic);
      return new Subject(fits ? topic : List.of(), next, Source.PRECEDING);
    }
    if (preceding.unknownBefore(t.at(), form)
        || preceding.behindHad(t.at())
        || relatives.describesNoun(t)) {
      return new Subject(List.of(), next, Source.UNKNOWN);
    }
    Name leads = leads(t, lead);
    if (leads != null) {
      return new Subject(List.of(leads.id()), next, Source.FOLLOWING);
    }
    List<String> last = discourse.last();
    if (INTRODUCE.contains(clause.word(lead))
        && last.size() == 1
        && discourse.traits().fits(form.agreement(), last.get(0))) {
      return new Subject(last, next, Source.CARRIED); // حيث دعا
    }
    if (ON_IT.contains(clause.word(next)) && form.pronoun()) {
      return new Subject(tours.occasion(t.at(), form), next, Source.CARRIED); // اتصالا به طالبه فيه
    }
    Name beside = clause.covering(t.at() - 1);
    if (beside != null
        && beside.role() == Case.PREPOSITIONAL
        && !Within.PRO.contains(clause.bare(beside.phrase() - 1)) // المؤيدة للتحالف استولت
        && !beside.preposition().equals("بين") // المباحثات بين روسيا وسوريا أكدت
        && clause.joined(t.at())
        && !clause.conjoined(t.at())
        && form.tense() == Tense.PAST) {
      boolean opens =
          beside.preposition().equals("من") && beside.phrase() <= 2; // عشرات من الحوثيين
      return new Subject(
          actsThere(beside, t) ? List.of(beside.id()) : List.of(),
          next,
          opens ? Source.PRECEDING : Source.ANTECEDENT);
    }
    Name leading = discourse.known() ? null : preceding.leading(t.at(), form);
    List<String> carried =
        leading != null ? List.of(leading.id()) : discourse.carried(form.agreement(), content);
    return new Subject(carried, next, Source.CARRIED);
  }

  /** Who is named right before the verb: في تصريح لكيري قال, تأييد الكونغرس حتى لا يوافق. */
  private @Nullable Name leads(Trigger t, int lead) {
    Name told = t.entry().kind() == LexiconEntry.Kind.SAY ? Opening.speaker(clause, t.at()) : null;
    Name lest = clause.word(lead).equals("حتي") ? clause.covering(lead - 1) : null;
    return told == null && lest != null && lest.last() == lead && lest.acts() ? lest : told;
  }

  /** Whether a name behind a preposition acts and is not only where: فرنسية خطفت في اليمن أطلق. */
  private static boolean actsThere(Name n, Trigger t) {
    boolean scene = n.preposition().equals("في") && !n.isPerson();
    return n.acts() && (!scene || t.entry().type() == EventType.PROTEST);
  }

  /** Whether the verb describes an indefinite noun with its adjective: هجوم إيراني يستهدف. */
  private boolean indefinite(Name n, Trigger t) {
    return n.how() == Name.How.ADJECTIVE
        && clause.near(t.at())
        && !clause.conjoined(t.at())
        && !clause.word(n.first()).startsWith("ال");
  }

  /** Whether a name has had its verb, and {@code t} goes with a noun behind: حذر من هجوم يستهدف. */
  private boolean taken(Name n, Trigger t) {
    return relatives.describesNoun(t)
        && verbs.stream().map(Parties.Verb::trigger).anyMatch(v -> v.at() >= n.last());
  }

  /** Who goes on speaking in a participle or the first person. */
  private Subject speaking(Trigger t, boolean content) {
    Form form = t.form();
    List<String> before = relatives.spokeBefore(t); // فلان الذي رحب، مطالبا
    List<String> topic = before.isEmpty() ? discourse.topic() : before;
    boolean other =
        topic.size() == 1
            && form.tense() == Tense.PARTICIPLE
            && form.agreement() != Inflection.Agreement.ANY
            && !discourse.agrees(form.agreement(), topic);
    return new Subject(
        other ? discourse.carried(form.agreement(), content) : topic, t.at() + 1, Source.CARRIED);
  }

  /** Whether the verb only describes a noun before it. */
  boolean describes(Trigger t) {
    return relatives.relative(preceding.lead(t.at())) || relatives.describesNoun(t);
  }

  Relatives relatives() {
    return relatives;
  }

  /** Whether an adjective says whose attack stands before it. */
  boolean strikes(Name adjective) {
    return following.described().strikes(adjective);
  }

  /** The name that the relative clause of {@code t} describes, or null. */
  @Nullable Name described(Trigger t) {
    return relatives.described(t, preceding.lead(t.at()));
  }

  /** Whether an attached pronoun of {@code t} may mean someone named before its clause. */
  boolean opensClause(Trigger t) {
    return ON_IT.contains(clause.word(t.at() + 1)) // رسالة إليه طالبه فيها
        || relatives.opensClause(t, preceding.lead(t.at()));
  }
}
