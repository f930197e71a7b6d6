package marsad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import marsad.delivery.Target;
import marsad.kafka.Cluster;
import marsad.kafka.DeliveryRunner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "deliver",
    mixinStandardHelpOptions = true,
    description = {
      "Deliver alerts to webhooks, Slack, Alertmanager and feed files.",
      "Start as many as you like: of those with the same targets one works and the others stand by."
    })
final class DeliverCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofMillis(500);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();
  @Mixin private DeliveryOptions delivery = new DeliveryOptions();

  @Option(names = "--check", description = "Only check the file, its secrets and addresses.")
  private boolean check;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    DeliveryOptions.Targets targets = delivery.targets();
    if (targets == null) {
      err.println("Name the file of targets with --targets.");
      return 2;
    }
    String names = targets.targets().stream().map(Target::name).collect(Collectors.joining(", "));
    if (check) {
      err.println("Nothing is wrong with " + names + ".");
      return 0;
    }
    Cluster target = cluster.cluster();
    RunCommand.requireTopics(target);
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Thread onExit = new Thread(() -> await(stop, stopped), "marsad-stop");
    Runtime.getRuntime().addShutdownHook(onExit);
    try (DeliveryRunner runner = delivery.start(target, null)) {
      err.println("Delivering to " + names + "; Ctrl-C stops it.");
      return untilEnd(runner, stop, err);
    } finally {
      stopped.countDown();
    }
  }

  private static int untilEnd(@Nullable DeliveryRunner runner, CountDownLatch stop, PrintWriter err)
      throws InterruptedException {
    while (!stop.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      if (runner == null || runner.ended()) {
        err.println("No target is left that takes alerts; see above.");
        return 1;
      }
    }
    return 0;
  }

  /** Asks for the end and waits for it: what is under way is to be finished and remembered. */
  private static void await(CountDownLatch stop, CountDownLatch stopped) {
    stop.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
