package marsad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import marsad.actor.DictionaryException;
import marsad.kafka.KafkaFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Entry. */
@Command(
    name = "marsad",
    description = "Arabic news in, one ordered stream per actor out, on Kafka.",
    mixinStandardHelpOptions = true,
    version = "marsad 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      RunCommand.class,
      DeliverCommand.class,
      FeedCommand.class,
      AlertsCommand.class,
      IngestCommand.class,
      ReplayCommand.class,
      PromoteCommand.class,
      RollbackCommand.class,
      GenerationsCommand.class,
      TagCommand.class,
      ExplainCommand.class,
      EvalCommand.class,
      FurnitureCommand.class,
      TopicsCommand.class,
      StatusCommand.class,
      DigestCommand.class,
      DiffCommand.class,
      DeadLettersCommand.class,
      ActorsCommand.class,
      BenchCommand.class
    })
public final class Marsad {
  private static final String DEBUG = "--debug";
  private static final String JSON_LOG = "--json-log";

  @Option(
      names = DEBUG,
      scope = ScopeType.INHERIT,
      description = "Print stack traces, and the logs of Kafka.")
  private boolean debug;

  @Option(
      names = JSON_LOG,
      scope = ScopeType.INHERIT,
      description = {
        "Log as JSON, one object a line, on standard error: also which articles were refused and"
            + " why."
      })
  @SuppressWarnings("UnusedVariable") // main looks for it before the first logger is made
  private boolean jsonLog;

  private Marsad() {}

  public static void main(String[] args) {
    // Before the first logger is made.
    List<String> given = Arrays.asList(args);
    if (given.contains(DEBUG)) {
      System.setProperty("marsad.log", "INFO");
    }
    if (given.contains(JSON_LOG)) {
      System.setProperty("marsad.log.form", "json");
      System.setProperty("marsad.log.own", "INFO");
    }
    PrintWriter out = utf8(FileDescriptor.out);
    PrintWriter err = utf8(FileDescriptor.err);
    int code = execute(args, out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs one command.
   *
   * @return its exit code
   */
  public static int execute(String[] args, PrintWriter out, PrintWriter err) {
    Marsad marsad = new Marsad();
    CommandLine line = new CommandLine(marsad);
    line.setOut(out);
    line.setErr(err);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (marsad.debug) {
            e.printStackTrace(err);
          }
          err.println(sentence(e));
          return CommandLine.ExitCode.SOFTWARE;
        });
    return args.length == 0 ? usage(line, err) : line.execute(args);
  }

  private static int usage(CommandLine line, PrintWriter err) {
    line.usage(err);
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(Exception e) {
    String refused = e instanceof DictionaryException ? e.getMessage() : KafkaFailure.sentence(e);
    return refused == null
        ? "This should not have happened, run the command again with --debug for details: " + e
        : refused;
  }
}
