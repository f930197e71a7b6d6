package marsad.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/** Finds entries by a name as somebody writes it: exactly, then in part, then spelled alike. */
public final class NameSearch {
  private static final String CARRIERS = "اوي";
  private static final String[] ALIKE = {"غجق", "تط", "صسث", "ضدذ", "زظ", "حه", "بپ"};

  private NameSearch() {}

  /**
   * An entry found.
   *
   * @param why how it bears the name
   */
  public record Hit(Actor actor, String why) {}

  /** Entries for {@code name}, each once, surest first. */
  public static List<Hit> find(ActorDictionary dictionary, String name) {
    String key = Folding.key(name);
    List<Hit> hits = new ArrayList<>();
    if (key.isEmpty()) {
      return hits;
    }
    dictionary.meanings(name).forEach(lexeme -> add(hits, lexeme, ""));
    Tokens words = new Tokens(Folding.fold(key));
    dictionary.index().in(words).stream()
        .limit(1)
        .flatMap(List::stream)
        .filter(m -> m.length() == words.count() && m.clitics() > 0)
        .forEach(
            m ->
                m.lexemes()
                    .forEach(
                        lexeme -> add(hits, lexeme, " after " + key.substring(0, m.clitics()))));
    List<String> wanted = List.of(key.split(" "));
    String skeleton = skeleton(key);
    List<Hit> alike = new ArrayList<>();
    for (Actor actor : dictionary.actors()) {
      for (String alias : (Iterable<String>) aliases(actor)::iterator) {
        String other = Folding.key(alias);
        if (Collections.indexOfSubList(List.of(other.split(" ")), wanted) >= 0) {
          hits.add(new Hit(actor, "part of " + alias));
        } else if (!skeleton.isEmpty() && skeleton(other).equals(skeleton)) {
          alike.add(new Hit(actor, "spelled like " + alias));
        }
      }
    }
    hits.addAll(alike);
    Set<String> seen = new HashSet<>();
    return hits.stream().filter(hit -> seen.add(hit.actor().id())).toList();
  }

  private static Stream<String> aliases(Actor a) {
    return Stream.concat(Soundness.claims(a), a.shorts().stream());
  }

  private static void add(List<Hit> hits, Lexeme lexeme, String suffix) {
    @Nullable Actor actor = lexeme.actor();
    if (actor != null) {
      hits.add(new Hit(actor, why(lexeme.kind()) + suffix));
    }
  }

  private static String why(Lexeme.Kind kind) {
    return switch (kind) {
      case NAME -> "name";
      case ALONE -> "short name that stands alone";
      case SHORT -> "short name, only on evidence";
      case ACRONYM -> "acronym";
      case CAPITAL -> "its capital";
      case SEAT -> "its seat of government";
      case NISBA, NISBA_FEMININE -> "its adjective";
      case TITLE -> "title";
      case INSTITUTION -> "institution";
    };
  }

  /**
   * What remains of a folded name without its article, its long vowels and its doubled letters, and
   * with one letter for those that stand for one foreign sound (سيرغي, سيرجي).
   */
  public static String skeleton(String key) {
    StringBuilder out = new StringBuilder();
    for (String word : key.split(" ")) {
      String bare = word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
      char last = 0;
      for (int i = 0; i < bare.length(); i++) {
        char c = likest(bare.charAt(i));
        boolean vowel = isLongVowel(c) && i > 0;
        if (!vowel && c != last) {
          out.append(c);
        }
        last = c;
      }
      out.append(' ');
    }
    return out.toString().strip();
  }

  /** Whether the folded letter carries a long vowel. */
  static boolean isLongVowel(char c) {
    return CARRIERS.indexOf(c) >= 0;
  }

  /** A folded word with one letter for those that stand for one foreign sound. */
  static String likest(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      out.setCharAt(i, likest(word.charAt(i)));
    }
    return out.toString();
  }

  private static char likest(char c) {
    return Arrays.stream(ALIKE)
        .filter(set -> set.indexOf(c) >= 0)
        .map(set -> set.charAt(0))
        .findFirst()
        .orElse(c);
  }
}
