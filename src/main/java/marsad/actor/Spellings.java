package marsad.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import marsad.text.Folding;

/**
 * Persons' full names, to be found by spellings that the dictionary does not list: فيرشنين for
 * فيرشينين, سيرجي for سيرغي.
 *
 * <p>Arabic has no fixed spelling for foreign names; what varies is the long vowels and the letter
 * that stands for a sound Arabic lacks. So each word of a name that is neither an Arabic, Persian
 * or Turkish given name, nor an ordinary word, nor begins with the article stands here as its
 * skeleton ({@link NameSearch#skeleton}), all others as they are: سالم and سليم are two men.
 */
public final class Spellings {
  /** The Arab League: their people's names have one spelling, and مدني and مؤذن are two names. */
  private static final Set<String> ARAB =
      Set.of(
          "algeria",
          "bahrain",
          "comoros",
          "djibouti",
          "egypt",
          "iraq",
          "jordan",
          "kuwait",
          "lebanon",
          "libya",
          "mauritania",
          "morocco",
          "oman",
          "palestine",
          "qatar",
          "saudi-arabia",
          "somalia",
          "sudan",
          "syria",
          "tunisia",
          "united-arab-emirates",
          "yemen");

  /** A skeleton of fewer letters says too little. */
  private static final int MIN_SKELETON = 2;

  private final NameIndex patterns;

  private Spellings(NameIndex patterns) {
    this.patterns = patterns;
  }

  static Spellings none() {
    return new Spellings(new NameIndexBuilder().build());
  }

  /** These without the names of {@code out}, and with those of {@code in}. */
  Spellings edited(Iterable<Actor> out, Iterable<Actor> in) {
    NameIndexBuilder names = patterns.edit();
    for (Actor actor : out) {
      patterns(actor).forEach(p -> names.remove(p, actor.id()));
    }
    for (Actor actor : in) {
      Lexeme lexeme = Lexeme.of(Lexeme.Kind.NAME, actor);
      patterns(actor).forEach(p -> names.add(p, lexeme));
    }
    return new Spellings(names.build());
  }

  /** These with the names of {@code actor} that are no spelling of one that {@code other} bears. */
  Spellings with(Optional<Actor> actor, Optional<Actor> other) {
    NameIndexBuilder names = patterns.edit();
    Set<String> known = other.map(Spellings::patterns).orElse(Set.of());
    actor.ifPresent(
        a ->
            patterns(a).stream()
                .filter(p -> !known.contains(p))
                .forEach(p -> names.add(p, Lexeme.of(Lexeme.Kind.NAME, a))));
    return new Spellings(names.build());
  }

  /** The persons of whose full names {@code words}, folded, are a spelling. */
  public List<Actor> bearers(List<String> words) {
    return patterns.meanings(pattern(words)).stream()
        .map(Lexeme::actor)
        .filter(a -> a != null && a.names().stream().anyMatch(n -> isNear(words, split(n))))
        .distinct()
        .toList();
  }

  private static boolean isNear(List<String> words, List<String> name) {
    return words.size() == name.size()
        && IntStream.range(0, words.size()).allMatch(i -> isNear(words.get(i), name.get(i)));
  }

  /** Whether one word has at most one long vowel more inside; راموس and روماس are two names. */
  private static boolean isNear(String word, String other) {
    String a = NameSearch.likest(word);
    String b = NameSearch.likest(other);
    String longer = a.length() > b.length() ? a : b;
    String shorter = a.length() > b.length() ? b : a;
    return a.equals(b)
        || longer.length() == shorter.length() + 1
            && IntStream.range(1, longer.length() - 1)
                .filter(i -> NameSearch.isLongVowel(longer.charAt(i)))
                .anyMatch(i -> shorter.equals(longer.substring(0, i) + longer.substring(i + 1)));
  }

  private static List<String> split(String name) {
    return List.of(Folding.key(name).split(" "));
  }

  /** Whether {@code text} has a spelling of one of these names, after proclitics too. */
  boolean occurIn(Tokens text) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < text.count(); i++) {
      all.append(text.broken(i) ? ". " : " ").append(pattern(text.word(i)));
    }
    Tokens words = new Tokens(Folding.fold(all.toString()));
    return patterns.in(words).stream().anyMatch(matches -> !matches.isEmpty());
  }

  private static Set<String> patterns(Actor actor) {
    if (actor.kind() != Actor.Kind.PERSON || ARAB.contains(String.valueOf(actor.state()))) {
      return Set.of();
    }
    return actor.names().stream()
        .map(Spellings::split)
        .filter(words -> words.size() > 1 && words.stream().anyMatch(Spellings::varies))
        .map(Spellings::pattern)
        .collect(Collectors.toSet());
  }

  private static String pattern(List<String> words) {
    return words.stream().map(Spellings::pattern).collect(Collectors.joining(" "));
  }

  private static String pattern(String word) {
    return varies(word) ? NameSearch.skeleton(word).strip() : word;
  }

  /** Whether the folded {@code word} may be a foreign name's, which others spell otherwise. */
  private static boolean varies(String word) {
    NameWords words = NameWords.bundled();
    return !word.startsWith("ال")
        && !words.isFixedGivenName(word)
        && !words.isCommon(word)
        && NameSearch.skeleton(word).strip().length() >= MIN_SKELETON;
  }
}
