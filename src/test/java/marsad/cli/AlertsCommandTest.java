package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import marsad.alert.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsCommandTest {
  private static final String SCENARIO = "src/test/resources/marsad/alerts";

  @Test
  void whatIfTellsWhatRulesWouldHaveSaidByDay() {
    Execution run =
        Execution.of(
            new AlertsCommand(),
            "what-if",
            SCENARIO + "/rules.yaml",
            SCENARIO,
            "--alert-learning",
            "PT0S",
            "--since",
            "2025-03-02");
    assertThat(run.err()).contains("3 alerts on 3 days, from ");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            DAY         FIRST-MENTION  PAIR  SURGE  ALL
            2025-03-25  0              1     0      1
            2025-03-26  0              0     1      1
            2025-03-27  1              0     0      1
            all         1              1     1      3
            """);
  }

  @Test
  void rulesThatDoNotHoldAreAUsageError(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("r.yaml"), "rules:\n- rule: watch\n  when: now\n");
    Execution run = Execution.of(new AlertsCommand(), "what-if", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("r.yaml:3: a rule has no `when`; it has rule,");
  }

  @Test
  void theRulesOfMarsadAreOnesToStartFrom() {
    Execution run = Execution.of(new AlertsCommand(), "rules");
    assertThat(run.code()).isZero();
    assertThat(Rules.read("printed", run.out())).isNotNull();
  }
}
