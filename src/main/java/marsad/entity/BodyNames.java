package marsad.entity;

import java.util.Objects;
import marsad.actor.Actor;
import marsad.actor.Lexeme;
import marsad.actor.NameIndex.Match;
import marsad.actor.NearNames;

/** Says whether a name that may be another's is a body's here. */
final class BodyNames {
  private final Reading r;
  private final Memory memory;

  BodyNames(Reading r, Memory memory) {
    this.r = r;
    this.memory = memory;
  }

  /** Whether a short name is evidently the body's: by its place in the text, or in the article. */
  boolean isEvident(Match m, Actor body) {
    return NameShape.isBody(r, m)
        || r.quoted(m.first(), m.last())
        || m.length() > 1
            && (memory.isHome(body.state()) && isOnlyOne(m, body)
                || memory.servedBySomeone(body.id()))
        || isNear(m, body);
  }

  /** Whether the article is news of the state in whose news the name means the body. */
  private boolean isNear(Match m, Actor actor) {
    String state = NearNames.bundled().state(r.from(m.start(), m.last()), actor.id());
    return state != null && memory.speaksMuchOf(state);
  }

  /** Whether no other body of the same state goes by this name. */
  private static boolean isOnlyOne(Match m, Actor actor) {
    return m.lexemes().stream()
        .map(Lexeme::actor)
        .allMatch(a -> a == null || a.equals(actor) || !Objects.equals(a.state(), actor.state()));
  }

  static boolean isBodyToo(Match m) {
    return m.lexemes().stream()
        .anyMatch(l -> l.actor() != null && l.actor().kind() == Actor.Kind.ORG);
  }

  /** A place's name in quotes or after وكالة is that of the body that bears it: «الشرق الأوسط». */
  boolean bodyToo(Match m) {
    return isBodyToo(m) && (NameShape.isBody(r, m) || r.quoted(m.first(), m.last()));
  }
}
