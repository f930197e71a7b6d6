package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Form;
import marsad.event.Name.Case;
import org.jspecify.annotations.Nullable;

/** Finds what a relative clause or a verb beside an indefinite noun describes. */
final class Relatives {
  static final Set<String> RELATIVES =
      Clause.words("الذي التي الذين اللذان اللذين والذي والتي اللتان");

  /** Stand before a verb and are nothing that it describes. */
  private static final Set<String> NO_NOUN = WordSet.named("relatives.no-noun");

  /** End phrases that turn to another matter: في سياق آخر أعلن. */
  private static final Set<String> OTHER = Clause.words("آخر أخرى متصل ذاته نفسه");

  private static final int MAX_APPOSITION = 9;

  private static final int MAX_ATTACK = 10;

  private final Clause clause;

  private final Discourse discourse;

  private final List<Parties.Verb> verbs;

  Relatives(Clause clause, Discourse discourse, List<Parties.Verb> verbs) {
    this.clause = clause;
    this.discourse = discourse;
    this.verbs = verbs;
  }

  boolean relative(int i) {
    return RELATIVES.contains(clause.word(i));
  }

  @Nullable Name antecedent(int relative, Form form) {
    Name apposed = beforeApposition(relative, form);
    if (apposed != null) {
      return apposed;
    }
    for (Name n : clause.names()) {
      int gap = relative - n.last();
      boolean scene = n.preposition().equals("في") && !n.isPerson();
      if (n.acts() && gap >= 0 && gap <= 1 && n.role() != Case.GENITIVE && !scene) {
        if (n.bareName() && clause.word(relative).endsWith("التي")) {
          discourse.traits().learn(Inflection.Agreement.SHE, n.id());
        }
        if (discourse.traits().fits(form.agreement(), n, clause.head(n))) {
          return n;
        }
      }
    }
    return null;
  }

  /** Who goes on in participles from a relative clause about him: فلان الذي رحب، مطالبا. */
  List<String> spokeBefore(Trigger t) {
    for (int k = verbs.size() - 1; k >= 0; k--) {
      Parties.Verb v = verbs.get(k);
      Inflection.Tense tense = v.trigger().form().tense();
      EventType type = v.trigger().entry().type();
      if (t.form().tense() != Inflection.Tense.PARTICIPLE) {
        return List.of();
      }
      if (tense != Inflection.Tense.PARTICIPLE) {
        boolean says = v.trigger().entry().kind() == LexiconEntry.Kind.SAY;
        boolean chosen = type == EventType.SUPPORT && v.trigger().entry().takesObject(); // انتخب
        boolean speaks = says || type != null && type.verbal() && !chosen;
        boolean one = v.subject().size() == 1 && discourse.traits().isPerson(v.subject().get(0));
        return v.source() == Subjects.Source.ANTECEDENT && speaks && one ? v.subject() : List.of();
      }
    }
    return List.of();
  }

  /** The person described behind what he is, between commas: كيربي، المتحدث باسم المجلس، الذي. */
  private @Nullable Name beforeApposition(int relative, Form form) {
    if (clause.near(relative)) {
      return null;
    }
    for (Name n : clause.names()) {
      int gap = relative - n.last();
      if (gap > 0
          && gap <= MAX_APPOSITION
          && n.isPerson()
          && n.acts()
          && n.role() != Case.GENITIVE
          && !clause.near(n.last())
          && !clause.conjoined(n.last())
          && discourse.traits().fits(form.agreement(), n.id())
          && verbs.stream().noneMatch(v -> v.trigger().at() > n.last())) {
        return n;
      }
    }
    return null;
  }

  /** Of whom أنه at word {@code lead} speaks: who says it in a relative clause, or the topic. */
  List<String> spokenOf(int lead) {
    Parties.Verb last = verbs.isEmpty() ? null : verbs.get(verbs.size() - 1);
    boolean relative =
        last != null
            && last.source() == Subjects.Source.ANTECEDENT
            && last.trigger().entry().kind() == LexiconEntry.Kind.SAY
            && last.trigger().at() == lead - 1;
    return relative && last != null ? last.subject() : discourse.topic(); // بلاتر الذي أعلن أنه
  }

  /** Whether the object behind a subject takes up what the clause describes: طلبت المنامة دعمها. */
  boolean resumedLater(int i) {
    Name n = clause.covering(i);
    String object = n == null ? "" : clause.word(n.last());
    return object.length() > 3
        && clause.joined(n == null ? i : n.last())
        && (object.endsWith("ها") || object.endsWith("هم"));
  }

  /**
   * Whether the pronoun of a verb may mean whom its clause describes: المحكمة التي تتهمه does not.
   */
  boolean resumes(int relative, String verb) {
    boolean her = clause.word(relative).endsWith("التي");
    return her == (verb.endsWith("ها") || verb.endsWith("هم"));
  }

  /**
   * The verb of a relative clause, or of one whose subject is nobody known, with which {@code t}
   * goes on; null for others. No comma may stand between.
   */
  Parties.@Nullable Verb goesOn(Trigger t) {
    Parties.Verb last = verbs.isEmpty() ? null : verbs.get(verbs.size() - 1);
    if (last == null || !clause.conjoined(t.at()) || !t.form().finite()) {
      return null;
    }
    Trigger before = last.trigger();
    boolean alike =
        before.form().tense() == t.form().tense()
            && before.form().agreement() == t.form().agreement()
            && t.form().agreement() != Inflection.Agreement.ANY
            && t.at() - before.last() <= MAX_APPOSITION;
    for (int i = before.last(); alike && i <= t.at(); i++) {
      alike = clause.near(i) && !clause.boundary(i);
    }
    boolean several = t.form().agreement() == Inflection.Agreement.THEY;
    boolean unknown =
        last.source() == Subjects.Source.UNKNOWN && several; // مسلحون قتلوا ... وأصابوا
    boolean described = relative(before.at() - 1) || describesNoun(before);
    return alike && (unknown || described) ? last : null;
  }

  /** Whether a preposition with a pronoun takes up what the clause describes: قام به. */
  boolean resumed(int i) {
    return Following.RESUMED.contains(clause.word(i));
  }

  /**
   * Whether the verb goes with an indefinite noun before it, which it describes: هجوم استهدف, أشخاص
   * قتلوا.
   */
  boolean describesNoun(Trigger t) {
    String word = clause.word(t.at() - 1);
    for (int i = t.at() - 2; i >= Math.max(0, t.at() - 6); i--) {
      String before = clause.bare(i);
      if (before.equals("هو") || before.equals("هي") || clause.word(i).equals("وهو")) {
        return false; // وهو أول مسؤول يزور
      }
    }
    return t.form().finite()
        && word.length() > 2
        && !clause.conjoined(t.at())
        && clause.near(t.at())
        && clause.covering(t.at() - 1) == null
        && !word.startsWith("ال")
        && !word.endsWith("ا")
        && !word.endsWith("ها")
        && !word.endsWith("ته")
        && !OTHER.contains(word)
        && !Clause.isAdverb(word)
        && !Clause.isPreposition(word)
        && !Clause.isBoundary(word)
        && !Preceding.PARTICLES.contains(word)
        && !Trigger.BEFORE_VERB.contains(word);
  }

  /**
   * Whether the noun that the verb describes does it to the name behind: حملة أمنية تستهدف داعش,
   * رجل هدد فلانا.
   */
  boolean strikesNamed(Trigger t) {
    Name object = clause.covering(t.at() + 1);
    String noun = clause.word(t.at() - 1);
    boolean she = noun.endsWith("ه") || noun.endsWith("ات");
    boolean agrees = she == (t.form().agreement() == Inflection.Agreement.SHE);
    return object != null
        && object.phrase() == t.at() + 1
        && object.role() == Name.Case.DIRECT
        && t.entry().takesObject()
        && t.entry().type() != EventType.CONSULT
        && !NO_NOUN.contains(noun)
        && !t.form().pronoun()
        && !t.form().passive()
        && agrees
        && describesNoun(t);
  }

  /** Whether the attack that {@code t} tells of is what {@code verb} describes: شن هجوما استهدف. */
  boolean strikesBy(Trigger t, Trigger verb) {
    boolean tells =
        t.entry().type() == EventType.ASSAULT
            && verb.entry().type() == EventType.ASSAULT
            && verb.form().finite()
            && !verb.form().pronoun() // أصيب في هجوم نفذه فلان
            && !t.form().passive()
            && !t.entry().subjectSuffers()
            && (!t.entry().complement().isEmpty() || t.form().tense() == Inflection.Tense.NOUN);
    for (int i = t.last(); tells && i <= verb.at(); i++) {
      Name n = clause.covering(i);
      tells = clause.near(i) && (n == null || !n.suffers()) && !clause.conjoined(i);
    }
    return tells && verb.at() - t.last() <= MAX_ATTACK;
  }

  /** The name that the relative clause of {@code t}, whose relative is {@code lead}, describes. */
  @Nullable Name described(Trigger t, int lead) {
    return relative(lead) && resumes(lead, clause.word(t.at()))
        ? antecedent(lead, new Form(Inflection.Tense.PAST, false))
        : null;
  }

  /** Whether an attached pronoun of {@code t} may mean someone named before its clause. */
  boolean opensClause(Trigger t, int lead) {
    if (relative(lead)) {
      return !resumes(lead, clause.word(t.at())); // المحكمة التي تتهمه
    }
    return clause.conjoined(t.at()) || lead < 0 || !clause.near(lead + 1) || clause.boundary(lead);
  }

  /** Whether the verb goes with a visit before it: زيارة التقى, زيارة إلى واشنطن التقى. */
  boolean describesVisit(Trigger t) {
    Name where = clause.covering(t.at() - 1);
    boolean to = where != null && where.preposition().equals("الي") && !where.isPerson();
    return to || describesNoun(t);
  }
}
