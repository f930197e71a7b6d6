package marsad.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import marsad.event.Inflection.Tense;
import marsad.event.Subjects.Source;
import marsad.event.Subjects.Subject;
import org.jspecify.annotations.Nullable;

/** Who acts and who is acted upon, for each trigger of a clause, read from left to right. */
final class Parties {
  private static final Set<String> CONTENT = Clause.words("أن إن بأن أنه أنها إنه إنها بأنه بأنها");

  private static final Set<String> ANNOUNCE = Set.of("أعلن", "أكد", "جدد", "أبدى", "أعرب", "عبر");

  private static final Set<String> IN_IT = Clause.words("فيها فيه خلالها خلاله");

  private final Clause clause;
  private final Discourse discourse;
  private final Recipients recipients;
  private final Subjects subjects;
  private final Nouns nouns;
  private final List<Verb> verbs = new ArrayList<>();
  private final IdentityHashMap<Trigger, Verb> read = new IdentityHashMap<>();
  private final IdentityHashMap<Trigger, List<String>> topics = new IdentityHashMap<>();
  private final Set<Trigger> said = Collections.newSetFromMap(new IdentityHashMap<>());
  private int content = Integer.MAX_VALUE;
  private int speech = Integer.MAX_VALUE;

  Parties(Clause clause, Discourse discourse) {
    this.clause = clause;
    this.discourse = discourse;
    recipients = new Recipients(clause);
    subjects = new Subjects(clause, recipients, discourse);
    nouns = new Nouns(clause, subjects, recipients, discourse, verbs, topics);
  }

  /** Who acts and who is acted upon; either may be empty. */
  record Found(List<String> actors, List<String> recipients) {}

  /** A finite verb or participle that has been read, and its subject. */
  record Verb(
      Trigger trigger, List<String> subject, int after, Source source, @Nullable String object) {}

  /** The verbs read so far. */
  List<Verb> verbs() {
    return verbs;
  }

  /**
   * Reads all verbs ahead, so that nouns know what carries them, and notes of whom the text speaks
   * at each trigger.
   */
  void read(List<Trigger> triggers, Reach reach) {
    int noted = 0;
    List<Name> names = clause.names();
    for (Trigger t : triggers) {
      while (noted < names.size() && names.get(noted).last() <= t.at()) {
        discourse.name(names.get(noted++));
      }
      if (t.form().tense() == Tense.NOUN || t.entry().kind() == LexiconEntry.Kind.CARRY) {
        topics.put(t, discourse.topic());
        if (t.at() > speech) {
          said.add(t);
        }
        continue;
      }
      boolean within = inContent(t);
      if (within || t.form().tense() == Tense.PARTICIPLE) {
        said.add(t);
      }
      if (t.entry().kind() == LexiconEntry.Kind.SAY) {
        speech = Math.min(speech, t.at());
      }
      Subject s = subjects.quoted(t, subjects.of(t, reach.of(t), within));
      topics.put(t, discourse.topic());
      String object =
          t.form().pronoun() && t.form().finite() && t.entry().takesObject() ? object(t, s) : null;
      Verb verb = new Verb(t, s.actors(), s.after(), s.source(), object);
      verbs.add(verb);
      read.put(t, verb);
      note(t, s, within);
    }
    while (noted < names.size()) {
      discourse.name(names.get(noted++));
    }
  }

  /** Why {@code found} are the parties of {@code t}. */
  List<String> reasons(Trigger t, Found found) {
    return Reasons.of(t, read.get(t), nouns.carried(t), found);
  }

  /** Whether a verb carries the noun {@code t}. */
  boolean carried(Trigger t) {
    return nouns.carried(t);
  }

  /** Whether {@code t} stands in what someone says. */
  boolean said(Trigger t) {
    return said.contains(t);
  }

  /** Whom the pronoun attached to a verb means, or null. */
  private @Nullable String object(Trigger t, Subject s) {
    Name described = subjects.described(t);
    if (described != null) {
      return described.id();
    }
    return subjects.opensClause(t) && !subjects.relative(t.at() - 1)
        ? discourse.pronoun(clause.word(t.at()), s.actors())
        : null;
  }

  /** Who was spoken of where {@code t} stands. */
  List<String> topic(Trigger t) {
    return topics.getOrDefault(t, List.of());
  }

  /** How far a trigger's parties may stand. */
  interface Reach {
    int of(Trigger t);
  }

  private void note(Trigger t, Subject s, boolean within) {
    if (t.form().finite() && s.source() == Source.FOLLOWING && s.actors().size() == 1) {
      discourse.traits().learn(t.form().agreement(), s.actors().get(0));
    }
    discourse.last(s.actors());
    boolean relative = s.source() == Source.ANTECEDENT || t.form().pronoun();
    if (within) {
      discourse.within(s.actors());
    } else if (t.form().finite() && !relative && !t.form().speaker()) {
      if (s.source() != Source.CARRIED) {
        discourse.subject(s.actors());
      }
    }
    if (!within && t.entry().kind() == LexiconEntry.Kind.SAY
        || t.form().tense() == Tense.PARTICIPLE) {
      content = contentAfter(t.at());
    }
  }

  private int contentAfter(int at) {
    for (int i = at + 1; i < clause.count(); i++) {
      if (CONTENT.contains(clause.word(i)) && clause.covering(i) == null) {
        return i;
      }
    }
    return Integer.MAX_VALUE;
  }

  /** Whether {@code t} stands in what is said; a verb of saying that و joins ends it. */
  private boolean inContent(Trigger t) {
    if (t.at() < content) {
      return false;
    }
    EventType type = t.entry().type();
    boolean verbal = type == null ? t.entry().kind() == LexiconEntry.Kind.SAY : type.verbal();
    boolean again =
        t.form().tense() == Tense.PAST
            && clause.conjoined(t.at())
            && !clause.near(t.at())
            && verbal;
    if (again) {
      content = Integer.MAX_VALUE;
    }
    return !again;
  }

  /** The parties of {@code t}, looking no further than word {@code end}. */
  Found of(Trigger t, int end) {
    if (t.form().tense() == Tense.NOUN) {
      return nouns.of(t, end);
    }
    Verb verb = Objects.requireNonNull(read.get(t));
    return verb(t, verb, end);
  }

  private Found verb(Trigger t, Verb verb, int end) {
    List<String> subject = verb.subject();
    boolean phrase = !t.entry().complement().isEmpty();
    int after = verb.after();
    List<String> objects = phrase ? owned(t, end, subject) : new ArrayList<>();
    if (!objects.isEmpty()
        && ANNOUNCE.contains(t.entry().past())
        && t.entry().type() != null
        && t.entry().type().verbal()) {
      List<String> whose = objects; // أعلن الوزير موافقة السعودية
      return new Found(whose, recipients.of(t, t.last() + 1, end, whose));
    }
    Trigger deed = deed(t, Math.max(after, t.at() + 1));
    if (deed != null) {
      Found done = nouns.of(deed, end);
      boolean blind = done.actors().isEmpty() && done.recipients().isEmpty();
      objects =
          blind
              ? recipients.of(t, Math.max(after, t.at() + 1), end, subject)
              : new ArrayList<>(done.actors());
      objects.removeAll(subject);
    } else if (objects.isEmpty()) {
      objects = recipients.of(t, Math.max(after, t.at() + 1), end, subject);
    }
    String meant = verb.object();
    if (objects.isEmpty() && meant != null) {
      objects = List.of(meant);
    }
    if (t.form().passive() || t.entry().subjectSuffers() || killed(t, verb, objects)) {
      boolean inIt = IN_IT.contains(clause.word(t.at() + 1)) && !objects.isEmpty();
      List<String> agent =
          objects.isEmpty() || inIt ? nouns.carriers().agent(t.last(), end) : objects;
      List<String> suffers = inIt ? objects : subject;
      return new Found(suffers.isEmpty() ? List.of() : agent, suffers);
    }
    EventType type = t.entry().type();
    boolean symmetric = type != null && type.symmetric();
    if (symmetric && subject.size() > 1 && (objects.isEmpty() || type == EventType.AGREE)) {
      return new Found(subject.subList(0, 1), subject.subList(1, subject.size()));
    }
    return new Found(subject, objects);
  }

  /** Whose the complement is: علّق مشاركة مصر. */
  private List<String> owned(Trigger t, int end, List<String> subject) {
    List<String> out = new ArrayList<>();
    for (Name n : clause.names()) {
      if (n.phrase() == t.last()
          && clause.near(n.phrase())
          && n.preposition().isEmpty()
          && t.entry().type() != EventType.CONSULT
          && !t.entry().complement().contains("تسليم")
          && !(subject.size() == 1
              && discourse.traits().ownState(subject.get(0), List.of(n.id())))) {
        recipients.coordination().coordinated(n, end, out);
        out.removeAll(subject);
      }
    }
    return out;
  }

  /**
   * The deed that a verb of blame or refusal has for its object: who did it is its recipient, not
   * who suffered it (استنكر اغتيال هنية).
   */
  private @Nullable Trigger deed(Trigger t, int from) {
    EventType type = t.entry().type();
    if ((type != EventType.ACCUSE && type != EventType.REJECT)
        || !t.entry().complement().isEmpty()
        || "allege".equals(t.entry().mode())) {
      return null;
    }
    for (Trigger o : topics.keySet()) {
      EventType deed = o.entry().type();
      boolean near = o.at() == from && o.form().tense() == Tense.NOUN;
      if (near && deed != null && deed.quad() == EventType.Quad.MATERIAL_CONFLICT) {
        return o;
      }
    }
    return null;
  }

  /**
   * Whether a verb of harm whose passive is spelled alike has no object, so that its subject is who
   * suffered: قتل خمسة في غارة.
   */
  private boolean killed(Trigger t, Verb verb, List<String> objects) {
    EventType type = t.entry().type();
    if (type == EventType.ASSAULT
        && t.entry().takesObject()
        && IN_IT.contains(clause.word(t.at() + 1))) {
      return true; // وقتل فيها فلان
    }
    boolean harm = type == EventType.ASSAULT || type == EventType.COERCE;
    boolean alike = t.entry().passive() == null && t.entry().complement().isEmpty();
    String next = clause.word(verb.after());
    return harm
        && alike
        && objects.isEmpty()
        && t.entry().takesObject()
        && t.form().tense() == Tense.PAST
        && !t.form().pronoun()
        && verb.source() == Source.FOLLOWING
        && (!clause.joined(verb.after())
            || Clause.isPreposition(next)
            || Recipients.beginsWithPreposition(next));
  }
}
