package marsad.event;

import java.util.List;
import marsad.event.LexiconEntry.Kind;
import marsad.event.Parties.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose meeting or visit a noun tells in the course of which something else is done: قال
 * بوتين خلال لقاء مع, خلال زيارة لموسكو أكد الأسد.
 *
 * @param verbs those of the clause
 */
record Circumstance(Clause clause, List<Verb> verbs) {
  /** Who does something in the course of a meeting: وأضاف غالانت، في اتصال هاتفي مع أوستن. */
  List<String> who(Trigger t) {
    Verb before = before(t);
    if (before != null) {
      Verb says = clause.near(t.at() - 1) ? before : speaking(t); // قال إن ...، خلال لقاء مع
      return says == null || !speaks(says.trigger()) ? List.of() : says.subject();
    }
    List<String> follows = following(t);
    if (!follows.isEmpty()) {
      return follows; // وخلال اتصال أجراه مع فلان، أكد بوتين
    }
    Name opens = verbs.isEmpty() ? clause.covering(1) : null; // أدلى هاموند بتصريحات خلال زيارة
    if (opens != null) {
      return opens.phrase() == 1 && opens.isPerson() && opens.acts()
          ? List.of(opens.id())
          : List.of();
    }
    return verbs.isEmpty() || verbs.get(0).source() != Subjects.Source.FOLLOWING
        ? List.of()
        : verbs.get(0).subject();
  }

  /** The last verb of speech before the noun: what was said may stand between. */
  private @Nullable Verb speaking(Trigger t) {
    Verb last = null;
    for (Verb v : verbs) {
      last = speaks(v.trigger()) && v.trigger().at() < t.at() ? v : last;
    }
    return last;
  }

  private static boolean speaks(Trigger t) {
    EventType type = t.entry().type();
    return t.entry().kind() == Kind.SAY || type != null && type.verbal();
  }

  /** The subject of the first verb behind a phrase of time that opens the sentence, and a comma. */
  List<String> following(Trigger t) {
    String opener = clause.bare(0);
    boolean opens = t.at() <= 3 && (Clause.isTemporal(opener) || Carriers.WHILE.contains(opener));
    for (Verb v : opens ? verbs : List.<Verb>of()) {
      if (v.trigger().at() > t.at() && !clause.near(v.trigger().at())) {
        return v.source() == Subjects.Source.FOLLOWING ? v.subject() : List.of();
      }
    }
    return List.of();
  }

  /** The last verb before the noun. */
  @Nullable Verb before(Trigger t) {
    Verb last = null;
    for (Verb v : verbs) {
      last = v.trigger().at() < t.at() ? v : last;
    }
    return last;
  }
}
