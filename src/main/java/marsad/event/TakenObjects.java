package marsad.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.event.Parties.Verb;
import marsad.event.Subjects.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a verb's object takes up that is named before: استقبله, متهما إياه, ورحبت به, and
 * whose decision القرار is.
 */
final class TakenObjects {
  /** Take up what was done before. */
  private static final Set<String> DECISIONS = WordSet.named("taken-objects.decisions");

  /** Take up an attack told of before. */
  private static final Set<String> ATTACKS = WordSet.named("taken-objects.attacks");

  private static final Set<String> THIS = Clause.words("هذه هذا تلك");

  /** Behind a demonstrative these take up what somebody said. */
  private static final Set<String> SAID =
      Clause.words("التصريحات التصريح التحذيرات الاتهامات المزاعم التهديدات الدعوات الاقتراحات");

  private static final Set<String> PRONOUNS = WordSet.named("taken-objects.pronouns");

  /** Take up what several have agreed on: ورحبت مصر بالاتفاق. */
  private static final Set<String> DEALS =
      Clause.words("الاتفاق الاتفاقية الصفقة التفاهم الهدنة المصالحة");

  static final Set<String> HIM = Clause.words("إياه إياها إياهم");

  private final Clause clause;

  private final Discourse discourse;

  private final Subjects subjects;

  private final List<Verb> verbs;

  /**
   * @param verbs those read before
   */
  TakenObjects(Clause clause, Discourse discourse, Subjects subjects, List<Verb> verbs) {
    this.subjects = subjects;
    this.clause = clause;
    this.discourse = discourse;
    this.verbs = verbs;
  }

  /** Whom the object of {@code t} means, whose subject is {@code s}; empty for nobody. */
  List<String> of(Trigger t, Subject s) {
    int object = Math.max(s.after(), t.at() + 1);
    boolean deal = DEALS.contains(Complements.ungoverned(clause.word(object)));
    if (deal && judges(t) && alone(object + 1)) {
      return agreed().stream().filter(d -> !s.actors().contains(d)).toList();
    }
    String one = one(t, s, object);
    return one == null ? List.of() : List.of(one);
  }

  /** Who made the agreement that the text told of last. */
  private List<String> agreed() {
    for (int i = verbs.size() - 1; i >= 0; i--) {
      Verb verb = verbs.get(i);
      if (verb.trigger().entry().deals() && verb.subject().size() > 1) {
        return verb.subject();
      }
    }
    return discourse.deal();
  }

  private @Nullable String one(Trigger t, Subject s, int object) {
    boolean attached = t.form().pronoun() && t.form().finite();
    if (attached && (t.entry().takesObject() || gathers(t))) {
      return person(t, s, pronoun(t, s));
    }
    String word = clause.word(t.at() + 1);
    if (HIM.contains(word)) {
      String before = Complements.ungoverned(clause.word(t.at() - 1));
      return DECISIONS.contains(before) ? null : discourse.lastNamed(word, s.actors());
    }
    String him = marked(t, s);
    if (him != null) {
      return him;
    }
    boolean resumed = clause.conjoined(t.at()) && Following.RESUMED.contains(word);
    boolean asked =
        t.entry().markers().stream().anyMatch(m -> m.length() == 1 && word.startsWith(m));
    if (resumed && asked) {
      return discourse.lastNamed(word, s.actors());
    }
    String judged = clause.word(object);
    boolean governed = judged.startsWith("بال") && t.entry().markers().contains("ب");
    boolean demonstrative = THIS.contains(judged) && clause.joined(object + 1);
    String noun = demonstrative ? clause.word(object + 1) : governed ? judged.substring(1) : judged;
    if (t.entry().type() == EventType.ACCUSE && ATTACKS.contains(noun)) {
      return alone(object + 1) ? other(discourse.attackers(), s) : null; // وأدانت الرياض الهجوم
    }
    boolean taken = DECISIONS.contains(noun) || demonstrative && SAID.contains(noun);
    return taken && judges(t) ? decider(s) : null;
  }

  /**
   * Whom a preposition with a pronoun means that the verb asks for: وفرضت عقوبات عليه, وبحث معه.
   */
  private @Nullable String marked(Trigger t, Subject s) {
    int from = Math.max(s.after(), t.last());
    for (int i = from; i < from + 2 && clause.near(i) && subjects.opensClause(t); i++) {
      String word = clause.word(i);
      String marker = word.replaceFirst("(هما|هم|ها|ه)$", "");
      if (clause.covering(i) == null
          && PRONOUNS.contains(word)
          && t.entry().markers().contains(marker.equals("الي") ? "الي" : marker)) {
        String last = discourse.lastNamed(word, s.actors());
        boolean it = word.endsWith("ه") && !discourse.traits().isPerson(String.valueOf(last));
        return it ? null : last;
      }
    }
    return null;
  }

  /** Whom the pronoun attached to a verb means, or null. */
  private @Nullable String pronoun(Trigger t, Subject s) {
    Name described = subjects.described(t);
    if (described != null) {
      return described.id();
    }
    if (t.entry().type() == EventType.REJECT) {
      return null; // القرار، وعارضته
    }
    String shared = shared(t, s);
    if (shared != null) {
      return shared;
    }
    if (gathers(t)) {
      return discourse.lastNamed(clause.word(t.at()), List.of());
    }
    Verb before = verbs.isEmpty() ? null : verbs.get(verbs.size() - 1);
    if (before != null
        && "وصف".equals(t.entry().past())
        && clause.conjoined(t.at())
        && before.object().isEmpty()
        && before.trigger().entry().type() != null
        && before.trigger().entry().markers().contains("ب")) {
      return null; // نددت بالحادث ووصفته
    }
    if (subjects.describes(t) && subjects.opensClause(t)) {
      return discourse.lastNamed(clause.word(t.at()), s.actors());
    }
    return subjects.opensClause(t) ? discourse.pronoun(clause.word(t.at()), s.actors()) : null;
  }

  /** Whom the same subject's verb before is done to: حذرت واشنطن من ... وطالبتها. */
  private @Nullable String shared(Trigger t, Subject s) {
    for (int i = verbs.size() - 1; i >= 0 && clause.conjoined(t.at()); i--) {
      Verb before = verbs.get(i);
      Name object = clause.covering(before.after());
      if (before.trigger().entry().type() == null) {
        continue;
      }
      boolean done =
          before.trigger().entry().takesObject()
              && before.subject().equals(s.actors())
              && object != null
              && object.phrase() == before.after()
              && object.role() == Name.Case.DIRECT
              && object.acts();
      return done && object != null && discourse.means(clause.word(t.at()), object.id())
          ? object.id()
          : null;
    }
    return null;
  }

  /** Only a person is arrested: قضت المحكمة بسجن فلان، واعتقلته الشرطة. */
  private @Nullable String person(Trigger t, Subject s, @Nullable String him) {
    boolean body = him != null && !discourse.traits().isPerson(him);
    if (him == null || !body || !"arrest".equals(t.entry().mode())) {
      return him;
    }
    List<String> others = new ArrayList<>(s.actors());
    others.add(him);
    String other = discourse.lastNamed(clause.word(t.at()), others);
    return other != null && discourse.traits().isPerson(other) ? other : him;
  }

  /** Whether {@code t} says whom a meeting brought together: لقاء جمعه بنظيره. */
  static boolean gathers(Trigger t) {
    return t.entry().type() == EventType.CONSULT && "جمع".equals(t.entry().past());
  }

  /** Whether what stands at word {@code i} leaves the noun before without an owner. */
  private boolean alone(int i) {
    int end = clause.word(i).startsWith("ال") && clause.covering(i) == null ? i + 1 : i;
    return !clause.joined(end)
        || clause.boundary(end)
        || clause.covering(end) == null
            && (Clause.isAdverb(clause.word(end)) || clause.conjoined(end));
  }

  /** The one of {@code those}, when he is not {@code s}. */
  private static @Nullable String other(List<String> those, Subject s) {
    return those.size() == 1 && !s.actors().contains(those.get(0)) ? those.get(0) : null;
  }

  private static boolean judges(Trigger t) {
    EventType type = t.entry().type();
    return type != null && type.judges() && t.form().finite();
  }

  /** Who acted last in the sentence, and is not {@code s}. */
  private @Nullable String decider(Subject s) {
    for (int i = verbs.size() - 1; i >= 0; i--) {
      List<String> subject = verbs.get(i).subject();
      if (!subject.isEmpty() && !subject.equals(s.actors())) {
        return subject.size() == 1 ? subject.get(0) : null;
      }
    }
    return other(discourse.deciders(), s);
  }
}
