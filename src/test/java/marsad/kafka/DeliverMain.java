package marsad.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import marsad.courier.Outbound;
import marsad.delivery.Target;
import marsad.delivery.TargetsFile;

/** Delivery in a process of its own, to be killed. */
final class DeliverMain {
  private DeliverMain() {}

  public static void main(String[] args) throws Exception {
    Cluster cluster = new Cluster(args[0], Map.of(), args[1]);
    Path file = Path.of(args[2]);
    List<Target> targets = TargetsFile.read("t.yaml", Files.readString(file));
    try (DeliveryRunner runner =
        DeliveryRunner.start(
            cluster, targets, Outbound.open(file, targets), InstantSource.system(), "test")) {
      while (!runner.ended()) {
        LockSupport.parkNanos(1_000_000_000L);
      }
    }
  }
}
