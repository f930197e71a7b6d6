package marsad.kafka;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows {@code generations} and holds what it says, a moment old at most. */
final class GenerationsFollower implements Supplier<Generations>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationsFollower.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread thread;
  private volatile Generations current = Generations.NONE;
  private volatile boolean closed;

  private GenerationsFollower(KafkaConsumer<byte[], byte[]> consumer) {
    this.consumer = consumer;
    ActorsTopic.toEnd(consumer, r -> current = current.with(StoredRecord.of(r)));
    thread = new Thread(this::run, "marsad-generations");
    thread.setDaemon(true);
  }

  /** When this returns, all that is there now is known. */
  static GenerationsFollower follow(Cluster cluster) {
    KafkaConsumer<byte[], byte[]> consumer =
        new TopicTail(cluster, Generations.TOPIC).open(new TopicTail.From.Beginning());
    try {
      GenerationsFollower follower = new GenerationsFollower(consumer);
      follower.thread.start();
      return follower;
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  @Override
  public Generations get() {
    return current;
  }

  private void run() {
    try (consumer) {
      while (!closed) {
        try {
          consumer.poll(POLL).forEach(r -> current = current.with(StoredRecord.of(r)));
        } catch (WakeupException e) {
          return;
        } catch (RuntimeException e) {
          LOG.error("The generations cannot be followed for now: {}", e.getMessage(), e);
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
