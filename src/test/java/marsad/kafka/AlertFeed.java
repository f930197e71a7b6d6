package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import marsad.alert.Alert;
import marsad.courier.Outbound;
import marsad.delivery.Alerts;
import marsad.delivery.Delivery;
import marsad.delivery.Target;
import marsad.delivery.TargetsFile;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Alerts on a cluster, and their delivery to the targets of a file. */
final class AlertFeed {
  /** A machine may be busy with other work. */
  static final Duration LIMIT = Duration.ofMinutes(5);

  private final Cluster cluster;
  private final Path dir;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /**
   * @param dir where the file of targets is
   */
  AlertFeed(Cluster cluster, Path dir) {
    this.cluster = cluster;
    this.dir = dir;
  }

  /** Delivers to the targets of {@code yaml}, by a clock that {@link #later} sets ahead. */
  DeliveryRunner deliver(String yaml) {
    List<Target> targets = TargetsFile.read("t.yaml", yaml);
    InstantSource clock = () -> Instant.now().plus(ahead.get());
    return DeliveryRunner.start(
        cluster, targets, Outbound.open(file(yaml), targets), clock, "test");
  }

  /** Writes the file of targets. */
  Path file(String yaml) {
    try {
      return Files.writeString(dir.resolve("t.yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets the clock of delivery ahead. */
  void later(Duration time) {
    ahead.set(time);
  }

  void publish(Alert... alerts) {
    Topic<String, Alert> topic = cluster.topics().alerts();
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put("acks", "all");
    try (KafkaProducer<String, Alert> producer =
        new KafkaProducer<>(config, topic.keys().serializer(), topic.values().serializer())) {
      for (Alert alert : alerts) {
        var unused = producer.send(new ProducerRecord<>(topic.name(), alert.id(), alert));
      }
      producer.flush();
    }
  }

  /** Publishes the first versions of alerts {@code a0}, {@code a1}, ... */
  List<String> publish(int count) {
    Alert[] alerts = new Alert[count];
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      alerts[i] = Alerts.alert("a" + i);
      keys.add("a" + i + "-1");
    }
    publish(alerts);
    return keys;
  }

  /** What the topic remembers of deliveries. */
  List<Delivery> remembered() {
    return TestCluster.read(cluster, "alert-deliveries").stream()
        .map(r -> r.as(Delivery.class).orElseThrow())
        .toList();
  }

  void requireDelivered(DeliveryRunner runner) {
    assertThat(runner.awaitDelivered(LIMIT)).isTrue();
  }

  /** The file of one target that is called at {@code url}. */
  static String webhook(String name, String url, String... settings) {
    StringBuilder yaml =
        new StringBuilder(
            """
              - name: %s
                type: webhook
                url: %s
                allow-private: true
                first-delay: 1ms
                longest-delay: 5ms
            """
                .formatted(name, url));
    for (String setting : settings) {
      yaml.append("    ").append(setting).append('\n');
    }
    return yaml.toString();
  }

  static String targets(String... targets) {
    return "targets:\n" + String.join("", targets);
  }
}
