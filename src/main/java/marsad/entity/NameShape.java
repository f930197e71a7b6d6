package marsad.entity;

import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;

/** Tells names by the words around them, where the dictionary alone cannot. */
final class NameShape {
  /** A title and its name are never further apart than this many honorifics. */
  private static final int MAX_HONORIFICS = 6;

  private static final int MAX_NAME_WORDS = 4;

  private NameShape() {}

  /** نظيره, نظيرها, ونظيره, لنظيره ... */
  static boolean isCounterpart(String word) {
    return word.matches("[وبل]{0,2}نظير(ه|ها|هما|هم|ته|تها|تهما)");
  }

  /** Whether word {@code i} is some known person's given name and no title. */
  static boolean isGivenName(Reading r, int i) {
    return i >= 0
        && r.isGivenName(r.word(i))
        && r.matches(i).stream().allMatch(m -> m.lexeme(Kind.TITLE) == null);
  }

  /**
   * سورية after an indefinite feminine noun is the adjective (قوات سورية), elsewhere the country.
   */
  static boolean isNisba(Reading r, Match m) {
    if (m.length() > 1
        || m.clitics() > 0
        || m.lexeme(Kind.NISBA_FEMININE) == null
        || !r.joined(m.first())) {
      return false;
    }
    String before = r.word(m.first() - 1);
    return before.length() > 3
        && !before.startsWith("ال")
        && (before.endsWith("ه") || before.endsWith("ات") || before.endsWith("يه"));
  }

  /**
   * Whether a name that no list knows may follow a bare title: a word right after it that is
   * neither particle nor verb of the present.
   */
  static boolean mayBeNamed(Reading r, int last) {
    String word = r.word(last);
    return r.joined(last)
        && !Words.FUNCTION.contains(word)
        && !word.startsWith("ال")
        && !word.startsWith("ي")
        && !word.startsWith("و")
        && !word.startsWith("ب")
        && !word.startsWith("ل");
  }

  /**
   * Whether a short name that is also a word is that word here: a noun with its genitive (سلامة
   * الأراضي), or after a preposition that it makes an idiom with (في صالح).
   */
  static boolean isCommonNoun(Reading r, Match m) {
    if (m.length() > 1 || r.word(m.first()).substring(m.clitics()).startsWith("ال")) {
      return false;
    }
    String next = r.word(m.last());
    String before = r.word(m.first() - 1);
    boolean genitive =
        r.joined(m.last())
            && next.startsWith("ال")
            && !Words.FUNCTION.contains(next)
            && next.length() > 4;
    return genitive || (r.joined(m.first()) && (before.equals("في") || before.equals("من")));
  }

  /** Whether a place noun stands before the name: مدينة حماة. */
  static boolean isPlace(Reading r, Match m) {
    return m.clitics() == 0
        && r.joined(m.first())
        && Words.PLACE_NOUNS.contains(r.word(m.first() - 1));
  }

  /**
   * Index of the word where a name may start after a title that ends before {@code last}, or -1.
   */
  static int nameAfter(Reading r, int last) {
    int at = last;
    for (int k = 0; k < MAX_HONORIFICS && r.sameSentence(at); k++) {
      if (!Words.HONORIFICS.contains(r.word(at)) || startsName(r, at)) {
        return at;
      }
      at++;
    }
    return -1;
  }

  private static boolean startsName(Reading r, int at) {
    for (Match m : r.matches(at)) {
      for (Lexeme lexeme : m.lexemes()) {
        if (lexeme.kind() == Kind.NAME && m.clitics() == 0 && m.length() > 1) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Index after the unknown person's name that starts at word {@code at}; {@code at} when it does
   * not look like one. A known given name, then words until punctuation or one that is never in a
   * name.
   */
  static int unknownName(Reading r, int at) {
    if (r.surface(at, at + 1).equals("على")
        || !isGivenName(r, at)
        || !r.joined(at + 1)
        || !continuesName(r, at + 1)) {
      return at;
    }
    int last = at + 2;
    while (last - at < MAX_NAME_WORDS
        && r.joined(last)
        && continuesName(r, last)
        && (Words.NAME_PARTICLES.contains(r.word(last - 1))
            || Words.NAME_PARTICLES.contains(r.word(last))
            || r.isNameWord(r.word(last)))) {
      last++;
    }
    return last;
  }

  private static boolean continuesName(Reading r, int i) {
    String word = r.word(i);
    return word.length() > 1
        && !Words.FUNCTION.contains(word)
        && !Words.FORMER.contains(word)
        && !Character.isDigit(word.charAt(0))
        && r.matches(i).stream()
            .allMatch(
                m ->
                    m.lexeme(Kind.NISBA) == null
                        && m.lexeme(Kind.TITLE) == null
                        && m.lexeme(Kind.NISBA_FEMININE) == null);
  }
}
