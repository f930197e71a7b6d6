package marsad.entity;

import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.Lexeme;
import marsad.actor.Lexeme.Kind;
import marsad.actor.NameIndex.Match;
import marsad.actor.NameWords;

/**
 * The extent of a person's name that no dictionary knows.
 *
 * <p>A name is a run of units: a word, or particles with the word they carry (بن صالح, أبو زيد, عبد
 * الرحمن, دو لا سابليير). It ends at punctuation, at a common word ({@link NameWords}) and at a
 * name of anything but a person. How much of that must look like a name depends on what introduces
 * it.
 */
final class UnknownNames {
  /** What the words before a name say. */
  enum Evidence {
    /** Title, occupation or kinship: a person follows, whatever the name looks like. */
    INTRODUCED,
    /** A verb of saying: a person may follow. */
    SPOKEN,
    /** Nothing: the name itself must be a usual one. */
    NONE
  }

  private static final int MAX_UNITS = 5;

  /** Shorter words are particles or abbreviations. */
  private static final int MIN_WORD = 3;

  /** Carry the next word. */
  private static final Set<String> PARTICLES =
      Words.folded(
          "بن ابن أبو أبي أبا عبد آل أم بنت ولد فان فون دي دو دا دير ديل دين دوس لا لو ماك سان سانت بو ذو الـ");

  /** Nothing but a name goes on with one of these. */
  private static final Set<String> FOREFATHERS = Words.folded("بن آل عبد");

  /** Belong to the word before: نور الدين, عطا الله. */
  private static final Set<String> SUFFIXES = Words.folded("الدين الله الإسلام الزمان اللات");

  private final Reading r;
  private final NameWords words = NameWords.bundled();

  UnknownNames(Reading r) {
    this.r = r;
  }

  /** How many proclitics stand before a given name in word {@code i}: وباسكال has one. */
  int clitics(int i) {
    String word = r.word(i);
    boolean glued =
        word.length() > MIN_WORD + 1
            && "وفبل".indexOf(word.charAt(0)) >= 0
            && words.isGivenName(word.substring(1))
            && !isGiven(word)
            && !words.isCommon(word);
    return glued ? 1 : 0;
  }

  /** Index after the name that starts at word {@code at}; {@code at} when there is none. */
  int end(int at, Evidence evidence) {
    int second = clitics(at) > 0 && evidence != Evidence.INTRODUCED ? at + 1 : unit(at, at);
    if (second == at || !begins(at, evidence) || isBeforeName(at, second) || isPhrase(at)) {
      return at;
    }
    int last = unit(second, at);
    if (last == second) {
      return evidence == Evidence.NONE ? at : saidOrDone(at, second, evidence);
    }
    if (!continues(at, second, evidence)) {
      return at;
    }
    int units = 2;
    int next = unit(last, at);
    while (next > last
        && units < MAX_UNITS
        && (carriesOn(last) || evidence == Evidence.INTRODUCED && endsName(last, next))) {
      last = next;
      next = unit(last, at);
      units++;
    }
    return last;
  }

  private boolean isPhrase(int at) {
    return r.joined(at + 1) && words.isPhrase(r.word(at), r.word(at + 1));
  }

  /** Whether a known name starts after a word that is no given name. */
  private boolean isBeforeName(int at, int second) {
    return !words.isGivenName(r.word(at)) && Introductions.startsName(r, second);
  }

  /** Index after the forefathers that go on a known name ending before word {@code last}. */
  int carriedOn(int last) {
    int end = last;
    while (r.joined(end) && FOREFATHERS.contains(r.word(end)) && unit(end, end - 1) > end) {
      end = unit(end, end - 1);
    }
    return end;
  }

  /** Whether the words from {@code last} end a name before a pause: باسملة, not ضيوفه. */
  private boolean endsName(int last, int next) {
    String word = r.word(last);
    return (next >= r.count() || !r.joined(next)) && (!word.endsWith("ه") || named(last));
  }

  /** A further word of a name is known from names, or the first with article. */
  private boolean carriesOn(int i) {
    return isNameLike(i)
        && (!r.word(i).startsWith("ال")
            || !r.word(i - 1).startsWith("ال")
            || r.isNameWord(r.word(i)));
  }

  private boolean begins(int at, Evidence evidence) {
    String word = r.word(at);
    boolean particle = PARTICLES.contains(word) && !word.equals("بن");
    boolean known = isGiven(word) || r.isNameWord(word);
    boolean title = Words.HONORIFICS.contains(word) || Words.OCCUPATIONS.contains(word);
    if (title && (!words.isGivenName(word) || isKnown(at + 1))) {
      return false;
    }
    return switch (evidence) {
      case INTRODUCED ->
          word.startsWith("ال")
              ? known && !isGiven(r.word(at + 1))
              : known || !word.startsWith("و") && !isGlued(word);
      case SPOKEN ->
          isGiven(word.substring(clitics(at)))
              || (!word.startsWith("ال") && !Words.hasWordShape(word) && !Words.isDual(word));
      case NONE -> isUsual(at) || particle && named(at + 1);
    };
  }

  /** بمنح: a preposition and a common word, however short. */
  private boolean isGlued(String word) {
    return "بلك".indexOf(word.charAt(0)) >= 0 && words.isCommon(word.substring(1));
  }

  /** Whether the word is a given name that needs no introduction. */
  private boolean isUsual(int at) {
    String word = r.word(at);
    boolean weak =
        words.isWeakGivenName(word) && !word.startsWith("ي") && words.isGivenName(r.word(at + 1));
    if (weak || words.isGivenName(word.substring(clitics(at)))) {
      return true;
    }
    return r.isUsualGivenName(word)
        && (!words.isWeakGivenName(word) || named(at + 1) && !isKnown(at + 1));
  }

  /** Whether word {@code i} means nothing but, perhaps, a person by a short name. */
  boolean onlyShort(int i) {
    return r.matches(i).stream()
        .flatMap(m -> m.lexemes().stream())
        .allMatch(
            l ->
                l.kind() == Kind.SHORT
                    && l.actor() != null
                    && l.actor().kind() == Actor.Kind.PERSON);
  }

  /** Whether a person whom the article may well mean goes by word {@code i} alone. */
  private boolean isKnown(int i) {
    return r.matches(i).stream()
        .flatMap(m -> m.lexemes().stream())
        .anyMatch(l -> l.kind() == Kind.ALONE);
  }

  private boolean named(int i) {
    return r.isNameWord(r.word(i));
  }

  private boolean continues(int at, int second, Evidence evidence) {
    String word = r.word(second);
    boolean like = isNameLike(second);
    return switch (evidence) {
      case INTRODUCED ->
          like
              || isGiven(r.word(at))
              || (!Words.hasWordShape(word) && !r.word(at).startsWith("ال"));
      case SPOKEN ->
          like
              || (!Words.hasWordShape(word)
                  && !Words.isDual(word)
                  && "بلو".indexOf(word.charAt(0)) < 0
                  && (isGiven(r.word(at)) || pauses(unit(second, at))));
      case NONE ->
          like
              || (word.length() > MIN_WORD
                  && !Words.hasWordShape(word)
                  && !word.startsWith("ي")
                  && !word.startsWith("ت"));
    };
  }

  /**
   * A second word that is common too, right before a pause or what the person says: طارق حرب أكد.
   */
  private int saidOrDone(int at, int second, Evidence evidence) {
    boolean name =
        isGiven(r.word(at))
            && r.joined(second)
            && !isBarred(second)
            && r.word(second).length() >= MIN_WORD
            && pauses(second + 1);
    return name && evidence == Evidence.INTRODUCED ? second + 1 : at;
  }

  private boolean pauses(int i) {
    return i >= r.count()
        || !r.joined(i)
        || Words.SPEAKS.contains(r.word(i))
        || Words.FUNCTION.contains(r.word(i));
  }

  private boolean isGiven(String word) {
    return words.isGivenName(word) || words.isWeakGivenName(word) || r.isGivenName(word);
  }

  /** Whether word {@code i} is known from names, is a particle or a family's name with article. */
  boolean isNameLike(int i) {
    String word = r.word(i);
    boolean family = word.length() > MIN_WORD + 1 && word.endsWith("ي") && !word.startsWith("ي");
    return family
        || r.isNameWord(word)
        || isGiven(word)
        || PARTICLES.contains(word)
        || (word.startsWith("ال") && word.length() > MIN_WORD + 1);
  }

  /** Index after the unit at word {@code i}; {@code i} when no name goes on there. */
  private int unit(int i, int first) {
    if (i >= r.count() || (i > first && !r.joined(i)) || isBarred(i)) {
      return i;
    }
    String word = r.word(i);
    if (PARTICLES.contains(word)) {
      int next = unit(i + 1, first);
      return next > i + 1 ? next : i;
    }
    boolean carried = i > first && PARTICLES.contains(r.word(i - 1));
    if (!carried && !isGiven(word) && (word.length() < MIN_WORD || words.isCommon(word))) {
      return i;
    }
    int next = i + 1;
    while (r.joined(next) && SUFFIXES.contains(r.word(next))) {
      next++;
    }
    return next;
  }

  private boolean isBarred(int i) {
    String word = r.word(i);
    return word.isEmpty()
        || Words.FUNCTION.contains(word)
        || Words.FORMER.contains(word)
        || Words.COMMON.contains(word)
        || Words.SPEAKS.contains(word)
        || !Character.isLetter(word.charAt(0))
        || word.charAt(0) < '\u0600'
        || r.matches(i).stream().anyMatch(m -> isOther(m) && !isSurname(i));
  }

  /** After a given name an adjective of a state is a surname: عبد الله التركي. */
  private boolean isSurname(int i) {
    return i > 0
        && r.joined(i)
        && r.word(i).startsWith("ال")
        && r.matches(i).get(0).lexeme(Kind.NISBA) != null
        && (words.isGivenName(r.word(i - 1)) || r.word(i - 1).startsWith("عبد"));
  }

  /** Whether a match is the name of something else than a person: a title, a state, a nisba. */
  private boolean isOther(Match m) {
    for (Lexeme lexeme : m.lexemes()) {
      Actor actor = lexeme.actor();
      boolean other =
          actor == null
              || lexeme.kind() == Kind.NISBA
              || lexeme.kind() == Kind.NISBA_FEMININE
              || (actor.kind() != Actor.Kind.PERSON && lexeme.kind() != Kind.SHORT);
      boolean surname =
          actor != null
              && actor.kind() != Actor.Kind.STATE
              && m.length() == 1
              && r.isNameWord(r.word(m.first()));
      if (other && !surname) {
        return true;
      }
    }
    return false;
  }
}
