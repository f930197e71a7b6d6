package marsad.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Topics of single actors, to which their records of {@code actor-events} are copied. They are
 * created before anything is routed there: a missing topic would stop an exactly-once worker.
 */
public final class ActorTopics {
  private static final String SOURCE = "actor-events";
  private static final Duration VISIBLE_LIMIT = Duration.ofSeconds(30);
  private static final Duration VISIBLE_POLL = Duration.ofMillis(20);

  private ActorTopics() {}

  /**
   * What records can be routed to.
   *
   * @param routes topic by actor, all of them there
   * @param warnings one sentence for each topic that is not there and cannot be created
   */
  public record Prepared(Map<String, String> routes, List<String> warnings) {
    public Prepared {
      routes = Map.copyOf(routes);
      warnings = List.copyOf(warnings);
    }
  }

  /** The topic of an actor for whom none is named, without the prefix. */
  public static String nameOf(String actor) {
    return SOURCE + "-" + actor;
  }

  /**
   * Creates those topics that are missing, with one partition and otherwise as {@code
   * actor-events}.
   *
   * @param wanted topic by actor, without the cluster's prefix
   */
  public static Prepared prepare(Cluster cluster, Map<String, String> wanted) {
    cluster.requireAnswer();
    try (Admin admin = cluster.admin()) {
      return prepare(admin, cluster.prefix(), wanted);
    }
  }

  private static Prepared prepare(Admin admin, String prefix, Map<String, String> wanted) {
    Set<String> own =
        TopicDocument.bundled().stream().map(TopicSpec::name).collect(Collectors.toSet());
    TopicSpec spec =
        new Topics(admin, TopicDocument.bundled(), "")
            .wanted().stream().filter(s -> s.name().equals(SOURCE)).findFirst().orElseThrow();
    Map<String, String> refused = new TreeMap<>();
    for (String topic : Set.copyOf(wanted.values())) {
      String reason =
          own.contains(topic)
              ? "Marsad keeps other records there"
              : create(admin, prefix + topic, spec);
      if (!reason.isEmpty()) {
        refused.put(topic, reason);
      }
    }
    Map<String, String> routes = new LinkedHashMap<>();
    Map<String, List<String>> without = new TreeMap<>();
    wanted.forEach(
        (actor, topic) -> {
          if (refused.containsKey(topic)) {
            without.computeIfAbsent(topic, k -> new ArrayList<>()).add(actor);
          } else {
            routes.put(actor, prefix + topic);
          }
        });
    List<String> warnings = new ArrayList<>();
    without.forEach(
        (topic, actors) ->
            warnings.add(
                "The topic "
                    + prefix
                    + topic
                    + " is not used: "
                    + refused.get(topic)
                    + "; the records of "
                    + String.join(", ", actors)
                    + " stay on "
                    + SOURCE
                    + " only."));
    return new Prepared(routes, warnings);
  }

  /** Why the topic is not there after this; empty when it is. */
  private static String create(Admin admin, String name, TopicSpec like) {
    NewTopic topic = new NewTopic(name, 1, (short) like.replicas()).configs(like.config());
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        return reason(e);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    return awaitVisible(admin, name);
  }

  private static String awaitVisible(Admin admin, String name) {
    long deadline = System.nanoTime() + VISIBLE_LIMIT.toNanos();
    while (true) {
      try {
        admin.describeTopics(List.of(name)).allTopicNames().get();
        return "";
      } catch (ExecutionException e) {
        if (System.nanoTime() > deadline) {
          return reason(e);
        }
        LockSupport.parkNanos(VISIBLE_POLL.toNanos());
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private static String reason(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
    return message.replaceAll("\\.$", "");
  }

  private static KafkaFailure interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new KafkaFailure("Interrupted while creating topics.", e);
  }
}
