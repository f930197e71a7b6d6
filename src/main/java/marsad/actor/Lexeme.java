package marsad.actor;

import org.jspecify.annotations.Nullable;

/**
 * What a run of words may mean.
 *
 * @param kind how the words name
 * @param actor the actor they name; null for titles and institutions
 * @param title set for {@link Kind#TITLE}
 * @param institution set for {@link Kind#INSTITUTION}
 */
public record Lexeme(
    Kind kind, @Nullable Actor actor, @Nullable Title title, @Nullable Institution institution) {

  /** How words name. */
  public enum Kind {
    /** A full name. */
    NAME,
    /** A short name that needs no evidence. */
    ALONE,
    /** A short name that needs evidence. */
    SHORT,
    /** An acronym. */
    ACRONYM,
    /** A state's capital. */
    CAPITAL,
    /** A state's seat of government. */
    SEAT,
    /** A state's adjective, masculine. */
    NISBA,
    /** A state's adjective, feminine. */
    NISBA_FEMININE,
    /** Words for an office. */
    TITLE,
    /** Words for an institution. */
    INSTITUTION
  }

  static Lexeme of(Kind kind, Actor actor) {
    return new Lexeme(kind, actor, null, null);
  }
}
