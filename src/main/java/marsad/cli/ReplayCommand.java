package marsad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import marsad.actor.ActorDictionary;
import marsad.kafka.Cluster;
import marsad.kafka.Generation;
import marsad.kafka.Generation.State;
import marsad.kafka.KafkaFailure;
import marsad.kafka.Replays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Make all derived records anew beside the live ones, as a generation of its own.",
      "",
      "The workers that run (`up`, `run`) do it while the live generation goes on; this command"
          + " shows how far they are until the new one has caught up. What is outside of the given"
          + " scope is copied from the live generation."
    },
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      GenerationsCommand.Show.class,
      ReplayCommand.Pause.class,
      ReplayCommand.Resume.class,
      GenerationsCommand.Drop.class
    })
final class ReplayCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofMillis(500);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "Lower case letters, digits and hyphens.")
  private @Nullable String name;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = ReadOptions.TimeConverter.class,
      description = "Read anew only articles published at or after TIME (ISO 8601).")
  private @Nullable Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = ReadOptions.TimeConverter.class,
      description = "Read anew only articles published before TIME.")
  private @Nullable Instant until;

  @Option(
      names = "--outlet",
      paramLabel = "ID",
      description = "Read anew only articles of this outlet.")
  private @Nullable String outlet;

  @Option(
      names = "--actor",
      paramLabel = "ID",
      description = "Read anew only articles that name this actor, or have one of its names.")
  private @Nullable String actor;

  @Option(
      names = "--changed-actors",
      description =
          "Read anew only articles with a name that an entry of the dictionary has gained or lost"
              + " since they were read, or with the title of an office it has gained or lost.")
  private boolean changedActors;

  @Option(names = "--detach", description = "Return at once.")
  private boolean detach;

  @Override
  public Integer call() {
    if (name == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: 'NAME'");
    }
    Cluster target = cluster.cluster();
    target.requireAnswer();
    Replays replays = new Replays(target);
    replays.start(
        name,
        new Generation.Scope(since, until, outlet, actor, changedActors),
        ActorDictionary.bundled());
    return detach ? 0 : watch(replays, name, spec.commandLine().getErr());
  }

  /** Shows how far {@code name} is until it has caught up; 1 when it does not come to that. */
  private static int watch(Replays replays, String name, PrintWriter err) {
    Generation g;
    try (Counter counter = new Counter("replay " + name, "articles", -1)) {
      while (true) {
        Optional<Replays.Status> status = replays.find(name);
        if (status.isEmpty()) {
          err.println(name + " has been cancelled.");
          return 1;
        }
        counter.at(status.get().made(), status.get().archived());
        g = status.get().generation();
        if (g.state() != State.BUILDING || g.failure() != null || g.paused()) {
          break;
        }
        LockSupport.parkNanos(LOOK.toNanos());
      }
    } catch (KafkaFailure e) {
      err.println(
          e.getMessage()
              + " Workers go on with "
              + name
              + " when they can; `marsad replay list` shows how far it is.");
      return 1;
    }
    if (g.failure() != null) {
      err.println(
          name
              + " has failed: "
              + g.failure()
              + " Go on with `marsad replay resume "
              + name
              + "`, or cancel it.");
      return 1;
    }
    if (g.paused() || g.state() == State.DROPPING) {
      err.println(name + (g.paused() ? " is paused." : " is being dropped."));
      return 1;
    }
    err.println(
        name
            + " has caught up with the live generation; make it live with `marsad promote "
            + name
            + "`.");
    return 0;
  }

  @Command(
      name = "pause",
      mixinStandardHelpOptions = true,
      description = "Have workers leave a generation alone; what it has stays.")
  static final class Pause implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Override
    public Integer call() {
      new Replays(cluster.cluster()).pause(name, true);
      spec.commandLine()
          .getErr()
          .println(name + " is paused; go on with `marsad replay resume " + name + "`.");
      return 0;
    }
  }

  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = {
        "Go on with a generation that was paused or has failed, and show how far it is.",
        "After a crash of the workers nothing need be said: they go on when they start."
      })
  static final class Resume implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--detach", description = "Return at once.")
    private boolean detach;

    @Override
    public Integer call() {
      Replays replays = new Replays(cluster.cluster());
      replays.pause(name, false);
      return detach ? 0 : watch(replays, name, spec.commandLine().getErr());
    }
  }
}
