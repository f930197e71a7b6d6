package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of {@code actor-events} to another topic, unchanged; creates it like {@code
 * actor-events} when it is missing. Idempotent and acknowledged by all replicas.
 */
public final class RecordCopier implements AutoCloseable {
  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  /**
   * @param topic name without the prefix
   * @throws KafkaFailure when the topic is one of Marsad's own
   */
  public RecordCopier(Cluster cluster, String topic) {
    List<TopicSpec> own = TopicDocument.bundled();
    String plain = topic.substring(topic.lastIndexOf('.') + 1);
    if (own.stream().anyMatch(s -> s.name().equals(plain))) {
      throw new KafkaFailure(
          topic + " is a topic that Marsad writes itself; name another one to copy to.");
    }
    this.topic = cluster.prefix() + topic;
    List<TopicSpec> wanted =
        own.stream()
            .filter(s -> s.name().equals("actor-events"))
            .map(
                s ->
                    new TopicSpec(topic, s.description(), s.partitions(), s.replicas(), s.config()))
            .toList();
    try (Admin admin = cluster.admin()) {
      Topics topics = new Topics(admin, wanted, cluster.prefix());
      if (topics.check().stream().anyMatch(d -> d.what().equals("topic"))) {
        topics.apply();
      }
    }
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
    config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, JsonSerde.MAX_BYTES);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends {@code record}.
   *
   * @throws KafkaFailure when an earlier one could not be written
   */
  public void copy(StoredRecord record) {
    throwFailure();
    ProducerRecord<byte[], byte[]> copy =
        new ProducerRecord<>(topic, bytes(record.key()), bytes(record.value()));
    record.headers().forEach((name, value) -> copy.headers().add(name, bytes(value)));
    var unused =
        producer.send(
            copy,
            (metadata, e) -> {
              if (e != null) {
                failure.compareAndSet(null, e); // seen by the next call
              }
            });
  }

  private static byte @Nullable [] bytes(@Nullable String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private void throwFailure() {
    Exception e = failure.get();
    if (e != null) {
      throw new KafkaFailure(topic + " did not take a record: " + e.getMessage(), e);
    }
  }

  /** Returns when every record sent so far is written, or throws. */
  public void flush() {
    producer.flush();
    throwFailure();
  }

  @Override
  public void close() {
    producer.close();
  }
}
