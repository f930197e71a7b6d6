package marsad.kafka;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;

/** A worker with the fake stages in a process of its own, to be killed. */
final class WorkerMain {
  private WorkerMain() {}

  public static void main(String[] args) {
    Cluster cluster = new Cluster(args[0], Map.of(), args[1]);
    StreamsRunner worker =
        StreamsRunner.start(cluster, EnumSet.allOf(Stage.class), Fakes.stages(), Path.of(args[2]));
    worker.ended().join();
  }
}
