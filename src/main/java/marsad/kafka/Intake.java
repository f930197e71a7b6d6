package marsad.kafka;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a sender reads, and how far it is: alerts, and the log of deliveries, in which some are sent
 * in again. Of each a few records are at hand, and no more are fetched until these are done with.
 */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
  private static final Duration COMMIT_EVERY = Duration.ofSeconds(5);

  private final TopicPartition alertsPartition;
  private final TopicPartition logPartition;
  private final Deque<ConsumerRecord<byte[], byte[]>> alerts = new ArrayDeque<>();
  private final Deque<ConsumerRecord<byte[], byte[]>> retries = new ArrayDeque<>();
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private final Map<TopicPartition, Long> committed = new HashMap<>();
  private long lastCommit = System.nanoTime();

  /**
   * @param alerts name of the topic of alerts
   * @param log name of the topic of deliveries
   */
  Intake(String alerts, String log) {
    alertsPartition = new TopicPartition(alerts, 0);
    logPartition = new TopicPartition(log, 0);
  }

  List<String> topics() {
    return List.of(alertsPartition.topic(), logPartition.topic());
  }

  /** Fetches what there is room for, and keeps the sender's place in its group in any case. */
  void poll(KafkaConsumer<byte[], byte[]> consumer, boolean busy, Duration wait) {
    for (TopicPartition partition : consumer.assignment()) {
      if (busy || !queue(partition).isEmpty()) {
        consumer.pause(List.of(partition));
      } else {
        consumer.resume(List.of(partition));
      }
    }
    consumer.poll(wait).forEach(r -> queue(new TopicPartition(r.topic(), r.partition())).add(r));
  }

  private Deque<ConsumerRecord<byte[], byte[]>> queue(TopicPartition partition) {
    return partition.equals(logPartition) ? retries : alerts;
  }

  /** The next record of the alerts, or null when none is at hand. */
  @Nullable ConsumerRecord<byte[], byte[]> alert() {
    return alerts.peek();
  }

  /** The next record of the log, or null when none is at hand. */
  @Nullable ConsumerRecord<byte[], byte[]> retry() {
    return retries.peek();
  }

  /** Is done with {@code record}, the next of its topic. */
  void pass(ConsumerRecord<byte[], byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    queue(partition).remove();
    next.put(partition, record.offset() + 1);
  }

  /** Whether there are no more alerts now. */
  boolean atEnd(KafkaConsumer<byte[], byte[]> consumer) {
    return alerts.isEmpty() && consumer.currentLag(alertsPartition).orElse(1) == 0;
  }

  /**
   * Commits the position if it has moved.
   *
   * @param digest where the alerts of a digest begin that is not delivered: after a crash they are
   *     read again; or null
   */
  void commitMoved(KafkaConsumer<byte[], byte[]> consumer, @Nullable Long digest) {
    // Behind the last record there may be marks of transactions, which are no records.
    for (TopicPartition partition : consumer.assignment()) {
      if (queue(partition).isEmpty()) {
        next.put(partition, consumer.position(partition));
      }
    }
    Map<TopicPartition, Long> positions = positions(digest);
    if (positions.equals(committed)) {
      return;
    }
    // All senders read what each of them logs; that alone is not worth a commit each time.
    Long now = positions.get(alertsPartition);
    boolean moved = now != null && !now.equals(committed.get(alertsPartition));
    if (moved || System.nanoTime() - lastCommit > COMMIT_EVERY.toNanos()) {
      commit(consumer, digest);
    }
  }

  /** Commits the position; {@code digest} is as above. */
  void commit(KafkaConsumer<byte[], byte[]> consumer, @Nullable Long digest) {
    Map<TopicPartition, Long> positions = positions(digest);
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    positions.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
    try {
      consumer.commitSync(offsets);
      committed.putAll(positions);
      lastCommit = System.nanoTime();
    } catch (RebalanceInProgressException e) {
      LOG.info("The position is committed later: {}", e.getMessage());
    }
  }

  private Map<TopicPartition, Long> positions(@Nullable Long digest) {
    Map<TopicPartition, Long> positions = new HashMap<>(next);
    if (digest != null) {
      positions.put(alertsPartition, digest);
    }
    return positions;
  }

  /** Forgets all, as if nothing had been read. */
  void clear() {
    alerts.clear();
    retries.clear();
    next.clear();
    committed.clear();
  }
}
