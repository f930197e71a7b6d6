package marsad.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic's committed records in each partition's order, without joining any group. */
public final class TopicTail {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Cluster cluster;
  private final String topic;

  /**
   * @param topic name as in the topics' document; a derived one is that of the cluster's generation
   */
  public TopicTail(Cluster cluster, String topic) {
    this.cluster = cluster;
    this.topic = cluster.topic(topic);
  }

  /** Where reading begins. */
  public sealed interface From {
    /** With the oldest record. */
    record Beginning() implements From {}

    /** With the first record that the broker took at {@code time} or later. */
    record Time(Instant time) implements From {}

    /** With the next record that is written. */
    record End() implements From {}
  }

  /**
   * Gives {@code each} what is there now, and returns. What a transaction has written counts as
   * there: a group's offsets can be read a moment before the records that were committed with them.
   */
  public void untilEnd(From from, Consumer<StoredRecord> each) {
    try (KafkaConsumer<byte[], byte[]> consumer = open(from)) {
      List<Long> ends = ends();
      while (consumer.assignment().stream()
          .anyMatch(at -> consumer.position(at) < ends.get(at.partition()))) {
        consumer
            .poll(POLL)
            .forEach(
                r -> {
                  if (r.offset() < ends.get(r.partition())) {
                    each.accept(StoredRecord.of(r));
                  }
                });
      }
    }
  }

  private List<Long> ends() {
    try (Progress progress = new Progress(cluster)) {
      return progress.ends(topic);
    }
  }

  /** Gives {@code each} what is there and what comes, until {@code stop}. */
  public void follow(From from, BooleanSupplier stop, Consumer<StoredRecord> each) {
    try (KafkaConsumer<byte[], byte[]> consumer = open(from)) {
      while (!stop.getAsBoolean()) {
        consumer.poll(POLL).forEach(r -> each.accept(StoredRecord.of(r)));
      }
    }
  }

  KafkaConsumer<byte[], byte[]> open(From from) {
    KafkaConsumer<byte[], byte[]> consumer = consumer(cluster);
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    if (found == null || found.isEmpty()) {
      consumer.close();
      throw new KafkaFailure(
          "There is no topic " + topic + "; create it with `marsad topics apply`.");
    }
    List<TopicPartition> partitions =
        found.stream().map(p -> new TopicPartition(topic, p.partition())).toList();
    consumer.assign(partitions);
    if (from instanceof From.Beginning) {
      consumer.seekToBeginning(partitions);
    } else if (from instanceof From.Time at) {
      seek(consumer, partitions, at.time());
    } else {
      consumer.seekToEnd(partitions);
    }
    partitions.forEach(consumer::position);
    return consumer;
  }

  /** Goes to the first record of each of {@code partitions} from {@code time} on. */
  static void seek(
      KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions, Instant time) {
    consumer.seekToEnd(partitions);
    Map<TopicPartition, OffsetAndTimestamp> found =
        consumer.offsetsForTimes(
            partitions.stream().collect(Collectors.toMap(p -> p, p -> time.toEpochMilli())));
    found.forEach(
        (partition, first) -> {
          if (first != null) {
            consumer.seek(partition, first.offset());
          }
        });
  }

  /** One that sees committed records only, belongs to no group and commits nothing. */
  static KafkaConsumer<byte[], byte[]> consumer(Cluster cluster) {
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.putIfAbsent(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, JsonSerde.MAX_BYTES);
    config.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
