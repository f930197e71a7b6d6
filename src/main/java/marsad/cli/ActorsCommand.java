package marsad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    description = {
      "See and edit the dictionary.",
      "What is published is used by running workers within seconds, from the next article on."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ActorsListCommand.class,
      ActorsShowCommand.class,
      ActorsFindCommand.class,
      ActorsAddCommand.class,
      ActorsEditCommand.class,
      ActorsRetireCommand.class,
      ActorsExportCommand.class,
      ActorsImportCommand.class,
      ActorsInboxCommand.class
    })
final class ActorsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }
}
