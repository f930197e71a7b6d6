package marsad.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import marsad.text.Folding;

/**
 * What words say about the name of a person no dictionary knows: given names in use, common words
 * that a name ends before, and phrases that begin like names. From {@code names/given-names.txt},
 * {@code names/common-words.txt} and {@code names/phrases.txt}; the words are folded.
 */
public final class NameWords {
  private static final NameWords BUNDLED =
      new NameWords(
          DictionaryFile.shipped("names/given-names.txt"),
          DictionaryFile.shipped("names/common-words.txt"),
          DictionaryFile.shipped("names/phrases.txt"));

  /** What is left of a common word after و or ف; one more after ب, ل and ك, which begin names. */
  private static final int MIN_WORD = 3;

  private final Set<String> usual = new HashSet<>();
  private final Set<String> weak = new HashSet<>();
  private final Set<String> common = new HashSet<>();
  private final Set<String> phrases = new HashSet<>();

  /** Given names of which another spelling is another name: حسن and حسين. */
  private final Set<String> fixed = new HashSet<>();

  NameWords(String givenNames, String commonWords, String phraseLines) {
    for (DictionaryFile.Entry entry : DictionaryFile.read("given-names.txt", givenNames)) {
      Set<String> names =
          switch (entry.head().get(0).toLowerCase(Locale.ROOT)) {
            case "usual" -> usual;
            case "weak" -> weak;
            default ->
                throw new DictionaryException(entry.at() + ": neither 'usual' nor 'weak' names");
          };
      boolean foreign = entry.head().contains("foreign");
      for (DictionaryFile.Line line : entry.lines()) {
        DictionaryFile.split(line.key() + " " + line.value())
            .map(Folding::key)
            .filter(name -> names.add(name) && !foreign)
            .forEach(fixed::add);
      }
    }
    usual.removeAll(weak);
    commonWords
        .lines()
        .filter(l -> !l.startsWith("#"))
        .flatMap(l -> List.of(l.split("[،\\s]+")).stream())
        .map(Folding::key)
        .forEach(common::add);
    phraseLines.lines().filter(l -> !l.startsWith("#")).map(Folding::key).forEach(phrases::add);
  }

  /** The lists that Marsad ships. */
  public static NameWords bundled() {
    return BUNDLED;
  }

  /** Whether {@code word} is a given name and hardly ever anything else. */
  public boolean isGivenName(String word) {
    return usual.contains(word);
  }

  /** Whether {@code word} is a given name and an ordinary word too. */
  public boolean isWeakGivenName(String word) {
    return weak.contains(word);
  }

  /** Whether the two words are a phrase that only begins like a name: رمضان المبارك. */
  public boolean isPhrase(String first, String second) {
    return phrases.contains(first + " " + second);
  }

  /** Whether {@code word} is a given name that has but one spelling. */
  boolean isFixedGivenName(String word) {
    return fixed.contains(word);
  }

  /** Whether {@code word}, bare or after proclitics, is an ordinary word that no name holds. */
  public boolean isCommon(String word) {
    if (word.isEmpty() || common.contains(word)) {
      return !word.isEmpty();
    }
    int cut = "وف".indexOf(word.charAt(0)) >= 0 ? 1 : 0;
    return (cut == 1 && isCommonRest(word, 1, MIN_WORD))
        || (cut + 1 < word.length()
            && "بلك".indexOf(word.charAt(cut)) >= 0
            && isCommonRest(word, cut + 1, MIN_WORD + 1));
  }

  private boolean isCommonRest(String word, int cut, int min) {
    String rest = word.substring(cut);
    return rest.length() >= min
        && (common.contains(rest)
            || (word.charAt(cut - 1) == 'ل'
                && rest.startsWith("ل")
                && common.contains("ا" + rest)));
  }
}
