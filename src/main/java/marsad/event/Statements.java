package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Inflection.Tense;
import marsad.event.LexiconEntry.Kind;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker's words amount to: who speaks of the crimes, aggression or failure of another
 * accuses him (قال إن ما ترتكبه إسرائيل جرائم), and so does who says that he attacked or jailed
 * someone (قال إن إسرائيل قصفت), or that he or what he does is wrong (ما تفعله إسرائيل خطأ). Who
 * says what another must do asks it of him (يجب على إسرائيل أن).
 */
final class Statements {
  /** Said of someone or of what he does, these blame him. */
  private static final Set<String> FAULT = WordSet.named("statements.fault");

  /** Are said of those whom everybody calls so, and accuse nobody: تنظيم داعش الإرهابي. */
  private static final Set<String> EPITHETS =
      Clause.words("الإرهابي الإرهابية المتطرف المتطرفة الإجرامي الإجرامية");

  private static final Set<String> RESPONSIBLE =
      Clause.words("المسؤول المسؤولة مسؤول مسؤولة مسؤولون المسؤولون");

  /** Behind غير these blame. */
  private static final Set<String> NOT_BEING = WordSet.named("statements.not-being");

  /** With its genitive who speaks: تصريح خامنئي بأن. */
  private static final Set<String> SAYING = Clause.words("تصريح تصريحات قول تأكيد إعلان كلام حديث");

  /** What may be has not been done: أي اعتداء. */
  private static final Set<String> ANY = Clause.words("أي لأي بأي");

  /** Begin what nobody in particular says: يذكر أن. */
  private static final Set<String> IMPERSONAL = Clause.words("يذكر يشار تجدر يجدر");

  /** Behind these someone else tells. */
  private static final Set<String> MEANWHILE = Clause.words("بينما فيما حين");

  /** Stand before what someone is called and belong to it. */
  private static final Set<String> LEADS = Clause.words("غير أكبر أخطر");

  private final Clause clause;

  private final Parties parties;

  private final Lexicon lexicon;

  private final Discourse discourse;

  private final Blamed blamed;

  private final Condition condition;

  private final Faults faults;

  private final Praised praised;

  /** Who speaks from the first word on, since the sentence goes on with a quotation. */
  private final List<String> quoted;

  private final int speech;

  Statements(Clause clause, Parties parties, Lexicon lexicon, Discourse discourse) {
    this.clause = clause;
    this.parties = parties;
    this.lexicon = lexicon;
    this.discourse = discourse;
    Name opens = Opening.quoted(clause);
    quoted =
        opens != null ? List.of(opens.id()) : clause.opensQuoted() ? discourse.before() : List.of();
    speech = opens != null ? opens.last() : quoted.isEmpty() ? firstSpeech() : 0;
    blamed = new Blamed(clause, speech);
    condition = new Condition(clause);
    faults = new Faults(clause);
    praised = new Praised(clause, blamed);
  }

  /** A trigger that no verb reports, and its parties. */
  record Blame(Trigger trigger, Found found) {}

  /** All that the sentence blames; {@code deeds} are those of force that it tells. */
  List<Blame> of(List<Blame> deeds) {
    List<Blame> out = new Told(clause, discourse.traits()).of(parties.verbs());
    for (Blame deed : deeds) {
      if (deed.trigger().form().finite()
          && deed.found().actors().size() == 1
          && harms(deed)
          && speaker(deed.trigger().at()).stream()
              .noneMatch(s -> Traits.isWitness(s) || tellsOfOwn(s, deed.found().actors()))
          && asserted(deed.trigger())) {
        add(EventType.ACCUSE, deed.trigger().at(), deed.found().actors(), out);
      }
    }
    for (int i = speech; i < clause.count(); i++) {
      String word = clause.word(i);
      boolean owned = word.endsWith("ها") || word.endsWith("هم") || word.endsWith("ته");
      boolean blames = FAULT.contains(clause.bare(i)); // متعنتة
      if (clause.covering(i) != null || owned && !blames) {
        continue;
      }
      int accusative = word.endsWith("ا") && Blamed.is(clause, i - 1) ? 1 : 0; // تعد تدخلا
      String noun = stripped(word.substring(0, word.length() - accusative));
      String before = clause.bare(i - 1); // لمكافحة إرهاب داعش
      boolean band = noun.equals("التمرد"); // قوى التمرد الحوثي only says who is meant
      if (lexicon.blames(noun) && !band && !ANY.contains(before) && !Within.against(before)) {
        List<String> whose = blamed.of(i, noun);
        add(EventType.ACCUSE, i, whose.isEmpty() ? blamed.predicated(i) : whose, out);
      }
      boolean fault =
          FAULT.contains(clause.bare(i)) && !Flags.negates(clause.word(i - 1)) // ليست ضالعة
              || RESPONSIBLE.contains(clause.bare(i))
                  && clause.word(i + 1).startsWith("عن")
                  && !(word.startsWith("ال") && clause.covering(i - 1) != null) // الوزير المسؤول عن
              || faults.called(i)
              || NOT_BEING.contains(word) && clause.word(i - 1).equals("غير")
              || FAULT.contains(Complements.plain(clause.bare(i)))
                  && !EPITHETS.contains(word)
                  && Within.RELATIVES.contains(clause.word(i + 1)) // السياسات المعادية التي
              || word.startsWith("ال")
                  && !(EPITHETS.contains(word) && outlaw(clause.covering(i - 1), word))
                  && FAULT.contains(word.substring(2))
                  && clause.near(i)
                  && clause.covering(i - 1) != null;
      if (fault) {
        List<String> of = blamed.before(LEADS.contains(clause.word(i - 1)) ? i - 1 : i);
        add(EventType.ACCUSE, i, of.isEmpty() ? blamed.of(i, noun) : of, out);
      }
      add(EventType.ACCUSE, i, faults.cause(i), out);
      add(EventType.SUPPORT, i, praised.of(i), out);
      add(EventType.REQUEST, i, blamed.obliged(i), out);
      add(EventType.THREATEN, i, blamed.doomed(i), out);
      add(EventType.THREATEN, i, condition.option(i), out);
      add(EventType.THREATEN, i, condition.threatened(i), out);
      add(EventType.REJECT, i, blamed.unwanted(i), out);
      List<String> burdened = blamed.burdened(i);
      if (!burdened.isEmpty()) {
        add(blamed.burden(i), i, burdened, out);
      }
    }
    return out;
  }

  /** Whether a deed is told of with whom or what it was done to, and that is no outlaw. */
  private boolean harms(Blame deed) {
    Trigger t = deed.trigger();
    List<String> whom = deed.found().recipients();
    boolean hit = t.entry().complement().isEmpty() && Recipients.objectAt(clause, t.at() + 1);
    return whom.isEmpty() ? hit : whom.stream().noneMatch(OUTLAWS::contains); // قصفت محطة
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
  private static final Set<String> OUTLAWS = WordSet.named("statements.outlaws");

  /** Whether a body of a state tells what another of the same state did: الحكومة أن الشرطة. */
  private boolean tellsOfOwn(String speaker, List<String> actors) {
    boolean command = speaker.contains("command"); // القيادة المركزية tells of its own forces
    return (command || discourse.traits().official(speaker))
        && discourse.traits().alike(speaker, actors);
  }

  /** Whether an epithet only says who is meant: تنظيم داعش الإرهابي, جماعة خراسان المتطرفة. */
  private static boolean outlaw(@Nullable Name n, String epithet) {
    boolean band = n != null && n.type() != MentionType.STATE && epithet.startsWith("المتطرف");
    return n != null && n.actor() != null && (band || OUTLAWS.contains(n.id()));
  }

  private void add(EventType type, int i, List<String> blamed, List<Blame> out) {
    List<String> speaker = blamed.isEmpty() ? List.of() : speaker(i);
    boolean own =
        speaker.size() == 1
            && discourse.traits().ownState(speaker.get(0), blamed)
            && discourse.traits().serves(speaker.get(0), blamed.get(0));
    boolean alike =
        speaker.size() == 1
            && blamed.stream()
                .anyMatch(
                    b ->
                        b.equals(speaker.get(0))
                            || discourse.traits().isOwn(speaker.get(0), b)
                            || discourse.traits().isOwn(b, speaker.get(0)));
    boolean supposed = type == EventType.ACCUSE && condition.supposed(i);
    supposed |= this.blamed.unproved(i);
    if (!speaker.isEmpty() && !blamed.isEmpty() && !own && !alike && !supposed) {
      out.add(new Blame(trigger(type, i), new Found(speaker, blamed)));
    }
  }

  private static String stripped(String word) {
    String w = word.startsWith("و") && word.length() > 3 ? word.substring(1) : word;
    return Complements.ungoverned(w);
  }

  /** A word that no entry of the lexicon stands for, as what it amounts to. */
  static Trigger trigger(EventType type, int i) {
    String label =
        switch (type) {
          case ACCUSE -> "blame";
          case REQUEST -> "must";
          case REJECT -> "unwanted";
          case CONSULT -> "told";
          default -> "doom";
        };
    LexiconEntry entry =
        new LexiconEntry(
            Kind.BLAME,
            type,
            type == EventType.ACCUSE ? "disapprove" : null,
            null,
            null,
            List.of(label),
            List.of(),
            List.of(),
            Set.of(),
            List.of(),
            null,
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
    boolean supports = type == EventType.SUPPORT && t.form().pronoun(); // تدعمهم الغارات
    boolean tells = type != EventType.CONSULT && type != EventType.CONCEDE; // ألغت تصنيف
    boolean verbal = type != null && type.verbal() && tells && !supports;
    boolean shown = "أبدى".equals(t.entry().past()) && t.form().pronoun(); // المرونة التي تبديها
    return (t.entry().kind() == Kind.SAY || verbal)
        && !shown
        && (t.form().finite() || t.form().tense() == Tense.PARTICIPLE);
  }

  /** Who is speaking at word {@code i}: the subject of a verb of saying before it. */
  private List<String> speaker(int i) {
    List<String> out = quoted;
    int at = 0;
    for (Verb v : parties.verbs()) {
      if (v.trigger().at() < i && says(v.trigger()) && !Blamed.is(clause, v.trigger().at())) {
        boolean nobody = IMPERSONAL.contains(clause.bare(v.trigger().at()));
        boolean his = out.size() == 1 && discourse.traits().tellsOf(out.get(0), v.subject());
        out = nobody ? List.of() : his ? out : v.subject(); // قال إن بلاده لن تسمح
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
}
