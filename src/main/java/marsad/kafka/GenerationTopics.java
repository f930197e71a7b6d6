package marsad.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What a cluster holds of one generation: topics, groups, transactions. */
final class GenerationTopics {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  /** What Streams puts behind the name of an application: a process and the number of a thread. */
  private static final String STREAMS_ID = "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9]+";

  private static final Duration POLL = Duration.ofMillis(50);

  private final Admin admin;
  private final Cluster cluster;

  private GenerationTopics(Admin admin, Cluster cluster) {
    this.admin = admin;
    this.cluster = cluster;
  }

  /** Those of the generation of {@code cluster}. */
  static GenerationTopics of(Admin admin, Cluster cluster) {
    return new GenerationTopics(admin, cluster);
  }

  /**
   * Creates its topics, as the document describes those of the first.
   *
   * @throws KafkaFailure when there are topics or workers of these names with something in them
   */
  void create(Progress progress) {
    Set<String> there = topics();
    boolean used =
        !progress.groups().isEmpty()
            || there.stream().anyMatch(t -> progress.ends(t).stream().anyMatch(end -> end > 0));
    if (used) {
      throw new KafkaFailure(
          "There are topics or groups called "
              + cluster.prefix()
              + cluster.generation()
              + ". already; choose another name.");
    }
    List<TopicSpec> derived =
        TopicDocument.bundled().stream().filter(s -> Topic.DERIVED.contains(s.name())).toList();
    String prefix = cluster.prefix() + Topic.ofGeneration(cluster.generation());
    new Topics(admin, derived, prefix).apply();
  }

  /**
   * Deletes its topics, those of its workers' stores, and its groups, when no worker is at it any
   * more. What a worker that was killed has left open is rolled back; the ids of transactions
   * themselves expire on the broker.
   */
  void delete(Progress progress) {
    awaitStopped(progress);
    List<String> groups = progress.groups();
    endTransactions(groups);
    Set<String> topics = topics();
    for (KafkaFuture<Void> each : admin.deleteTopics(topics).topicNameValues().values()) {
      await(each);
    }
    admin.deleteConsumerGroups(groups).deletedGroups().values().forEach(GenerationTopics::await);
    while (!topics().isEmpty()) {
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  private static void awaitStopped(Progress progress) {
    long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
    List<String> working = progress.groupsAtWork();
    while (!working.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new KafkaFailure(
            "Workers are still at " + working.get(0) + "; stop them and drop it again.");
      }
      LockSupport.parkNanos(POLL.toNanos());
      working = progress.groupsAtWork();
    }
  }

  private Set<String> topics() {
    Pattern stores =
        Pattern.compile(
            Pattern.quote(cluster.prefix() + Topic.ofGeneration(cluster.generation()))
                + "marsad(-[a-z]+)+-(changelog|repartition)");
    Set<String> derived = Topic.DERIVED.stream().map(cluster::topic).collect(Collectors.toSet());
    return Objects.requireNonNull(await(admin.listTopics().names())).stream()
        .filter(t -> derived.contains(t) || stores.matcher(t).matches())
        .collect(Collectors.toSet());
  }

  private void endTransactions(List<String> groups) {
    List<String> open =
        Objects.requireNonNull(await(admin.listTransactions().all())).stream()
            .filter(t -> t.state() == TransactionState.ONGOING)
            .map(TransactionListing::transactionalId)
            .filter(id -> groups.stream().anyMatch(g -> id.matches(Pattern.quote(g) + STREAMS_ID)))
            .toList();
    if (!open.isEmpty()) {
      await(admin.fenceProducers(open).all());
    }
  }

  /** What was answered; null where what was asked about is gone already. */
  private static <T> @org.jspecify.annotations.Nullable T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException
          || e.getCause() instanceof GroupIdNotFoundException) {
        return null;
      }
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KafkaFailure("The cluster refused: " + cause.getMessage(), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while waiting for the cluster.", e);
    }
  }
}
