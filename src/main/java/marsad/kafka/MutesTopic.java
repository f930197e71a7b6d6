package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import marsad.delivery.Mute;
import marsad.delivery.Mutes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mutes on {@code alert-mutes}, one record per subject. */
public final class MutesTopic {
  static final String NAME = "alert-mutes";

  private static final Logger LOG = LoggerFactory.getLogger(MutesTopic.class);

  private final Cluster cluster;
  private final Topic<String, Mute> topic;

  public MutesTopic(Cluster cluster) {
    this.cluster = cluster;
    this.topic = cluster.topics().alertMutes();
  }

  /** The mutes published, past ones too. */
  public Mutes read() {
    Map<String, Mute> mutes = new TreeMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = open()) {
      ActorsTopic.toEnd(consumer, r -> apply(r, mutes));
    }
    return new Mutes(mutes);
  }

  KafkaConsumer<byte[], byte[]> open() {
    return new TopicTail(cluster, NAME).open(new TopicTail.From.Beginning());
  }

  /** Lays a record over {@code mutes}; one that is no mute is logged and skipped. */
  void apply(ConsumerRecord<byte[], byte[]> record, Map<String, Mute> mutes) {
    if (record.key() == null) {
      return;
    }
    String subject = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      mutes.remove(subject);
      return;
    }
    try {
      mutes.put(subject, topic.values().deserializer().deserialize(topic.name(), record.value()));
    } catch (SerializationException e) {
      LOG.warn("Skipped a record of {}, {}: {}", topic.name(), subject, e.getMessage());
    }
  }

  /** Returns when {@code mute} is published. */
  public void publish(Mute mute) {
    write(mute.subject(), mute);
  }

  /** Returns when the mute of {@code subject} is taken back; what it held back stays so. */
  public void remove(String subject) {
    write(subject, null);
  }

  private void write(String subject, @Nullable Mute mute) {
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    Instant now = Instant.now();
    ProducerRecord<String, Mute> record = new ProducerRecord<>(topic.name(), subject, mute);
    CloudEvent.of("alert-mute", "alerts", subject + "/" + now, subject, now.toEpochMilli())
        .headers()
        .forEach(record.headers()::add);
    try (KafkaProducer<String, Mute> producer =
        new KafkaProducer<>(config, topic.keys().serializer(), topic.values().serializer())) {
      producer.send(record).get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KafkaFailure("The mute was not taken: " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while a mute was published.", e);
    }
  }
}
