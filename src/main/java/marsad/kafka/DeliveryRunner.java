package marsad.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import marsad.delivery.Couriers;
import marsad.delivery.Mutes;
import marsad.delivery.Target;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers alerts to targets until it is closed. Each target has a consumer group of its own with
 * its position on {@code alerts}; what it was sent is on {@code alert-deliveries}.
 */
public final class DeliveryRunner implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final int MAX_POLL_RECORDS = 50;
  private static final int SESSION_MS = 6000;
  private static final int HEARTBEAT_MS = 2000;

  private final Cluster cluster;
  private final TopicFollower<Mutes> mutes;
  private final DeliveryLog log;
  private final Map<String, TargetSender> senders = new HashMap<>();
  private final List<FeedWriter> writers = new ArrayList<>();

  private DeliveryRunner(Cluster cluster, TopicFollower<Mutes> mutes, DeliveryLog log) {
    this.cluster = cluster;
    this.mutes = mutes;
    this.log = log;
  }

  /**
   * Starts delivering; when this returns, each target has its position, so that nothing is missed
   * that fires from now on.
   *
   * @param instance a name for this process among those that deliver, with which the next start
   *     takes its place at once, or null when there may be several
   */
  public static DeliveryRunner start(
      Cluster cluster,
      List<Target> targets,
      Couriers couriers,
      InstantSource clock,
      @Nullable String instance) {
    TopicFollower<Mutes> mutes = new MutesTopic(cluster).follow();
    DeliveryRunner runner = new DeliveryRunner(cluster, mutes, new DeliveryLog(cluster));
    try {
      for (Target target : targets) {
        runner.add(target, couriers, clock, instance);
      }
      runner.senders.values().forEach(TargetSender::start);
      runner.writers.forEach(FeedWriter::start);
      return runner;
    } catch (RuntimeException e) {
      mutes.close();
      runner.log.close();
      throw e;
    }
  }

  private void add(
      Target target, Couriers couriers, InstantSource clock, @Nullable String instance) {
    if (target instanceof Target.Http http) {
      String group = group(http.name());
      placeNew(http, group);
      senders.put(
          http.name(),
          new TargetSender(
              cluster,
              http,
              couriers.to(http),
              log,
              mutes,
              clock,
              () -> consumer(group, instance)));
    } else if (target instanceof Target.Feed feed) {
      writers.add(new FeedWriter(cluster, feed, couriers, mutes));
    }
  }

  private String group(String target) {
    return cluster.prefix() + "marsad-deliver-" + target;
  }

  /** A new target begins at the end, or at the beginning where it wants what was before. */
  private void placeNew(Target.Http target, String group) {
    TopicPartition alerts = new TopicPartition(cluster.topics().alerts().name(), 0);
    TopicPartition deliveries = new TopicPartition(log.topic(), 0);
    try (Admin admin = cluster.admin()) {
      if (admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .containsKey(alerts)) {
        return;
      }
      OffsetSpec start = target.fromBeginning() ? OffsetSpec.earliest() : OffsetSpec.latest();
      Map<TopicPartition, OffsetAndMetadata> places = new HashMap<>();
      for (Map.Entry<TopicPartition, OffsetSpec> place :
          Map.of(alerts, start, deliveries, OffsetSpec.latest()).entrySet()) {
        long offset =
            admin
                .listOffsets(Map.of(place.getKey(), place.getValue()))
                .partitionResult(place.getKey())
                .get()
                .offset();
        places.put(place.getKey(), new OffsetAndMetadata(offset));
      }
      admin.alterConsumerGroupOffsets(group, places).all().get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KafkaFailure(
          "The position of " + target.name() + " cannot be set: " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while delivery was started.", e);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer(String group, @Nullable String instance) {
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    if (instance != null) {
      config.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
    }
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MAX_POLL_RECORDS);
    // Both topics to the same sender: one at work, the others standing by.
    config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RangeAssignor.class));
    config.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
    config.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
    config.putIfAbsent(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, JsonSerde.MAX_BYTES);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** The mutes in force. */
  public Mutes mutes() {
    return mutes.get();
  }

  /** Whether no target is left that wants anything. */
  public boolean ended() {
    return writers.isEmpty() && senders.values().stream().allMatch(TargetSender::gone);
  }

  /**
   * Returns when all that is on {@code alerts} now has been delivered, or waits for its hour, or
   * was given up; at the latest after {@code limit}.
   *
   * @return whether it was in time
   */
  public boolean awaitDelivered(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    TopicPartition alerts = new TopicPartition(cluster.topics().alerts().name(), 0);
    long end;
    try (KafkaConsumer<byte[], byte[]> consumer = TopicTail.consumer(cluster)) {
      end = consumer.endOffsets(List.of(alerts)).getOrDefault(alerts, 0L);
    }
    try (Progress progress = new Progress(cluster)) {
      senders.forEach(
          (name, sender) ->
              progress.awaitRead(
                  group(name),
                  alerts.topic(),
                  () -> sender.gone() || sender.held() || System.nanoTime() > deadline));
    }
    while (writers.stream().anyMatch(w -> w.position() < end) && System.nanoTime() < deadline) {
      LockSupport.parkNanos(POLL.toNanos());
    }
    return System.nanoTime() < deadline;
  }

  /** Stops after what is under way, or a moment later; what is not done is done by the next. */
  @Override
  public void close() {
    List<AutoCloseable> parts = new ArrayList<>(senders.values());
    parts.addAll(writers);
    CompletableFuture.allOf(
            parts.stream()
                .map(p -> CompletableFuture.runAsync(() -> close(p)))
                .toArray(CompletableFuture<?>[]::new))
        .join();
    mutes.close();
    log.close();
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("nothing to go wrong here", e);
    }
  }
}
