package marsad.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text form of the dictionary: entries of one head line at the margin and indented lines below
 * it, {@code #} to the line's end a comment, names separated by the Arabic comma.
 */
final class DictionaryFile {
  private DictionaryFile() {}

  /**
   * A file that Marsad ships below {@code marsad}; its path may not climb, which works in no jar.
   */
  static String shipped(String path) {
    try (InputStream in = DictionaryFile.class.getResourceAsStream("/marsad/" + path)) {
      if (in == null || path.contains("..")) {
        throw new IllegalStateException("the program lacks its file marsad/" + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One entry as written.
   *
   * @param head words of the head line
   * @param lines indented lines, in order
   * @param at where it stands, for messages: {@code states.txt:12}
   */
  record Entry(List<String> head, List<Line> lines, String at) {
    /** Names of all lines with {@code key}, in order. */
    List<String> names(String key) {
      return lines.stream()
          .filter(l -> l.key().equals(key))
          .flatMap(l -> split(l.value()))
          .toList();
    }

    /** Values of all lines with {@code key}, in order. */
    List<String> values(String key) {
      return lines.stream().filter(l -> l.key().equals(key)).map(Line::value).toList();
    }
  }

  /** An indented line: its first word and the rest. */
  record Line(String key, String value, String at) {}

  static Stream<String> split(String names) {
    return Arrays.stream(names.split("،")).map(String::strip).filter(s -> !s.isEmpty());
  }

  /**
   * Entries of a file.
   *
   * @throws DictionaryException when an indented line stands before any entry
   */
  static List<Entry> read(String file, String content) {
    List<Entry> out = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String raw : content.split("\n", -1)) {
      number++;
      String at = file + ":" + number;
      int comment = raw.indexOf('#');
      String line = (comment < 0 ? raw : raw.substring(0, comment)).stripTrailing();
      if (line.isBlank()) {
        continue;
      }
      if (!Character.isWhitespace(line.charAt(0))) {
        lines = new ArrayList<>();
        out.add(new Entry(List.of(line.split("\\s+")), lines, at));
      } else if (out.isEmpty()) {
        throw new DictionaryException(at + ": an indented line before any entry");
      } else {
        String[] words = line.strip().split("\\s+", 2);
        lines.add(new Line(words[0], words.length == 1 ? "" : words[1], at));
      }
    }
    return out;
  }
}
