package marsad.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import marsad.kafka.Generation.State;

/** Whether a generation may become live; why not is a {@link KafkaFailure}. */
final class Readiness {
  /** How long a generation has to come to where the live one was when it was asked. */
  private static final Duration CATCH_UP = Duration.ofSeconds(5);

  private static final Duration POLL = Duration.ofMillis(50);

  private Readiness() {}

  static String dropping(String name) {
    return name + " is being dropped; finish that with `marsad generations drop " + name + "`.";
  }

  /** Refuses what cannot be promoted whatever it has made. */
  static void requireReady(Generations now, String name) {
    String meant = now.resolve(name);
    if (now.live().name().equals(meant)) {
      throw new KafkaFailure(meant + " is live already.");
    }
    Generation g = now.known(meant);
    if (g.state() == State.DROPPING) {
      throw new KafkaFailure(dropping(name));
    }
    if (g.failure() != null) {
      throw new KafkaFailure(
          name
              + " has failed: "
              + g.failure()
              + " Go on with `marsad replay resume "
              + name
              + "`.");
    }
  }

  /** Returns when {@code name} has come to where the live one was when this was called. */
  static void requireCaughtUp(Cluster cluster, Generations now, String name) {
    try (Progress live = new Progress(cluster.of(now.live().name()));
        Progress other = new Progress(cluster.of(name))) {
      List<Long> wanted = live.made();
      long deadline = System.nanoTime() + CATCH_UP.toNanos();
      long behind = behind(wanted, other.made());
      while (behind > 0 && System.nanoTime() < deadline) {
        LockSupport.parkNanos(POLL.toNanos());
        behind = behind(wanted, other.made());
      }
      if (behind > 0) {
        throw new KafkaFailure(
            name
                + " is "
                + behind
                + " articles behind the live generation; promote it when it has caught up, see"
                + " `marsad generations list`.");
      }
      if (!other.awaitRead(
          other.groups(), cluster.of(name).topics().actorEvents().name(), CATCH_UP)) {
        throw new KafkaFailure(
            "The alerts of " + name + " are not yet up to its records; try again in a moment.");
      }
    }
    Generation g = now.others().get(name);
    if (g != null && g.state() == State.BUILDING) {
      throw new KafkaFailure(
          name + " has only just caught up with the live generation; try again in a moment.");
    }
  }

  /** How many articles {@code made} lacks of {@code wanted}, by offsets of each partition. */
  static long behind(List<Long> wanted, List<Long> made) {
    long behind = 0;
    for (int i = 0; i < wanted.size(); i++) {
      behind += Math.max(0, wanted.get(i) - (i < made.size() ? made.get(i) : 0));
    }
    return behind;
  }
}
