package marsad.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import marsad.kafka.Cluster;
import marsad.kafka.EmbeddedKafka;
import marsad.kafka.KafkaFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that talks to a cluster; named as in Kafka's own tools. */
final class ClusterOptions {
  private static final String DEFAULT = "localhost:9092";

  @Option(
      names = "--bootstrap-server",
      paramLabel = "HOST:PORT",
      description = "Kafka to use; else that of --data, else localhost:9092.")
  private @Nullable String bootstrapServer;

  @Option(
      names = "--command-config",
      paramLabel = "FILE",
      description = "Properties for Kafka's clients, such as security.")
  private @Nullable Path commandConfig;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data directory of a running `marsad up`.")
  private @Nullable Path data;

  @Option(
      names = "--topic-prefix",
      paramLabel = "PREFIX",
      defaultValue = "",
      description = "Begins the name of every topic and group, on a cluster that is shared.")
  private String prefix = "";

  Cluster cluster() {
    return new Cluster(address(), settings(), prefix);
  }

  /** Whether the user says which cluster is meant. */
  boolean given() {
    return bootstrapServer != null || data != null;
  }

  @Nullable Path data() {
    return data;
  }

  private String address() {
    if (bootstrapServer != null) {
      return bootstrapServer;
    }
    if (data == null) {
      return DEFAULT;
    }
    try {
      return Files.readString(data.resolve(EmbeddedKafka.ADDRESS_FILE)).strip();
    } catch (IOException e) {
      throw new KafkaFailure(
          "No broker runs on " + data + "; start it with `marsad up --data " + data + "`.", e);
    }
  }

  private Map<String, String> settings() {
    if (commandConfig == null) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(commandConfig)) {
      properties.load(in);
    } catch (IOException e) {
      throw new KafkaFailure(commandConfig + " cannot be read; check --command-config.", e);
    }
    Map<String, String> settings = new TreeMap<>();
    properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
    return settings;
  }
}
