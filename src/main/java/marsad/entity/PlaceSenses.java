package marsad.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import marsad.actor.Actor;
import marsad.actor.Lexeme;
import marsad.actor.NameIndex.Match;

/**
 * Tells which of the places of one name an article means.
 *
 * @param states how often the article has named each state
 */
record PlaceSenses(Map<String, Integer> states) {
  private static final char TATWEEL = '\u0640';

  /**
   * Meanings of a name; of those that are places the one in the state the article speaks of most
   * comes first: عمان in the news of Oman, طرابلس in those of Lebanon; before that, a state behind
   * another state (قطر وعمان), and the one that is written so, harakat included: عُمان.
   */
  List<Lexeme> nearestFirst(Reading r, Match m) {
    List<Lexeme> lexemes = m.lexemes();
    if (lexemes.size() < 2 || !lexemes.stream().allMatch(PlaceSenses::isGeographic)) {
      return lexemes;
    }
    List<Lexeme> out = new ArrayList<>(lexemes);
    String surface = r.from(m.start(), m.last());
    boolean state = followsState(r, m);
    out.sort(
        Comparator.comparing((Lexeme l) -> !(isMarked(surface) && isWritten(l, surface)))
            .thenComparing(l -> state && l.kind() == Lexeme.Kind.CAPITAL)
            .thenComparingInt(l -> -states.getOrDefault(stateOf(l), 0)));
    return out;
  }

  /** Whether و joins the name to a state, so that it is more likely one: قطر وعمان. */
  private static boolean followsState(Reading r, Match m) {
    return r.word(m.first()).startsWith("و")
        && m.clitics() > 0
        && !r.mentions().isEmpty()
        && r.endsMention(m.first() - 1)
        && r.mentions().get(r.mentions().size() - 1).type() == MentionType.STATE;
  }

  private static boolean isMarked(String surface) {
    return surface.codePoints().anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** Whether {@code surface} is one of the meaning's names, but for marks that the name lacks. */
  private static boolean isWritten(Lexeme lexeme, String surface) {
    Actor actor = lexeme.actor();
    boolean capital = lexeme.kind() == Lexeme.Kind.CAPITAL;
    return actor != null
        && (capital ? actor.capitals() : actor.names())
            .stream().anyMatch(name -> isMarked(name) && isSpelled(name, surface));
  }

  private static boolean isSpelled(String name, String surface) {
    int at = 0;
    for (int i = 0; i < surface.length(); i++) {
      boolean next = at < name.length() && surface.charAt(i) == name.charAt(at);
      if (!next && Character.isLetter(surface.charAt(i)) && surface.charAt(i) != TATWEEL) {
        return false;
      }
      at += next ? 1 : 0;
    }
    return at == name.length();
  }

  private static boolean isGeographic(Lexeme lexeme) {
    Actor actor = lexeme.actor();
    return actor != null && (actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.PLACE);
  }

  private static String stateOf(Lexeme lexeme) {
    Actor actor = lexeme.actor();
    String state = actor == null || actor.kind() == Actor.Kind.STATE ? null : actor.state();
    return actor == null ? "" : state == null ? actor.id() : state;
  }

  /** Whether a name is that of places in several states. */
  boolean ambiguous(Match m) {
    return m.lexemes().stream()
            .filter(l -> l.actor() != null && l.actor().kind() == Actor.Kind.PLACE)
            .count()
        > 1;
  }
}
