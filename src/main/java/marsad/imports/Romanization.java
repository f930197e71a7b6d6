package marsad.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.text.Folding;

/**
 * Makes ids for Arabic names as the ids of the dictionary romanize the same words (سامح is {@code
 * sameh}), and letter by letter where it has none.
 */
final class Romanization {
  private static final Set<String> ARABIC_JOINERS = Set.of("عبد", "ابو", "ابي", "بن", "ابن", "ام");
  private static final Set<String> LATIN_JOINERS =
      Set.of("al", "el", "abu", "abd", "abdul", "abdel", "bin", "ben", "ibn", "um");

  private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچڤگ";
  private static final String[] LATIN = {
    "a", "b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "a",
    "gh", "f", "q", "k", "l", "m", "n", "h", "w", "i", "", "p", "ch", "v", "g"
  };

  private final Map<String, Map<String, Integer>> words = new HashMap<>();

  /** Learns from the persons of {@code dictionary} whose names and ids have as many words. */
  Romanization(ActorDictionary dictionary) {
    for (Actor actor : dictionary.actors()) {
      if (actor.kind() != Actor.Kind.PERSON || actor.names().isEmpty()) {
        continue;
      }
      List<String> arabic = joined(Folding.key(actor.name()).split(" "), ARABIC_JOINERS, " ");
      List<String> latin = joined(actor.id().split("-"), LATIN_JOINERS, "-");
      if (arabic.size() == latin.size()) {
        for (int i = 0; i < arabic.size(); i++) {
          words
              .computeIfAbsent(arabic.get(i), k -> new HashMap<>(2))
              .merge(latin.get(i), 1, Integer::sum);
        }
      }
    }
  }

  private static List<String> joined(String[] words, Set<String> joiners, String glue) {
    List<String> out = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (String each : words) {
      word.append(each);
      if (joiners.contains(each)) {
        word.append(glue);
      } else {
        out.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      out.add(word.toString());
    }
    return out;
  }

  /** The slug of {@code name}; empty when it has no Arabic letters. */
  String slug(String name) {
    return joined(Folding.key(name).split(" "), ARABIC_JOINERS, " ").stream()
        .map(this::word)
        .filter(w -> !w.isEmpty())
        .collect(Collectors.joining("-"));
  }

  private String word(String arabic) {
    Map<String, Integer> known = words.get(arabic);
    if (known != null) {
      // The most frequent, of these the first by alphabet: the same in every run.
      return known.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .findFirst()
          .map(Map.Entry::getKey)
          .orElse("");
    }
    int space = arabic.indexOf(' ');
    if (space > 0) {
      return joiner(arabic.substring(0, space)) + "-" + word(arabic.substring(space + 1));
    }
    if (arabic.startsWith("ال") && arabic.length() > 4) {
      return "al-" + letters(arabic.substring(2));
    }
    return letters(arabic);
  }

  private static String joiner(String arabic) {
    return switch (arabic) {
      case "عبد" -> "abd";
      case "ابو", "ابي" -> "abu";
      case "ام" -> "umm";
      default -> "bin";
    };
  }

  private static String letters(String arabic) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < arabic.length(); i++) {
      int at = LETTERS.indexOf(arabic.charAt(i));
      if (at >= 0) {
        out.append(LATIN[at]);
      } else if (Character.isDigit(arabic.charAt(i))) {
        out.append(arabic.charAt(i));
      }
    }
    return out.toString();
  }

  /** The slug without its articles, under which نوري المالكي and نوري مالكي are one. */
  static String bare(String slug) {
    return slug.replaceAll("(^|-)(al|el)-", "$1");
  }
}
