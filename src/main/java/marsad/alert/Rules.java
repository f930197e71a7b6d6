package marsad.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import marsad.article.Settings;

/** The rules of a desk, see {@code alerts.yaml} for how they are written. */
public final class Rules {
  private static final String RESOURCE = "/marsad/alerts.yaml";

  private static final class Bundled {
    static final Rules RULES = read("alerts.yaml", bundledText());
  }

  private final String file;
  private final List<Rule> rules;

  /** Where the file names actors. */
  private final List<Settings.Word> named;

  Rules(String file, List<Rule> rules, List<Settings.Word> named) {
    this.file = file;
    this.rules = List.copyOf(rules);
    this.named = List.copyOf(named);
  }

  List<Rule> rules() {
    return rules;
  }

  /** Whether one of them is called {@code name}. */
  public boolean has(String name) {
    return rules.stream().anyMatch(r -> r.name().equals(name));
  }

  /** The rules that Marsad ships, quiet enough for one reader. */
  public static Rules bundled() {
    return Bundled.RULES;
  }

  /** The text of the rules that Marsad ships, to start one's own from. */
  public static String bundledText() {
    try (InputStream in = Rules.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rules from YAML.
   *
   * @param file name for messages
   * @throws IllegalArgumentException with a sentence a line, naming file and line of what does not
   *     hold
   */
  public static Rules read(String file, String yaml) {
    return RuleReader.read(file, yaml);
  }

  /** These, and an alert for every story that names one of {@code actors}. */
  public Rules watching(Set<String> actors) {
    if (actors.isEmpty()) {
      return this;
    }
    List<Rule> more = new ArrayList<>(rules);
    more.add(RuleReader.watch(actors));
    return new Rules(file, more, named);
  }

  /** Where the file names actors that are not {@code known}: such rules never fire. */
  public List<String> unknownActors(Predicate<String> known) {
    return named.stream()
        .filter(n -> !known.test(n.text()))
        .map(n -> file + ":" + n.line() + ": the dictionary has no actor '" + n.text() + "'")
        .toList();
  }
}
