package marsad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import marsad.kafka.DeadLetters;
import marsad.kafka.StoredRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "feed",
    mixinStandardHelpOptions = true,
    description = "Print what is said of actors, in each actor's order, as it comes.")
final class FeedCommand implements Callable<Integer> {
  private static final String ACTOR_EVENTS = "actor-events";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ReadOptions options = new ReadOptions();
  @Mixin private PlaybackOptions playback = new PlaybackOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Consumer<StoredRecord> print = r -> out.println(options.json() ? r.json() : Lines.event(r));
    if (playback.asked()) {
      playback.play(
          options.cluster(),
          ACTOR_EVENTS,
          options.earliest(),
          options.latest(),
          this::wanted,
          print,
          spec.commandLine().getErr());
      return 0;
    }
    if (playback.topic() != null) {
      throw new ParameterException(spec.commandLine(), "--to-topic needs --speed");
    }
    options.read(ACTOR_EVENTS, this::wanted, print);
    return 0;
  }

  private boolean wanted(StoredRecord r) {
    return options.wants(r.key()) && !r.headers().containsKey(DeadLetters.RETRY);
  }
}
