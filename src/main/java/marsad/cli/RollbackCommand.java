package marsad.cli;

import java.util.concurrent.Callable;
import marsad.kafka.Replays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = "Make the generation live again that was so before the present one.")
final class RollbackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Override
  public Integer call() {
    String name = new Replays(cluster.cluster()).rollback().name();
    spec.commandLine().getErr().println(name + " is live again.");
    return 0;
  }
}
