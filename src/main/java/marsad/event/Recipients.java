package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Inflection.Tense;
import marsad.event.Name.Case;
import marsad.event.Name.How;
import org.jspecify.annotations.Nullable;

/**
 * Finds who an event is done to: the direct object, the name that one of the entry's prepositions
 * governs, or a name or adjective within that phrase, its relative clause included (للموقف الروسي,
 * بما قام به الجيش).
 */
final class Recipients {
  private static final int MAX_DISTANCE = 18;

  private static final int MAX_BETWEEN = 3;

  private static final Set<String> ANY = Clause.words("بأي لأي");

  private static final Set<String> PRESENCE = Clause.words("بحضور بمشاركة");

  /** Governed though they are short: لوح برد. */
  private static final Set<String> SHORT = Clause.words("برد بحل بشن بضم بصد ببث بسن");

  /** Begin with ب or ل and are governed by neither. */
  private static final Set<String> NOT_GOVERNED = WordSet.named("recipients.not-governed");

  private final Clause clause;

  private List<Trigger> nouns = List.of();

  /** Verbs that و joins to another. */
  private List<Trigger> further = List.of();

  /** Before who heads those that are told of. */
  static final Set<String> HEADED = Clause.words("برئاسة بقيادة بزعامة");

  private final Rivals rivals;

  private final Coordination coordination;

  private final Sides sides;

  private final Objects objects;

  private final Within within;

  private final Asked asked;

  Recipients(Clause clause) {
    this.clause = clause;
    rivals = new Rivals(clause);
    coordination = new Coordination(clause);
    sides = new Sides(clause, coordination);
    objects = new Objects(clause, this, coordination);
    within = new Within(clause, coordination);
    asked = new Asked(clause, this);
  }

  /**
   * Sets the words of the clause that report something, of which a nearer one may govern a name.
   */
  void triggers(List<Trigger> triggers) {
    nouns = triggers.stream().filter(o -> o.form().tense() == Tense.NOUN).toList();
    further = triggers.stream().filter(o -> o.form().finite() && clause.conjoined(o.at())).toList();
    rivals.nouns(nouns);
    within.triggers(triggers);
  }

  /** Whether a noun that reports something stands between two words. */
  boolean nounIn(int from, int to) {
    return nouns.stream().anyMatch(o -> o.at() >= from && o.last() <= to);
  }

  /** Whether a noun that reports something begins at word {@code i}. */
  boolean nounAt(int i) {
    return nouns.stream().anyMatch(o -> o.at() == i);
  }

  /** Whether a word begins with a preposition written to it: بالدور, للجهود. */
  static boolean beginsWithPreposition(String word) {
    return SHORT.contains(word)
        || word.length() > 3
            && (word.charAt(0) == 'ب' || word.startsWith("لل"))
            && !NOT_GOVERNED.contains(word);
  }

  /** Recipients of {@code t} from word {@code from} on, by its markers in their order. */
  List<String> of(Trigger t, int after, int end, List<String> subjects) {
    boolean noun = t.form().tense() == Tense.NOUN;
    int from = noun ? after : Adjunct.past(clause, t.entry(), after, end);
    boolean met = t.entry().type() == EventType.CONSULT;
    int limit =
        Math.min(
            end, met ? Complements.reach(clause, t.last(), MAX_DISTANCE) : t.last() + MAX_DISTANCE);
    if (t.form().tense() == Tense.NOUN) {
      limit = NounPhrase.end(clause, t, from, limit, end);
    }
    if (t.entry().takesObject() && t.form().finite() && clause.word(from).equals("ذلك")) {
      return new ArrayList<>(); // رفضت مصر ذلك
    }
    boolean taken = t.form().pronoun() && t.form().finite() && t.entry().takesObject();
    for (String marker : taken ? List.<String>of() : markers(t, from)) {
      boolean one = marker.equals("obj") || marker.equals("الي");
      boolean someone = one && new Unnamed(clause).asked(t, from);
      if (someone) {
        return new ArrayList<>();
      }
      List<String> found =
          marker.equals("obj") ? objects.of(t, from, limit) : marked(t, marker, from, limit);
      found.removeAll(subjects);
      if (!found.isEmpty()) {
        boolean matter = t.entry().type() == EventType.REQUEST && asked.onlyMatter(t, found);
        return matter ? new ArrayList<>() : found;
      }
    }
    return new ArrayList<>();
  }

  /** The names that stand at word {@code i}. */
  List<String> named(int i, int end) {
    List<String> out = new ArrayList<>();
    Name n = clause.covering(i);
    if (n != null && n.acts()) {
      coordination.coordinated(n, end, out);
    }
    return out;
  }

  /** The entry's markers; an object that stands behind the subject at once comes first. */
  private List<String> markers(Trigger t, int from) {
    Name n = clause.covering(from);
    boolean object =
        n != null
            && n.phrase() == from
            && n.role() == Case.DIRECT
            && n.how() != How.ADJECTIVE
            && clause.near(from)
            && t.form().finite()
            && t.entry().takesObject();
    boolean charge = Within.CHARGES.contains(Complements.plain(clause.word(from)));
    return object || charge && t.form().finite() ? List.of("obj") : t.entry().markers();
  }

  /**
   * Of a verbal noun without an actor: its genitive chain may hold its object (دعم استقرار سوريا).
   */
  List<String> ofNoun(Trigger t, int from, int end, List<String> subjects) {
    List<String> found = of(t, from, end, subjects);
    Name owner = clause.covering(from - 1);
    boolean title = owner != null && owner.isPerson() && Titles.head(clause.word(from));
    if (found.isEmpty()
        && !title
        && t.entry().takesObject()
        && !clause.bare(t.at()).startsWith("ال")) {
      within.first(from, Math.min(end, from + Within.MAX), found);
      found.removeAll(subjects);
    }
    return found;
  }

  /** Names, or states hidden in an adjective, of the phrase that {@code preposition} governs. */
  private List<String> marked(Trigger t, String preposition, int from, int limit) {
    List<String> out = new ArrayList<>();
    int stop = further.stream().mapToInt(Trigger::at).filter(v -> v > from + 1).min().orElse(limit);
    boolean told = preposition.equals("مع") || t.form().tense() == Tense.NOUN;
    boolean met = t.entry().type() == EventType.CONSULT;
    for (int i = from; i < Math.min(limit, stop) && out.isEmpty(); i++) {
      Name n = clause.covering(i);
      boolean named =
          n != null
              && n.phrase() == i
              && n.role() == Case.PREPOSITIONAL
              && n.preposition().equals(preposition)
              && !HEADED.contains(clause.bare(i)) // زيارة وفد برئاسة فلان إلى
              && !(preposition.equals("ل")
                  && Titles.leads(clause, i)) // فلان الرئيس السابق للائتلاف
              && (!preposition.equals("من") || clause.near(i)) // طالب منصور، من مرافقي الملا عمر،
              && !(preposition.equals("بين") && n.how() == How.AGAIN)
              && !rivals.nearer(t, n)
              && (n.phrase() - 2 < t.last() || !within.sidedWith(n)) // حظي بدعم من
              && !(met && rivals.related(n))
              && !rivals.behindAnother(preposition, from, n);
      if (n != null && named) {
        coordination.coordinated(n, limit, out);
        continue;
      }
      if (Insertion.source(clause, i)) {
        break; // ، على ما أعلنت وكالة
      }
      Name next = clause.covering(i + 1);
      boolean again = preposition.equals("بين") && next != null && next.how() == How.AGAIN;
      boolean each = Placement.governor(clause, i + 2) == i; // مع كل من
      boolean other =
          next != null
              && (rivals.nearer(t, next) && (told || rivals.attacked(t, i))
                  || told && met && rivals.related(next));
      boolean purpose = preposition.equals("ل") && "visit".equals(t.entry().mode());
      if (governs(i, preposition) && !again && !each && !other && !otherwise(t, i) && !purpose) {
        if (t.entry().type() == EventType.SUPPORT && ANY.contains(clause.word(i))) {
          break; // ترحب بأي اتفاق مع
        }
        within.first(i, clause.count(), out);
        if (out.isEmpty() && (clause.bare(i).startsWith("لل") || preposition.equals("مع"))) {
          break; // أعطى الضوء للأميركيين لضرب داعش
        }
      }
    }
    return out;
  }

  /**
   * Whether someone is asked to come (دعوة إلى الرئيس لزيارة دمشق), or a request at {@code i} was
   * why it was done (استجابة لطلب الرئيس).
   */
  private boolean otherwise(Trigger t, int i) {
    return clause.word(i).startsWith("ل")
        && nouns.stream()
            .filter(o -> o.at() == i)
            .anyMatch(
                o ->
                    o.entry().type() == EventType.CONSULT && t.entry().type() != EventType.AGREE
                        || o.entry().type() == EventType.ASSAULT // استعمال أراضيها لغزو العراق
                        || Alongside.answered(clause, o));
  }

  private boolean governs(int i, String preposition) {
    String word = clause.word(i);
    String bare = clause.bare(i);
    if (word.equals(preposition) || bare.equals(preposition)) {
      return true;
    }
    if (preposition.equals("ب") && PRESENCE.contains(bare)) {
      return true; // أشاد بحضور
    }
    return preposition.length() == 1
        && clause.covering(i) == null
        && bare.length() >= 3
        && bare.startsWith(preposition)
        && !NOT_GOVERNED.contains(bare)
        && !Clause.isPreposition(bare);
  }

  /** The two sides that بين joins behind {@code t}, or null. */
  Sides.@Nullable Two sides(Trigger t) {
    boolean told = t.entry().type() == EventType.CONSULT;
    return t.entry().markers().contains("بين") ? sides.of(t.last(), told) : null;
  }

  /** Whether بين stands behind {@code t}, so that who is told of elsewhere took no part. */
  boolean between(Trigger t) {
    for (int i = t.last(); i < t.last() + MAX_BETWEEN && (i == t.last() || clause.near(i)); i++) {
      if (clause.word(i).equals("بين")) {
        return true;
      }
    }
    return false;
  }

  /** Finds whom a phrase is about. */
  Within within() {
    return within;
  }

  /** Finds whom a call names in what it is for. */
  Asked asked() {
    return asked;
  }

  Coordination coordination() {
    return coordination;
  }

  /** Finds direct objects. */
  Objects objects() {
    return objects;
  }

  /** Whether a noun in the accusative stands at {@code i}, so that what precedes it acts. */
  static boolean objectAt(Clause clause, int i) {
    String word = clause.word(i);
    return clause.joined(i)
        && clause.covering(i) == null
        && !word.startsWith("ال")
        && !clause.conjoined(i)
        && !Clause.isPreposition(word)
        && !Clause.isAdverb(word)
        && !clause.boundary(i)
        && !beginsWithPreposition(word);
  }
}
