package marsad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import marsad.article.Json;
import marsad.kafka.Generation;
import marsad.kafka.Replays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "generations",
    mixinStandardHelpOptions = true,
    description = "List and drop generations of derived records.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {GenerationsCommand.Show.class, GenerationsCommand.Drop.class})
final class GenerationsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Print each generation, its state and how far it is.")
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Mixin private JsonOption format = new JsonOption();

    @Override
    public Integer call() {
      format.print(
          new Replays(cluster.cluster()).list(),
          Json::write,
          table(List.of()),
          Show::row,
          spec.commandLine().getOut());
      return 0;
    }

    static Table table(List<Replays.Status> all) {
      Table table = new Table("GENERATION", "STATE", "LIVE", "MADE", "OF", "ANEW", "DICTIONARY");
      all.forEach(status -> table.row(row(status)));
      return table;
    }

    private static String[] row(Replays.Status status) {
      Generation g = status.generation();
      return new String[] {
        status.name(),
        state(g),
        status.live() ? "live" : "",
        String.valueOf(status.made()),
        String.valueOf(status.archived()),
        g.pin() == null ? "" : anew(g.scope()),
        g.pin() == null ? "" : g.pin().dictionary()
      };
    }

    private static String state(Generation g) {
      if (g.failure() != null) {
        return "failed";
      }
      return g.paused() ? "paused" : g.state().toString();
    }

    private static String anew(Generation.Scope s) {
      StringBuilder out = new StringBuilder();
      add(out, "since ", s.since());
      add(out, "until ", s.until());
      add(out, "outlet ", s.outlet());
      add(out, "actor ", s.actor());
      add(out, "changed actors", s.changedActors() ? "" : null);
      return out.isEmpty() ? "all" : out.toString();
    }

    private static void add(StringBuilder out, String what, @Nullable Object value) {
      if (value != null) {
        out.append(out.isEmpty() ? "" : ", ").append(what).append(value);
      }
    }
  }

  @Command(
      name = "drop",
      aliases = "cancel",
      mixinStandardHelpOptions = true,
      description = {
        "Delete a generation that is not live: its topics, groups and stores.",
        "One that is still being made is stopped first."
      })
  static final class Drop implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Override
    public Integer call() {
      new Replays(cluster.cluster()).drop(name);
      spec.commandLine().getErr().println(name + " is gone.");
      return 0;
    }
  }
}
