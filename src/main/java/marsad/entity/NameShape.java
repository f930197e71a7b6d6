package marsad.entity;

import marsad.actor.Actor;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import marsad.actor.NameWords;
import org.jspecify.annotations.Nullable;

/** Tells names by the words around them, where the dictionary alone cannot. */
final class NameShape {
  private static final char FATHATAN = '\u064B';

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
        && (!NameWords.bundled().isWeakGivenName(r.word(i)) || r.isUsualGivenName(r.word(i)))
        && !NameWords.bundled().isCommon(r.word(i))
        && !Words.FUNCTION.contains(r.word(i))
        && !Words.SPEAKS.contains(r.word(i))
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
        && !r.endsMention(i)
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
   * The name without a word that only says what is named: ميليشيات [الحوثيين], تنظيم [داعش]. The
   * rest names the same actor, or the word is never part of an official name; null when there is no
   * such word.
   */
  static @Nullable Match withoutDescriptor(Reading r, Match m, Actor actor) {
    int first = m.first();
    String word = r.word(first).substring(m.clitics());
    boolean official = word.equals("حزب") && actor.id().contains("party"); // in its English title
    if (m.length() < 2
        || official
        || !Words.DESCRIPTORS.contains(word)
        || r.quoted(first, m.last())) {
      return null;
    }
    for (Match n : r.matches(first + 1)) {
      if (n.clitics() == 0 && n.lexemes().stream().anyMatch(l -> actor.equals(l.actor()))) {
        return n;
      }
    }
    return Words.BARE_DESCRIPTORS.contains(word) && r.word(first + 1).length() > 2
        ? new Match(first + 1, m.last(), r.start(first + 1), 0, m.lexemes())
        : null;
  }

  /** السياسة الخارجية المصرية is about policy, not about the ministry. */
  static boolean isAdjectiveInstitution(Reading r, Match m) {
    String before = Words.bare(r.word(m.first() - 1));
    return m.length() == 1
        && m.clitics() == 0
        && r.joined(m.first())
        && r.word(m.first()).endsWith("يه")
        && before.startsWith("ال")
        && before.endsWith("ه");
  }

  /** كلاوس is a given name, not ك with لاوس. */
  static boolean isGivenNameWithProclitic(Reading r, Match m) {
    return m.clitics() > 0
        && m.length() == 1
        && (NameWords.bundled().isGivenName(r.word(m.first())) || r.isGivenName(r.word(m.first())));
  }

  /**
   * Whether the name, that of a {@code city} or not, is part of a longer name of something no
   * dictionary knows: جامعة دمشق, إعلان جدة.
   */
  static boolean isContained(Reading r, Match m, boolean city) {
    String before = r.word(m.first() - 1);
    return m.clitics() == 0
        && r.joined(m.first())
        && (Words.CONTAINERS.contains(before) || city && isTreaty(before));
  }

  private static boolean isTreaty(String word) {
    return Words.TREATIES.contains(word)
        || word.length() > 4
            && "وبل".indexOf(word.charAt(0)) >= 0
            && Words.TREATIES.contains(word.substring(1));
  }

  /** Whether a noun says that the short name after it is a body's: قناة العربية. */
  static boolean isBody(Reading r, Match m) {
    return m.clitics() == 0
        && m.first() > 0
        && r.word(m.first() - 1)
            .matches(
                "[وفبل]{0,2}(ال)?(قناه|صحيفه|وكاله|حركه|حزب|تنظيم|جريده|موقع|شبكه|مجله|فضاييه|تيار|شركه|جماعه|ائتلاف|كتله|تلفزيون|اذاعه|ميليشيا|ميليشيات|مليشيا|مليشيات|ميلشيا|ميلشيات|متمردي)");
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
    String before = Words.bare(r.word(m.first() - 1));
    return before.length() > 3
        && !Words.OF_A_STATE.contains(before)
        && (before.endsWith("ه") || before.endsWith("ات"))
        && before.startsWith("ال") == r.word(m.first()).startsWith("ال");
  }

  /**
   * Whether what follows a bare title shows that it is not bare: a name that no list knows (الملك
   * فيصل, السفير ثومسون), an adjective (الرئيس الدوري) or what it is of (المندوب الدائم لفيجي).
   */
  static boolean goesOn(Reading r, int last) {
    if (!r.joined(last)) {
      return r.opensBracket(last);
    }
    String word = r.word(last);
    NameWords words = NameWords.bundled();
    boolean ordinary = Words.FUNCTION.contains(word) || words.isCommon(word);
    boolean surname = !ordinary && word.length() > 3 && r.matches(last).isEmpty();
    boolean adjective =
        word.startsWith("ال") && word.endsWith("ي") && !Words.FUNCTION.contains(word);
    boolean complement = word.startsWith("لل") || word.startsWith("لجمهوري");
    boolean given = words.isGivenName(word) || r.isUsualGivenName(word);
    return adjective || complement || given || surname && "يتم".indexOf(word.charAt(0)) < 0;
  }

  /**
   * Whether a short name that is also a word is that word here: a noun with its genitive (سلامة
   * الأراضي) where nobody of the name is spoken of, or after a preposition that it makes an idiom
   * with (في صالح).
   */
  static boolean isCommonNoun(Reading r, Match m, boolean introduced) {
    if (m.length() > 1 || r.word(m.first()).substring(m.clitics()).startsWith("ال")) {
      return false;
    }
    String next = r.word(m.last());
    String before = r.word(m.first() - 1);
    boolean genitive =
        !(introduced && !r.word(m.first()).endsWith("ه"))
            && r.joined(m.last())
            && next.startsWith("ال")
            && !Words.FUNCTION.contains(next)
            && next.length() > 4;
    return genitive || (r.joined(m.first()) && (before.equals("في") || before.equals("من")));
  }

  /** Whether a place noun stands before the name (مدينة حماة), or another place and و. */
  static boolean isPlace(Reading r, Match m) {
    if (!r.joined(m.first())) {
      return false;
    }
    return m.clitics() == 0
        ? Words.PLACE_NOUNS.contains(r.word(m.first() - 1))
        : m.clitics() == 1
            && r.word(m.first()).startsWith("و")
            && r.endsMention(m.first() - 1)
            && r.mentions().get(r.mentions().size() - 1).type() == MentionType.PLACE;
  }

  /** Whether a body's name that begins at the second word ends after {@code m}. */
  static boolean isOvertaken(Reading r, Match m) {
    return m.length() > 1
        && r.matches(m.first() + 1).stream()
            .anyMatch(
                n ->
                    n.clitics() == 0
                        && n.last() > m.last()
                        && n.length() >= m.length()
                        && n.lexemes().stream()
                            .anyMatch(
                                l ->
                                    l.kind() == Kind.NAME
                                        && l.actor() != null
                                        && l.actor().kind() == Actor.Kind.ORG));
  }

  /** Several deputies, a shadow cabinet's member, or who held the office at another time. */
  static boolean isNoOneInOffice(Reading r, TitleReading title) {
    int last = title.last();
    return title.title().words().startsWith("نواب ")
        || Words.THEN.contains(r.word(last))
        || Words.TO_COME.contains(r.word(last))
        || (r.word(last).equals("في")
            && r.word(last + 1).equals("حكومه")
            && r.word(last + 2).endsWith("ظل"));
  }

  /** المدن الرئيسة: the main ones, not a president. */
  static boolean isMain(Reading r, Match m) {
    String word = r.word(m.first());
    String before = r.word(m.first() - 1);
    return m.clitics() == 0
        && m.length() == 1
        && (word.equals("الرييس") || word.equals("الرييسه"))
        && r.joined(m.first())
        && before.startsWith("ال")
        && !Words.FUNCTION.contains(before) // إلى الرئيس
        && !Words.HONORIFICS.contains(before)
        && r.matches(m.last()).stream().noneMatch(n -> n.lexeme(Kind.NISBA) != null)
        && (NameWords.bundled().isCommon(before)
            || word.endsWith("ه")
            || r.matches(m.first() - 1).isEmpty() && !r.isNameWord(before));
  }

  /** المتمردين before الحوثيين: a word for the body right before its name. */
  static boolean namesItselfNext(Reading r, Match m, Actor actor) {
    return r.joined(m.last())
        && r.matches(m.last()).stream()
            .anyMatch(n -> n.lexemes().stream().anyMatch(l -> actor.equals(l.actor())));
  }

  /** Whether the name is a single word that holds sentences together: حتى. */
  static boolean isFunctionWord(Reading r, Match m) {
    return m.length() == 1 && Words.FUNCTION.contains(r.word(m.first()));
  }

  /** Whether every word of a longer name is an ordinary one, as of لو كان. */
  static boolean isOfCommonWords(Reading r, Match m) {
    if (m.length() < 2) {
      return false;
    }
    for (int i = m.first(); i < m.last(); i++) {
      String word = i == m.first() ? r.word(i).substring(m.clitics()) : r.word(i);
      if (!Words.FUNCTION.contains(word) && !NameWords.bundled().isCommon(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the name is a single word that is an ordinary one too: الدورة. */
  static boolean isCommonWord(Reading r, Match m) {
    return m.length() == 1
        && NameWords.bundled().isCommon(r.word(m.first()).substring(m.clitics()));
  }
}
