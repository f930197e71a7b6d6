package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.event.Clause.Case;
import marsad.event.Clause.Name;
import marsad.event.Inflection.Tense;
import org.jspecify.annotations.Nullable;

/**
 * Finds who acts and who is acted upon around one trigger, by the syntax of news: the subject
 * follows its verb or, after أن or at the sentence's start, precedes it; a verbal noun's actor is
 * its genitive; the recipient is the object or follows one of the entry's prepositions; what و
 * joins shares the role.
 */
final class Parties {
  private static final int MAX_SUBJECT_DISTANCE = 14;
  private static final int MAX_RECIPIENT_DISTANCE = 22;
  private static final int MAX_INSIDE_PHRASE = 7;

  /** Nothing that stands after these belongs to what stands before. */
  private static final Set<String> BOUNDARIES =
      Clause.words(
          "أن إن أنه أنها إنه إنها بأن وأن وإن الذي التي الذين اللذين حيث بينما فيما لكن ولكن كما فيما حين عندما إذ والذي والتي بعدما قائلا قائلة مشيرا مؤكدا مضيفا موضحا");

  /** Stand for the speaker's own state: دعم بلاده. */
  private static final Set<String> OWN =
      Clause.words("بلاده بلادها بلادهم حكومته حكومتها حكومتهم دولته دولتها نظامه");

  private final Clause clause;
  private final ActorDictionary dictionary;
  private final @Nullable String topic;

  Parties(Clause clause, ActorDictionary dictionary, @Nullable String topic) {
    this.clause = clause;
    this.dictionary = dictionary;
    this.topic = topic;
  }

  /** Who acts and who is acted upon; either may be empty. */
  record Found(List<String> actors, List<String> recipients) {}

  /** The parties of {@code t}. */
  Found of(Trigger t) {
    int end = boundary(t);
    if (t.form().tense() == Tense.NOUN) {
      return noun(t, end);
    }
    List<String> subject = new ArrayList<>();
    int after = subject(t, end, subject);
    List<String> objects = recipients(t, Math.max(after, t.at() + 1), end, subject);
    boolean suffers = t.form().passive() || t.entry().subjectSuffers();
    if (suffers) {
      return new Found(objects, subject);
    }
    if (objects.isEmpty()
        && t.entry().type() != null
        && t.entry().type().symmetric()
        && subject.size() > 1) {
      return new Found(subject.subList(0, 1), subject.subList(1, subject.size()));
    }
    return new Found(subject, objects);
  }

  /** Where the reach of a trigger ends: at a word that opens another clause. */
  private int boundary(Trigger t) {
    for (int i = t.last(); i < clause.count(); i++) {
      if (BOUNDARIES.contains(clause.word(i)) && i > t.at() + 1) {
        return i;
      }
    }
    return clause.count();
  }

  /** Collects the subject of a finite verb or participle; returns the word after it. */
  private int subject(Trigger t, int end, List<String> out) {
    if (t.form().tense() == Tense.PARTICIPLE) {
      addTopic(out);
      return t.last();
    }
    Name before = before(t);
    boolean present = t.form().tense() != Tense.PAST;
    if (present && before != null) {
      out.addAll(withPreceding(before));
      return t.at() + 1;
    }
    Name after = after(t, end);
    if (after != null) {
      return coordinated(after, end, out);
    }
    if (before != null) {
      out.addAll(withPreceding(before));
    } else if (impersonal(t)) {
      addTopic(out);
    }
    return t.at() + 1;
  }

  private void addTopic(List<String> out) {
    if (topic != null) {
      out.add(topic);
    }
  }

  /** Whether no noun stands where the subject would, so that it is who was spoken of before. */
  private boolean impersonal(Trigger t) {
    String next = clause.word(t.at() + 1);
    return next.isEmpty()
        || !clause.joined(t.at() + 1)
        || Clause.isPreposition(next)
        || BOUNDARIES.contains(next)
        || Clause.isAdverb(next)
        || next.startsWith("ب") && clause.covering(t.at() + 1) != null
        || clause.covering(t.at() + 1) != null && t.form().pronoun();
  }

  private @Nullable Name after(Trigger t, int end) {
    for (Name n : clause.names()) {
      if (n.phrase() <= t.at()) {
        continue;
      }
      if (n.phrase() - t.at() > MAX_SUBJECT_DISTANCE || n.phrase() >= end) {
        return null;
      }
      boolean adjacent = n.phrase() == t.at() + 1;
      if (n.role() == Case.DIRECT || adjacent) {
        return n.role() != Case.PREPOSITIONAL && n.acts() && reachable(t.at() + 1, n.phrase())
            ? n
            : null;
      }
      if (n.role() == Case.GENITIVE && adverbsOnly(t.at() + 1, n.phrase())) {
        return n.acts() ? n : null;
      }
      if (n.role() != Case.PREPOSITIONAL) {
        return null;
      }
    }
    return null;
  }

  /**
   * Whether a subject may stand at {@code to} when the verb ends at {@code from}: nothing but
   * adverbs and prepositional phrases between.
   */
  private boolean reachable(int from, int to) {
    return from == to
        || adverbsOnly(from, to)
        || Clause.isPreposition(clause.word(from))
        || clause.covering(from) != null;
  }

  private boolean adverbsOnly(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Clause.isAdverb(clause.word(i))) {
        return false;
      }
    }
    return true;
  }

  /** The subject before its verb: the nearest name that starts its clause. */
  private @Nullable Name before(Trigger t) {
    Name best = null;
    for (Name n : clause.names()) {
      if (n.last() <= t.at() && n.role() == Case.DIRECT && n.acts() && t.at() - n.last() <= 8) {
        best = n;
      } else if (n.last() <= t.at()
          && best == null
          && n.acts()
          && opens(n.phrase())
          && t.at() - n.last() <= 4) {
        best = n;
      }
    }
    return best != null && opens(first(best).phrase()) ? best : null;
  }

  /** Whether word {@code i} opens a nominal clause. */
  private boolean opens(int i) {
    return i == 0 || OPENERS.contains(clause.word(i - 1)) || !clause.joined(i);
  }

  private static final Set<String> OPENERS =
      Clause.words(
          "أن إن بأن وأن وإن لأن كان وكان كانت وكانت لكن ولكن فإن بينما فيما حيث كما وقد قد لعل أنّ");

  private Name first(Name n) {
    Name first = n;
    for (Name other : clause.names()) {
      if (other.last() == first.phrase() && first.joinedByAnd()) {
        first = other;
      }
    }
    return first;
  }

  private List<String> withPreceding(Name n) {
    List<String> out = new ArrayList<>();
    List<Name> names = clause.names();
    int i = names.indexOf(n);
    int start = i;
    while (start > 0
        && names.get(start).joinedByAnd()
        && names.get(start).phrase() - names.get(start - 1).last() <= 1) {
      start--;
    }
    for (int k = start; k <= i; k++) {
      add(out, names.get(k));
    }
    return out;
  }

  /** Adds {@code n} and the names joined to it; returns the word after the last. */
  private int coordinated(Name n, int end, List<String> out) {
    add(out, n);
    Name last = n;
    for (Name next : clause.names()) {
      if (next.phrase() >= last.last()
          && next.phrase() < end
          && next.joinedByAnd()
          && next.phrase() - last.last() <= 2
          && next.role() != Case.PREPOSITIONAL) {
        add(out, next);
        last = next;
      }
    }
    return last.last();
  }

  private static void add(List<String> out, Name n) {
    if (n.acts() && !out.contains(n.actor())) {
      out.add(n.actor());
    }
  }

  private Found noun(Trigger t, int end) {
    List<String> actors = new ArrayList<>();
    int after = t.last();
    Name genitive = genitive(t);
    if (t.form().pronoun() || OWN.contains(clause.word(t.last()))) {
      addTopic(actors);
    } else if (genitive != null) {
      after = coordinated(genitive, end, actors);
    }
    List<String> between = between(t, end);
    if (between.size() > 1) {
      return new Found(between.subList(0, 1), between.subList(1, between.size()));
    }
    boolean symmetric = t.entry().type() != null && t.entry().type().symmetric();
    if (symmetric && actors.size() > 1) {
      return new Found(actors.subList(0, 1), actors.subList(1, actors.size()));
    }
    List<String> recipients = recipients(t, after, end, actors);
    if (actors.isEmpty() && attitude(t)) {
      addTopic(actors);
    }
    return new Found(actors, recipients);
  }

  /** Whether a verbal noun may be what the speaker announces: شدد على رفض. */
  private boolean attitude(Trigger t) {
    EventType type = t.entry().type();
    return type != null
        && (type.quad() == EventType.Quad.VERBAL_COOPERATION
            || type.quad() == EventType.Quad.VERBAL_CONFLICT)
        && type != EventType.CONSULT
        && type != EventType.AGREE
        && !clause.word(t.at()).startsWith("ال");
  }

  private @Nullable Name genitive(Trigger t) {
    for (Name n : clause.names()) {
      if (n.phrase() == t.last()
          && clause.joined(t.last())
          && n.role() != Case.PREPOSITIONAL
          && n.acts()) {
        return n;
      }
    }
    return null;
  }

  private List<String> between(Trigger t, int end) {
    List<String> out = new ArrayList<>();
    for (int i = t.last(); i < Math.min(end, t.last() + 6); i++) {
      if (clause.word(i).equals("بين")) {
        for (Name n : clause.names()) {
          if (n.phrase() > i && n.phrase() - i <= 2 && n.phrase() < end) {
            coordinated(n, end, out);
            return out;
          }
        }
      }
    }
    return out;
  }

  private List<String> recipients(Trigger t, int from, int end, List<String> subjects) {
    int limit = Math.min(end, t.last() + MAX_RECIPIENT_DISTANCE);
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

  private List<String> objects(Trigger t, int from, int limit) {
    List<String> out = new ArrayList<>();
    if (t.form().pronoun() && t.form().finite()) {
      return out;
    }
    for (Name n : clause.names()) {
      if (n.phrase() < from || n.phrase() >= limit) {
        continue;
      }
      if (n.role() == Case.DIRECT
          || (n.role() == Case.GENITIVE
              && n.phrase() - from <= 4
              && !prepositionIn(from, n.phrase()))) {
        coordinated(n, limit, out);
        return out;
      }
    }
    return out;
  }

  private boolean prepositionIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Clause.isPreposition(clause.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Names, or states hidden in a nisba, of the phrase that {@code marker} governs. */
  private List<String> marked(String marker, int from, int limit) {
    List<String> out = new ArrayList<>();
    String preposition = marsad.text.Folding.key(marker);
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
    for (int i = from; i < limit; i++) {
      if (governs(i, preposition)) {
        inside(i, limit, out);
        if (!out.isEmpty()) {
          return out;
        }
      }
    }
    return out;
  }

  private boolean governs(int i, String preposition) {
    String word = clause.word(i);
    if (preposition.length() > 1) {
      return word.equals(preposition) || clause.bare(i).equals(preposition);
    }
    String bare = clause.bare(i);
    return clause.covering(i) == null
        && bare.length() > 3
        && bare.startsWith(preposition)
        && !Clause.isPreposition(bare);
  }

  /** The first name or nisba within the phrase that starts at word {@code i}. */
  private void inside(int i, int limit, List<String> out) {
    for (int k = i; k < Math.min(limit, i + MAX_INSIDE_PHRASE); k++) {
      if (k > i && (Clause.isPreposition(clause.word(k)) || !clause.joined(k))) {
        return;
      }
      Name n = clause.covering(k);
      if (n != null && n.acts()) {
        coordinated(n, limit, out);
        return;
      }
      String state = k > i ? nisba(clause.word(k)) : null;
      if (state != null) {
        out.add(state);
        return;
      }
    }
  }

  private @Nullable String nisba(String word) {
    Actor state = dictionary.stateByNisba(word);
    return state == null ? null : state.id();
  }
}
