package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Name.Case;
import marsad.event.Subjects.Source;
import marsad.event.Subjects.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Finds the subject that follows its verb, with adverbs, phrases and titles between. A noun in its
 * place that is nobody known makes the subject unknown; a name that can only be the object leaves
 * it to what was spoken of before.
 */
final class Following {
  /** Parts of a body that act for it: لجنة في البرلمان, قوة من الجيش. */
  static final Set<String> PARTS = WordSet.named("following.parts");

  /** Point at the noun behind them. */
  private static final Set<String> SHOWING = Clause.words("هذا هذه ذلك تلك هؤلاء");

  /** What is said, offered or asked: behind a verb of speech never who speaks. */
  private static final Set<String> SAID = WordSet.named("following.said");

  /** Verbal nouns that also stand for people: معارضة, تحالف. */
  private static final Set<String> BODIES =
      Clause.words("معارضة مقاومة تحالف ائتلاف تجمع حراك اتحاد");

  private final Clause clause;

  private final Recipients recipients;

  private final Discourse discourse;

  private final Described described;

  private final Transitivity asks;

  static final Set<String> RESUMED = WordSet.named("following.resumed");

  Following(Clause clause, Recipients recipients, Discourse discourse) {
    this.clause = clause;
    this.recipients = recipients;
    this.discourse = discourse;
    described = new Described(clause, recipients);
    asks = new Transitivity(clause, recipients, discourse);
  }

  /** Whether one name alone stands between two words that could be subject or object. */
  boolean one(int from, int end) {
    return asks.one(from, end);
  }

  Described described() {
    return described;
  }

  /** The subject behind the verb; CARRIED when nothing stands where it would. */
  Subject after(Trigger t, int end) {
    Subject none = new Subject(List.of(), t.at() + 1, Source.CARRIED);
    boolean passed = false;
    for (int i = t.at() + 1; i < end; i++) {
      Name n = clause.covering(i);
      String word = clause.word(i);
      if (n != null) {
        boolean prepositional =
            n.role() == Case.PREPOSITIONAL
                && n.phrase() != t.at() + 1
                && !RESUMED.contains(n.preposition());
        if (prepositional || n.preposition().equals("ب") || n.preposition().equals("ل")) {
          return none;
        }
        return explicit(t, n, end, passed);
      }
      if (Clause.isAdverb(word)) {
        continue;
      }
      if (clause.boundary(i) || complement(t, i) && !RESUMED.contains(word)) {
        return none;
      }
      Name guest = guest(t, i);
      if (guest != null) {
        List<String> guests = new ArrayList<>();
        recipients.coordination().coordinated(guest, end, guests);
        return new Subject(guests, t.at() + 1, Source.FOLLOWING);
      }
      if (Clause.isPreposition(word) || clause.governs(i)) {
        boolean resumed = i == t.at() + 1 && RESUMED.contains(word);
        int past = resumed ? i + 1 : Adjunct.occasion(clause, i); // قتلت فيه الغارات
        past = past > i ? past : pastPhrase(t, i, end);
        if (past < 0) {
          return none;
        }
        passed = true;
        i = past - 1;
        continue;
      }
      boolean purpose = word.startsWith("ل") || word.startsWith("ب");
      if (t.form().pronoun() && purpose && i == t.at() + 1 && word.length() > 3) {
        return none; // ودعاه لوقف
      }
      boolean quote =
          t.entry().kind() == LexiconEntry.Kind.SAY && i == t.at() + 1 && !clause.joined(i);
      boolean day = i > t.at() + 1 && Clause.isAdverb(clause.word(i - 1)); // هنأ اليوم، الرئيس
      if (!clause.near(i) && !passed && !day || quote) {
        return none;
      }
      if (Owners.acts(word) && discourse.topic().size() == 1) {
        return new Subject(discourse.own(word), i + 1, Source.FOLLOWING); // ترفض بلاده
      }
      if (said(t, i)) {
        boolean carried = !discourse.carried(t.form().agreement(), false).isEmpty();
        return carried ? none : new Subject(List.of(), i, Source.UNKNOWN);
      }
      return described.at(t, i, end);
    }
    return none;
  }

  /**
   * Whether what a verb of speech tells or refuses stands at word {@code i}: وأعلن تقديم, رفض طلب.
   */
  private boolean said(Trigger t, int i) {
    EventType type = t.entry().type();
    boolean speaks =
        t.entry().kind() == LexiconEntry.Kind.SAY
            || type != null
                && type.verbal()
                && type != EventType.CONSULT
                && t.entry().takesObject();
    String word = clause.word(i);
    boolean deed = recipients.nounAt(i) || SAID.contains(word);
    return speaks
        && !t.form().pronoun()
        && !t.form().passive()
        && deed
        && !word.startsWith("ال")
        && !BODIES.contains(word);
  }

  /** Who arrives where the words at {@code i} say: وصل إلى بيروت اليوم المبعوث; else null. */
  private @Nullable Name guest(Trigger t, int i) {
    boolean help = t.entry().type() == EventType.AID;
    boolean arrives =
        (help || "visit".equals(t.entry().mode())) && t.entry().markers().contains(clause.word(i));
    Name near = arrives ? clause.covering(i + 1) : null;
    Name place = arrives && near == null ? clause.covering(i + 2) : near; // إلى مدينة عدن
    int k = place == null ? 0 : place.last();
    for (; place != null && Clause.isAdverb(clause.word(k)); k++) {}
    Name guest = place == null || place.isPerson() ? null : clause.covering(k);
    boolean who =
        guest != null
            && guest.phrase() == k
            && (help || guest.isPerson() || guest.how() == Name.How.BODY);
    return guest != null && who && guest.role() == Case.DIRECT && guest.acts() ? guest : null;
  }

  /** Whether word {@code i} begins the complement of the phrase {@code t}. */
  private boolean complement(Trigger t, int i) {
    int size = t.entry().complement().size();
    return size > 0 && (i >= t.last() - size || clause.isNumber(i) && i + 1 == t.last() - size);
  }

  /**
   * Index after a prepositional phrase that stands between verb and subject (قال في بيان, التقى في
   * موسكو); -1 when it is what the verb asks for.
   */
  int pastPhrase(Trigger t, int i, int end) {
    String word = clause.word(i);
    boolean marker = t.entry().markers().contains(word);
    if (marker || !Clause.isPreposition(word) || t.form().agreement() == Inflection.Agreement.ANY) {
      return -1;
    }
    for (int k = i + 1; k < Math.min(end, i + 9); k++) {
      Name n = clause.covering(k);
      if (clause.boundary(k)) {
        return -1;
      }
      boolean resumed = RESUMED.contains(word);
      boolean starts =
          n != null && n.phrase() == k && (n.role() == Case.DIRECT || resumed && k == i + 1);
      if (starts && (resumed || k > i + 1)) {
        return k;
      }
    }
    return -1;
  }

  Subject explicit(Trigger t, Name n, int end, boolean passed) {
    if (!n.acts()) {
      return new Subject(List.of(), n.last(), Source.UNKNOWN);
    }
    boolean plural = n.last() - n.phrase() == 1 && clause.word(n.phrase()).endsWith("يين");
    boolean accusative =
        n.how() == Name.How.BODY
            && clause.word(n.phrase()).endsWith("ا")
            && clause.word(n.last() - 1).endsWith("يا");
    if (plural || accusative) { // طردت الحوثيين, طردت دبلوماسيا جزائريا
      return new Subject(List.of(), t.at() + 1, Source.CARRIED);
    }
    Inflection.Agreement agreement = t.form().agreement();
    boolean several =
        agreement == Inflection.Agreement.THEY || agreement == Inflection.Agreement.TWO;
    boolean takesObject = takesObject(t);
    Name sent = clause.covering(n.last());
    if (n.isPerson()
        && Titles.AIDES.contains(clause.bare(n.first() - 1))
        && n.phrase() < n.first()) {
      return sent != null && sent.isPerson() && sent.preposition().isEmpty() && sent.acts()
          ? new Subject(List.of(sent.id()), sent.last(), Source.FOLLOWING)
          : new Subject(List.of(), n.last(), Source.UNKNOWN); // وصل مبعوث ترامب
    }
    Name mouth = mouthpiece(n);
    if (mouth != null) {
      return new Subject(List.of(mouth.id()), mouth.last(), Source.FOLLOWING);
    }
    if (takesObject && shown(t.at() - 1) && !another(n, end)) {
      return new Subject(List.of(), t.at() + 1, Source.UNKNOWN); // تلك العمليات تستهدف تونس
    }
    boolean peer = clause.bare(n.phrase()).startsWith("نظير"); // never who opens the sentence
    boolean accused = "اتهم".equals(t.entry().past()) && asks.needsObject(t, n); // تتهم تركيا بدعم
    boolean held = "حمل".equals(t.entry().past()) && clause.word(n.last()).startsWith("مسوولي");
    boolean object =
        peer
            || accused
            || (passed && t.entry().type() == EventType.CONSULT)
            || !discourse.traits().fits(agreement, n, clause.head(n))
            || goesOn(t) && asks.needsObject(t, n)
            || asks.asked(t, n);
    if (several || held || (object && takesObject && !another(n, end))) {
      return new Subject(List.of(), t.at() + 1, Source.CARRIED); // دعا إيران: she is asked
    }
    List<String> actors = new ArrayList<>();
    int after = recipients.coordination().coordinated(n, end, actors);
    for (Name o : clause.names()) {
      boolean same =
          o.phrase() >= after
              && o.phrase() - after <= 3
              && actors.contains(o.id())
              && o.preposition().isEmpty();
      boolean head = o.phrase() == after + 1 && Recipients.HEADED.contains(clause.word(after));
      after = (same || head) && o.phrase() < end ? o.last() : after; // ولي العهد الأمير محمد
    }
    return new Subject(actors, after, Source.FOLLOWING);
  }

  private static boolean takesObject(Trigger t) {
    return t.entry().takesObject()
        && (t.entry().complement().isEmpty()
            || Clause.isPreposition(t.entry().complement().get(0)) // وضعته تحت الإقامة الجبرية
            || t.entry().type() == EventType.REQUEST)
        && !t.form().pronoun()
        && !t.form().passive();
  }

  /** Whether word {@code i} is a noun that is pointed at: هذه الهجمات. */
  private boolean shown(int i) {
    return i > 0
        && clause.near(i + 1)
        && !clause.conjoined(i + 1)
        && clause.covering(i) == null
        && clause.word(i).startsWith("ال")
        && SHOWING.contains(clause.bare(i - 1));
  }

  /** Whether a verb may go on with somebody who was spoken of: nobody was before وثمن ... alone. */
  private boolean goesOn(Trigger t) {
    boolean first = t.at() == 0 && discourse.carried(t.form().agreement(), false).isEmpty();
    return !first && (clause.conjoined(t.at()) || clause.boundary(t.at() - 1));
  }

  /** Who speaks for {@code n}: البيت الأبيض على لسان المتحدث فلان. */
  @Nullable Name mouthpiece(Name n) {
    if (!clause.word(n.last()).equals("علي") || !clause.word(n.last() + 1).equals("لسان")) {
      return null;
    }
    for (Name o : clause.names()) {
      if (o.phrase() >= n.last() + 2 && o.phrase() <= n.last() + 6 && o.isPerson() && o.acts()) {
        return o;
      }
    }
    return null;
  }

  /** Whether another name could be the object that follows subject {@code n}. */
  private boolean another(Name n, int end) {
    for (Name o : clause.names()) {
      if (o.phrase() >= n.last()
          && o.phrase() < end
          && o.suffers()
          && !o.id().equals(n.id())
          && o.role() == Case.DIRECT
          && !o.joinedByAnd()) {
        return !clause.boundaryIn(n.last(), o.phrase());
      }
    }
    return false;
  }
}
