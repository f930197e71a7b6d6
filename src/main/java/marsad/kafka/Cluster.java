package marsad.kafka;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;

/**
 * Where Kafka is and which of its topics are meant.
 *
 * @param bootstrapServer {@code host:port}, several separated by commas
 * @param settings client settings of the user's own, e.g. for security
 * @param prefix begins the name of every topic and group; may be empty
 * @param generation whose derived topics are meant, see {@link Generations}
 */
public record Cluster(
    String bootstrapServer, Map<String, String> settings, String prefix, String generation) {
  private static final int CONNECT_MS = 500;
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

  /** Said where something listens and does not answer. */
  private static final String DEMANDS =
      " If it demands TLS or a password, name them in a file and give it with --command-config.";

  public Cluster {
    settings = Map.copyOf(settings);
  }

  /** Where the first generation is meant. */
  public Cluster(String bootstrapServer, Map<String, String> settings, String prefix) {
    this(bootstrapServer, settings, prefix, Topic.FIRST);
  }

  /** A cluster without further settings. */
  public static Cluster at(String bootstrapServer) {
    return new Cluster(bootstrapServer, Map.of(), "");
  }

  Topic.Set topics() {
    return Topic.named(prefix, generation);
  }

  /** The same where {@code other} is the generation that is meant. */
  public Cluster of(String other) {
    return new Cluster(bootstrapServer, settings, prefix, other);
  }

  /** The same with {@code more} settings, which win. */
  public Cluster with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(settings);
    all.putAll(more);
    return new Cluster(bootstrapServer, all, prefix, generation);
  }

  /** The full name of the topic that the document calls {@code name}. */
  String topic(String name) {
    return Topic.DERIVED.contains(name)
        ? prefix + Topic.ofGeneration(generation) + name
        : prefix + name;
  }

  Map<String, Object> config() {
    Map<String, Object> config = new HashMap<>(settings);
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServer);
    return config;
  }

  Admin admin() {
    Map<String, Object> config = config();
    int limit = (int) ANSWER_LIMIT.toMillis();
    config.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, limit / 2);
    config.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, limit);
    try {
      return Admin.create(config);
    } catch (KafkaException e) {
      boolean address =
          e.getCause() instanceof ConfigException cause
              && String.valueOf(cause.getMessage()).contains("bootstrap");
      throw new KafkaFailure(address ? noAnswer() : Refusal.unusable(e), e);
    }
  }

  /**
   * Returns when the cluster answers.
   *
   * @throws KafkaFailure when it does not
   */
  public void requireAnswer() {
    try (Admin admin = admin()) {
      admin.describeCluster().clusterId().get();
    } catch (ExecutionException e) {
      throw new KafkaFailure(noAnswer() + (listens() ? DEMANDS : ""), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while waiting for " + bootstrapServer + ".", e);
    }
  }

  /** Whether something listens at the address, found out in a moment. */
  public boolean listens() {
    String[] address = bootstrapServer.split(",")[0].split(":");
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(address[0], Integer.parseInt(address[address.length - 1])),
          CONNECT_MS);
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** What to say when nothing answers. */
  public String noAnswer() {
    return "No Kafka answers at "
        + bootstrapServer
        + "; start one with `marsad up`, or name yours with --bootstrap-server.";
  }

  /** Runs {@code work} on the topics of the document, without those of a first that is dropped. */
  public <T> T withTopics(java.util.function.Function<Topics, T> work) {
    requireAnswer();
    try (Admin admin = admin()) {
      boolean first = Generations.read(this).exists(Topic.FIRST);
      return work.apply(
          new Topics(
              admin,
              TopicDocument.bundled().stream()
                  .filter(spec -> first || !Topic.DERIVED.contains(spec.name()))
                  .toList(),
              prefix));
    }
  }
}
