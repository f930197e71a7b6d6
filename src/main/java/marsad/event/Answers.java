package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.event.Parties.Verb;

/**
 * Finds to whom a refusal or threat answers that does not name him: لكنها رفضت ذلك, وهددت بالرد.
 */
record Answers(Clause clause, List<Verb> verbs) {
  private static final Set<String> IT =
      Clause.words("ذلك هذا الطلب العرض الاقتراح المقترح المطالب");

  private static final Set<String> BACK = Clause.words("بالرد بالانتقام برد");

  /** Whether {@code t} refuses what the sentence told of before. */
  boolean refusesIt(Trigger t) {
    return t.entry().type() == EventType.REJECT && IT.contains(clause.word(t.at() + 1));
  }

  /**
   * Whose request is refused that the sentence told of before: طلبت حماس ضمانات لكن إسرائيل رفضت
   * ذلك.
   */
  List<String> askers(Trigger t, List<String> actors) {
    List<String> asked = List.of();
    for (Verb v : verbs) {
      boolean asks = v.trigger().entry().type() == EventType.REQUEST && v.trigger().at() < t.at();
      asked = asks && !v.subject().equals(actors) ? v.subject() : asked;
    }
    return asked;
  }

  /** Whether {@code t} threatens with an answer: تعهدت بالرد. */
  static boolean retaliates(Trigger t) {
    return t.entry().type() == EventType.THREATEN
        && t.entry().complement().stream().anyMatch(BACK::contains);
  }
}
