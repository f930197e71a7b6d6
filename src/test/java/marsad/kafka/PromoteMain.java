package marsad.kafka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Promotes one generation and the other in turn for ever, in a process of its own, to be killed.
 */
final class PromoteMain {
  private PromoteMain() {}

  public static void main(String[] args) throws Exception {
    Replays replays = new Replays(new Cluster(args[0], Map.of(), args[1]));
    String next = Generations.read(new Cluster(args[0], Map.of(), args[1])).live().name();
    while (true) {
      next = next.equals("anew") ? "first" : "anew";
      replays.promote(next);
      Files.writeString(Path.of(args[2]), next);
    }
  }
}
