package marsad.kafka;

import java.io.IOException;
import java.nio.file.Path;

/** The stores of generations on this machine. */
final class WorkerStores {
  private WorkerStores() {}

  /** Deletes those of generations that were dropped while no worker ran here. */
  static void forgetTheGone(Path stateDir, Cluster cluster, Generations now) {
    String[] dirs = stateDir.toFile().list();
    int prefix = cluster.prefix().length();
    for (String dir : dirs == null ? new String[0] : dirs) {
      int dot = dir.lastIndexOf(".marsad");
      if (dot > prefix
          && dir.startsWith(cluster.prefix())
          && !now.exists(dir.substring(prefix, dot))) {
        forget(stateDir.resolve(dir));
      }
    }
  }

  /** Deletes the stores of one application. */
  static void forget(Path dir) {
    try {
      Directories.delete(dir);
    } catch (IOException e) {
      throw new KafkaFailure(dir + " cannot be deleted: " + e.getMessage(), e);
    }
  }
}
