package marsad.kafka;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a topic shall be.
 *
 * @param partitions number of partitions
 * @param replicas copies of each partition
 * @param config Kafka's topic configuration, only what differs from its defaults or matters
 */
public record TopicSpec(
    String name, String description, int partitions, int replicas, Map<String, String> config) {
  private static final String IN_SYNC = "min.insync.replicas";

  public TopicSpec {
    config = Map.copyOf(config);
  }

  TopicSpec prefixed(String prefix) {
    return new TopicSpec(prefix + name, description, partitions, replicas, config);
  }

  /**
   * The same on a cluster of {@code brokers}: never more replicas than brokers, and one replica may
   * fail if there is more than one.
   */
  public TopicSpec on(int brokers) {
    int copies = Math.min(replicas, brokers);
    Map<String, String> adapted = new TreeMap<>(config);
    adapted.computeIfPresent(
        IN_SYNC, (k, v) -> String.valueOf(Math.min(Integer.parseInt(v), Math.max(1, copies - 1))));
    return new TopicSpec(name, description, partitions, copies, adapted);
  }
}
