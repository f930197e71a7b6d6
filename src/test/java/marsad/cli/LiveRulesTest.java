package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import marsad.alert.AlertRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveRulesTest {
  private final StringWriter err = new StringWriter();
  private long second = 1;

  private void write(Path file, String yaml) throws IOException {
    Files.writeString(file, yaml);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1000 * second++));
  }

  @Test
  void aChangedFileIsInForceAndABrokenOneIsNot(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("desk.yaml");
    write(file, "rules: [{rule: watch}]");
    LiveRules live =
        LiveRules.follow(
            file,
            LiveRules.read(file),
            rules -> new AlertRules(rules, Duration.ofDays(2), Duration.ZERO),
            new PrintWriter(err, true));
    AlertRules first = live.get();
    live.look();
    assertThat(live.get()).isSameAs(first);

    write(file, "rules:\n- rule: watch\n  actors: [nobody-known]\n");
    live.look();
    AlertRules second = live.get();
    assertThat(second).isNotSameAs(first);

    write(file, "rules:\n- rule: wacht\n");
    live.look();
    Files.delete(file);
    live.look();
    assertThat(live.get()).isSameAs(second);
    assertThat(err.toString().replace(dir.toString(), "DIR").lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("DIR/desk.yaml has changed and is in force."),
            line ->
                assertThat(line)
                    .startsWith("DIR/desk.yaml:3: the dictionary has no actor 'nobody-known'"),
            line ->
                assertThat(line)
                    .startsWith("DIR/desk.yaml:2: `rule`: 'wacht' must be one of first-mention"),
            line -> assertThat(line).isEqualTo("The rules stay as they were."));
  }
}
