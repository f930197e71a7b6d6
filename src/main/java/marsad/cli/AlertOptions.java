package marsad.cli;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import marsad.Pipeline;
import marsad.alert.AlertRules;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of every command that runs stages. */
final class AlertOptions {
  @Mixin private FurnitureOptions furniture = new FurnitureOptions();

  @Option(
      names = "--watch",
      paramLabel = "ID",
      description = "Alert on every article that names this actor; may be repeated.")
  private List<String> watch = List.of();

  @Option(
      names = "--alert-horizon",
      paramLabel = "DURATION",
      defaultValue = "PT48H",
      description =
          "Articles received later than this after publication raise no alert"
              + " (default: ${DEFAULT-VALUE}).")
  private Duration horizon = Duration.ofDays(2);

  /** What Marsad ships, with what the user gives of furniture. */
  Pipeline pipeline() {
    return furniture.applied(Pipeline.bundled());
  }

  AlertRules rules() {
    return rules(horizon);
  }

  AlertRules rules(Duration longest) {
    return new AlertRules(Set.copyOf(watch), longest);
  }
}
