package marsad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import marsad.kafka.Cluster;
import marsad.kafka.DeadLetterBox;
import marsad.kafka.DeadLetters;
import marsad.kafka.StoredRecord;
import marsad.kafka.TopicTail;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = "See what could not be processed, and send it in again.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DeadLettersCommand.Show.class,
      DeadLettersCommand.Enumerate.class,
      DeadLettersCommand.Retry.class
    })
final class DeadLettersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }

  private static String id(StoredRecord letter) {
    return letter.partition() + ":" + letter.offset();
  }

  private static List<StoredRecord> letters(ClusterOptions options) {
    Cluster cluster = options.cluster();
    cluster.requireAnswer();
    List<StoredRecord> letters = new ArrayList<>();
    new TopicTail(cluster, "dead-letters").untilEnd(new TopicTail.From.Beginning(), letters::add);
    return letters;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "One line per dead letter: where it failed and why.")
  static final class Enumerate implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Mixin private JsonOption format = new JsonOption();

    @Override
    public Integer call() {
      format.print(
          letters(cluster),
          StoredRecord::json,
          new Table("ID", "STORED", "STAGE", "FROM", "KEY", "REASON"),
          Enumerate::row,
          spec.commandLine().getOut());
      return 0;
    }

    private static String[] row(StoredRecord letter) {
      Map<String, String> headers = letter.headers();
      return new String[] {
        id(letter),
        letter.storedAt().toString(),
        headers.getOrDefault(DeadLetters.STAGE, "-"),
        headers.getOrDefault(DeadLetters.TOPIC, "-")
            + "/"
            + headers.getOrDefault(DeadLetters.PARTITION, "-")
            + ":"
            + headers.getOrDefault(DeadLetters.OFFSET, "-"),
        String.valueOf(letter.key()),
        headers.getOrDefault(DeadLetters.REASON, "-")
      };
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Print a dead letter with its headers and its value.")
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "ID", description = "As `dead-letters list` prints it.")
    private String id = "";

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      for (StoredRecord letter : letters(cluster)) {
        if (id(letter).equals(id)) {
          letter.headers().forEach((name, value) -> out.println(name + ": " + value));
          out.println();
          out.println(String.valueOf(letter.value()));
          return 0;
        }
      }
      spec.commandLine()
          .getErr()
          .println("There is no dead letter " + id + "; see `marsad dead-letters list`.");
      return 1;
    }
  }

  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description = "Send dead letters in again, after what failed on them was mended.")
  static final class Retry implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Parameters(
        arity = "0..*",
        paramLabel = "ID",
        description = "As `dead-letters list` prints them.")
    private List<String> ids = List.of();

    @Option(names = "--all", description = "All of them.")
    private boolean all;

    @Override
    public Integer call() {
      PrintWriter err = spec.commandLine().getErr();
      if (all == !ids.isEmpty()) {
        err.println("Give the ids of dead letters, or --all.");
        return 2;
      }
      Cluster target = cluster.cluster();
      target.requireAnswer();
      DeadLetterBox.Retried retried =
          new DeadLetterBox(target).retry(letter -> all || ids.contains(id(letter)));
      int sent = retried.sent();
      err.println(sent + (sent == 1 ? " dead letter sent." : " dead letters sent."));
      if (retried.left() > 0) {
        err.println(
            retried.left()
                + " left: too large for any topic, or of none; `marsad dead-letters show ID` says"
                + " where the record lies.");
      }
      return retried.left() == 0 && (all || sent == ids.size()) ? 0 : 1;
    }
  }
}
