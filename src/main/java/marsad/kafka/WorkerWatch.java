package marsad.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.jspecify.annotations.Nullable;

/** What is seen of one worker from outside: its state, how far it is, what it restores. */
final class WorkerWatch implements StateRestoreListener, AutoCloseable {
  private final KafkaStreams streams;
  private final String generation;
  private final @Nullable KafkaStreamsMetrics kafka;
  private final Consumer<WorkerWatch> onClose;
  private final Map<TopicPartition, Long> restoring = new ConcurrentHashMap<>();
  private final AtomicLong restored = new AtomicLong();

  /**
   * @param registry gets Kafka's own figures of the worker, or null
   */
  WorkerWatch(
      KafkaStreams streams,
      String generation,
      @Nullable MeterRegistry registry,
      Consumer<WorkerWatch> onClose) {
    this.streams = streams;
    this.generation = generation;
    this.onClose = onClose;
    this.kafka = registry == null ? null : bound(streams, generation, registry);
    streams.setGlobalStateRestoreListener(this);
  }

  private static KafkaStreamsMetrics bound(
      KafkaStreams streams, String generation, MeterRegistry registry) {
    KafkaStreamsMetrics metrics =
        new KafkaStreamsMetrics(streams, Tags.of("generation", generation));
    metrics.bindTo(registry);
    return metrics;
  }

  String generation() {
    return generation;
  }

  boolean failed() {
    KafkaStreams.State state = streams.state();
    return state == KafkaStreams.State.ERROR || state == KafkaStreams.State.PENDING_ERROR;
  }

  /** Why it does not process, in one sentence, or null. */
  @Nullable String notRunning() {
    KafkaStreams.State state = streams.state();
    if (state == KafkaStreams.State.RUNNING) {
      return null;
    }
    long left = toRestore();
    return "The worker of "
        + generation
        + " is "
        + state
        + (left > 0 ? ", with " + left + " records of its stores to restore." : ".");
  }

  /** By topic, how many records its partitions have that it has not committed. */
  Map<String, Long> lags() {
    Map<String, Long> lags = new TreeMap<>();
    if (!streams.state().isRunningOrRebalancing()) {
      return lags;
    }
    streams
        .metadataForLocalThreads()
        .forEach(thread -> thread.activeTasks().forEach(task -> addLag(task, lags)));
    return lags;
  }

  private static void addLag(TaskMetadata task, Map<String, Long> lags) {
    task.endOffsets()
        .forEach(
            (partition, end) -> {
              long committed = task.committedOffsets().getOrDefault(partition, 0L);
              if (end >= 0) {
                lags.merge(partition.topic(), Math.max(0, end - Math.max(0, committed)), Long::sum);
              }
            });
  }

  /** Records of stores that are yet to be read back. */
  long toRestore() {
    return restoring.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records of stores that have been read back so far. */
  long restored() {
    return restored.get();
  }

  @Override
  public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
    restoring.put(partition, Math.max(0, to - from));
  }

  @Override
  public void onBatchRestored(TopicPartition partition, String store, long end, long count) {
    restored.addAndGet(count);
    restoring.computeIfPresent(partition, (p, left) -> Math.max(0, left - count));
  }

  @Override
  public void onRestoreEnd(TopicPartition partition, String store, long total) {
    restoring.remove(partition);
  }

  @Override
  public void onRestoreSuspended(TopicPartition partition, String store, long total) {
    restoring.remove(partition);
  }

  @Override
  public void close() {
    if (kafka != null) {
      kafka.close();
    }
    onClose.accept(this);
  }
}
