package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Clause.Case;
import marsad.event.Clause.Name;
import marsad.event.Inflection.Tense;
import org.jspecify.annotations.Nullable;

/**
 * Finds who acts and who is acted upon around one trigger, by the syntax of news: the subject
 * follows its verb or, after أن or at the sentence's start, precedes it; a verbal noun's actor is
 * its genitive, its owner (دعمه, دعم بلاده), or whoever announces it; what و joins shares the role.
 */
final class Parties {
  private static final int MAX_SUBJECT_DISTANCE = 14;
  private static final int MAX_BEFORE_DISTANCE = 8;
  private static final int MAX_DESCRIPTION = 7;

  /** Stand for the speaker's own state: دعم بلاده. */
  private static final Set<String> OWN =
      Clause.words("بلاده بلادها بلادهم حكومته حكومتها حكومتهم دولته دولتها نظامه إدارته إدارتها");

  /** Stand for the parties as objects far oftener than as subjects. */
  private static final Set<String> OBJECTS =
      Clause.words("جميع كل كافة الأطراف البلدين الطرفين الجانبين بقية المجتمع جهود");

  /** Open a clause whose first noun is its subject. */
  private static final Set<String> OPENERS =
      Clause.words(
          "أن إن بأن وأن وإن لأن كان وكان كانت وكانت لكن ولكن فإن بينما فيما حيث كما وقد قد لعل");

  private final Clause clause;
  private final Recipients recipients;
  private final Speakers speakers;

  Parties(Clause clause, Recipients recipients, Speakers speakers) {
    this.clause = clause;
    this.recipients = recipients;
    this.speakers = speakers;
  }

  /** Who acts and who is acted upon; either may be empty. */
  record Found(List<String> actors, List<String> recipients) {
    boolean complete() {
      return !actors.isEmpty() && !recipients.isEmpty();
    }
  }

  /** The parties of {@code t}, looking no further than word {@code end}. */
  Found of(Trigger t, int end) {
    return t.form().tense() == Tense.NOUN ? noun(t, end) : verb(t, end);
  }

  private Found verb(Trigger t, int end) {
    List<String> subject = new ArrayList<>();
    int after = subject(t, end, subject);
    int from =
        t.entry().complement().isEmpty() ? Math.max(after, t.at() + 1) : Math.max(after, t.last());
    List<String> objects = recipients.of(t, from, end, subject);
    if (objects.isEmpty() && from > t.at() + 1 && !t.entry().complement().isEmpty()) {
      objects = recipients.of(t, Math.max(after, t.at() + 1), end, subject);
    }
    if (objects.isEmpty() && !t.entry().complement().isEmpty()) {
      Name owner = genitive(t); // علّق مشاركة مصر
      if (owner != null && !subject.contains(owner.actor())) {
        recipients.coordinated(owner, end, objects);
      }
    }
    if (t.form().passive() || t.entry().subjectSuffers()) {
      return new Found(objects, subject);
    }
    boolean symmetric = t.entry().type() != null && t.entry().type().symmetric();
    if (objects.isEmpty() && symmetric && subject.size() > 1) {
      return new Found(subject.subList(0, 1), subject.subList(1, subject.size()));
    }
    return new Found(subject, objects);
  }

  /** Collects the subject of a finite verb or participle; returns the word after it. */
  private int subject(Trigger t, int end, List<String> out) {
    if (t.form().tense() == Tense.PARTICIPLE) {
      out.addAll(speakers.topic());
      return t.last();
    }
    Name before = before(t.at());
    if (t.form().tense() != Tense.PAST && before != null) {
      out.addAll(withPreceding(before));
      return t.at() + 1;
    }
    Name after = after(t, end);
    if (after != null) {
      return recipients.coordinated(after, end, out);
    }
    if (t.form().dual() && before == null) {
      out.addAll(speakers.pair());
    } else if (before != null) {
      out.addAll(withPreceding(before));
    } else if (impersonal(t)) {
      out.addAll(speakers.topic());
    }
    return t.at() + 1;
  }

  /** Whether no noun stands where the subject would, so that it is who was spoken of before. */
  private boolean impersonal(Trigger t) {
    boolean adjacent = t.last() == t.at() + 1 + t.entry().complement().size();
    int i = adjacent ? t.last() : t.at() + 1;
    String next = clause.word(i);
    return next.isEmpty()
        || !clause.joined(i)
        || Clause.isPreposition(next)
        || Recipients.isBoundary(next)
        || Clause.isAdverb(next)
        || Recipients.beginsWithPreposition(next)
        || OBJECTS.contains(next)
        || (clause.covering(i) != null && (next.startsWith("ب") || t.form().pronoun()));
  }

  private @Nullable Name after(Trigger t, int end) {
    for (Name n : clause.names()) {
      if (n.phrase() <= t.at()) {
        continue;
      }
      if (n.phrase() - t.at() > MAX_SUBJECT_DISTANCE || n.phrase() >= end) {
        return null;
      }
      if (n.role() == Case.DIRECT || n.phrase() == t.at() + 1) {
        return n.role() != Case.PREPOSITIONAL && n.acts() && reachable(t.at() + 1, n.phrase())
            ? n
            : null;
      }
      if (n.role() == Case.GENITIVE && adverbsOnly(t.at() + 1, n.phrase())) {
        return n.acts() ? n : null;
      }
      return described(t, end);
    }
    return null;
  }

  /**
   * A person named at the end of a description: شيخ الأزهر أحمد الطيب, القيادي في حزب الله فلان.
   */
  private @Nullable Name described(Trigger t, int end) {
    int first = t.at() + 1;
    if (Clause.isPreposition(clause.word(first))
        || Recipients.beginsWithPreposition(clause.word(first))) {
      return null;
    }
    for (Name n : clause.names()) {
      if (n.phrase() <= first || n.phrase() >= end || n.phrase() - first > MAX_DESCRIPTION) {
        continue;
      }
      for (int i = first + 1; i <= n.phrase(); i++) {
        if (!clause.near(i)) {
          return null;
        }
      }
      if (n.mention().type() == MentionType.PERSON && n.role() != Case.PREPOSITIONAL && n.acts()) {
        return n;
      }
    }
    return null;
  }

  /** Whether nothing but adverbs and a prepositional phrase stands between verb and subject. */
  private boolean reachable(int from, int to) {
    return adverbsOnly(from, to)
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

  /** The subject that stands before word {@code at}: the nearest name that opens its clause. */
  @Nullable Name before(int at) {
    Name best = null;
    for (Name n : clause.names()) {
      boolean subject = n.role() == Case.DIRECT || (best == null && opens(n.phrase()));
      if (n.last() <= at
          && at - n.last() <= MAX_BEFORE_DISTANCE
          && subject
          && n.acts()
          && !boundaryIn(n.last(), at)) {
        best = n;
      }
    }
    return best != null && opens(first(best).phrase()) ? best : null;
  }

  private boolean boundaryIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Recipients.isBoundary(clause.word(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether word {@code i} opens a nominal clause. */
  private boolean opens(int i) {
    return i == 0 || OPENERS.contains(clause.word(i - 1)) || !clause.joined(i);
  }

  /** The first of the names joined by و that {@code n} ends. */
  private Name first(Name n) {
    List<Name> names = clause.names();
    int i = names.indexOf(n);
    while (i > 0
        && names.get(i).joinedByAnd()
        && names.get(i).phrase() - names.get(i - 1).last() <= 1) {
      i--;
    }
    return names.get(i);
  }

  private List<String> withPreceding(Name n) {
    List<String> out = new ArrayList<>();
    List<Name> names = clause.names();
    for (Name each : names.subList(names.indexOf(first(n)), names.indexOf(n) + 1)) {
      if (each.acts() && !out.contains(each.actor())) {
        out.add(each.actor());
      }
    }
    return out;
  }

  private Found noun(Trigger t, int end) {
    List<String> between = recipients.between(t, end);
    if (between.size() > 1) {
      return new Found(between.subList(0, 1), between.subList(1, between.size()));
    }
    if (clause.bare(t.at()).startsWith("ب") && t.entry().type() == EventType.REQUEST) {
      List<String> by = recipients.of(t, t.last(), Math.min(end, t.last() + 2), List.of());
      Name asked = before(t.at()); // عقد اجتماعا بطلب من تركيا
      return new Found(by, asked == null ? List.of() : withPreceding(asked));
    }
    if (t.form().pronoun() || OWN.contains(clause.word(t.last()))) {
      List<String> owner = speakers.topic();
      return new Found(owner, recipients.of(t, t.last(), end, owner));
    }
    Name genitive = genitive(t);
    List<String> near = announcer(t);
    if (genitive == null) {
      return new Found(near, recipients.ofNoun(t, t.last(), end, near));
    }
    List<String> actors = new ArrayList<>();
    int after = recipients.coordinated(genitive, end, actors);
    if (t.entry().type() != null && t.entry().type().symmetric() && actors.size() > 1) {
      return new Found(actors.subList(0, 1), actors.subList(1, actors.size()));
    }
    List<String> others = recipients.of(t, after, end, actors);
    if (!others.isEmpty() || !t.entry().takesObject() || near.isEmpty() || near.equals(actors)) {
      return new Found(actors, others);
    }
    return speakers.ownState(near.get(0), actors)
        ? new Found(actors, others)
        : new Found(near, actors); // يواصل دعم الأسد: the genitive is the object
  }

  /**
   * Who a verbal noun without an actor of its own belongs to: the subject before it, or who
   * announces it.
   */
  private List<String> announcer(Trigger t) {
    EventType type = t.entry().type();
    if (type == null || !type.verbal() || clause.word(t.at()).startsWith("ال")) {
      return List.of();
    }
    Name subject = before(t.at());
    if (subject != null) {
      return withPreceding(subject);
    }
    return type.symmetric() ? List.of() : speakers.announcing();
  }

  private @Nullable Name genitive(Trigger t) {
    for (Name n : clause.names()) {
      if (n.phrase() == t.last()
          && clause.near(t.last())
          && n.role() != Case.PREPOSITIONAL
          && n.acts()) {
        return n;
      }
    }
    return null;
  }
}
