package marsad.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    description = "Run Kafka and all stages on your own data, kept over restarts.")
final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "Where everything is kept (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of("data");

  @Mixin private AlertOptions alerts = new AlertOptions();
  @Mixin private ActorTopicsOption topics = new ActorTopicsOption();
  @Mixin private DeliveryOptions delivery = new DeliveryOptions();
  @Mixin private HttpOptions http = new HttpOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try (HttpOptions.Operations operations = http.start(data, err);
        LocalMarsad marsad =
            LocalMarsad.start(
                data,
                alerts::pipeline,
                alerts.rules(),
                cluster -> topics.prepare(cluster, err),
                delivery,
                operations.monitor(),
                true,
                err::println,
                cluster -> {})) {
      err.println("Kafka listens on " + marsad.cluster().bootstrapServer() + "; Ctrl-C stops it.");
      return LocalMarsad.awaitEnd(marsad.worker(), err);
    }
  }
}
