package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.cli.Marsad;
import org.junit.jupiter.api.Test;

/** What the README names is there. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  /** {@code marsad} and the words behind it, in code: a verb, perhaps a second one. */
  private static final Pattern COMMAND =
      Pattern.compile("(?:`|\\./)marsad (?<verb>[a-z-]+)(?: (?<second>[a-z-]+))?");

  private static final Pattern LINK = Pattern.compile("\\]\\((?<path>[^)#:]+)\\)");

  private static String help(String... command) {
    List<String> args = new ArrayList<>(List.of(command));
    args.add("--help");
    StringWriter out = new StringWriter();
    int code =
        Marsad.execute(args.toArray(String[]::new), new PrintWriter(out), new PrintWriter(out));
    return code == 0 ? out.toString() : "";
  }

  @Test
  void everyCommandExists() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    List<String> missing = new ArrayList<>();
    Matcher m = COMMAND.matcher(Files.readString(README));
    while (m.find()) {
      String verb = m.group("verb");
      named.add(verb);
      String usage = help(verb);
      boolean grouped = usage.contains(" COMMAND");
      String second = m.group("second");
      if (usage.isEmpty() || (grouped && second != null && help(verb, second).isEmpty())) {
        missing.add(m.group());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(named).contains("demo", "up", "ingest", "feed", "tag", "explain", "eval", "bench");
  }

  @Test
  void everyOptionExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(README)) {
      Matcher command = COMMAND.matcher(line);
      if (!line.contains("./marsad ") || !command.find()) {
        continue;
      }
      String second = command.group("second");
      String usage = help(command.group("verb"));
      String all = usage + (second == null ? "" : help(command.group("verb"), second));
      Matcher option = Pattern.compile("--[a-z-]+").matcher(line);
      while (option.find()) {
        if (!all.contains(option.group())) {
          missing.add(line);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void workersAreDeployedWithOptionsThatExist() throws IOException {
    String usage = help("run");
    List<String> given = new ArrayList<>();
    for (String file : List.of("operations/kubernetes.yaml", "docker-compose.yml")) {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (line.contains("- --") || line.contains("command: run ")) {
          Pattern.compile("--[a-z-]+").matcher(line).results().forEach(m -> given.add(m.group()));
        }
      }
    }
    assertThat(given).contains("--http", "--standby-replicas").allMatch(usage::contains);
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> missing = new ArrayList<>();
    Matcher m = LINK.matcher(Files.readString(README));
    while (m.find()) {
      if (!Files.exists(Path.of(m.group("path")))) {
        missing.add(m.group("path"));
      }
    }
    assertThat(missing).isEmpty();
  }
}
