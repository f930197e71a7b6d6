package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.entity.MentionType;
import marsad.event.Clause.Case;
import marsad.event.Clause.Name;
import marsad.event.Inflection.Tense;

/**
 * Finds who an event is done to: the direct object, the name that one of the entry's prepositions
 * governs, or a state that only a nisba within that phrase names (للموقف الروسي).
 */
final class Recipients {
  private static final int MAX_DISTANCE = 22;
  private static final int MAX_OBJECT_PHRASE = 16;
  private static final int MAX_INSIDE = 8;

  /** Nothing that stands after these belongs to what stands before. */
  private static final Set<String> BOUNDARIES =
      Clause.words(
          "أن إن أنه أنها إنه إنها بأن وأن وإن الذي التي الذين اللذين حيث بينما فيما لكن ولكن كما وكما حين عندما"
              + " إذ والذي والتي بعدما قائلا قائلة مشيرا مؤكدا مضيفا موضحا وذلك فيما ومن وقد بعد قبل خلال");

  private static final Set<String> RELATIVES = Clause.words("التي الذي الذين");

  /** Begin with ب or ل and are governed by neither. */
  private static final Set<String> NOT_GOVERNED =
      Clause.words(
          "بيان بعد بين بلاده بلادها بلد بلدان بحث بدء بدأ بعض بناء بينهم بل لقاء لجنة لكن لدى لم لن ليس لا لأن لقد"
              + " لماذا لغة لواء بشكل بأن باسم بوصفه بدوره بدورها بحسب لما لو بسبب بلاغ بعثة بث بقية بوابة برنامج");

  private final Clause clause;
  private final ActorDictionary dictionary;

  Recipients(Clause clause, ActorDictionary dictionary) {
    this.clause = clause;
    this.dictionary = dictionary;
  }

  /** Whether a word begins with a preposition written to it: بالدور, للجهود. */
  static boolean beginsWithPreposition(String word) {
    return word.length() > 3
        && (word.charAt(0) == 'ب' || word.startsWith("لل"))
        && !NOT_GOVERNED.contains(word);
  }

  static boolean isBoundary(String word) {
    return BOUNDARIES.contains(word);
  }

  /** Recipients of {@code t} from word {@code from} on, by its markers in their order. */
  List<String> of(Trigger t, int from, int end, List<String> subjects) {
    int limit = Math.min(end, t.last() + MAX_DISTANCE);
    for (String marker : t.entry().markers()) {
      List<String> found =
          marker.equals("obj") ? objects(t, from, limit) : marked(marker, from, limit);
      found.removeAll(subjects);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return new ArrayList<>();
  }

  /**
   * Of a verbal noun without an actor: its genitive chain may hold its object (دعم استقرار سوريا).
   */
  List<String> ofNoun(Trigger t, int from, int end, List<String> subjects) {
    List<String> found = of(t, from, end, subjects);
    if (found.isEmpty() && t.entry().takesObject()) {
      inside(from, Math.min(end, from + MAX_INSIDE), found);
      found.removeAll(subjects);
    }
    return found;
  }

  private List<String> objects(Trigger t, int from, int limit) {
    List<String> out = new ArrayList<>();
    if (t.form().tense() == Tense.NOUN || (t.form().pronoun() && t.form().finite())) {
      return out;
    }
    for (Name n : clause.names()) {
      if (n.phrase() < from || n.phrase() >= limit || n.role() == Case.PREPOSITIONAL) {
        continue;
      }
      if (n.role() == Case.DIRECT || objectPhrase(from, n)) {
        coordinated(n, limit, out);
        return out;
      }
    }
    nisbaOfObject(from, limit, out);
    return out;
  }

  /** A state that only the object's adjective names: رفضت الطلب الروسي. */
  private void nisbaOfObject(int from, int limit, List<String> out) {
    if (Clause.isPreposition(clause.word(from)) || clause.covering(from) != null) {
      return;
    }
    for (int k = from + 1; k < Math.min(limit, from + 3) && clause.joined(k); k++) {
      Actor state = clause.covering(k) == null ? dictionary.stateByNisba(clause.word(k)) : null;
      if (state != null) {
        out.add(state.id());
        return;
      }
    }
  }

  /**
   * Whether {@code n} ends the noun phrase that starts at {@code from}: a long title, مواقع حماس.
   */
  private boolean objectPhrase(int from, Name n) {
    int reach = n.mention().type() == MentionType.PERSON ? MAX_OBJECT_PHRASE : 4;
    if (n.phrase() - from > reach || Clause.isPreposition(clause.word(from))) {
      return false;
    }
    for (int i = from + 1; i <= n.phrase(); i++) {
      boolean interrupted = reach == 4 && Clause.isPreposition(clause.word(i));
      if (!clause.near(i) || interrupted || BOUNDARIES.contains(clause.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** Names, or states hidden in a nisba, of the phrase that {@code preposition} governs. */
  private List<String> marked(String preposition, int from, int limit) {
    List<String> out = new ArrayList<>();
    for (Name n : clause.names()) {
      if (n.phrase() >= from
          && n.phrase() < limit
          && n.role() == Case.PREPOSITIONAL
          && n.preposition().equals(preposition)) {
        coordinated(n, limit, out);
        if (!out.isEmpty()) {
          return out;
        }
      }
    }
    for (int i = from; i < limit && out.isEmpty(); i++) {
      if (governs(i, preposition)) {
        inside(i, clause.count(), out);
      }
    }
    return out;
  }

  private boolean governs(int i, String preposition) {
    String word = clause.word(i);
    String bare = clause.bare(i);
    if (word.equals(preposition) || bare.equals(preposition)) {
      return true;
    }
    return preposition.length() == 1
        && clause.covering(i) == null
        && bare.length() >= 3
        && bare.startsWith(preposition)
        && !NOT_GOVERNED.contains(bare)
        && !Clause.isPreposition(bare);
  }

  /**
   * The first name or nisba within the phrase that starts at word {@code i}, relative clause
   * included.
   */
  private void inside(int i, int limit, List<String> out) {
    for (int k = i; k < Math.min(limit, i + MAX_INSIDE); k++) {
      boolean ends =
          (Clause.isPreposition(clause.word(k)) && !clause.word(k).equals("بين"))
              || !clause.near(k)
              || (clause.covering(k) == null
                  && BOUNDARIES.contains(clause.word(k))
                  && !RELATIVES.contains(clause.word(k)));
      if (k > i && ends) {
        return;
      }
      Name n = clause.covering(k);
      if (n != null && n.acts()) {
        coordinated(n, limit, out);
        return;
      }
      Actor state = k > i ? dictionary.stateByNisba(clause.word(k)) : null;
      if (state != null) {
        out.add(state.id());
        return;
      }
    }
  }

  /** The names that بين joins within reach of {@code t}. */
  List<String> between(Trigger t, int end) {
    List<String> out = new ArrayList<>();
    for (int i = t.last(); i < Math.min(end, t.last() + 6); i++) {
      if (clause.word(i).equals("بين")) {
        for (Name n : clause.names()) {
          if (n.phrase() > i && n.phrase() - i <= 3 && n.phrase() < end) {
            coordinated(n, end, out);
            return out;
          }
        }
      }
    }
    return out;
  }

  /**
   * Adds {@code n} and the names that و joins to it, one after the other; returns the word after
   * the last.
   */
  int coordinated(Name n, int end, List<String> out) {
    add(out, n);
    Name last = n;
    for (Name next : clause.names()) {
      if (next.phrase() < last.last()) {
        continue;
      }
      boolean joined =
          next.phrase() < end
              && next.joinedByAnd()
              && next.phrase() - last.last() <= 2
              && next.role() != Case.PREPOSITIONAL
              && !opensClause(next);
      if (!joined) {
        break;
      }
      add(out, next);
      last = next;
    }
    return last.last();
  }

  /**
   * Whether a verb of the present follows the name, so that it begins a clause of its own: وأنقرة
   * تعلن.
   */
  private boolean opensClause(Name n) {
    String next = clause.word(n.last());
    return clause.joined(n.last())
        && next.length() > 3
        && (next.charAt(0) == 'ت' || next.charAt(0) == 'ي')
        && clause.covering(n.last()) == null;
  }

  private static void add(List<String> out, Name n) {
    if (n.acts() && !out.contains(n.actor())) {
      out.add(n.actor());
    }
  }
}
