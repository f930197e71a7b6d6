package marsad.kafka;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import marsad.alert.Alert;
import marsad.delivery.Couriers;
import marsad.delivery.FeedDocument;
import marsad.delivery.Mutes;
import marsad.delivery.Target;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a feed's file as the topic has it. It remembers nothing of its own: at each start the
 * latest alerts are read again.
 */
final class FeedWriter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FeedWriter.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration RESTART = Duration.ofSeconds(1);

  /** How far back is looked first, in offsets for an entry: updates and other rules lie between. */
  private static final long FIRST_LOOK = 10;

  private static final long LOOK_FURTHER = 8;

  private final Cluster cluster;
  private final Target.Feed target;
  private final Couriers couriers;
  private final Supplier<Mutes> mutes;
  private final AlertReader reader;
  private final TopicPartition partition;
  private final Thread thread;
  private volatile long position;
  private volatile boolean closed;

  FeedWriter(Cluster cluster, Target.Feed target, Couriers couriers, Supplier<Mutes> mutes) {
    this.cluster = cluster;
    this.target = target;
    this.couriers = couriers;
    this.mutes = mutes;
    this.reader = new AlertReader(cluster.topics().alerts());
    this.partition = new TopicPartition(cluster.topics().alerts().name(), 0);
    this.thread = new Thread(this::run, "marsad-feed-" + target.name());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** The offset of the next alert that is not in the file yet. */
  long position() {
    return position;
  }

  private void run() {
    while (!closed) {
      try (KafkaConsumer<byte[], byte[]> consumer = TopicTail.consumer(cluster)) {
        consumer.assign(List.of(partition));
        FeedDocument document = latest(consumer);
        Mutes shown = null;
        boolean failed = false;
        boolean changed = true;
        while (!closed) {
          Mutes current = mutes.get();
          if (changed || failed || !current.equals(shown)) {
            failed = !write(document.render(current), failed);
            shown = current;
          }
          if (!failed) {
            position = consumer.position(partition);
          }
          changed = false;
          for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            changed |= add(document, record);
          }
        }
      } catch (RuntimeException e) {
        LOG.error("The feed {} stumbled and begins again: {}", target.name(), e.getMessage(), e);
        LockSupport.parkNanos(RESTART.toNanos());
      }
    }
  }

  /** Reads as far back as there are alerts that the feed has room for. */
  private FeedDocument latest(KafkaConsumer<byte[], byte[]> consumer) {
    long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long look = target.entries() * FIRST_LOOK;
    while (true) {
      long from = Math.max(begin, end - look);
      FeedDocument document = new FeedDocument(target);
      consumer.seek(partition, from);
      while (consumer.position(partition) < end && !closed) {
        consumer.poll(POLL).forEach(r -> add(document, r));
      }
      if (from == begin || document.full() || closed) {
        return document;
      }
      look *= LOOK_FURTHER;
    }
  }

  private boolean add(FeedDocument document, ConsumerRecord<byte[], byte[]> record) {
    @Nullable Alert alert = reader.read(record);
    return alert != null && document.add(alert, Instant.ofEpochMilli(record.timestamp()));
  }

  /** Whether the file is written; a failure is told of once until it is. */
  private boolean write(String content, boolean failedBefore) {
    try {
      couriers.publish(target, content);
      return true;
    } catch (IOException e) {
      if (!failedBefore) {
        LOG.warn(
            "The feed {} cannot be written and is tried again: {}",
            target.name(),
            e.getClass().getSimpleName());
      }
      LockSupport.parkNanos(RESTART.toNanos());
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
