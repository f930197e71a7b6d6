package marsad.entity;

import marsad.actor.Actor;
import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import org.jspecify.annotations.Nullable;

/** Tells names by the words around them, where the dictionary alone cannot. */
final class NameShape {
  /** A title and its name are never further apart than this many honorifics. */
  private static final int MAX_HONORIFICS = 6;

  private static final char FATHATAN = '\u064B';

  private static final int MAX_NAME_WORDS = 6;

  /** A shorter word with و before it is likelier a verb than a name: ودان. */
  private static final int MIN_WITH_AND = 4;

  private NameShape() {}

  /** نظيره, نظيرها, ونظيره, لنظيره ... */
  static boolean isCounterpart(String word) {
    return word.matches("[وبل]{0,2}نظير(ه|ها|هما|هم|ته|تها|تهما)");
  }

  /** Whether word {@code i} is some known person's given name and no title. */
  static boolean isGivenName(Reading r, int i) {
    return i >= 0
        && r.isGivenName(r.word(i))
        && !Words.FUNCTION.contains(r.word(i))
        && !Words.HONORIFICS.contains(r.word(i))
        && r.matches(i).stream()
            .allMatch(m -> m.lexeme(Kind.TITLE) == null && m.lexeme(Kind.INSTITUTION) == null);
  }

  /**
   * Whether word {@code i} is a given name right before the name at {@code next}: another person's.
   */
  static boolean isGivenName(Reading r, int i, int next) {
    String word = r.word(i);
    boolean and =
        word.length() > MIN_WITH_AND
            && word.startsWith("و")
            && r.isUsualGivenName(word.substring(1))
            && !Words.SPEAKS.contains(word);
    return r.joined(next)
        && !r.covered(i)
        && !Words.HONORIFICS.contains(word)
        && (and || isGivenName(r, i));
  }

  /**
   * Whether a given name stands right before a person's full name, so that it is somebody else's.
   */
  static boolean isPartOfLongerName(Reading r, Match m, Actor actor) {
    if (actor.kind() != Actor.Kind.PERSON || m.clitics() > 0 || m.length() < 2) {
      return false;
    }
    String before = r.word(m.first() - 1);
    return (r.joined(m.first()) && before.equals("بن")) || isGivenName(r, m.first() - 1, m.first());
  }

  /**
   * A name of the same actor that starts within {@code m} and ends after it: جماعة [الإخوان
   * المسلمين].
   */
  static @Nullable Match reachesFurther(Reading r, Match m, Actor actor) {
    for (int k = m.first() + 1; k < m.last(); k++) {
      for (Match n : r.matches(k)) {
        if (n.last() > m.last()
            && n.clitics() == 0
            && n.lexemes().stream().anyMatch(l -> actor.equals(l.actor()))) {
          return n;
        }
      }
    }
    return null;
  }

  /**
   * Whether word {@code i} of a name only says what is named: the rest names it too, or the word is
   * never part of an official name.
   */
  static boolean isDescriptor(Reading r, int i, Match m, Actor actor) {
    String word = i == m.first() ? r.word(i).substring(m.clitics()) : r.word(i);
    if (!Words.DESCRIPTORS.contains(word) || r.quoted(m.first(), m.last())) {
      return false;
    }
    boolean restNames =
        r.matches(i + 1).stream()
            .anyMatch(
                n ->
                    n.last() == m.last()
                        && n.lexemes().stream().anyMatch(l -> actor.equals(l.actor())));
    return restNames || (Words.BARE_DESCRIPTORS.contains(word) && r.word(i + 1).length() > 2);
  }

  /** Whether the name is part of a longer name of something no dictionary knows: جامعة دمشق. */
  static boolean isContained(Reading r, Match m) {
    return m.clitics() == 0
        && r.joined(m.first())
        && Words.CONTAINERS.contains(r.word(m.first() - 1));
  }

  /** Whether a noun says that the short name after it is a body's: قناة العربية. */
  static boolean isBody(Reading r, Match m) {
    return m.clitics() == 0
        && m.first() > 0
        && r.word(m.first() - 1)
            .matches(
                "[وفبل]{0,2}(ال)?(قناه|صحيفه|وكاله|حركه|حزب|تنظيم|جريده|موقع|شبكه|مجله|فضاييه|تيار|شركه|جماعه|ائتلاف|كتله|تلفزيون|اذاعه)");
  }

  /**
   * سورية after an indefinite feminine noun is the adjective (قوات سورية), elsewhere the country; a
   * name in the adverbial accusative (تركياً) is no name.
   */
  static boolean isNisba(Reading r, Match m) {
    if (r.surface(m.first(), m.last()).indexOf(FATHATAN) >= 0) {
      return true;
    }
    if (m.length() > 1
        || m.clitics() > 0
        || m.lexeme(Kind.NISBA_FEMININE) == null
        || !r.joined(m.first())) {
      return false;
    }
    String before = r.word(m.first() - 1);
    return before.length() > 3
        && !before.startsWith("ال")
        && !Words.OF_A_STATE.contains(before)
        && (before.endsWith("ه") || before.endsWith("ات"));
  }

  /**
   * Whether a name that no list knows may follow a bare title: a word right after it that is
   * neither particle nor verb of the present.
   */
  static boolean mayBeNamed(Reading r, int last) {
    return r.joined(last) && r.isNameWord(r.word(last)) && isGivenName(r, last);
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
   * Whether a usual given name and a word known from names stand here, though nobody introduces
   * them.
   */
  static boolean looksLikeName(Reading r, int at) {
    return r.isUsualGivenName(r.word(at))
        && r.isNameWord(r.word(at + 1))
        && r.word(at + 1).length() > 3
        && !r.word(at + 1).endsWith("ه")
        && r.surface(at, at + 1).indexOf('ى') < 0;
  }

  /**
   * Whether a person who speaks is named here: two words that are no common nouns, before a pause
   * or what he says.
   */
  static boolean speaksHere(Reading r, int at) {
    if (!r.joined(at + 1) || !continuesName(r, at + 1) || !continuesName(r, at)) {
      return false;
    }
    String first = r.word(at);
    String second = r.word(at + 1);
    boolean common =
        Words.COMMON.contains(first)
            || Words.COMMON.contains(second)
            || Words.HONORIFICS.contains(first)
            || first.length() < 3
            || second.length() < 3
            || first.startsWith("ال")
            || first.startsWith("م")
            || first.endsWith("ون")
            || first.endsWith("ات")
            || first.endsWith("ه")
            || second.endsWith("ه");
    boolean pause =
        at + 2 == r.count() || !r.joined(at + 2) || Words.FUNCTION.contains(r.word(at + 2));
    return !common && pause && r.matches(at).isEmpty() && r.matches(at + 1).isEmpty();
  }

  /**
   * Index after the unknown person's name that starts at word {@code at}; {@code at} when it does
   * not look like one. A known given name, then words until punctuation or one that is never in a
   * name.
   */
  static int unknownName(Reading r, int at) {
    if (!isGivenName(r, at) || !r.joined(at + 1) || !continuesName(r, at + 1)) {
      return at;
    }
    int last =
        at
            + (Words.NAME_PARTICLES.contains(r.word(at))
                    && continuesName(r, at + 2)
                    && r.joined(at + 2)
                ? 3
                : 2);
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
        && !Words.COMMON.contains(word)
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
