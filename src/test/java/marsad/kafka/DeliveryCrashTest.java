package marsad.kafka;

import static marsad.kafka.AlertFeed.targets;
import static marsad.kafka.AlertFeed.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import marsad.courier.Receiver;
import marsad.delivery.Delivery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A sender that is killed at any moment loses nothing and repeats only what was under way. */
@ExtendWith(SharedKafka.class)
class DeliveryCrashTest {
  private static final int LONGEST_LIFE_MS = 400;

  @TempDir private Path dir;

  @Test
  void twoKills(KafkaEnvironment kafka) throws Exception {
    kill(kafka, "kills-2-", 2, 150);
  }

  @Test
  @Tag("slow")
  void twentyKills(KafkaEnvironment kafka) throws Exception {
    kill(kafka, "kills-20-", 20, 800);
  }

  private void kill(KafkaEnvironment kafka, String prefix, int kills, int alerts) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, prefix);
    AlertFeed feed = new AlertFeed(cluster, dir);
    Random random = new Random(kills);
    // Slow enough to be killed in the middle; one call in ten fails first.
    Random answers = new Random(7);
    try (Receiver receiver =
        new Receiver(
            (call, before) -> {
              int draw;
              synchronized (answers) {
                draw = answers.nextInt(10);
              }
              Thread.sleep(draw);
              Receiver.status(call, draw == 0 ? 503 : 204);
            })) {
      String yaml = targets(webhook("desk", receiver.url(), "from: beginning"));
      List<String> keys = feed.publish(alerts);
      int killed = 0;
      for (; killed < kills; killed++) {
        int before = receiver.calls().size();
        Process victim = start(cluster, feed.file(yaml));
        try {
          Eventually.becomesTrue("it delivers", () -> receiver.calls().size() > before);
          LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MS)).toNanos());
        } finally {
          victim.destroyForcibly().waitFor();
        }
        assertThat(receiver.calls()).as("killed too late").hasSizeLessThan(alerts);
      }
      try (DeliveryRunner runner = feed.deliver(yaml)) {
        feed.requireDelivered(runner);
      }
      require(receiver, feed, keys, kills);
    }
  }

  private static void require(Receiver receiver, AlertFeed feed, List<String> keys, int kills) {
    assertThat(new HashSet<>(receiver.keys())).as("nothing lost").isEqualTo(new HashSet<>(keys));
    assertThat(feed.remembered()).allMatch(d -> d.outcome() == Delivery.Outcome.DELIVERED);
    Map<String, Integer> attempts = new TreeMap<>();
    feed.remembered().forEach(d -> attempts.merge(d.key(), d.attempts(), Integer::sum));
    Map<String, Integer> calls = new TreeMap<>();
    receiver.keys().forEach(k -> calls.merge(k, 1, Integer::sum));
    int repeated = 0;
    for (Map.Entry<String, Integer> call : calls.entrySet()) {
      if (call.getValue() > attempts.getOrDefault(call.getKey(), 0)) {
        repeated++;
      }
    }
    assertThat(repeated).as("repeats what was under way, once a kill").isLessThanOrEqualTo(kills);
    assertThat(attempts).as("remembered once").hasSize(keys.size());
    System.out.println(
        "kills: %d, alerts: %d, calls: %d, repeated: %d"
            .formatted(kills, keys.size(), receiver.calls().size(), repeated));
  }

  private Process start(Cluster cluster, Path targets) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DeliverMain.class.getName(),
            cluster.bootstrapServer(),
            cluster.prefix(),
            targets.toString())
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve("victim.log").toFile())
        .start();
  }
}
