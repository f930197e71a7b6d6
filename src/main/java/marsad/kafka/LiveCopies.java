package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;

/**
 * Reads a generation's records of one partition of {@code raw-articles} in the order of the
 * articles, from all its derived topics at once. Each partition of those has the articles of any
 * raw partition in their order, so this is a merge that holds one fetch of each. Every raw
 * partition reads all of {@code actor-events}: six times the reading for no storing.
 *
 * <p>A record that lies behind a later article's, such as one of a dead letter that was sent in
 * again, comes with the article that it lies behind.
 */
final class LiveCopies implements CopySource {
  private static final Duration POLL = Duration.ofMillis(200);
  private static final String FETCH_BYTES = String.valueOf(1024 * 1024);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String rawPartition;
  private final Map<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> waiting =
      new LinkedHashMap<>();
  private final Map<TopicPartition, String> names = new HashMap<>();
  private final Map<TopicPartition, Long> ends = new HashMap<>();

  private LiveCopies(KafkaConsumer<byte[], byte[]> consumer, int rawPartition) {
    this.consumer = consumer;
    this.rawPartition = String.valueOf(rawPartition);
  }

  /**
   * Opens the records that {@code source} has of {@code partition}.
   *
   * @param source whose generation is copied
   * @param from as {@link #positions} said, empty to begin
   */
  static LiveCopies open(
      Cluster source, Generation.Pin pin, int partition, Map<String, Long> from) {
    Map<String, String> settings = new HashMap<>(source.settings());
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
    LiveCopies copies =
        new LiveCopies(
            TopicTail.consumer(
                new Cluster(
                    source.bootstrapServer(), settings, source.prefix(), source.generation())),
            partition);
    try {
      copies.assign(source, pin, from);
      return copies;
    } catch (RuntimeException e) {
      copies.close();
      throw e;
    }
  }

  private void assign(Cluster source, Generation.Pin pin, Map<String, Long> from) {
    for (String topic : Topic.DERIVED) {
      List<Long> limits = pin.ends().getOrDefault(topic, List.of());
      for (PartitionInfo each : consumer.partitionsFor(source.topic(topic))) {
        TopicPartition at = new TopicPartition(each.topic(), each.partition());
        boolean mine =
            each.partition() < limits.size()
                && (topic.equals("actor-events")
                    || topic.equals("unknown-names")
                    || rawPartition.equals(String.valueOf(each.partition())));
        if (mine) {
          waiting.put(at, new ArrayDeque<>());
          names.put(at, topic);
          ends.put(at, limits.get(each.partition()));
        }
      }
    }
    Collection<TopicPartition> all = waiting.keySet();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    for (TopicPartition each : all) {
      Long position = from.get(name(each));
      if (position != null) {
        consumer.seek(each, position);
      }
    }
  }

  private String name(TopicPartition at) {
    return names.get(at) + "/" + at.partition();
  }

  @Override
  public List<Copy> upTo(long offset) {
    List<Copy> out = new ArrayList<>();
    try {
      for (Map.Entry<TopicPartition, Deque<ConsumerRecord<byte[], byte[]>>> each :
          waiting.entrySet()) {
        Deque<ConsumerRecord<byte[], byte[]>> queue = each.getValue();
        fill(each.getKey(), queue);
        while (!queue.isEmpty() && rawOffset(queue.getFirst()) <= offset) {
          out.add(copy(queue.removeFirst()));
          fill(each.getKey(), queue);
        }
      }
    } catch (KafkaException e) {
      throw new KafkaFailure("The records to copy cannot be read: " + e.getMessage(), e);
    }
    return out;
  }

  /** Reads until there is a record of {@code at}, or none left. */
  private void fill(TopicPartition at, Deque<ConsumerRecord<byte[], byte[]>> queue) {
    while (queue.isEmpty() && consumer.position(at) < end(at)) {
      List<TopicPartition> hungry = new ArrayList<>();
      List<TopicPartition> full = new ArrayList<>();
      waiting.forEach(
          (each, records) ->
              (records.isEmpty() && consumer.position(each) < end(each) ? hungry : full).add(each));
      consumer.pause(full);
      consumer.resume(hungry);
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (isMine(record)) {
          Objects.requireNonNull(waiting.get(partition(record))).add(record);
        }
      }
    }
  }

  private boolean isMine(ConsumerRecord<byte[], byte[]> record) {
    return record.offset() < end(partition(record))
        && record.key() != null
        && rawPartition.equals(CloudEvent.text(record.headers(), CloudEvent.RAW_PARTITION))
        && CloudEvent.number(CloudEvent.text(record.headers(), CloudEvent.RAW_OFFSET)) != null
        && CloudEvent.text(record.headers(), DeadLetters.RETRY) == null;
  }

  private long end(TopicPartition at) {
    return ends.getOrDefault(at, 0L);
  }

  private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private static long rawOffset(ConsumerRecord<byte[], byte[]> record) {
    Long offset = CloudEvent.number(CloudEvent.text(record.headers(), CloudEvent.RAW_OFFSET));
    return offset == null ? 0 : offset;
  }

  private Copy copy(ConsumerRecord<byte[], byte[]> record) {
    return new Copy(
        names.getOrDefault(partition(record), record.topic()),
        rawOffset(record),
        new String(record.key(), StandardCharsets.UTF_8),
        Bytes.wrap(record.value()),
        record.headers());
  }

  @Override
  public Map<String, Long> positions() {
    Map<String, Long> out = new HashMap<>();
    waiting.forEach(
        (at, queue) ->
            out.put(name(at), queue.isEmpty() ? consumer.position(at) : queue.getFirst().offset()));
    return out;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
