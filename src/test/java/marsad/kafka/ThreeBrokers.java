package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** A cluster of three processes, each broker and controller, on this machine. */
final class ThreeBrokers implements AutoCloseable {
  private static final int COUNT = 3;

  private final Path dir;
  private final int[] ports;
  private final String clusterId = Uuid.randomUuid().toString();
  private final List<Process> nodes = new ArrayList<>();

  private ThreeBrokers(Path dir, int[] ports) {
    this.dir = dir;
    this.ports = ports;
  }

  /** Returns when all three are up. */
  static ThreeBrokers start(Path dir) throws Exception {
    ThreeBrokers cluster = new ThreeBrokers(dir, SecuredKafka.freePorts(2 * COUNT));
    try {
      for (int node = 1; node <= COUNT; node++) {
        cluster.nodes.add(cluster.launch(node));
      }
      for (int node = 1; node <= COUNT; node++) {
        cluster.awaitUp(node);
      }
      return cluster;
    } catch (Exception | AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  private Process launch(int node) throws Exception {
    Properties p = Broker.config(node, dir.resolve("node-" + node), COUNT);
    String broker = "PLAINTEXT://127.0.0.1:" + ports[node - 1];
    p.put("listeners", broker + ",CONTROLLER://127.0.0.1:" + ports[COUNT + node - 1]);
    p.put("advertised.listeners", broker);
    p.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    p.put("inter.broker.listener.name", "PLAINTEXT");
    p.put(
        "controller.quorum.voters",
        IntStream.rangeClosed(1, COUNT)
            .mapToObj(n -> n + "@127.0.0.1:" + ports[COUNT + n - 1])
            .collect(Collectors.joining(",")));
    Path file = dir.resolve("node-" + node + ".properties");
    try (var out = Files.newBufferedWriter(file)) {
      p.store(out, null);
    }
    return java(dir.resolve("node-" + node + ".log"), Broker.class, file.toString(), clusterId);
  }

  /** A small Java process on this class path; what it says as an error goes to {@code log}. */
  static Process java(Path log, Class<?> main, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("-Xms64m", "-Xmx384m", "-XX:TieredStopAtLevel=1", main.getName()));
    command.addAll(List.of(arguments));
    return java(log, command);
  }

  /**
   * As above.
   *
   * @param command options for the JVM, the main class and its arguments
   */
  static Process java(Path log, List<String> command) throws Exception {
    return java(log, Map.of(), command);
  }

  /** As above, with more in its environment. */
  static Process java(Path log, Map<String, String> environment, List<String> command)
      throws Exception {
    List<String> all = new ArrayList<>();
    all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    all.addAll(List.of("-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
    all.addAll(command);
    ProcessBuilder process =
        new ProcessBuilder(all)
            .redirectError(ProcessBuilder.Redirect.appendTo(new File(log.toString())));
    process.environment().putAll(environment);
    return process.start();
  }

  private void awaitUp(int node) throws Exception {
    BufferedReader out =
        new BufferedReader(
            new InputStreamReader(nodes.get(node - 1).getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    assertThat(line)
        .as("%s", Files.readString(dir.resolve("node-" + node + ".log")))
        .isEqualTo("up");
  }

  /** All addresses, so that any may be gone. */
  String bootstrapServer() {
    return IntStream.range(0, COUNT)
        .mapToObj(i -> "127.0.0.1:" + ports[i])
        .collect(Collectors.joining(","));
  }

  /** The node that is the active controller. */
  int controller(Cluster cluster) throws Exception {
    try (Admin admin = cluster.admin()) {
      return admin.describeMetadataQuorum().quorumInfo().get().leaderId();
    }
  }

  /** The nodes in order. */
  List<Process> processes() {
    return List.copyOf(nodes);
  }

  /** As {@code kill -9} does. */
  void kill(int node) throws Exception {
    nodes.get(node - 1).destroyForcibly().waitFor();
  }

  /** Returns when it is up again, on the same data. */
  void restart(int node) throws Exception {
    nodes.set(node - 1, launch(node));
    awaitUp(node);
  }

  /** Whether every partition has all its replicas in sync. */
  boolean inSync(Cluster cluster) throws Exception {
    try (Admin admin = cluster.admin()) {
      return admin
          .describeTopics(admin.listTopics().names().get())
          .allTopicNames()
          .get()
          .values()
          .stream()
          .flatMap(t -> t.partitions().stream())
          .allMatch(p -> p.isr().size() == p.replicas().size());
    }
  }

  @Override
  public void close() {
    nodes.forEach(Process::destroyForcibly);
  }
}
