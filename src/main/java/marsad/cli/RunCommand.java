package marsad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import picocli.CommandLine.ParameterException;
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
  @Mixin private HttpOptions http = new HttpOptions();

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

  @Option(
      names = "--standby-replicas",
      paramLabel = "N",
      description =
          "Copies of each store that other workers keep up to date, to take over without reading"
              + " it back (default: 0).")
  private @Nullable Integer standbys;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads that process partitions (default: 1).")
  private @Nullable Integer threads;

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Cluster target = cluster.cluster().with(settings());
    requireTopics(target);
    Path dir = stateDir == null ? Files.createTempDirectory("marsad-state") : stateDir;
    Set<Stage> wanted = EnumSet.copyOf(stages);
    Map<String, String> actorTopics =
        wanted.contains(Stage.CODE) ? topics.prepare(target, err) : Map.of();
    Pipeline base = alerts.pipeline();
    try (HttpOptions.Operations operations = http.start(dir, err);
        LiveDictionary dictionary = follow(target, base, operations);
        DeliveryRunner delivering = delivery.start(target, null);
        GenerationWorkers worker =
            GenerationWorkers.start(
                target,
                wanted,
                base,
                Stages.of(base, dictionary, alerts.rules()).with(actorTopics),
                dir,
                operations.monitor(),
                err::println)) {
      Thread onExit = new Thread(() -> stop(delivering, worker, dir), "marsad-stop");
      Runtime.getRuntime().addShutdownHook(onExit);
      err.println("Running as " + worker.applicationId() + "; Ctrl-C stops it.");
      return LocalMarsad.awaitEnd(worker, err);
    }
  }

  /** In Kafka's words; --command-config may have them too. */
  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    put(settings, "num.stream.threads", threads, 1, "--threads");
    put(settings, "num.standby.replicas", standbys, 0, "--standby-replicas");
    return settings;
  }

  private void put(
      Map<String, String> settings, String key, @Nullable Integer given, int least, String option) {
    if (given == null) {
      return;
    }
    if (given < least) {
      throw new ParameterException(
          spec.commandLine(), option + " is at least " + least + ", not " + given + ".");
    }
    settings.put(key, String.valueOf(given));
  }

  private static LiveDictionary follow(
      Cluster target, Pipeline base, HttpOptions.Operations operations) {
    LiveDictionary dictionary = LiveDictionary.follow(target, base);
    operations.monitor().dictionary(() -> dictionary.current().version());
    return dictionary;
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
    List<String> missing = cluster.withTopics(Topics::missing);
    if (!missing.isEmpty()) {
      throw new KafkaFailure(
          "Topics are missing: "
              + String.join(", ", missing)
              + "; create them with `marsad topics apply`.");
    }
  }
}
