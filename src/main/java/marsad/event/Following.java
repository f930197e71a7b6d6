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

  private static final int MAX_ASIDE = 8;

  /** Before who heads a delegation: وفد أمريكي برئاسة فلان. */
  private static final Set<String> HEADED = Clause.words("برئاسة بقيادة بزعامة");

  /** Begin what someone is accused of. */
  private static final Set<String> THAT = Clause.words("بأن بأنه بأنها بأنهم بأنهما");

  private final Clause clause;

  private final Recipients recipients;

  private final Discourse discourse;

  private final Described described;

  static final Set<String> RESUMED = WordSet.named("following.resumed");

  Following(Clause clause, Recipients recipients, Discourse discourse) {
    this.clause = clause;
    this.recipients = recipients;
    this.discourse = discourse;
    described = new Described(clause);
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
      if (clause.boundary(i) || complement(t, i)) {
        return none;
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
      if (!clause.near(i) && !passed || quote) {
        return none;
      }
      if (Owners.acts(word) && discourse.topic().size() == 1) {
        return new Subject(discourse.topic(), i + 1, Source.FOLLOWING); // ترفض بلاده
      }
      return described.at(t, i, end);
    }
    return none;
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
    if (n.last() - n.phrase() == 1 && clause.word(n.phrase()).endsWith("يين")) {
      return new Subject(List.of(), t.at() + 1, Source.CARRIED); // طردت الحوثيين: an object
    }
    Inflection.Agreement agreement = t.form().agreement();
    boolean several =
        agreement == Inflection.Agreement.THEY || agreement == Inflection.Agreement.TWO;
    boolean takesObject =
        t.entry().takesObject()
            && (t.entry().complement().isEmpty()
                || Clause.isPreposition(t.entry().complement().get(0)) // وضعته تحت الإقامة الجبرية
                || t.entry().type() == EventType.REQUEST)
            && !t.form().pronoun()
            && !t.form().passive();
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
    boolean peer = clause.bare(n.phrase()).startsWith("نظير"); // never who opens the sentence
    boolean accused = "اتهم".equals(t.entry().past()) && needsObject(t, n); // تتهم تركيا بدعم
    boolean held = "حمل".equals(t.entry().past()) && clause.word(n.last()).startsWith("مسوولي");
    boolean object =
        peer
            || accused
            || (passed && t.entry().type() == EventType.CONSULT)
            || !discourse.traits().fits(agreement, n, clause.head(n))
            || ((clause.conjoined(t.at()) || clause.boundary(t.at() - 1)) && needsObject(t, n))
            || asked(t, n);
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
      boolean head = o.phrase() == after + 1 && HEADED.contains(clause.word(after));
      after = (same || head) && o.phrase() < end ? o.last() : after; // ولي العهد الأمير محمد
    }
    return new Subject(actors, after, Source.FOLLOWING);
  }

  /**
   * Whether a body behind a verb of asking is asked, since the sentence has its subject: أشاد
   * أوباما بالمتظاهرين، ودعا الجيش إلى.
   */
  boolean asked(Trigger t, Name n) {
    List<String> carried = discourse.carried(t.form().agreement(), false);
    if (t.form().agreement() == Inflection.Agreement.HE && clause.word(n.phrase()).equals("دول")) {
      return true; // كما دعا دول مجلس التعاون إلى
    }
    return t.entry().type() == EventType.REQUEST
        && clause.conjoined(t.at())
        && t.at() > 0
        && discourse.known()
        && carried.size() == 1
        && !n.isPerson();
  }

  /**
   * Whether the verb asks for an object and nothing behind {@code n} could be it: واتهم الاتحاد
   * الأوروبي بتشجيع.
   */
  boolean needsObject(Trigger t, Name n) {
    EventType type = t.entry().type();
    if (n.isPerson() && "visit".equals(t.entry().mode())) {
      return false; // ووصل كارتر في زيارة
    }
    boolean needs =
        type == EventType.ACCUSE
            || type == EventType.SUPPORT
            || type == EventType.ASSAULT
            || type == EventType.SANCTION
            || type == EventType.CONSULT;
    int last = recipients.coordination().coordinated(n, clause.count(), new ArrayList<>());
    int first = Adjunct.past(clause, t.entry(), last, clause.count());
    first = first > last ? first : Adjunct.time(clause, last);
    int after = first;
    while (Clause.isAdverb(clause.word(after)) && clause.near(after)) {
      after++;
    }
    String next = clause.word(after);
    Name behind = clause.covering(after);
    String governed = behind == null ? next : behind.preposition();
    if (t.entry().markers().contains(governed) && (clause.joined(after) || first > last)) {
      return false; // والتقى أوباما مع
    }
    for (Name o : clause.names()) {
      boolean with = o.preposition().equals("مع") && t.entry().markers().contains("مع");
      if (with && o.phrase() > n.last() && o.phrase() - n.last() <= MAX_ASIDE) {
        return false; // أن يلتقي روحاني في هذه الظروف مع
      }
    }
    return needs
        && (!clause.joined(after)
                && (after == last && !next.startsWith("ال")
                    || after > first && clause.conjoined(t.at()))
            || THAT.contains(next)
            || type == EventType.CONSULT
                && n.isPerson()
                && discourse.known()
                && one(t.at() + 1, clause.count()) // زار مسقط، والتقى الوزير العماني المسؤول عن
            || Clause.isPreposition(next)
            || clause.governs(after));
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

  /** Whether one name alone stands from word {@code from} on that could be subject or object. */
  boolean one(int from, int end) {
    return clause.names().stream()
            .filter(n -> n.phrase() >= from && n.phrase() < end)
            .filter(n -> n.acts() && n.role() != Case.GENITIVE && !n.joinedByAnd())
            .filter(n -> n.role() == Case.DIRECT || n.phrase() == from + 1)
            .map(Name::id)
            .distinct()
            .count()
        == 1;
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
