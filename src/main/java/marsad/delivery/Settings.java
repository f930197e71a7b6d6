package marsad.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file. What is wrong becomes a sentence with its line, and reading goes on
 * with what would hold without the setting, so that all that is wrong is told at once.
 */
final class Settings {
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})(ms|s|m|h|d)");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final int line;
  private final Map<String, Node> values = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Problem> problems;

  /**
   * @param problems takes the sentences
   */
  Settings(Node node, List<Problem> problems) {
    this.line = line(node);
    this.problems = problems;
    if (node instanceof MappingNode map) {
      map.getValue().forEach(this::add);
    } else {
      wrong(line, "settings are wanted here, such as `name: desk`");
    }
  }

  private void add(NodeTuple entry) {
    int at = line(entry.getKeyNode());
    if (!(entry.getKeyNode() instanceof ScalarNode key)) {
      wrong(at, "the name of a setting must be a word");
    } else if (values.putIfAbsent(key.getValue(), entry.getValueNode()) != null) {
      wrong(at, "`" + key.getValue() + "` is set twice");
    } else {
      lines.put(key.getValue(), at);
    }
  }

  /** What is wrong with a line, counted from 1. */
  record Problem(int line, String sentence) {}

  private static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  int line() {
    return line;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  void wrong(int at, String sentence) {
    problems.add(new Problem(at, sentence));
  }

  void wrong(String key, String sentence) {
    wrong(lines.getOrDefault(key, line), sentence);
  }

  /** The text of a setting, or null when it is not there or no text. */
  @Nullable String text(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue().strip();
    }
    wrong(key, "`" + key + "` wants one value");
    return null;
  }

  /** As above; not to be left out. */
  String required(String key, String example) {
    String text = text(key);
    if (text == null && !has(key)) {
      wrong(line, "`" + key + "` is missing, such as `" + key + ": " + example + "`");
    }
    return text == null ? example : text;
  }

  /** Lower-case words joined by hyphens: names of targets, rules and actors. */
  String slug(String key, String example) {
    String text = required(key, example);
    if (!SLUG.matcher(text).matches()) {
      wrong(key, "'" + text + "' must be of a-z, 0-9 and hyphens, such as " + example);
    }
    return text;
  }

  /** A list of such words; one alone may stand without brackets. */
  Set<String> slugs(String key) {
    asked.add(key);
    Node node = values.get(key);
    List<Node> items = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      items.addAll(list.getValue());
    } else if (node != null) {
      items.add(node);
    }
    Set<String> out = new LinkedHashSet<>();
    for (Node item : items) {
      if (item instanceof ScalarNode scalar && SLUG.matcher(scalar.getValue()).matches()) {
        out.add(scalar.getValue());
      } else {
        wrong(line(item), "`" + key + "` wants ids of a-z, 0-9 and hyphens, such as [syria]");
      }
    }
    if (node != null && items.isEmpty()) {
      wrong(key, "`" + key + "` is empty; leave it out for all");
    }
    return out;
  }

  boolean yes(String key, boolean otherwise) {
    return parsed(
        key,
        otherwise,
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException("is neither true nor false");
            });
  }

  int number(String key, int otherwise, int least, int most) {
    String range = "must be a number from " + least + " to " + most;
    return parsed(
        key,
        otherwise,
        text -> {
          if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException(range);
          }
          int value = Integer.parseInt(text);
          if (value < least || value > most) {
            throw new IllegalArgumentException(range);
          }
          return value;
        });
  }

  /** A span such as {@code 10s}; {@code d} are days of 24 hours. */
  Duration span(String key, Duration otherwise, Duration least, Duration most) {
    return parsed(
        key,
        otherwise,
        text -> {
          Matcher m = SPAN.matcher(text);
          if (!m.matches()) {
            throw new IllegalArgumentException("must be a span of time, such as 500ms, 10s or 24h");
          }
          long count = Long.parseLong(m.group(1));
          Duration span =
              switch (m.group(2)) {
                case "ms" -> Duration.ofMillis(count);
                case "s" -> Duration.ofSeconds(count);
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
              };
          if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                "must be between " + shown(least) + " and " + shown(most));
          }
          return span;
        });
  }

  private static String shown(Duration span) {
    return span.toString().substring("PT".length()).toLowerCase(java.util.Locale.ROOT);
  }

  /** One of an enum's constants, by what it prints. */
  <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
    List<String> words = List.of(type.getEnumConstants()).stream().map(Object::toString).toList();
    return parsed(
        key,
        otherwise,
        text -> {
          int at = words.indexOf(text);
          if (at < 0) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", words));
          }
          return type.getEnumConstants()[at];
        });
  }

  ZoneId zone(String key) {
    return parsed(
        key,
        ZoneId.of("UTC"),
        text -> {
          try {
            return ZoneId.of(text);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException("is no time zone, such as Asia/Damascus", e);
          }
        });
  }

  @Nullable LocalTime time(String key) {
    return parsed(key, Settings::clock);
  }

  Schedule.@Nullable Quiet quiet(String key) {
    return parsed(
        key,
        text -> {
          String[] ends = text.split("-", -1);
          if (ends.length != 2 || ends[0].strip().equals(ends[1].strip())) {
            throw new IllegalArgumentException("must be two times of day, such as 22:00-07:00");
          }
          return new Schedule.Quiet(clock(ends[0].strip()), clock(ends[1].strip()));
        });
  }

  private static LocalTime clock(String text) {
    if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      throw new IllegalArgumentException("must be a time of day, such as 07:00");
    }
    return LocalTime.parse(text);
  }

  private <T> T parsed(String key, T otherwise, Function<String, T> reader) {
    T value = parsed(key, reader);
    return value == null ? otherwise : value;
  }

  private <T> @Nullable T parsed(String key, Function<String, T> reader) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      wrong(key, "`" + key + "`: '" + text + "' " + e.getMessage());
      return null;
    }
  }

  /** Tells of settings that nobody asked for. */
  void finish(String what) {
    values.keySet().stream()
        .filter(k -> !asked.contains(k))
        .sorted(java.util.Comparator.comparing(lines::get))
        .forEach(k -> wrong(k, what + " has no `" + k + "`; it has " + String.join(", ", asked)));
  }
}
