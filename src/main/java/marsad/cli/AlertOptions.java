package marsad.cli;

import java.time.Duration;
import java.util.function.Supplier;
import marsad.Pipeline;
import marsad.alert.AlertRules;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of every command that runs stages. */
final class AlertOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Mixin private FurnitureOptions furniture = new FurnitureOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--alert-learning",
      paramLabel = "DURATION",
      defaultValue = "P7D",
      description =
          "For so long after the first article nothing counts as new"
              + " (default: ${DEFAULT-VALUE}).")
  private Duration learning = Duration.ofDays(7);

  /** What Marsad ships, with what the user gives of furniture. */
  Pipeline pipeline() {
    return furniture.applied(Pipeline.bundled());
  }

  /** The rules asked for, which change with their file. */
  Supplier<AlertRules> rules() {
    return rules(rules.horizon(), learning);
  }

  Supplier<AlertRules> rules(Duration longest, Duration learnt) {
    return rules.follow(longest, learnt, spec.commandLine().getErr());
  }
}
