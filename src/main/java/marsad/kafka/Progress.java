package marsad.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the workers are. */
public final class Progress implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);

  private final Admin admin;
  private final Cluster cluster;

  public Progress(Cluster cluster) {
    this.cluster = cluster;
    this.admin = cluster.admin();
  }

  /**
   * What a topic holds.
   *
   * @param records offsets in use, among them the marks of transactions
   */
  public record Held(String topic, int partitions, long records) {}

  /**
   * What a group of workers still has to read of a topic.
   *
   * @param lag offsets behind the end
   */
  public record Lag(String group, String topic, long lag) {}

  /** What each topic holds, in the document's order; a missing topic has no partitions. */
  public List<Held> held() {
    List<Held> held = new ArrayList<>();
    Collection<String> present = await(admin.listTopics().names());
    for (TopicSpec spec : TopicDocument.bundled()) {
      String topic = cluster.topic(spec.name());
      if (!present.contains(topic)) {
        held.add(new Held(topic, 0, 0));
        continue;
      }
      List<TopicPartition> partitions = partitions(topic);
      Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
      Map<TopicPartition, Long> next = offsets(partitions, OffsetSpec.latest());
      long records =
          partitions.stream()
              .mapToLong(p -> next.getOrDefault(p, 0L) - first.getOrDefault(p, 0L))
              .sum();
      held.add(new Held(topic, partitions.size(), records));
    }
    return held;
  }

  /** The lag of every group of workers, by group and topic. */
  public List<Lag> lags() {
    List<Lag> lags = new ArrayList<>();
    for (GroupListing group : await(admin.listGroups().all())) {
      if (group.groupId().startsWith(cluster.prefix() + "marsad")) {
        lag(group.groupId())
            .forEach((topic, lag) -> lags.add(new Lag(group.groupId(), topic, lag)));
      }
    }
    return lags;
  }

  private Map<String, Long> lag(String group) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    Map<TopicPartition, Long> ends = offsets(committed.keySet(), OffsetSpec.latest());
    Map<String, Long> lags = new TreeMap<>();
    committed.forEach(
        (partition, offset) -> {
          if (offset != null) {
            lags.merge(
                partition.topic(), ends.getOrDefault(partition, 0L) - offset.offset(), Long::sum);
          }
        });
    return lags;
  }

  /** Returns when {@code group} has processed all that is now in the archive, or {@code stop}. */
  public void awaitProcessed(String group, BooleanSupplier stop) {
    // In this order: what the archive gives is in actor-events once it is committed.
    for (String topic :
        List.of(cluster.topics().rawArticles().name(), cluster.topics().actorEvents().name())) {
      awaitRead(group, topic, stop);
    }
  }

  /** Returns when {@code group} has processed all that is now in {@code topic}, or {@code stop}. */
  void awaitRead(String group, String topic, BooleanSupplier stop) {
    Map<TopicPartition, Long> ends = offsets(partitions(topic), OffsetSpec.latest());
    while (!reached(group, ends) && !stop.getAsBoolean()) {
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private boolean reached(String group, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> committed =
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata offset = committed.get(end.getKey());
              return end.getValue() == 0 || (offset != null && offset.offset() >= end.getValue());
            });
  }

  private List<TopicPartition> partitions(String topic) {
    return await(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
        .flatMap(d -> d.partitions().stream().map(p -> new TopicPartition(topic, p.partition())))
        .toList();
  }

  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted =
        partitions.stream().collect(Collectors.toMap(p -> p, p -> which));
    Map<TopicPartition, ListOffsetsResultInfo> found =
        await(
            admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED)).all());
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KafkaFailure("The cluster refused: " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while waiting for the cluster.", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
