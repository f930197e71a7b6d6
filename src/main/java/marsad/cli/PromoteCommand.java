package marsad.cli;

import java.util.concurrent.Callable;
import marsad.kafka.Replays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = {
      "Make a generation live; feeds and alerts go over to it where they are.",
      "Refused while it is behind. The one before stays, and is kept up to date, for `rollback`"
          + " until it is dropped."
    })
final class PromoteCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Parameters(paramLabel = "NAME")
  private String name = "";

  @Override
  public Integer call() {
    new Replays(cluster.cluster()).promote(name);
    spec.commandLine().getErr().println(name + " is live; `marsad rollback` goes back.");
    return 0;
  }
}
