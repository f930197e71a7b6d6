package marsad.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import marsad.delivery.Mute;
import marsad.delivery.Mutes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows {@code alert-mutes} and holds the mutes as they are now. */
final class LiveMutes implements Supplier<Mutes>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveMutes.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final MutesTopic topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<String, Mute> mutes = new TreeMap<>();
  private final Thread thread = new Thread(this::run, "marsad-mutes");
  private volatile Mutes current;
  private volatile boolean closed;

  private LiveMutes(MutesTopic topic, KafkaConsumer<byte[], byte[]> consumer) {
    this.topic = topic;
    this.consumer = consumer;
    ActorsTopic.toEnd(consumer, r -> topic.apply(r, mutes));
    this.current = new Mutes(mutes);
    thread.setDaemon(true);
  }

  /** When this returns, all that is on the topic now is in the mutes. */
  static LiveMutes follow(Cluster cluster) {
    MutesTopic topic = new MutesTopic(cluster);
    KafkaConsumer<byte[], byte[]> consumer = topic.open();
    try {
      LiveMutes live = new LiveMutes(topic, consumer);
      live.thread.start();
      return live;
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  @Override
  public Mutes get() {
    return current;
  }

  private void run() {
    try (consumer) {
      while (!closed) {
        try {
          ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
          if (!records.isEmpty()) {
            records.forEach(r -> topic.apply(r, mutes));
            current = new Mutes(mutes);
          }
        } catch (WakeupException e) {
          return;
        } catch (RuntimeException e) {
          LOG.error("Mutes cannot be followed and stay as they are: {}", e.getMessage(), e);
          LockSupport.parkNanos(RETRY.toNanos());
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
