package marsad.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker, one KRaft node inside this process. A data directory that is used again has
 * the same cluster id and all that was written. Its address is in {@link #ADDRESS_FILE} of the
 * directory while it runs.
 *
 * <p>The only class that touches Kafka's server, whose classes are no public API.
 */
public final class EmbeddedKafka implements AutoCloseable {
  /** Name of the file in the data directory that holds the address while the broker runs. */
  public static final String ADDRESS_FILE = "bootstrap-server";

  /** The port that Kafka's own tools expect. */
  public static final int USUAL_PORT = 9092;

  /** Any free port. */
  public static final int FREE_PORT = 0;

  /** After a crash the broker reads through its logs first: on a slow disk that takes minutes. */
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private static final String HOST = "127.0.0.1";

  private final Path dir;
  private final boolean temporary;
  private final String bootstrapServer;
  private final String clusterId;
  private final KafkaRaftServer server;
  private final FileChannel lock;

  private EmbeddedKafka(
      Path dir,
      boolean temporary,
      String address,
      String clusterId,
      KafkaRaftServer server,
      FileChannel lock) {
    this.dir = dir;
    this.temporary = temporary;
    this.bootstrapServer = address;
    this.clusterId = clusterId;
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts a broker that keeps its data in {@code dir}. After a crash it listens where it did, if
   * it can, for its clients go on asking there.
   *
   * @param preferredPort the port to listen on if it is free, {@link #USUAL_PORT} or {@link
   *     #FREE_PORT}
   * @throws KafkaFailure when it does not start, with the reason
   */
  public static EmbeddedKafka start(Path dir, int preferredPort) {
    return open(dir.toAbsolutePath(), false, preferredPort);
  }

  /** Starts a broker on a free port whose data is deleted when it is closed. */
  public static EmbeddedKafka temporary() {
    try {
      return open(Files.createTempDirectory("marsad-kafka"), true, FREE_PORT);
    } catch (IOException e) {
      throw new KafkaFailure("No temporary directory can be made: " + e.getMessage(), e);
    }
  }

  private static EmbeddedKafka open(Path dir, boolean temporary, int preferredPort) {
    FileChannel lock = null;
    EmbeddedKafka started = null;
    try {
      Path logDir = Files.createDirectories(dir.resolve("kafka"));
      lock = lock(dir);
      Path identity = logDir.resolve("meta.properties");
      if (!Files.exists(identity)) {
        format(logDir);
      }
      int[] free = freePorts();
      int wanted = portLeft(dir, preferredPort);
      int port = wanted == FREE_PORT || !isFree(wanted) ? free[0] : wanted;
      KafkaRaftServer server;
      try {
        server = startWithinLimit(dir, config(logDir, port, free[1]));
      } catch (KafkaFailure e) {
        // Only where it has ended: a second one beside it would ruin what both write to.
        if (port == free[0] || !isOfATakenPort(e)) {
          throw e;
        }
        port = free[0]; // somebody was faster between the look and the bind
        server = startWithinLimit(dir, config(logDir, port, free[1]));
      }
      String address = HOST + ":" + port;
      Files.writeString(dir.resolve(ADDRESS_FILE), address + "\n");
      started = new EmbeddedKafka(dir, temporary, address, clusterIdIn(identity), server, lock);
      return started;
    } catch (IOException e) {
      throw new KafkaFailure("The data directory " + dir + " cannot be used: " + e.getMessage(), e);
    } finally {
      if (started == null && lock != null) {
        release(lock);
      }
    }
  }

  /**
   * Takes the directory. Kafka's own lock comes too late: a second broker has by then written to
   * the first one's metadata.
   */
  private static FileChannel lock(Path dir) throws IOException {
    FileChannel channel =
        FileChannel.open(dir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another broker of this process has it.
    }
    channel.close();
    throw new KafkaFailure(
        dir + " is in use by another Marsad; stop that one or choose another --data.");
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw new KafkaFailure("The lock of the data directory stays: " + e.getMessage(), e);
    }
  }

  private static void format(Path logDir) {
    try {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .addDirectory(logDir.toString())
          .setMetadataLogDirectory(logDir.toString())
          .setControllerListenerName("CONTROLLER")
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) {
      throw new KafkaFailure("The data directory " + logDir + " cannot be formatted: " + e, e);
    }
  }

  private static Properties config(Path logDir, int brokerPort, int controllerPort) {
    String broker = "PLAINTEXT://" + HOST + ":" + brokerPort;
    Properties p = new Properties();
    p.put("process.roles", "broker,controller");
    p.put("node.id", "1");
    p.put("listeners", broker + ",CONTROLLER://" + HOST + ":" + controllerPort);
    p.put("advertised.listeners", broker);
    p.put("controller.listener.names", "CONTROLLER");
    p.put("controller.quorum.voters", "1@" + HOST + ":" + controllerPort);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put("log.dirs", logDir.toString());
    for (String topic :
        new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
      p.put(topic + ".replication.factor", "1");
      p.put(topic + ".num.partitions", "1");
    }
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    p.put("group.streams.initial.rebalance.delay.ms", "0");
    p.put("auto.create.topics.enable", "false");
    p.put("log.retention.ms", "-1");
    p.put("message.max.bytes", String.valueOf(JsonSerde.MAX_BYTES));
    p.put("replica.fetch.max.bytes", String.valueOf(JsonSerde.MAX_BYTES));
    // After a crash the broker waits for its own former session to end before it comes up.
    p.put("broker.session.timeout.ms", "3000");
    p.put("broker.heartbeat.interval.ms", "500");
    // Kafka's default takes 128 MB of the heap for its cleaner alone.
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    return p;
  }

  /** A wrong controller address would make start-up wait for ever. */
  private static KafkaRaftServer startWithinLimit(Path dir, Properties config) {
    FutureTask<KafkaRaftServer> task = new FutureTask<>(() -> startServer(config));
    Thread thread = new Thread(task, "embedded-kafka-start");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KafkaFailure(
          "The broker in " + dir + " did not start: " + cause.getMessage(), cause);
    } catch (TimeoutException e) {
      throw new KafkaFailure(
          "The broker in " + dir + " was not up after " + START_LIMIT.toSeconds() + " seconds.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while the broker started.", e);
    }
  }

  private static KafkaRaftServer startServer(Properties config) {
    KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(config, false), Time.SYSTEM);
    try {
      server.startup();
      return server;
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
  }

  private static boolean isOfATakenPort(Throwable failure) {
    return failure instanceof BindException
        || (failure.getCause() != null && isOfATakenPort(failure.getCause()));
  }

  /** Where a broker listened that could not take its address away. */
  private static int portLeft(Path dir, int otherwise) throws IOException {
    Path file = dir.resolve(ADDRESS_FILE);
    String port = Files.exists(file) ? Files.readString(file).strip().replaceFirst(".*:", "") : "";
    return port.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(port) : otherwise;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static int[] freePorts() throws IOException {
    InetAddress host = InetAddress.getLoopbackAddress();
    try (ServerSocket a = new ServerSocket(0, 1, host);
        ServerSocket b = new ServerSocket(0, 1, host)) {
      return new int[] {a.getLocalPort(), b.getLocalPort()};
    }
  }

  private static String clusterIdIn(Path identity) throws IOException {
    Properties p = new Properties();
    try (var in = Files.newInputStream(identity)) {
      p.load(in);
    }
    return p.getProperty("cluster.id", "");
  }

  /** Where clients connect, {@code host:port}. */
  public String bootstrapServer() {
    return bootstrapServer;
  }

  /** The identity of the data, the same after every restart in one directory. */
  public String clusterId() {
    return clusterId;
  }

  /** Stops the broker cleanly; only then is a temporary data directory deleted. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
    try {
      Files.deleteIfExists(dir.resolve(ADDRESS_FILE));
      release(lock);
      if (temporary) {
        Directories.delete(dir);
      }
    } catch (IOException e) {
      throw new KafkaFailure("The data in " + dir + " could not be removed: " + e.getMessage(), e);
    }
  }
}
