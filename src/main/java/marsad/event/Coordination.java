package marsad.event;

import java.util.List;
import java.util.Set;
import marsad.entity.MentionType;
import marsad.event.Name.Case;

/** Names that و joins share a role: which they are, one after the other. */
final class Coordination {
  private static final Set<String> PARTICLES = Clause.words("لن لم لا قد سوف ليست ليس كانت كان");

  private static final Set<String> LEAD = Clause.words("وفي وعلى في على");

  private static final Set<String> FOREMOST =
      Clause.words("مقدمتها مقدمتهم مقدمتهما رأسها رأسهم طليعتها طليعتهم");

  private static final Set<String> SINGLING = WordSet.named("coordination.singling");

  /** Words between two names of which the first has his title behind him. */
  private static final int MAX_TITLE = 14;

  private final Clause clause;

  Coordination(Clause clause) {
    this.clause = clause;
  }

  /**
   * Adds {@code n} and the names that و joins to it, one after the other; returns the word after
   * the last.
   */
  int coordinated(Name n, int end, List<String> out) {
    add(out, n);
    Name last = n;
    int place = -1;
    for (Name next : clause.names()) {
      if (next.phrase() < last.last()) {
        continue;
      }
      boolean sameCase =
          next.role() != Case.PREPOSITIONAL
              || next.preposition().equals(n.preposition())
              || clause.word(next.phrase() - 1).equals("و" + n.preposition());
      sameCase |=
          next.phrase() == place && next.type() == MentionType.ORG; // مع بغداد في واشنطن والقوات
      boolean again =
          !n.preposition().isEmpty()
              && clause.word(next.phrase() - 1).equals("و" + n.preposition());
      boolean then = clause.word(next.phrase() - 1).equals("ثم"); // الرياض الاثنين، ثم طهران
      boolean listed = then || enumerates(last.last(), next);
      boolean joined =
          next.phrase() < end
              && (next.joinedByAnd() || again || listed)
              && next.phrase() - last.last() <= gap(last.last(), next.phrase())
              && (sameCase || listed)
              && (listed
                  || next.phrase() == last.last()
                  || clause.near(last.last())) // جعجع، الشعب و
              && !Acted.OBJECTS.contains(clause.word(last.last())) // الرئاسة المجتمع الدولي و
              && !clause.word(last.last()).equals("الشعب") // هنأ كاميرون الشعب المصري والرئيس
              && !opensClause(next);
      if (!joined && next.preposition().equals("في") && !next.isPerson() && !next.joinedByAnd()) {
        place = next.last();
        continue; // ضد داعش في سوريا وضد
      }
      if (!joined) {
        break;
      }
      add(out, next);
      last = next;
    }
    return last.last();
  }

  /** Whether words that single out lead from one name to the next: ، وتحديدا ألمانيا. */
  private boolean enumerates(int from, Name next) {
    if (from == next.phrase() - 2 && foremost(next)) {
      return true;
    }
    if (clause.near(from) || next.phrase() <= from || next.phrase() - from > 2) {
      return false;
    }
    for (int i = from; i < next.phrase(); i++) {
      if (!SINGLING.contains(clause.word(i)) && !SINGLING.contains(clause.bare(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code n} is singled out among those named before: دول التحالف وفي مقدمتها السعودية.
   */
  boolean foremost(Name n) {
    return FOREMOST.contains(clause.word(n.phrase() - 1))
        && LEAD.contains(clause.word(n.phrase() - 2));
  }

  /** How far names that و joins may stand apart: a place may stand between. */
  private int gap(int from, int to) {
    if (Titles.head(clause.word(from)) && clause.near(from)) {
      return MAX_TITLE; // سيرغي لافروف وزير الخارجية الروسية ونظيره
    }
    for (int i = from; i < Math.min(to, from + 4); i++) {
      Name n = clause.covering(i);
      boolean place = n != null && n.type() != MentionType.PERSON;
      if (!place && !Clause.isPreposition(clause.bare(i))) {
        return 2;
      }
    }
    return 4;
  }

  /**
   * Whether a verb of the present follows a name behind و, so that it begins a clause of its own:
   * وأنقرة تعلن.
   */
  boolean opensClause(Name n) {
    String next = clause.word(n.last());
    return n.joinedByAnd()
        && clause.joined(n.last())
        && clause.covering(n.last()) == null
        && (PARTICLES.contains(next) || Inflection.isPresent(next));
  }

  private static void add(List<String> out, Name n) {
    if (n.suffers() && !out.contains(n.id())) {
      out.add(n.id());
    }
  }
}
