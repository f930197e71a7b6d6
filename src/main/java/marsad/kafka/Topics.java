package marsad.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** The topics of the document on a cluster: what is there, what differs, and creating them. */
public final class Topics {
  private static final String TOPIC = "topic";
  private static final String PARTITIONS = "partitions";
  private static final String REPLICAS = "replicas";

  /** What is only ever chosen when a topic is created. */
  private static final Set<String> LASTING = Set.of(PARTITIONS, REPLICAS);

  private static final Duration VISIBLE_LIMIT = Duration.ofSeconds(30);
  private static final Duration VISIBLE_POLL = Duration.ofMillis(10);

  private final Admin admin;
  private final List<TopicSpec> specs;

  /**
   * @param prefix begins each topic's name; may be empty
   */
  public Topics(Admin admin, List<TopicSpec> specs, String prefix) {
    this.admin = admin;
    this.specs = specs.stream().map(s -> s.prefixed(prefix)).toList();
  }

  /**
   * Where a topic is not as the document says.
   *
   * @param what {@code topic}, {@code partitions}, {@code replicas} or the configuration key
   * @param wanted as the document says, after adapting it to the number of brokers
   * @param found as it is, or {@code missing}
   */
  public record Drift(String topic, String what, String wanted, String found) {
    @Override
    public String toString() {
      return topic + ": " + what + " is " + found + ", wanted " + wanted;
    }
  }

  /** The topics wanted, adapted to the number of brokers of the cluster. */
  public List<TopicSpec> wanted() {
    int brokers = await(admin.describeCluster().nodes()).size();
    return specs.stream().map(s -> s.on(brokers)).toList();
  }

  /** One sentence when the cluster is too small for the replicas wanted, else nothing. */
  public Optional<String> reducedReplicas() {
    int brokers = await(admin.describeCluster().nodes()).size();
    int most = specs.stream().mapToInt(TopicSpec::replicas).max().orElse(0);
    return most <= brokers
        ? Optional.empty()
        : Optional.of(
            "Topics have "
                + brokers
                + " of "
                + most
                + " replicas, since the cluster has "
                + brokers
                + (brokers == 1 ? " broker." : " brokers."));
  }

  /** Which topics are not there, in the document's order. */
  public List<String> missing() {
    List<String> all = names(specs);
    Map<String, TopicDescription> found = described(all);
    return all.stream().filter(name -> !found.containsKey(name)).toList();
  }

  /** Every difference between document and cluster, in the document's order. */
  public List<Drift> check() {
    List<TopicSpec> wanted = wanted();
    Map<String, TopicDescription> found = described(names(wanted));
    Map<String, Config> configs = configs(found.keySet());
    List<Drift> drifts = new ArrayList<>();
    for (TopicSpec spec : wanted) {
      TopicDescription topic = found.get(spec.name());
      Config config = configs.get(spec.name());
      if (topic == null || config == null) {
        drifts.add(new Drift(spec.name(), TOPIC, "present", "missing"));
      } else {
        compare(spec, topic, config, drifts);
      }
    }
    return drifts;
  }

  /**
   * Creates missing topics and sets configuration; returns when the cluster shows it. Partitions
   * and replicas of a topic that is there stay: adding partitions would move keys, and with them
   * the order of an actor's stream.
   *
   * @return what was changed and what was left, one sentence each
   */
  public List<String> apply() {
    List<String> done = new ArrayList<>();
    List<Drift> drifts = check();
    List<String> missing =
        drifts.stream().filter(d -> d.what().equals(TOPIC)).map(Drift::topic).toList();
    create(wanted().stream().filter(s -> missing.contains(s.name())).toList(), done);
    for (Drift drift : drifts) {
      if (LASTING.contains(drift.what())) {
        done.add(drift + "; left as it is, since it cannot be changed without moving data");
      } else if (!drift.what().equals(TOPIC)) {
        await(admin.incrementalAlterConfigs(alteration(drift)).all());
        done.add(drift.topic() + ": set " + drift.what() + " to " + drift.wanted());
      }
    }
    if (!done.isEmpty()) {
      awaitVisible();
    }
    return done;
  }

  private void create(List<TopicSpec> missing, List<String> done) {
    List<NewTopic> topics =
        missing.stream()
            .map(
                s ->
                    new NewTopic(s.name(), s.partitions(), (short) s.replicas())
                        .configs(s.config()))
            .toList();
    for (Map.Entry<String, KafkaFuture<Void>> topic :
        admin.createTopics(topics).values().entrySet()) {
      try {
        topic.getValue().get();
        done.add(topic.getKey() + ": created");
      } catch (ExecutionException e) {
        // Another worker may have been faster.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw failure(e);
        }
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
    done.sort(Comparator.naturalOrder());
  }

  /** Brokers learn of a change a moment after the controller took it. */
  private void awaitVisible() {
    long deadline = System.nanoTime() + VISIBLE_LIMIT.toNanos();
    while (check().stream().anyMatch(d -> !LASTING.contains(d.what()))) {
      if (System.nanoTime() > deadline) {
        throw new KafkaFailure(
            "The cluster did not show the topics within "
                + VISIBLE_LIMIT.toSeconds()
                + " seconds.");
      }
      LockSupport.parkNanos(VISIBLE_POLL.toNanos());
    }
  }

  private static Map<ConfigResource, Collection<AlterConfigOp>> alteration(Drift drift) {
    ConfigEntry entry = new ConfigEntry(drift.what(), drift.wanted());
    return Map.of(
        new ConfigResource(ConfigResource.Type.TOPIC, drift.topic()),
        List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET)));
  }

  private static void compare(
      TopicSpec spec, TopicDescription topic, Config config, List<Drift> drifts) {
    int partitions = topic.partitions().size();
    if (partitions != spec.partitions()) {
      drifts.add(drift(spec, PARTITIONS, spec.partitions(), partitions));
    }
    int replicas = topic.partitions().get(0).replicas().size();
    if (replicas != spec.replicas()) {
      drifts.add(drift(spec, REPLICAS, spec.replicas(), replicas));
    }
    spec.config().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            e -> {
              ConfigEntry entry = config.get(e.getKey());
              String value = entry == null ? null : entry.value();
              if (!e.getValue().equals(value)) {
                drifts.add(drift(spec, e.getKey(), e.getValue(), value));
              }
            });
  }

  private static Drift drift(TopicSpec spec, String what, Object wanted, @Nullable Object found) {
    return new Drift(spec.name(), what, String.valueOf(wanted), String.valueOf(found));
  }

  private static List<String> names(List<TopicSpec> specs) {
    return specs.stream().map(TopicSpec::name).toList();
  }

  private Map<String, TopicDescription> described(Collection<String> names) {
    // A list would leave out without a word what the user may not see.
    return existing(admin.describeTopics(names).topicNameValues());
  }

  private Map<String, Config> configs(Collection<String> names) {
    List<ConfigResource> resources =
        names.stream().map(n -> new ConfigResource(ConfigResource.Type.TOPIC, n)).toList();
    return existing(admin.describeConfigs(resources).values()).entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().name(), Map.Entry::getValue));
  }

  /** What was answered; topics that were deleted since they were listed are left out. */
  private static <K, V> Map<K, V> existing(Map<K, KafkaFuture<V>> asked) {
    Map<K, V> out = new HashMap<>();
    for (Map.Entry<K, KafkaFuture<V>> each : asked.entrySet()) {
      try {
        out.put(each.getKey(), each.getValue().get());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw failure(e);
        }
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
    return out;
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static KafkaFailure failure(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return new KafkaFailure("The cluster refused: " + cause.getMessage(), cause);
  }

  private static KafkaFailure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new KafkaFailure("Interrupted while waiting for the cluster.", e);
  }
}
