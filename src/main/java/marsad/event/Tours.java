package marsad.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whose visit or talks a clause describes: لقاء أكد خلاله, جولة كيري التي شملت مصر.
 *
 * <p>What such a verb agrees with is the tour, so that who tours is found by name or by the text.
 */
final class Tours {
  private static final int MAX_BEHIND = 6;

  /** Are of who said or wrote them: كلمة كيري. */
  private static final Set<String> WORDS = WordSet.named("tours.words");

  private final Clause clause;

  private final Discourse discourse;

  private final Preceding preceding;

  Tours(Clause clause, Discourse discourse, Preceding preceding) {
    this.clause = clause;
    this.discourse = discourse;
    this.preceding = preceding;
  }

  /** Whether {@code t} says where a tour leads. */
  static boolean leads(Trigger t) {
    return "شمل".equals(t.entry().past());
  }

  /** Who is on the tour that {@code t} tells of; empty when nobody known is. */
  List<String> whose(Trigger t) {
    for (int i = t.at() - 1; i >= Math.max(0, t.at() - MAX_BEHIND); i--) {
      Name n = clause.bare(i).equals("جوله") ? clause.covering(i + 1) : null;
      if (n != null && n.isPerson() && n.acts()) {
        return List.of(n.id());
      }
    }
    Name opens = person(t.at());
    List<String> last = discourse.last();
    boolean person = last.size() == 1 && discourse.traits().isPerson(last.get(0));
    return person ? last : opens == null ? List.of() : List.of(opens.id());
  }

  private @Nullable Name person(int at) {
    Name opens = preceding.leading(at, new Inflection.Form(Inflection.Tense.PAST, false));
    return opens != null && opens.isPerson() ? opens : null;
  }

  /**
   * Whose visit, talks or words a clause describes: who is named behind them (كلمة كيري التي انتقد
   * فيها), or the subject of the verb before that agrees.
   */
  List<String> occasion(int at, Inflection.Form form) {
    for (int i = at - 1; i >= Math.max(0, at - MAX_BEHIND); i--) {
      Name n = WORDS.contains(clause.bare(i)) ? clause.covering(i + 1) : null;
      if (n != null
          && n.phrase() == i + 1
          && n.acts()
          && !clause.boundaryIn(n.last(), at - 1)
          && discourse.traits().fits(form.agreement(), n.id())) {
        return List.of(n.id());
      }
    }
    List<String> last = discourse.last();
    if (last.size() == 1 && discourse.traits().fits(form.agreement(), last.get(0))) {
      return last;
    }
    Name opens = preceding.leading(at, form);
    return opens == null ? List.of() : List.of(opens.id());
  }
}
