package marsad.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A node with any configuration, where {@link EmbeddedKafka} has one only: in this process, or by
 * {@link #main} in one of its own, which ends with its standard input.
 */
final class Broker implements AutoCloseable {
  private final KafkaRaftServer server;

  private Broker(KafkaRaftServer server) {
    this.server = server;
  }

  /**
   * Returns when it is up.
   *
   * @param users for SCRAM, as {@code kafka-storage format --add-scram} takes them
   */
  static Broker start(Properties config, String clusterId, List<String> users) throws Exception {
    Path dir = Path.of(config.getProperty("log.dirs"));
    if (!Files.exists(dir.resolve("meta.properties"))) {
      Files.createDirectories(dir);
      new Formatter()
          .setClusterId(clusterId)
          .setNodeId(Integer.parseInt(config.getProperty("node.id")))
          .addDirectory(dir.toString())
          .setMetadataLogDirectory(dir.toString())
          .setControllerListenerName("CONTROLLER")
          .setScramArguments(users)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    }
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(config, false), Time.SYSTEM);
    server.startup();
    return new Broker(server);
  }

  /** What brokers of tests have in common: small, quick to notice who is gone. */
  static Properties config(int node, Path dir, int replicas) {
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", String.valueOf(node));
    p.put("controller.listener.names", "CONTROLLER");
    p.put("log.dirs", dir.toString());
    for (String topic :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      p.put(topic + ".replication.factor", String.valueOf(replicas));
      p.put(topic + ".num.partitions", "3");
    }
    String inSync = String.valueOf(replicas > 1 ? 2 : 1);
    p.put("transaction.state.log.min.isr", inSync);
    p.put("share.coordinator.state.topic.min.isr", inSync);
    p.put("min.insync.replicas", inSync);
    p.put("default.replication.factor", String.valueOf(replicas));
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("auto.create.topics.enable", "false");
    p.put("message.max.bytes", String.valueOf(JsonSerde.MAX_BYTES));
    p.put("replica.fetch.max.bytes", String.valueOf(JsonSerde.MAX_BYTES));
    p.put("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    p.put("broker.session.timeout.ms", "3000");
    p.put("broker.heartbeat.interval.ms", "500");
    p.put("controller.quorum.election.timeout.ms", "1000");
    p.put("controller.quorum.fetch.timeout.ms", "1000");
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    return p;
  }

  /** Takes a file of properties and a cluster id. */
  public static void main(String[] args) throws Exception {
    Properties config = new Properties();
    try (Reader in = Files.newBufferedReader(Path.of(args[0]))) {
      config.load(in);
    }
    Broker broker = start(config, args[1], List.of());
    System.out.println("up");
    System.in.transferTo(OutputStream.nullOutputStream());
    broker.close();
    System.exit(0);
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
