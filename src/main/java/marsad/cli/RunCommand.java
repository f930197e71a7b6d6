package marsad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import marsad.Pipeline;
import marsad.kafka.Cluster;
import marsad.kafka.DeliveryRunner;
import marsad.kafka.Directories;
import marsad.kafka.GenerationWorkers;
import marsad.kafka.KafkaFailure;
import marsad.kafka.LiveDictionary;
import marsad.kafka.Stage;
import marsad.kafka.Stages;
import marsad.kafka.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Run a worker against a cluster; start as many as you like.")
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();
  @Mixin private AlertOptions alerts = new AlertOptions();
  @Mixin private ActorTopicsOption topics = new ActorTopicsOption();
  @Mixin private DeliveryOptions delivery = new DeliveryOptions();

  @Option(
      names = "--stages",
      split = ",",
      paramLabel = "STAGE",
      description = "Of ${COMPLETION-CANDIDATES}, separated by commas (default: all).")
  private List<Stage> stages = List.of(Stage.values());

  @Option(
      names = "--state-dir",
      paramLabel = "DIR",
      description =
          "Where this worker keeps its stores (default: a temporary directory, rebuilt from Kafka"
              + " at each start).")
  private @Nullable Path stateDir;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Cluster target = cluster.cluster();
    requireTopics(target);
    Path dir = stateDir == null ? Files.createTempDirectory("marsad-state") : stateDir;
    Set<Stage> wanted = EnumSet.copyOf(stages);
    Map<String, String> actorTopics =
        wanted.contains(Stage.CODE) ? topics.prepare(target, err) : Map.of();
    Pipeline base = alerts.pipeline();
    try (LiveDictionary dictionary = LiveDictionary.follow(target, base);
        DeliveryRunner delivering = delivery.start(target, null);
        GenerationWorkers worker =
            GenerationWorkers.start(
                target,
                wanted,
                base,
                Stages.of(base, dictionary, alerts.rules()).with(actorTopics),
                dir,
                err::println)) {
      Thread onExit = new Thread(() -> stop(delivering, worker, dir), "marsad-stop");
      Runtime.getRuntime().addShutdownHook(onExit);
      err.println("Running as " + worker.applicationId() + "; Ctrl-C stops it.");
      return LocalMarsad.awaitEnd(worker, err);
    }
  }

  private void stop(@Nullable DeliveryRunner delivering, GenerationWorkers worker, Path dir) {
    if (delivering != null) {
      delivering.close();
    }
    worker.close();
    if (stateDir == null) {
      try {
        Directories.delete(dir);
      } catch (IOException e) {
        spec.commandLine().getErr().println(dir + " could not be deleted: " + e.getMessage());
      }
    }
  }

  /** A worker whose topics are missing would stop with an error that names none of them. */
  static void requireTopics(Cluster cluster) {
    List<String> missing =
        cluster.withTopics(Topics::check).stream()
            .filter(d -> d.what().equals("topic"))
            .map(Topics.Drift::topic)
            .toList();
    if (!missing.isEmpty()) {
      throw new KafkaFailure(
          "Topics are missing: "
              + String.join(", ", missing)
              + "; create them with `marsad topics apply`.");
    }
  }
}
