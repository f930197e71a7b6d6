package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import marsad.delivery.Delivery;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was delivered, on {@code alert-deliveries}: written when a delivery has ended and before the
 * position moves on, so that a crash between the two repeats nothing. A delivery that failed is a
 * dead letter of this topic, and {@code dead-letters retry} sends it in again here.
 */
final class DeliveryLog implements AutoCloseable {
  static final String NAME = "alert-deliveries";

  private static final Logger LOG = LoggerFactory.getLogger(DeliveryLog.class);
  private static final String STAGE = "deliver";

  private final Cluster cluster;
  private final Topic<String, Delivery> topic;
  private final KafkaProducer<byte[], byte[]> producer;

  DeliveryLog(Cluster cluster) {
    this.cluster = cluster;
    this.topic = cluster.topics().alertDeliveries();
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, JsonSerde.MAX_BYTES);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Name of the topic, after any prefix. */
  String topic() {
    return topic.name();
  }

  /** Gives {@code each} what is remembered of the deliveries to {@code target}, oldest first. */
  void load(String target, Consumer<Delivery> each) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new TopicTail(cluster, NAME).open(new TopicTail.From.Beginning())) {
      ActorsTopic.toEnd(
          consumer,
          r -> {
            Delivery delivery = read(r, target);
            if (delivery != null) {
              each.accept(delivery);
            }
          });
    }
  }

  /** The delivery in {@code record}, or null when it is none or another target's. */
  @Nullable Delivery read(ConsumerRecord<byte[], byte[]> record, String target) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    if (!key.startsWith(target + "/") || record.value() == null) {
      return null;
    }
    try {
      return topic.values().deserializer().deserialize(topic.name(), record.value());
    } catch (SerializationException e) {
      LOG.warn("Skipped a record of {}, {}: {}", topic.name(), key, e.getMessage());
      return null;
    }
  }

  /** The failed delivery that {@code record} sends in again for {@code target}, or null. */
  @Nullable Delivery retried(ConsumerRecord<byte[], byte[]> record, String target) {
    if (CloudEvent.text(record.headers(), DeadLetters.RETRY) == null) {
      return null;
    }
    Delivery delivery = read(record, target);
    return delivery == null || delivery.outcome() != Delivery.Outcome.FAILED ? null : delivery;
  }

  /** Returns when {@code delivery} is written; where it failed, its dead letter is too. */
  void write(Delivery delivery) {
    byte[] key = delivery.recordKey().getBytes(StandardCharsets.UTF_8);
    byte[] value = topic.values().serializer().serialize(topic.name(), delivery);
    Headers headers =
        CloudEvent.of(
                "alert-delivery",
                STAGE,
                delivery.target() + "/" + delivery.key(),
                delivery.target(),
                delivery.at().toEpochMilli())
            .headers();
    RecordMetadata at = send(new ProducerRecord<>(topic.name(), null, null, key, value, headers));
    if (delivery.outcome() == Delivery.Outcome.FAILED) {
      send(
          DeadLetters.letter(
              cluster.topics().deadLetters(),
              new ProducerRecord<>(topic.name(), null, null, key, value, headers),
              at,
              STAGE,
              "to " + delivery.target() + ": " + delivery.reason()));
    }
  }

  private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
    try {
      return producer.send(record).get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KafkaFailure(
          record.topic() + " did not take a record: " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while a delivery was written.", e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
