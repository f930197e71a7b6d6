package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Tense;
import marsad.event.LexiconEntry.Kind;
import marsad.event.Parties.Found;
import marsad.event.Parties.Verb;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker's words amount to: who speaks of the crimes, aggression or failure of another
 * accuses him (قال إن ما ترتكبه إسرائيل جرائم), and so does who says that he attacked or jailed
 * someone (قال إن إسرائيل قصفت), or that he or what he does is wrong (ما تفعله إسرائيل خطأ). Who
 * says what another must do asks it of him (يجب على إسرائيل أن).
 */
final class Statements {
  private static final int MAX_RELATIVE = 6;

  private static final int MAX_BEFORE = 8;

  /** Their genitive is whom it is done to: غزو العراق. */
  private static final Set<String> DONE_TO =
      Clause.words("غزو احتلال حصار تهديد قمع تجويع تهجير ابتزاز خيانة تطهير");

  /** Said of someone or of what he does, these blame him. */
  private static final Set<String> FAULT = WordSet.named("statements.fault");

  private static final Set<String> RESPONSIBLE =
      Clause.words("المسؤول المسؤولة مسؤول مسؤولة مسؤولون المسؤولون");

  /** Behind غير these blame. */
  private static final Set<String> NOT_BEING = WordSet.named("statements.not-being");

  /** With its genitive who speaks: تصريح خامنئي بأن. */
  private static final Set<String> SAYING = Clause.words("تصريح تصريحات قول تأكيد إعلان كلام حديث");

  private static final Set<String> NONE = Clause.words("ليس ليست لا لم أي بلا دون بدون");

  private static final Set<String> DOOM = WordSet.named("statements.doom");

  private static final Set<String> PUNISHED = Clause.words("تعاقب يعاقب تحاسب يحاسب يعاقبوا يحاسبوا");

  private static final Set<String> PAY =
      Clause.words("ستدفع سيدفع سيدفعون تدفع يدفع سوف ستدفعون وستدفع");

  private static final Set<String> PRICE = Clause.words("الثمن ثمن ثمنا غاليا");

  private static final String SHOULDER = "عاتق";

  private static final String RESPONSIBILITY = Folding.key("مسؤولية");

  private static final Set<String> MUST = Clause.words("يجب ينبغي يتعين يتوجب لابد بد ويجب وينبغي");

  /** Ask nothing of anyone: الدولة يجب أن تأتي عبر المفاوضات. */
  private static final Set<String> BEING = Clause.words("تأتي يأتي تكون يكون تتم يتم تبقى يبقى");

  /** Behind these someone else tells. */
  private static final Set<String> MEANWHILE = Clause.words("بينما فيما حين");

  private final Clause clause;

  private final Parties parties;

  private final Lexicon lexicon;

  private final Discourse discourse;

  private final Coordination coordination;

  /** Who speaks from the first word on, since the sentence goes on with a quotation. */
  private final List<String> quoted;

  private final int speech;

  Statements(Clause clause, Parties parties, Lexicon lexicon, Discourse discourse) {
    this.clause = clause;
    this.parties = parties;
    this.lexicon = lexicon;
    this.discourse = discourse;
    coordination = new Coordination(clause);
    quoted = clause.opensQuoted() ? discourse.before() : List.of();
    speech = quoted.isEmpty() ? firstSpeech() : 0;
  }

  /** A trigger that no verb reports, and its parties. */
  record Blame(Trigger trigger, Found found) {}

  /** All that the sentence blames; {@code deeds} are those of force that it tells. */
  List<Blame> of(List<Blame> deeds) {
    List<Blame> out = new ArrayList<>();
    for (Blame deed : deeds) {
      if (deed.trigger().form().finite()
          && deed.found().actors().size() == 1
          && deed.found().recipients().stream().noneMatch(OUTLAWS::contains)
          && speaker(deed.trigger().at()).stream().noneMatch(s -> s.contains("observatory"))
          && asserted(deed.trigger())) {
        add(EventType.ACCUSE, deed.trigger().at(), deed.found().actors(), out);
      }
    }
    for (int i = speech; i < clause.count(); i++) {
      String word = clause.word(i);
      boolean owned = word.endsWith("ها") || word.endsWith("هم") || word.endsWith("ته");
      if (clause.covering(i) != null || owned) {
        continue;
      }
      String noun = stripped(word);
      if (lexicon.blames(noun)) {
        add(EventType.ACCUSE, i, blamed(i, noun), out);
      }
      boolean fault =
          FAULT.contains(clause.bare(i))
              || RESPONSIBLE.contains(clause.bare(i)) && clause.word(i + 1).startsWith("عن")
              || NOT_BEING.contains(word) && clause.word(i - 1).equals("غير")
              || word.startsWith("ال") && FAULT.contains(word.substring(2)) && clause.near(i)
                  && clause.covering(i - 1) != null;
      if (fault) {
        List<String> of = before(i);
        add(EventType.ACCUSE, i, of.isEmpty() ? blamed(i, noun) : of, out);
      }
      add(EventType.REQUEST, i, obliged(i), out);
      add(EventType.THREATEN, i, doomed(i), out);
      add(burden(i), i, burdened(i), out);
    }
    return out;
  }

  /** Who, word {@code i} says, will regret, pay or be punished: إسرائيل ستدفع الثمن. */
  private List<String> doomed(int i) {
    String word = clause.bare(i);
    boolean pays = PAY.contains(word) && PRICE.contains(clause.word(i + 1));
    boolean must = PUNISHED.contains(word) && MUST.contains(clause.word(i - 2));
    if (!pays && !must && !DOOM.contains(word)) {
      return List.of();
    }
    List<String> before = before(must ? i - 2 : i);
    Name behind = clause.covering(i + 1);
    boolean subject = behind != null && behind.role() == Name.Case.DIRECT && behind.acts();
    return before.isEmpty() && subject ? List.of(behind.id()) : before;
  }

  /** On whom a responsibility lies: تقع على عاتق إسرائيل. */
  private List<String> burdened(int i) {
    Name n = clause.word(i).equals(SHOULDER) ? clause.covering(i + 1) : null;
    return n == null || !n.suffers() ? List.of() : List.of(n.id());
  }

  /** Whether what lies on someone is done already, or still to do: مسؤولية إطلاق الرهائن. */
  private EventType burden(int i) {
    for (int k = i; k < Math.min(clause.count(), i + MAX_BEFORE); k++) {
      if (clause.bare(k).equals(RESPONSIBILITY) && !clause.word(k + 1).equals("عن")) {
        return EventType.REQUEST;
      }
    }
    return EventType.ACCUSE;
  }

  /** Whether the words before {@code i} say that nothing shows it: ليس لدينا دليل على ارتكاب. */
  private boolean unproved(int i) {
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

  /** Whether {@code t} stands in what somebody says, and not in what he does not say. */
  private boolean asserted(Trigger t) {
    Trigger says = null;
    for (Verb v : parties.verbs()) {
      boolean before = v.trigger().at() < t.at() && v.trigger().entry().kind() == Kind.SAY;
      says = before ? v.trigger() : says;
    }
    return says != null
        && parties.said(t)
        && !t.form().speaker()
        && Flags.of(clause, says).isEmpty();
  }

  /** Who says that someone fights these accuses nobody. */
  private static final Set<String> OUTLAWS =
      Set.of("islamic-state", "al-qaeda", "al-nusra-front", "boko-haram");

  /** Of whom word {@code i} says that he must do something: يجب على إسرائيل, على إسرائيل أن. */
  private List<String> obliged(int i) {
    Name n = clause.covering(i + 1);
    if (clause.word(i).equals("علي") && n != null && n.preposition().equals("علي")) {
      boolean must = MUST.contains(clause.word(i - 1)) || clause.word(n.last()).equals("ان");
      return must && n.suffers() && clause.joined(i + 1) ? List.of(n.id()) : List.of();
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

  private void add(EventType type, int i, List<String> blamed, List<Blame> out) {
    List<String> speaker = blamed.isEmpty() ? List.of() : speaker(i);
    boolean own = speaker.size() == 1 && discourse.traits().ownState(speaker.get(0), blamed);
    boolean alike =
        speaker.size() == 1
            && blamed.stream()
                .anyMatch(
                    b ->
                        b.equals(speaker.get(0))
                            || discourse.traits().isOwn(speaker.get(0), b)
                            || discourse.traits().isOwn(b, speaker.get(0)));
    if (!speaker.isEmpty() && !blamed.isEmpty() && !own && !alike && !unproved(i)) {
      out.add(new Blame(trigger(type, i), new Found(speaker, blamed)));
    }
  }

  private static String stripped(String word) {
    String w = word.startsWith("و") && word.length() > 3 ? word.substring(1) : word;
    boolean preposition = w.length() > 4 && (w.charAt(0) == 'ب' || w.charAt(0) == 'ل');
    if (w.startsWith("لل") && w.length() > 4) {
      return "ا" + w.substring(1);
    }
    return preposition ? w.substring(1) : w;
  }

  private static Trigger trigger(EventType type, int i) {
    LexiconEntry entry =
        new LexiconEntry(
            Kind.BLAME,
            type,
            type == EventType.ACCUSE ? "disapprove" : null,
            null,
            null,
            List.of(
                type == EventType.ACCUSE ? "blame" : type == EventType.REQUEST ? "must" : "doom"),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            null,
            false,
            false);
    return new Trigger(i, i + 1, entry, new Inflection.Form(Tense.NOUN, false));
  }

  /** Whose saying the noun at {@code k} is, when what he says follows: تصريح خامنئي بأن. */
  private @Nullable Name sayer(int k) {
    Name n = SAYING.contains(stripped(clause.word(k))) ? clause.covering(k + 1) : null;
    String that = n == null ? "" : clause.word(n.last());
    return n != null && n.acts() && (that.equals("بان") || that.equals("ان")) ? n : null;
  }

  /** Index after the first verb of saying: nobody is speaking before. */
  private int firstSpeech() {
    int first =
        parties.verbs().stream()
            .map(Verb::trigger)
            .filter(Statements::says)
            .mapToInt(t -> t.at() + 1)
            .min()
            .orElse(Integer.MAX_VALUE);
    for (int k = 0; k < Math.min(first, clause.count()); k++) {
      if (sayer(k) != null) {
        return k + 1;
      }
    }
    return first;
  }

  private static boolean says(Trigger t) {
    EventType type = t.entry().type();
    return (t.entry().kind() == Kind.SAY || (type != null && type.verbal()))
        && (t.form().finite() || t.form().tense() == Tense.PARTICIPLE);
  }

  /** Who is speaking at word {@code i}: the subject of a verb of saying before it. */
  private List<String> speaker(int i) {
    List<String> out = quoted;
    int at = 0;
    for (Verb v : parties.verbs()) {
      if (v.trigger().at() < i && says(v.trigger())) {
        out = v.subject();
        at = v.trigger().at();
      }
    }
    for (int k = at; k < i; k++) {
      Name n = sayer(k);
      if (n != null) {
        out = List.of(n.id());
        at = n.last();
      }
    }
    for (int k = at + 1; k < i; k++) {
      if (MEANWHILE.contains(clause.word(k)) && clause.covering(k) == null) {
        return List.of();
      }
    }
    return out;
  }

  /**
   * Whose deed the noun at {@code i} is: the genitive or adjective, the subject of the clause that
   * describes it, or of ما before it (ما ترتكبه إسرائيل من جرائم).
   */
  private List<String> blamed(int i, String noun) {
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

  /** Of whom, or of whose doing, the words before {@code i} in its clause speak. */
  private List<String> before(int i) {
    for (int k = i - 1; k >= Math.max(speech, i - MAX_BEFORE); k--) {
      Name n = clause.covering(k);
      if (n != null) {
        boolean of = n.suffers() && n.role() != Name.Case.PREPOSITIONAL;
        return of && n.how() != Name.How.CARRIER ? List.of(n.id()) : List.of();
      }
      boolean relative = clause.word(k).equals("التي") || clause.word(k).equals("الذي");
      if (clause.boundary(k) && !relative || !clause.near(k + 1) && k < i - 1) {
        return List.of();
      }
    }
    return List.of();
  }
}
