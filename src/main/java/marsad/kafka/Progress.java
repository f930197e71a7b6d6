package marsad.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
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

  /**
   * The processes that are in a group of workers now.
   *
   * @param threads of all of them
   */
  public record Workers(String group, int instances, int threads, List<String> hosts) {
    public Workers {
      hosts = List.copyOf(hosts);
    }
  }

  /**
   * What each topic holds, in the document's order, and then those of further generations; a
   * missing topic has no partitions.
   */
  public List<Held> held() {
    List<Held> held = new ArrayList<>();
    Collection<String> present = await(admin.listTopics().names());
    Generations generations = Generations.read(cluster);
    for (TopicSpec spec : TopicDocument.bundled()) {
      if (!Topic.DERIVED.contains(spec.name()) || generations.exists(Topic.FIRST)) {
        held.add(held(cluster.of(Topic.FIRST).topic(spec.name()), present));
      }
    }
    for (String name : new TreeSet<>(generations.others().keySet())) {
      if (generations.exists(name) && !name.equals(Topic.FIRST)) {
        Topic.DERIVED.forEach(topic -> held.add(held(cluster.of(name).topic(topic), present)));
      }
    }
    return held;
  }

  private Held held(String topic, Collection<String> present) {
    if (!present.contains(topic)) {
      return new Held(topic, 0, 0);
    }
    List<TopicPartition> partitions = partitions(topic);
    Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> next = offsets(partitions, OffsetSpec.latest());
    long records =
        partitions.stream()
            .mapToLong(p -> next.getOrDefault(p, 0L) - first.getOrDefault(p, 0L))
            .sum();
    return new Held(topic, partitions.size(), records);
  }

  /** The lag of every group of workers, by group and topic. */
  public List<Lag> lags() {
    List<Lag> lags = new ArrayList<>();
    for (String group : allGroups()) {
      lag(group).forEach((topic, lag) -> lags.add(new Lag(group, topic, lag)));
    }
    return lags;
  }

  /** Who works in every group of workers, by group; nobody where all have ended. */
  public List<Workers> workers() {
    List<String> groups = allGroups();
    Map<String, ConsumerGroupDescription> described =
        await(admin.describeConsumerGroups(groups).all());
    return groups.stream().map(g -> workers(Objects.requireNonNull(described.get(g)))).toList();
  }

  private static Workers workers(ConsumerGroupDescription group) {
    // A thread's consumer is NAME-PROCESS-StreamThread-N-consumer.
    long instances =
        group.members().stream()
            .map(m -> m.clientId().replaceFirst("-StreamThread-\\d+-consumer.*", ""))
            .distinct()
            .count();
    List<String> hosts =
        group.members().stream().map(m -> m.host().replaceFirst("^/", "")).distinct().toList();
    return new Workers(group.groupId(), (int) instances, group.members().size(), hosts);
  }

  private List<String> allGroups() {
    Pattern workers =
        Pattern.compile(Pattern.quote(cluster.prefix()) + "([a-z0-9-]+\\.)?marsad(-.*)?");
    return await(admin.listGroups().all()).stream()
        .map(GroupListing::groupId)
        .filter(group -> workers.matcher(group).matches())
        .sorted()
        .toList();
  }

  /** The groups that work on the generation of the cluster, each a set of stages. */
  List<String> groups() {
    Pattern wanted =
        Pattern.compile(
            Pattern.quote(cluster.prefix() + Topic.ofGeneration(cluster.generation()))
                + "marsad(-(normalize|tag|code|alert))*");
    return await(admin.listGroups().all()).stream()
        .map(GroupListing::groupId)
        .filter(group -> wanted.matcher(group).matches())
        .sorted()
        .toList();
  }

  /** Of {@link #groups}, those that have a worker now. */
  List<String> groupsAtWork() {
    return await(admin.describeConsumerGroups(groups()).all()).values().stream()
        .filter(group -> !group.members().isEmpty())
        .map(ConsumerGroupDescription::groupId)
        .toList();
  }

  /** By partition, the offset in the archive up to which the generation is made. */
  List<Long> made() {
    List<TopicPartition> raw = partitions(cluster.topics().rawArticles().name());
    List<Long> made = new ArrayList<>(Collections.nCopies(raw.size(), 0L));
    for (String group : groups()) {
      committed(group)
          .forEach(
              (at, offset) -> {
                if (raw.contains(at) && offset != null) {
                  made.set(at.partition(), Math.max(made.get(at.partition()), offset.offset()));
                }
              });
    }
    return made;
  }

  /** How many articles of the archive the generation lacks. */
  long unmade() {
    return Readiness.behind(ends(cluster.topics().rawArticles().name()), made());
  }

  /** By partition, the offset that the next record of {@code topic} will have. */
  List<Long> ends(String topic) {
    return offsets(partitions(topic), OffsetSpec.latest()).entrySet().stream()
        .sorted(Comparator.comparingInt(e -> e.getKey().partition()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
    return await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
  }

  private Map<String, Long> lag(String group) {
    Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
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
        List.of(
            cluster.topics().rawArticles().name(),
            cluster.topics().unknownNames().name(),
            cluster.topics().actorEvents().name())) {
      awaitRead(group, topic, stop);
    }
  }

  /**
   * Whether those of {@code groups} that read {@code topic} process all that is in it now, within
   * {@code limit}.
   */
  boolean awaitRead(List<String> groups, String topic, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    for (String group : groups) {
      if (committed(group).keySet().stream().anyMatch(p -> p.topic().equals(topic))) {
        Map<TopicPartition, Long> ends = offsets(partitions(topic), OffsetSpec.latest());
        while (!reached(group, ends)) {
          if (System.nanoTime() > deadline) {
            return false;
          }
          LockSupport.parkNanos(POLL.toNanos());
        }
      }
    }
    return true;
  }

  /** Returns when {@code group} has processed all that is now in {@code topic}, or {@code stop}. */
  void awaitRead(String group, String topic, BooleanSupplier stop) {
    Map<TopicPartition, Long> ends = offsets(partitions(topic), OffsetSpec.latest());
    while (!reached(group, ends) && !stop.getAsBoolean()) {
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private boolean reached(String group, Map<TopicPartition, Long> ends) {
    Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
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

  /**
   * An end is behind what open transactions have written: a group's offsets can be read a moment
   * before the records that were committed with them.
   */
  private Map<TopicPartition, Long> offsets(
      Collection<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> wanted =
        partitions.stream().collect(Collectors.toMap(p -> p, p -> which));
    Map<TopicPartition, ListOffsetsResultInfo> found = await(admin.listOffsets(wanted).all());
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
