package marsad.kafka;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a topic with a thread and a consumer of its own and holds what its records say, a moment
 * old at most. Records that come together are folded together; while the topic cannot be read, what
 * it said last holds.
 */
final class TopicFollower<T> implements Supplier<T>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(100);

  /** Records this close to one another are folded at once ... */
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** ... unless they don't end. */
  private static final Duration LONGEST_BATCH = Duration.ofSeconds(1);

  private static final Duration RETRY = Duration.ofSeconds(1);

  private final String topic;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Fold<T> fold;
  private final Thread thread;
  private volatile T current;
  private volatile boolean closed;

  /** What the records of a topic come to. */
  interface Fold<T> {
    void add(ConsumerRecord<byte[], byte[]> record);

    /** What all that was added says; asked after some was. */
    T now();

    /** One that each record turns from an unchanging value into the next. */
    static <T> Fold<T> of(T first, BiFunction<T, ConsumerRecord<byte[], byte[]>, T> step) {
      return new Fold<>() {
        private T value = first;

        @Override
        public void add(ConsumerRecord<byte[], byte[]> record) {
          value = step.apply(value, record);
        }

        @Override
        public T now() {
          return value;
        }
      };
    }
  }

  private TopicFollower(String topic, KafkaConsumer<byte[], byte[]> consumer, Fold<T> fold) {
    this.topic = topic;
    this.consumer = consumer;
    this.fold = fold;
    ActorsTopic.toEnd(consumer, this::add);
    current = fold.now();
    thread = new Thread(this::run, "marsad-" + topic);
    thread.setDaemon(true);
  }

  /**
   * Follows {@code topic}; when this returns, all that is on it now is folded.
   *
   * @param fold used by one thread at a time, from now on by no one else
   */
  static <T> TopicFollower<T> follow(Cluster cluster, String topic, Fold<T> fold) {
    KafkaConsumer<byte[], byte[]> consumer =
        new TopicTail(cluster, topic).open(new TopicTail.From.Beginning());
    try {
      TopicFollower<T> follower = new TopicFollower<>(topic, consumer, fold);
      follower.thread.start();
      return follower;
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  @Override
  public T get() {
    return current;
  }

  private void run() {
    String told = "";
    try (consumer) {
      while (!closed) {
        try {
          step();
          told = "";
        } catch (WakeupException e) {
          return;
        } catch (RuntimeException e) {
          String why = String.valueOf(e.getMessage());
          if (!why.equals(told)) {
            LOG.error("{} cannot be followed, what it said holds: {}", topic, why);
            told = why;
          }
          LockSupport.parkNanos(RETRY.toNanos());
        }
      }
    }
  }

  /** One that the fold fails on is left out: those behind it count. */
  private void add(ConsumerRecord<byte[], byte[]> record) {
    try {
      fold.add(record);
    } catch (RuntimeException e) {
      LOG.warn("Skipped a record of {} at offset {}", topic, record.offset(), e);
    }
  }

  private void step() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    if (records.isEmpty()) {
      return;
    }
    long deadline = System.nanoTime() + LONGEST_BATCH.toNanos();
    while (!records.isEmpty()) {
      records.forEach(this::add);
      records = System.nanoTime() < deadline ? consumer.poll(PAUSE) : ConsumerRecords.empty();
    }
    current = fold.now();
  }

  /** Stops following; what was held last stays. */
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
