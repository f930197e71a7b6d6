package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Tense;
import marsad.event.LexiconEntry.Kind;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/**
 * What speaks against taking a word for an event: its parties, and the words around it.
 *
 * @param leads whether the clause opens an article's title or text, or that of one which tells one
 *     thing
 */
record Context(
    Clause clause, Parties parties, Unreal unreal, Matters matters, Traits traits, boolean leads) {
  /** Words from a claim to what it claims. */
  private static final int MAX_CLAIM = 5;

  /** Words from a verb that denies to what it denies. */
  private static final int MAX_DENIED = 4;

  /** Where something happened, to which police come and nobody is sent to war. */
  private static final Set<String> SCENES = Clause.words("مكان موقع الحادث مستشفى المستشفى");

  /** Of more than these, sitting together is no meeting of each with each. */
  private static final int MAX_MET = 6;

  private static final Set<String> DENY = Set.of("نفى", "أنكر", "كذب");

  /** A visit when an office holder makes one: وصل لافروف إلى أنقرة. */
  private static final Set<String> JOURNEYS = Set.of("وصل", "توجه", "سافر");

  /** Who is ordered or asked must be known, else anything may be: طلب الصفح. */
  private static final Set<String> ASKS_SOMEONE =
      Set.of("أمر", "طلب", "حذر", "أنذر", "أراد", "شجع");

  private static final Set<EventType> ALONE =
      Set.of(
          EventType.RETREAT,
          EventType.MOBILIZE,
          EventType.CONCEDE,
          EventType.PROTEST,
          EventType.COERCE);

  private static final Set<EventType> TWO_SIDED =
      Set.of(
          EventType.CONSULT,
          EventType.COOPERATE,
          EventType.AID,
          EventType.SANCTION,
          EventType.SUPPORT,
          EventType.AGREE);

  /** Why an event whose parties are unknown is none, unless the article leads with it. */
  static final String NO_ACTOR = "no actor known";

  /** Whether someone denies it: نفت طهران إرسال أسلحة. */
  private boolean denied(Trigger t) {
    for (Verb v : parties.verbs()) {
      int at = v.trigger().at();
      boolean goesOn = t.form().tense() == Tense.PAST && clause.conjoined(t.at()); // نفى واتهم
      if (at >= t.at() || goesOn || !DENY.contains(String.valueOf(v.trigger().entry().past()))) {
        continue;
      }
      boolean close =
          t.at() - Math.max(at, v.after() - 1) <= MAX_DENIED
              && !clause.boundaryIn(Math.max(at + 1, v.after() + 1), t.at());
      if (close || claimed(v, t)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code t} stands in claims that are denied: نفى الاتهامات بأن تركيا تساعد. */
  private boolean claimed(Verb v, Trigger t) {
    int from = Math.max(v.trigger().at() + 1, v.after());
    for (int i = from; i < Math.min(from + 3, t.at()); i++) {
      if (Within.CHARGES.contains(Complements.plain(clause.word(i)))) {
        return t.at() - i <= MAX_CLAIM && clause.boundaryIn(i, t.at());
      }
    }
    return false;
  }

  /** Bodies that govern. */
  private static final class OFFICIAL {
    private OFFICIAL() {}

    static boolean matches(String id) {
      return id.endsWith("-government")
          || id.endsWith("-parliament")
          || id.endsWith("-military")
          || id.endsWith("-presidency");
    }
  }

  static Context of(
      Clause clause, Parties parties, List<Trigger> triggers, Traits traits, boolean leads) {
    Unreal unreal = new Unreal(clause, parties, triggers);
    return new Context(clause, parties, unreal, new Matters(clause), traits, leads);
  }

  /** Why {@code t} is no event, or null when it is one. */
  @Nullable String against(Trigger t, List<String> actors, List<String> recipients) {
    boolean noun = t.form().tense() == Tense.NOUN;
    String untold = untold(t);
    if (untold != null) {
      return untold;
    }
    if (actors.isEmpty()) {
      List<String> flags = Flags.of(clause, t);
      return flags.isEmpty() ? NO_ACTOR : "no actor known, and not said to have happened";
    }
    boolean harm = t.entry().type() == EventType.ASSAULT || t.entry().type() == EventType.COERCE;
    if (harm && actors.stream().allMatch(Traits::isWitness)) {
      return "told by who only watches"; // أعلن المرصد مقتل
    }
    if (new Warning(clause).ofAnother(t, actors, recipients)) {
      return "a warning of what another does";
    }
    boolean party = "وصل".equals(t.entry().past()) && !recipients.isEmpty();
    if (party && recipients.stream().noneMatch(traits::isState)) {
      return "no arrival in a state"; // وصول حزب إلى السلطة
    }
    if (arrives(t)
        && !(actors.stream().allMatch(traits::governs)
            && recipients.stream().allMatch(traits::isState))) {
      return "no arrival of an office holder in a state";
    }
    boolean carried =
        noun
            && parties.carried(t)
            && t.entry().type() != null
            && (ALONE.contains(t.entry().type()) || t.entry().type() == EventType.ASSAULT);
    boolean together =
        t.entry().type() != null && t.entry().type().symmetric() && actors.size() > 1;
    boolean backs = t.entry().type() == EventType.SUPPORT && t.entry().subjectSuffers();
    boolean alone = standsAlone(t) || new Alone(clause, parties, traits).tells(t, actors) || backs;
    if (together && recipients.isEmpty() && actors.size() > MAX_MET) {
      return "a session of many: who of them met is not said";
    }
    if (recipients.isEmpty() && !together && !carried && !alone) {
      return "no recipient known";
    }
    String idle = recipients.isEmpty() && !together ? idle(t) : null;
    if (idle != null) {
      return idle;
    }
    if (recipients.isEmpty() && !noun && t.entry().type() != EventType.REQUEST) {
      List<String> flags = Flags.of(clause, t);
      boolean yet = flags.contains("future") && t.entry().type() == EventType.COERCE;
      if (flags.contains("negation") || flags.contains("hypothetical") || yet) {
        return "one-sided, and not said to have happened";
      }
    }
    if (t.entry().type() == EventType.PROTEST && actors.stream().anyMatch(OFFICIAL::matches)) {
      return "a government does not protest";
    }
    return null;
  }

  /** Why {@code t} is not told as something done, whoever does it; or null. */
  private @Nullable String untold(Trigger t) {
    String other = matters.other(t);
    if (other != null) {
      return other;
    }
    if (denied(t)) {
      return "denied";
    }
    if (unreal.is(t)) {
      return "asked for, planned or feared, not done";
    }
    if ("نسب".equals(t.entry().past()) && clause.word(t.at() + 1).equals("الي")) {
      return "ascribed by nobody";
    }
    return null;
  }

  /** Why what is told of an actor alone is no news, or null. */
  private @Nullable String idle(Trigger t) {
    if (t.form().finite()
        && (Relatives.RELATIVES.contains(clause.word(t.at() - 1))
            || t.entry().type() == EventType.MOBILIZE)
        && FiniteVerbs.IN_IT.contains(clause.word(t.at() + 1))) {
      return "only says where somebody is"; // القاعدة التي تتمركز فيها القوات
    }
    boolean sent = "وصل".equals(t.entry().past()) && t.entry().type() == EventType.MOBILIZE;
    if (sent && clause.stands(t.at(), SCENES)) {
      return "an arrival where something happened"; // وصلت قوات الأمن إلى مكان الحادث
    }
    if (!leads && t.entry().type() == EventType.AGREE) {
      return "a promise to nobody named"; // the colour of an article, not its news
    }
    return parties.describes(t) ? "only says who somebody is" : null;
  }

  /** Whether nothing but who arrives says that an arrival is a visit: وصل لافروف إلى أنقرة. */
  private static boolean arrives(Trigger t) {
    return JOURNEYS.contains(String.valueOf(t.entry().past()))
        && "visit".equals(t.entry().mode())
        && t.entry().with().isEmpty();
  }

  /** Whether a deed of force is told as done: not asked for, feared, denied or still to come. */
  boolean happened(Trigger t) {
    EventType type = t.entry().type();
    boolean force = type == EventType.ASSAULT || type == EventType.COERCE;
    List<String> flags = force ? Flags.of(clause, t) : List.of();
    boolean told = flags.isEmpty() || flags.equals(List.of("historical"));
    return force && told && !matters.sports() && !denied(t) && !unreal.is(t);
  }

  /** Whether a step or deal is welcomed, whoever made it: رحب بالاتفاق. */
  private static boolean welcomes(Trigger t) {
    return t.entry().type() == EventType.SUPPORT
        && t.form().finite()
        && t.entry().bare()
        && t.entry().complement().isEmpty();
  }

  /**
   * A one-sided event is told only by a finite verb, only where PLOVER asks no recipient, and only
   * when what the verb asks for is there: its preposition, or an object.
   */
  private static boolean standsAlone(Trigger t) {
    EventType type = t.entry().type();
    boolean suffers = t.form().passive() || t.entry().subjectSuffers();
    if (t.form().tense() == Tense.PARTICIPLE && !t.entry().complement().isEmpty()) {
      return false; // معربا عن مخاوفه
    }
    if (!t.form().finite() && t.form().tense() != Tense.PARTICIPLE
        || suffers && type != EventType.ASSAULT) {
      return false;
    }
    if (t.form().finite() && t.form().pronoun() && type != EventType.REJECT || Parties.repels(t)) {
      return false; // someone it was done to, who is not known
    }
    if (type != null && t.form().finite() && ALONE.contains(type)) {
      return true;
    }
    return type != null
        && (!TWO_SIDED.contains(type) || type == EventType.AGREE && t.entry().bare() || welcomes(t))
        && t.entry().kind() != Kind.SAY
        && (t.entry().bare()
            || !t.entry().complement().isEmpty()
            || t.entry().takesObject()
            || type == EventType.REQUEST)
        && !(type.quad() == EventType.Quad.VERBAL_CONFLICT
            && ASKS_SOMEONE.contains(t.entry().past()));
  }
}
