package marsad.kafka;

import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import marsad.Pipeline;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code actors} beside the topology and holds the newest snapshot of the dictionary. A
 * snapshot is immutable and replaced as a whole, so a stage has one for all of an article; several
 * edits that come together make one new snapshot. A bad record is logged and skipped.
 */
public final class LiveDictionary implements Stages.Snapshots, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveDictionary.class);

  private static final Duration POLL = Duration.ofMillis(100);

  /** Edits this close to one another make one snapshot ... */
  private static final Duration PAUSE = Duration.ofMillis(20);

  /** ... unless they don't end. */
  private static final Duration LONGEST_BATCH = Duration.ofSeconds(1);

  private static final Duration RETRY = Duration.ofSeconds(1);

  /** How many earlier snapshots are kept, while there is memory, for articles tagged by them. */
  private static final int EARLIER = 3;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final DictionaryFold fold;
  private final Thread thread;
  private final Deque<SoftReference<Stages.Snapshot>> earlier = new ArrayDeque<>();
  private final Map<String, String> reported = new HashMap<>();
  private Pipeline pipeline;
  private volatile Stages.Snapshot current;
  private volatile boolean closed;

  private LiveDictionary(KafkaConsumer<byte[], byte[]> consumer, Pipeline base) {
    this.consumer = consumer;
    this.fold = new DictionaryFold(base.dictionary());
    this.pipeline = base;
    ActorsTopic.toEnd(consumer, fold::add);
    if (fold.fold()) {
      pipeline = base.with(fold.dictionary());
    }
    current = Stages.Snapshot.of(pipeline);
    report();
    thread = new Thread(this::run, "marsad-dictionary");
    thread.setDaemon(true);
  }

  /**
   * Follows the topic; when this returns, all that is on it now is in the snapshot.
   *
   * @param base with the dictionary that the topic's records are laid over
   */
  public static LiveDictionary follow(Cluster cluster, Pipeline base) {
    KafkaConsumer<byte[], byte[]> consumer = new ActorsTopic(cluster).open();
    try {
      LiveDictionary live = new LiveDictionary(consumer, base);
      live.thread.start();
      return live;
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  @Override
  public Stages.Snapshot current() {
    return current;
  }

  @Override
  public Stages.Snapshot like(@Nullable String version) {
    Stages.Snapshot now = current;
    if (version == null || version.equals(now.version())) {
      return now;
    }
    synchronized (earlier) {
      for (SoftReference<Stages.Snapshot> each : earlier) {
        Stages.Snapshot snapshot = each.get();
        if (snapshot != null && snapshot.version().equals(version)) {
          return snapshot;
        }
      }
    }
    return now;
  }

  private void run() {
    try (consumer) {
      while (!closed) {
        try {
          step();
        } catch (WakeupException e) {
          return;
        } catch (RuntimeException e) {
          LOG.error("The dictionary cannot be followed and stays as it is: {}", e.getMessage(), e);
          LockSupport.parkNanos(RETRY.toNanos());
        }
      }
    }
  }

  private void step() {
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    if (records.isEmpty()) {
      return;
    }
    long deadline = System.nanoTime() + LONGEST_BATCH.toNanos();
    while (!records.isEmpty()) {
      records.forEach(fold::add);
      records = System.nanoTime() < deadline ? consumer.poll(PAUSE) : ConsumerRecords.empty();
    }
    if (fold.fold()) {
      pipeline = pipeline.with(fold.dictionary());
      synchronized (earlier) {
        earlier.addFirst(new SoftReference<>(current));
        if (earlier.size() > EARLIER) {
          earlier.removeLast();
        }
      }
      current = Stages.Snapshot.of(pipeline);
    }
    report();
  }

  /** Logs each skipped record once. */
  private void report() {
    reported.keySet().retainAll(fold.skipped().keySet());
    fold.skipped()
        .forEach(
            (key, reason) -> {
              if (!reason.equals(reported.put(key, reason))) {
                LOG.warn("Skipped a record of the dictionary, {}: {}", key, reason);
              }
            });
  }

  /** Stops following; the newest snapshot stays usable. */
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
