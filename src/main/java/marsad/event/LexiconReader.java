package marsad.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.event.LexiconEntry.Kind;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Reads the event lexicon's text form: {@code ## TYPE} heads a section, then an entry a line,
 * {@code verb PAST PRESENT [MASDAR، MASDAR] > MARKERS ; key=value}, {@code noun}, {@code phrase};
 * {@code #} starts a comment.
 */
final class LexiconReader {
  private static final Set<String> UNTYPED = Set.of("SAY", "CARRY", "NONE", "LIGHT", "BLAME");

  private LexiconReader() {}

  /** Words that tell the mode of a type's events, in the order of the file. */
  record Mode(EventType type, String name, Set<String> words) {}

  /** The modes of the section {@code MODES}: {@code mode TYPE MODE WORDS}. */
  static List<Mode> modes(String content) {
    return content
        .lines()
        .filter(l -> l.startsWith("mode "))
        .map(l -> l.split(" ", 4))
        .map(p -> new Mode(EventType.valueOf(p[1]), p[2], new WordSet(list(p[3]))))
        .toList();
  }

  /**
   * @throws IllegalArgumentException for the first line that does not hold, with its number
   */
  static List<LexiconEntry> read(String content) {
    List<LexiconEntry> out = new ArrayList<>();
    String section = "";
    int number = 0;
    for (String raw : content.split("\n", -1)) {
      number++;
      String line = raw.strip();
      if (line.startsWith("## ")) {
        section = line.substring(3).split("\\s")[0];
        continue;
      }
      int comment = line.indexOf('#');
      line = comment < 0 ? line : line.substring(0, comment).strip();
      if (!line.isEmpty() && !line.startsWith("mode ")) {
        try {
          out.add(entry(section, line));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("lexicon.txt:" + number + ": " + e.getMessage(), e);
        }
      }
    }
    return out;
  }

  private static LexiconEntry entry(String section, String line) {
    String[] options = line.split(";");
    String[] sides = options[0].split(">");
    List<String> words = new ArrayList<>(List.of(sides[0].strip().split("\\s+")));
    String word = words.get(0);
    Map<String, String> keys = keys(options);
    List<String> markers =
        sides.length < 2
            ? List.of()
            : names(sides[1]).stream().filter(m -> !m.equals("-")).map(Folding::key).toList();
    boolean typed = !UNTYPED.contains(section);
    if (!word.equals("verb") && !word.equals("noun") && !word.equals("phrase")) {
      return plain(section, sides[0].strip());
    }
    words.remove(0);
    Kind kind = typed ? Kind.valueOf(word.toUpperCase(Locale.ROOT)) : Kind.valueOf(section);
    @Nullable EventType type = typed ? EventType.valueOf(section) : null;
    boolean noun = word.equals("noun");
    String past = noun ? null : words.remove(0);
    String present = noun ? null : words.remove(0);
    List<String> rest = names(String.join(" ", words));
    return new LexiconEntry(
        kind,
        type,
        keys.get("mode"),
        past,
        present,
        word.equals("phrase") ? rest.subList(Math.min(1, rest.size()), rest.size()) : rest,
        word.equals("phrase") ? folded(rest.get(0)) : List.of(),
        markers,
        new WordSet(list(keys.get("with"))),
        list(keys.get("not")),
        keys.get("behind"),
        keys.get("passive"),
        "recipient".equals(keys.get("subject")),
        sides.length > 1 && names(sides[1]).contains("-"));
  }

  private static LexiconEntry plain(String section, String words) {
    return new LexiconEntry(
        Kind.valueOf(section),
        null,
        null,
        null,
        null,
        names(words),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        null,
        null,
        false,
        false);
  }

  private static Map<String, String> keys(String[] options) {
    Map<String, String> out = new HashMap<>();
    for (int i = 1; i < options.length; i++) {
      String[] pair = options[i].strip().split("=", 2);
      out.put(pair[0].strip(), pair.length == 1 ? "" : pair[1].strip());
    }
    return out;
  }

  private static List<String> names(String s) {
    return Arrays.stream(s.split("،")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private static List<String> folded(String words) {
    return Arrays.stream(words.strip().split("\\s+"))
        .map(Folding::key)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static List<String> list(@Nullable String s) {
    return s == null ? List.of() : names(s).stream().map(Folding::key).distinct().toList();
  }
}
