package marsad.kafka;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;

/** The workers of all generations with the fake stages in a process of their own, to be killed. */
final class ReplayWorkerMain {
  private ReplayWorkerMain() {}

  public static void main(String[] args) {
    Cluster cluster = new Cluster(args[0], Map.of(), args[1]);
    GenerationWorkers.start(
            cluster,
            EnumSet.allOf(Stage.class),
            Fakes.stages(),
            pin -> Fakes.UNCHANGED,
            Path.of(args[2]),
            Monitor.none(),
            said -> {})
        .ended()
        .join();
  }
}
