package marsad.entity;

import marsad.actor.Actor;
import marsad.actor.Institution;
import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import org.jspecify.annotations.Nullable;

/** What a name found in the index is a mention of, apart from persons. */
final class Names {
  private Names() {}

  /** The mention type a meaning gives; persons' and titles' included. */
  static @Nullable MentionType type(Lexeme lexeme) {
    Actor actor = lexeme.actor();
    if (actor == null) {
      return null;
    }
    if (lexeme.kind() == Kind.CAPITAL || lexeme.kind() == Kind.SEAT) {
      return MentionType.CAPITAL;
    }
    return switch (actor.kind()) {
      case PERSON -> MentionType.PERSON;
      case STATE -> MentionType.STATE;
      case ORG -> MentionType.ORG;
      case PLACE -> MentionType.PLACE;
    };
  }

  static MentionForm form(Lexeme lexeme) {
    return switch (lexeme.kind()) {
      case ALONE, SHORT -> MentionForm.SHORT;
      case ACRONYM -> MentionForm.ACRONYM;
      default -> MentionForm.FULL;
    };
  }

  /**
   * An institution with its state.
   *
   * @param id the institution's, or the state's own
   * @param state the state's id
   * @param last index after its last word
   */
  record Composed(String id, String state, int last, Reading.Link link) {}

  /**
   * The institution that {@code m} begins with the state that follows, as nisba or by name; alone
   * when the article has named it before; null when neither.
   */
  static @Nullable Composed institution(
      Reading r, Match m, Institution institution, Memory memory) {
    int next = m.last();
    boolean described =
        !institution.construct()
            && r.joined(next)
            && r.joined(next + 1)
            && Words.TITLE_ADJECTIVES.contains(r.word(next));
    next += described ? 1 : 0;
    String suffix = institution.suffix();
    if (suffix != null && suffix.endsWith("-ministry") && isMinister(r.word(m.first() - 1))) {
      return null;
    }
    if ("presidency".equals(suffix) && institution.construct() && m.clitics() > 0) {
      return null; // اجتماع برئاسة مصر: she is in the chair
    }
    if (r.joined(next)) {
      for (Match s : r.matches(next)) {
        Actor state =
            institution.construct() ? stateByName(s) : stateByNisba(r, s, institution.feminine());
        if (state != null) {
          String id = suffix == null ? state.id() : state.id() + "-" + suffix;
          if (suffix != null) {
            memory.nameInstitution(suffix, id);
          }
          MentionType type = suffix == null ? MentionType.STATE : MentionType.ORG;
          return new Composed(
              id, state.id(), s.last(), Reading.Link.of(id, type, MentionForm.FULL, "institution"));
        }
      }
    }
    String named =
        suffix == null
                || !institution.bare()
                || (m.clitics() > 0 && "بك".indexOf(r.word(m.first()).charAt(0)) >= 0)
            ? null
            : memory.institution(suffix);
    int bare = m.last();
    if (named == null || suffix == null || (r.joined(bare) && r.word(bare).startsWith("ال"))) {
      return null;
    }
    String state = named.substring(0, named.length() - suffix.length() - 1);
    return new Composed(
        named,
        state,
        bare,
        Reading.Link.of(named, MentionType.ORG, MentionForm.SHORT, "institution-again"));
  }

  /**
   * The word after a body's name, its own state's adjective included when it follows: الدوما
   * الروسي.
   */
  static int withOwnNisba(Reading r, int last, Actor body) {
    if (body.state() == null || !r.joined(last)) {
      return last;
    }
    for (Match m : r.matches(last)) {
      for (Lexeme l : m.lexemes()) {
        boolean nisba = l.kind() == Kind.NISBA || l.kind() == Kind.NISBA_FEMININE;
        if (nisba
            && m.clitics() == 0
            && r.word(last).startsWith("ال")
            && l.actor() != null
            && l.actor().id().equals(body.state())) {
          return m.last();
        }
      }
    }
    return last;
  }

  private static @Nullable Actor stateByName(Match m) {
    Lexeme name = m.clitics() == 0 ? m.lexeme(Kind.NAME) : null;
    return name != null && name.actor() != null && name.actor().kind() == Actor.Kind.STATE
        ? name.actor()
        : null;
  }

  /** وزراء الخارجية is about ministers, not about the ministry. */
  private static boolean isMinister(String word) {
    return word.matches("[وفبل]{0,2}(ال)?(وزير|وزيره|وزيرا|وزيري|وزراء)");
  }

  private static @Nullable Actor stateByNisba(Reading r, Match m, boolean feminine) {
    if (m.clitics() > 0 || !r.word(m.first()).startsWith("ال")) {
      return null;
    }
    Lexeme nisba = m.lexeme(feminine ? Kind.NISBA_FEMININE : Kind.NISBA);
    return nisba == null ? null : nisba.actor();
  }

  /** The meaning of a whole name that is a state or body, or null. */
  static @Nullable Lexeme ofBody(Match m) {
    for (Lexeme l : m.lexemes()) {
      boolean whole =
          l.kind() == Kind.NAME
              || l.kind() == Kind.SEAT
              || l.kind() == Kind.ACRONYM
              || l.kind() == Kind.CAPITAL;
      if (whole
          && l.actor() != null
          && l.actor().kind() != Actor.Kind.PERSON
          && l.actor().kind() != Actor.Kind.PLACE) {
        return l;
      }
    }
    return null;
  }
}
