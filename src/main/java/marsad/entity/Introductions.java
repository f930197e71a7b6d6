package marsad.entity;

import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;

/** What stands between a title or occupation and the person it introduces. */
final class Introductions {
  private static final int MAX_ADJECTIVES = 3;

  /** A title and its name are never further apart than this many honorifics. */
  private static final int MAX_HONORIFICS = 6;

  /** An occupation and what it is of are no longer than this. */
  private static final int MAX_OCCUPATION_WORDS = 5;

  private Introductions() {}

  /**
   * Index of the word where a name may start after a title that ends before {@code last}, or -1:
   * after honorifics, or after adjectives when a known name follows (الرئيس الإسلامي المعزول محمد
   * مرسي).
   */
  static int nameAfter(Reading r, int last) {
    int at = last;
    for (int k = 0; k < MAX_HONORIFICS && r.sameSentence(at); k++) {
      if (startsName(r, at)) {
        return at;
      }
      if (!Words.HONORIFICS.contains(r.word(at))) {
        return afterAdjectives(r, at);
      }
      at++;
    }
    return -1;
  }

  private static int afterAdjectives(Reading r, int at) {
    int next = at;
    while (next < at + MAX_ADJECTIVES && r.joined(next) && isAdjective(r, next)) {
      next++;
    }
    return next > at && r.joined(next) && startsName(r, next) ? next : at;
  }

  /** Whether a known person's full name starts at word {@code at}. */
  static boolean startsName(Reading r, int at) {
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
   * Whether the words before word {@code i} say that a person follows: an occupation, with its
   * adjectives (الخبير القانوني) or what it is of (أستاذة القانون الدستوري), or an honorific.
   */
  static boolean introducesPerson(Reading r, int i) {
    boolean adjectives = true;
    for (int k = i - 1; k >= Math.max(0, i - MAX_OCCUPATION_WORDS); k--) {
      String word = Words.bare(r.word(k));
      if (Words.OCCUPATIONS.contains(word) || Words.HONORIFICS.contains(word)) {
        return adjectives || !word.startsWith("ال");
      }
      boolean article = word.startsWith("ال") && !Words.FUNCTION.contains(word);
      if (!article || !r.joined(k)) {
        return false;
      }
      adjectives &= isAdjective(r, k);
    }
    return false;
  }

  private static boolean isAdjective(Reading r, int i) {
    String word = r.word(i);
    return r.joined(i)
        && word.startsWith("ال")
        && (word.endsWith("ي")
            || word.endsWith("يه")
            || Words.FORMER.contains(word)
            || Words.TITLE_ADJECTIVES.contains(word));
  }

  /** Whether a person's name at word {@code i} is that of a site or body: جامعة الملك سعود. */
  static boolean isNamedAfter(Reading r, int i) {
    int k = i - 1;
    boolean honored = false;
    while (k > 0 && Words.HONORIFICS.contains(r.word(k)) && r.joined(k + 1)) {
      honored = true;
      k--;
    }
    if (k < 0 || !r.joined(k + 1)) {
      return false;
    }
    String word = Words.bare(r.word(k));
    return Words.NAMED_AFTER.contains(word)
        || (honored && Words.NAMED_AFTER_HONORED.contains(word));
  }
}
