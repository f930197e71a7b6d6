package marsad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import marsad.alert.AlertRules;
import marsad.alert.Rules;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** By which rules a command judges what is worth an alert. */
final class RuleOptions {
  @Option(
      names = "--rules",
      paramLabel = "FILE",
      converter = RulesFile.Converter.class,
      description =
          "When to alert, instead of what 'marsad alerts rules' prints; who alerts live reads it"
              + " again when it changes.")
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

  Duration horizon() {
    return horizon;
  }

  /** The rules as they are now. */
  AlertRules now(Duration learning, PrintWriter err) {
    return made(horizon, learning).apply(given(err));
  }

  /** The rules asked for, which change with their file. */
  Supplier<AlertRules> follow(Duration longest, Duration learning, PrintWriter err) {
    Rules first = given(err);
    Function<Rules, AlertRules> made = made(longest, learning);
    if (file != null) {
      return LiveRules.follow(file.path(), first, made, err);
    }
    AlertRules rules = made.apply(first);
    return () -> rules;
  }

  private Rules given(PrintWriter err) {
    if (file == null) {
      return Rules.bundled();
    }
    LiveRules.warn(file.rules(), err);
    return file.rules();
  }

  private Function<Rules, AlertRules> made(Duration longest, Duration learning) {
    Set<String> watched = Set.copyOf(watch);
    return rules -> new AlertRules(rules.watching(watched), longest, learning);
  }
}
