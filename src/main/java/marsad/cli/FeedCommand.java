package marsad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import marsad.kafka.DeadLetters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Print what is said of actors, in each actor's order, as it comes.")
final class FeedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ReadOptions options = new ReadOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    options.read(
        "actor-events",
        r -> options.wants(r.key()) && !r.headers().containsKey(DeadLetters.RETRY),
        r -> out.println(options.json() ? r.json() : Lines.event(r)));
    return 0;
  }
}
