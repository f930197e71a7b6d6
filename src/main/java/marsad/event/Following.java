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
  private static final int MAX_DESCRIPTION = 8;

  /** Stand for the parties as objects far oftener than as subjects. */
  private static final Set<String> OBJECTS =
      Clause.words("جميع كافة الأطراف بقية المجتمع جهود جميعا الجميع كل الفرقاء القادة");

  /** Speak for whoever issued them: وأضاف البيان. */
  private static final Set<String> DOCUMENTS = Clause.words("البيان الرسالة النص البلاغ");

  /** Parts of a body that act for it: لجنة في البرلمان, قوة من الجيش. */
  static final Set<String> PARTS =
      Clause.words(
          "اللجنة لجنة كتلة مكتب هيئة مديرية وحدة وحدات قوة قوات دورية دوريات نواب أعضاء مجموعة عناصر عنصر جنود"
              + " مسلحون مقاتلون جندي قيادي القيادي مسؤول المسؤول متحدث المتحدث الناطق ناطق ضباط طائرات");

  /** Lead from a description to what it is of: القيادي في حزب الله. */
  private static final Set<String> LEADS = Clause.words("في من باسم بين لدى عن");

  private final Clause clause;

  private final Recipients recipients;

  private final Discourse discourse;

  static final Set<String> RESUMED =
      Clause.words("به بها عليه عليها فيه فيها إليه إليها منه منها عنه عنها له لها معه معها بهم");

  Following(Clause clause, Recipients recipients, Discourse discourse) {
    this.clause = clause;
    this.recipients = recipients;
    this.discourse = discourse;
  }

  /** The subject behind the verb; CARRIED when nothing stands where it would. */
  Subject after(Trigger t, int end) {
    Subject none = new Subject(List.of(), t.at() + 1, Source.CARRIED);
    boolean passed = false;
    for (int i = t.at() + 1; i < end; i++) {
      Name n = clause.covering(i);
      String word = clause.word(i);
      if (n != null) {
        boolean prepositional = n.role() == Case.PREPOSITIONAL && n.phrase() != t.at() + 1;
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
      if (Clause.isPreposition(word) || Recipients.beginsWithPreposition(word)) {
        int past = pastPhrase(t, i, end);
        if (past < 0) {
          return none;
        }
        passed = true;
        i = past - 1;
        continue;
      }
      if (!clause.near(i) && !passed) {
        return none;
      }
      return described(t, i, end);
    }
    return none;
  }

  /** Whether word {@code i} begins the complement of the phrase {@code t}. */
  static boolean complement(Trigger t, int i) {
    int size = t.entry().complement().size();
    return size > 0 && i >= t.last() - size;
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
        t.entry().takesObject() && t.entry().complement().isEmpty() && !t.form().pronoun();
    Name mouth = mouthpiece(n);
    if (mouth != null) {
      return new Subject(List.of(mouth.id()), mouth.last(), Source.FOLLOWING);
    }
    boolean peer = clause.bare(n.phrase()).startsWith("نظير"); // never who opens the sentence
    boolean object =
        peer
            || (passed && t.entry().type() == EventType.CONSULT)
            || !discourse.traits().fits(agreement, n.id())
            || ((clause.conjoined(t.at()) || clause.boundary(t.at() - 1)) && needsObject(t, n))
            || asked(t, n);
    if (several || (object && takesObject && !another(n, end))) {
      return new Subject(List.of(), t.at() + 1, Source.CARRIED); // دعا إيران: she is asked
    }
    List<String> actors = new ArrayList<>();
    int after = recipients.coordination().coordinated(n, end, actors);
    return new Subject(actors, after, Source.FOLLOWING);
  }

  /**
   * Whether a body behind a verb of asking is asked, since the sentence has its subject: أشاد
   * أوباما بالمتظاهرين، ودعا الجيش إلى.
   */
  boolean asked(Trigger t, Name n) {
    List<String> carried = discourse.carried(t.form().agreement(), false);
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
    boolean needs =
        type == EventType.ACCUSE
            || type == EventType.SUPPORT
            || type == EventType.ASSAULT
            || type == EventType.CONSULT;
    String next = clause.word(n.last());
    return needs
        && (!clause.joined(n.last())
            || Clause.isPreposition(next)
            || Recipients.beginsWithPreposition(next));
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

  /** Whether word {@code i} shows that it is no subject: indefinite accusative (شن هجوما). */
  boolean accusative(Trigger t, int i) {
    String word = clause.word(i);
    return word.length() > 3
        && word.endsWith("ا")
        && !word.startsWith("ال")
        && !word.endsWith("ها")
        && t.entry().kind() == LexiconEntry.Kind.LIGHT;
  }

  /** Whether another name could be the object that follows subject {@code n}. */
  private boolean another(Name n, int end) {
    for (Name o : clause.names()) {
      if (o.phrase() >= n.last()
          && o.phrase() < end
          && o.suffers()
          && o.role() != Case.PREPOSITIONAL
          && !o.joinedByAnd()) {
        return o.role() == Case.DIRECT;
      }
    }
    return false;
  }

  /**
   * A subject whose noun is no name: a person at the end of a description (شيخ الأزهر أحمد الطيب),
   * someone with what he is of (مقاتلو داعش is a name's phrase already), or nobody known.
   */
  private Subject described(Trigger t, int first, int end) {
    String word = clause.word(first);
    if (OBJECTS.contains(word) || DOCUMENTS.contains(word) || accusative(t, first)) {
      return new Subject(List.of(), t.at() + 1, Source.CARRIED);
    }
    Name body = null;
    int size = t.entry().complement().size();
    int stop = size == 0 ? end : Math.min(end, t.last() - size);
    for (int i = first + 1; i < Math.min(stop, first + MAX_DESCRIPTION); i++) {
      Name n = clause.covering(i);
      boolean comma = !clause.near(i) && (n == null || n.phrase() != i || !n.isPerson());
      boolean stops =
          n == null && Clause.isPreposition(clause.word(i)) && !LEADS.contains(clause.word(i));
      if (comma || stops || clause.boundary(i)) {
        break;
      }
      if (n != null && n.isPerson() && n.actor() == null) {
        return new Subject(List.of(), n.last(), Source.UNKNOWN);
      }
      if (n != null && n.isPerson() && n.acts() && n.role() != Case.PREPOSITIONAL) {
        return new Subject(List.of(n.id()), n.last(), Source.FOLLOWING);
      }
      if (n != null && n.acts() && n.role() == Case.PREPOSITIONAL && PARTS.contains(word)) {
        body = body == null ? n : body; // قوة من الجيش
      }
    }
    return body == null
        ? new Subject(List.of(), first + 1, Source.UNKNOWN)
        : new Subject(List.of(body.id()), body.last(), Source.FOLLOWING);
  }
}
