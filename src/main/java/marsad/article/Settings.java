package marsad.article;

import java.io.StringReader;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a YAML file. What is wrong becomes a sentence with its line, and reading goes on
 * with what would hold without the setting, so that all that is wrong is told at once.
 */
public final class Settings {
  private final int line;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Problems problems;

  private Settings(int line, Problems problems) {
    this.line = line;
    this.problems = problems;
  }

  /** The mapping that {@code yaml} is; one without settings when it is none. */
  public static Settings read(String yaml) {
    Settings settings = new Settings(1, new Problems());
    try {
      settings.addAll(
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml)));
    } catch (MarkedYAMLException e) {
      int at = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      settings.wrong(at, "this is no YAML: " + e.getProblem());
    } catch (YAMLException e) {
      settings.wrong(1, "this is no YAML: " + e.getMessage());
    }
    return settings;
  }

  /** The mapping at {@code node}, whose lack is told. */
  private Settings at(Node node) {
    Settings settings = new Settings(line(node), problems);
    if (!settings.addAll(node)) {
      wrong(line(node), "settings are wanted here, such as `name: desk`");
    }
    return settings;
  }

  private boolean addAll(@Nullable Node node) {
    if (node instanceof MappingNode map) {
      map.getValue().forEach(this::add);
      return true;
    }
    return false;
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

  /** A word of a list and its line. */
  public record Word(int line, String text) {}

  private static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  /** Throws {@code IllegalArgumentException} with a sentence a line when anything is wrong. */
  public void requireRight(String file) {
    problems.requireNone(file);
  }

  public int line() {
    return line;
  }

  /** The names of all settings. */
  public Set<String> keys() {
    return values.keySet();
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public void wrong(int at, String sentence) {
    problems.add(at, sentence);
  }

  public void wrong(String key, String sentence) {
    wrong(lines.getOrDefault(key, line), sentence);
  }

  /** The mapping that a setting is, or null when it is not there. */
  public @Nullable Settings within(String key) {
    asked.add(key);
    Node node = values.get(key);
    return node == null ? null : at(node);
  }

  /** Whether a setting is a mapping. */
  public boolean isMapping(String key) {
    return values.get(key) instanceof MappingNode;
  }

  /** Whether a setting is {@code word}, alone or in a list. */
  public boolean isWord(String key, String word) {
    return items(key).stream()
        .anyMatch(n -> n instanceof ScalarNode s && s.getValue().equals(word));
  }

  /** The mappings in the list that a setting is; empty when it is none. */
  public List<Settings> each(String key) {
    asked.add(key);
    List<Settings> out = new ArrayList<>();
    if (values.get(key) instanceof SequenceNode list) {
      for (Node item : list.getValue()) {
        Settings settings = at(item);
        if (item instanceof MappingNode) {
          out.add(settings);
        }
      }
    }
    return out;
  }

  /** The text of a setting, or null when it is not there or no text. */
  public @Nullable String text(String key) {
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
  public String required(String key, String example) {
    String text = text(key);
    if (text == null && !has(key)) {
      wrong(line, "`" + key + "` is missing, such as `" + key + ": " + example + "`");
    }
    return text == null ? example : text;
  }

  /** Lower-case words joined by hyphens: names of targets, rules and actors. */
  public String slug(String key, String example) {
    String text = required(key, example);
    if (!SettingText.isSlug(text)) {
      wrong(key, "'" + text + "' must be of a-z, 0-9 and hyphens, such as " + example);
    }
    return text;
  }

  /** A list of such words; one alone may stand without brackets. */
  public List<Word> words(String key) {
    List<Word> out = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar && SettingText.isSlug(scalar.getValue())) {
        out.add(new Word(line(item), scalar.getValue()));
      } else {
        wrong(line(item), "`" + key + "` wants ids of a-z, 0-9 and hyphens, such as [syria]");
      }
    }
    return out;
  }

  /** The same without lines. */
  public Set<String> slugs(String key) {
    return words(key).stream().map(Word::text).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Node> items(String key) {
    asked.add(key);
    Node node = values.get(key);
    if (node instanceof SequenceNode list) {
      if (list.getValue().isEmpty()) {
        wrong(key, "`" + key + "` is empty; leave it out for all");
      }
      return list.getValue();
    }
    return node == null ? List.of() : List.of(node);
  }

  public boolean yes(String key, boolean otherwise) {
    return parsed(key, otherwise, SettingText::yes);
  }

  /** A whole number from {@code least} to {@code most}. */
  public int number(String key, int otherwise, int least, int most) {
    return parsed(key, otherwise, text -> SettingText.number(text, least, most));
  }

  /** A number above {@code least}, up to {@code most}. */
  public double real(String key, double otherwise, int least, int most) {
    return parsed(key, otherwise, text -> SettingText.real(text, least, most));
  }

  /** A span such as {@code 10s}; {@code d} are days of 24 hours. */
  public Duration span(String key, Duration otherwise, Duration least, Duration most) {
    return parsed(key, otherwise, text -> SettingText.span(text, least, most));
  }

  /** One of an enum's constants, by what it prints, in either case. */
  public <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
    return parsed(key, otherwise, text -> SettingText.constant(text, type));
  }

  /** Some of an enum's constants; one alone may stand without brackets. */
  public <E extends Enum<E>> Set<E> someOf(String key, Class<E> type) {
    Set<E> out = EnumSet.noneOf(type);
    for (Node item : items(key)) {
      String text = item instanceof ScalarNode scalar ? scalar.getValue() : "";
      try {
        out.add(SettingText.constant(text, type));
      } catch (IllegalArgumentException e) {
        wrong(line(item), "`" + key + "`: '" + text + "' " + e.getMessage());
      }
    }
    return out;
  }

  public ZoneId zone(String key) {
    return parsed(key, ZoneId.of("UTC"), SettingText::zone);
  }

  /** A time of day such as 07:00. */
  public @Nullable LocalTime time(String key) {
    return parsed(key, SettingText::clock);
  }

  private <T> T parsed(String key, T otherwise, Function<String, T> reader) {
    T value = parsed(key, reader);
    return value == null ? otherwise : value;
  }

  /** What {@code reader} makes of a setting; null when it is not there or refused. */
  public <T> @Nullable T parsed(String key, Function<String, T> reader) {
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
  public void finish(String what) {
    values.keySet().stream()
        .filter(k -> !asked.contains(k))
        .forEach(k -> wrong(k, what + " has no `" + k + "`; it has " + String.join(", ", asked)));
  }
}
