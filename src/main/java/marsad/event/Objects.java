package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Inflection.Tense;
import marsad.event.Name.Case;
import marsad.event.Name.How;

/** Finds the direct object of a verb, or of a verbal noun with its owner's pronoun. */
final class Objects {
  private static final int MAX_OBJECT_PHRASE = 16;

  /** Take up what a relative clause describes: العرض الذي تقدم به. */
  private static final Set<String> RESUMING = Clause.words("به بها عنه عنها إليه إليها لها له");

  /** Say where a tour leads first: ثلاث دول تبدأ بالكويت ثم قطر. */
  private static final Set<String> BEGINS = Clause.words("تبدأ يبدأ بدأت بدأها يبدأها تبدأها");

  private final Clause clause;

  private final Recipients recipients;

  /** Stand for the state in which they are when they are hit. */
  private static final Set<String> SITES = WordSet.named("objects.sites");

  private static final Set<String> ELECTIONS = Clause.words("انتخابات الانتخابات الاستفتاء");

  private final Coordination coordination;

  Objects(Clause clause, Recipients recipients, Coordination coordination) {
    this.clause = clause;
    this.recipients = recipients;
    this.coordination = coordination;
  }

  /** The names that are the object of {@code t}, between two words. */
  List<String> of(Trigger t, int from, int limit) {
    List<String> out = new ArrayList<>();
    if ((t.form().tense() == Tense.NOUN && !t.form().pronoun())
        || (t.form().pronoun() && t.form().finite())) {
      return out;
    }
    int begin = pastAdjunct(t, from, limit);
    for (Name n : clause.names()) {
      boolean beyond = n.phrase() < begin || n.phrase() >= limit || n.phrase() == n.last();
      if (beyond || Insertion.told(clause, begin, n.phrase())) {
        continue; // one of several that a noun takes up stands with the first of them
      }
      boolean begins = BEGINS.contains(clause.word(n.phrase() - 1)) && n.preposition().equals("ب");
      if (n.role() == Case.PREPOSITIONAL && !begins) {
        if (n.suffers() && n.preposition().equals("مع") && t.entry().markers().contains("مع")) {
          break; // التقى وفد مع الشرع
        }
        continue;
      }
      if (clause.boundaryIn(begin, n.phrase())) {
        break;
      }
      if (coordination.opensClause(n)) {
        break; // يفاوضون سرا ولبنان يؤوي
      }
      if (ofAnother(t, n)) {
        continue;
      }
      if (n.how() == How.ADJECTIVE && titled(begin, n) || ofSubject(begin, n, limit)) {
        continue;
      }
      boolean sent = n.isPerson() && Titles.AIDES.contains(clause.bare(n.phrase() - 1));
      if (sent && n.role() == Case.GENITIVE) {
        return out; // استقبل مبعوث الأمين العام
      }
      if (begins || n.role() == Case.DIRECT && n.how() != How.ADJECTIVE || objectPhrase(begin, n)) {
        coordination.coordinated(n, limit, out);
        return out;
      }
    }
    if (out.isEmpty()) {
      someOf(begin, limit, out);
    }
    if (from < limit && from == t.last() || out.isEmpty() && from < limit) {
      boolean judged = t.entry().type() != null && t.entry().type().judges();
      objectNoun(begin, judged ? pastRelative(limit) : limit, out);
    }
    return out;
  }

  /**
   * The clause's end, when who made the object follows at {@code i}: المقترح الذي قدمته إسرائيل.
   */
  private int pastRelative(int i) {
    String verb = clause.word(i + 1);
    boolean resumed =
        RESUMING.contains(clause.word(i + 2)) || verb.endsWith("ه") || verb.endsWith("ها");
    resumed |= verb.startsWith("صدر") && clause.word(i + 2).equals("عن"); // التي صدرت عن الوزير
    boolean made = resumed && Within.RELATIVES.contains(clause.word(i)) && clause.joined(i);
    return made ? clause.count() : i;
  }

  /** Index after a phrase of place or time between commas at word {@code i}: ، في جدة أمس، رئيس. */
  private int pastAdjunct(Trigger t, int from, int limit) {
    int title = Titles.pastApposed(clause, from);
    Name behind = title > from && !clause.near(title) ? clause.covering(title) : null;
    if (behind != null
        && behind.phrase() == title
        && behind.role() == Case.DIRECT
        && !behind.joinedByAnd()) {
      return title; // اتهم لافروف وزير خارجية روسيا، ألمانيا
    }
    int i = from;
    for (int k = i + 1; apposed(from) && k < Math.min(limit, from + MAX_OBJECT_PHRASE); k++) {
      if (!clause.near(k)) {
        i = k; // ، قائد الحرس الثوري، قرار
        break;
      }
    }
    while (i < limit
        && clause.near(i + 1)
        && (Clause.isAdverb(clause.word(i)) || clause.governs(i) && clause.isNumber(i + 1))) {
      i++; // أعدم الخميس بالرصاص 22 جنديا
    }
    int past = Adjunct.past(clause, t.entry(), i, limit);
    boolean governs =
        Clause.isPreposition(clause.word(i)) && !Following.RESUMED.contains(clause.word(i));
    if (past > i || !governs) {
      return past; // التي زار فيها كينيا
    }
    for (int k = i + 1; k < Math.min(limit, i + 10); k++) {
      if (!clause.near(k)) {
        return k;
      }
    }
    Name place = clause.covering(i + 1);
    return place == null || place.isPerson() ? i : place.last();
  }

  /** Whether a name is the object of a verbal noun in between: لدى زيارته قوات اليونيفيل. */
  private boolean ofAnother(Trigger t, Name n) {
    String word = clause.word(n.phrase() - 1);
    boolean owned = word.endsWith("ته") || word.endsWith("يه") || word.endsWith("ها");
    return owned && n.phrase() - 1 != t.at() && Clause.isPreposition(clause.word(n.phrase() - 2));
  }

  /** Whether word {@code i} begins what a person just named is: الحريري، رئيس الحكومة. */
  private boolean apposed(int i) {
    Name person = clause.covering(i - 1);
    return Titles.head(clause.word(i))
        && !clause.near(i)
        && person != null
        && person.isPerson()
        && person.last() == i
        && person.phrase() == person.first() // وزير الداخلية فلان، رئيس: another
        && clause.near(person.phrase());
  }

  /**
   * Whether an adjective ends a title whose bearer a comma sets apart: ولي العهد السعودي، الأمير.
   */
  private boolean titled(int from, Name n) {
    Name person =
        clause.names().stream().filter(o -> o.phrase() >= n.last()).findFirst().orElse(null);
    return Titles.head(clause.word(from))
        && person != null
        && person.isPerson()
        && person.phrase() == n.last()
        && !clause.near(n.last());
  }

  /**
   * Whether a name only belongs to what the subject is, since a person stands behind: الشيخ محمد
   * ولي عهد أبوظبي ... الوزير.
   */
  private boolean ofSubject(int from, Name n, int limit) {
    Name subject = clause.covering(from - 1);
    return Titles.head(clause.word(from))
        && subject != null
        && subject.isPerson()
        && clause.near(from)
        && !n.isPerson()
        && n.role() == Case.GENITIVE
        && clause.names().stream()
            .anyMatch(o -> o.isPerson() && o.phrase() >= n.last() && o.phrase() < limit);
  }

  /** Whose members an object is: خطفوا 10 من قياديي الحزب. */
  private void someOf(int from, int limit, List<String> out) {
    for (Name n : clause.names()) {
      int of = n.phrase() - 1;
      if (of > from && of - from <= 3 && n.phrase() < limit && clause.word(of).equals("من")) {
        boolean joined = true;
        for (int i = from + 1; i <= n.phrase(); i++) {
          joined &= clause.near(i) && (i >= of || !Clause.isPreposition(clause.word(i)));
        }
        if (joined && n.suffers() && !n.isPerson() && !Clause.isPreposition(clause.word(from))) {
          coordination.coordinated(n, limit, out);
        }
        return;
      }
    }
  }

  /** The one responsible for an object that is a thing: أدان الجريمة التي ارتكبها التنظيم. */
  private void objectNoun(int from, int limit, List<String> out) {
    String word = clause.word(from);
    for (int i = from; i < Math.min(limit, from + 3) && clause.near(i + 1); i++) {
      Name n = clause.covering(i + 2);
      boolean in = clause.word(i + 1).equals("في") || clause.word(i + 1).equals("داخل");
      boolean there = SITES.contains(clause.word(i)) || ELECTIONS.contains(word);
      if (n != null && in && n.type() == MentionType.STATE && there) {
        out.add(n.id()); // قصف مواقع في لبنان, وصف انتخابات الرئاسة في بوروندي
        return;
      }
    }
    if (clause.covering(from) == null
        && !apposed(from)
        && !Clause.isPreposition(word)
        && !Recipients.beginsWithPreposition(word)
        && !clause.boundary(from)) {
      recipients.within().first(from, limit, out);
    }
  }

  /**
   * Whether {@code n} ends the noun phrase that starts at {@code from}: a long title, مواقع حماس.
   */
  private boolean objectPhrase(int from, Name n) {
    int reach = n.isPerson() ? MAX_OBJECT_PHRASE : 4;
    boolean envoy = n.role() == Case.GENITIVE && Titles.head(clause.bare(n.phrase() - 1));
    if (n.phrase() - from > reach
        || envoy && n.type() == MentionType.ROLE
        || apposed(from)
        || Clause.isPreposition(clause.word(from))
        || clause.governs(from)
        || (n.how() == How.ADJECTIVE && recipients.within().people(n))) {
      return false;
    }
    for (int i = from + 1; i <= n.phrase(); i++) {
      Name between = i < n.phrase() ? clause.covering(i) : null;
      boolean other = between != null && between.suffers() && !n.isPerson();
      boolean purpose =
          clause.word(i).startsWith("ل") && recipients.nounAt(i); // أراضيها لغزو العراق
      boolean interrupted = other || purpose || reach == 4 && Clause.isPreposition(clause.word(i));
      if (!clause.near(i) || interrupted || clause.boundary(i)) {
        return false;
      }
    }
    return true;
  }

  /** An object that follows the actor of a verbal noun at once: قصف الجيش مواقع داعش. */
  List<String> accusative(int after, int end) {
    List<String> out = new ArrayList<>();
    int from = clause.near(after) ? Adjunct.scene(clause, after, end) : after;
    if (!clause.near(from)
        || Clause.isPreposition(clause.word(from))
        || clause.boundary(from)
        || clause.conjoined(from)) {
      return out;
    }
    Name n = clause.covering(from);
    if (n == null) {
      recipients.within().first(from, end, out); // قصف روسيا مدينة خاركيف الأوكرانية
    } else if (n.phrase() == from
        && n.suffers()
        && !Recipients.HEADED.contains(clause.word(from))) {
      coordination.coordinated(n, end, out);
    }
    return out;
  }
}
