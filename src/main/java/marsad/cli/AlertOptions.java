package marsad.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import marsad.Pipeline;
import marsad.alert.AlertRules;
import marsad.alert.Rules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Options of every command that runs stages. */
final class AlertOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Mixin private FurnitureOptions furniture = new FurnitureOptions();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      converter = RulesFile.Converter.class,
      description =
          "When to alert, instead of what 'marsad alerts rules' prints; read again when it changes.")
  private @Nullable RulesFile file;

  @Option(
      names = "--watch",
      paramLabel = "ID",
      description = "Alert on every story that names this actor; may be repeated.")
  private List<String> watch = List.of();

  @Option(
      names = "--alert-horizon",
      paramLabel = "DURATION",
      defaultValue = "PT48H",
      description =
          "Articles received later than this after publication raise no alert"
              + " (default: ${DEFAULT-VALUE}).")
  private Duration horizon = Duration.ofDays(2);

  @Option(
      names = "--alert-learning",
      paramLabel = "DURATION",
      defaultValue = "P7D",
      description =
          "For so long after the first article nothing counts as new"
              + " (default: ${DEFAULT-VALUE}).")
  private Duration learning = Duration.ofDays(7);

  /** A file of rules that holds. */
  record RulesFile(Path path, Rules rules) {
    /** Reads the file when the option is parsed, so that a broken one is a usage error. */
    static final class Converter implements ITypeConverter<RulesFile> {
      @Override
      public RulesFile convert(String name) {
        try {
          return new RulesFile(Path.of(name), LiveRules.read(Path.of(name)));
        } catch (IllegalArgumentException e) {
          throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
      }
    }
  }

  /** What Marsad ships, with what the user gives of furniture. */
  Pipeline pipeline() {
    return furniture.applied(Pipeline.bundled());
  }

  /** The rules asked for, which change with their file. */
  Supplier<AlertRules> rules() {
    return rules(horizon, learning);
  }

  Supplier<AlertRules> rules(Duration longest, Duration learnt) {
    Set<String> watched = Set.copyOf(watch);
    if (file == null) {
      AlertRules rules = new AlertRules(Rules.bundled().watching(watched), longest, learnt);
      return () -> rules;
    }
    LiveRules.warn(file.rules(), spec.commandLine().getErr());
    return LiveRules.follow(
        file.path(),
        file.rules(),
        r -> new AlertRules(r.watching(watched), longest, learnt),
        spec.commandLine().getErr());
  }
}
