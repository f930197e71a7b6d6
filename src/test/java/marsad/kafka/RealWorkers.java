package marsad.kafka;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Processes of {@code marsad run} with all stages, the dictionary and the lexicon that Marsad
 * ships; each keeps its number, stores and port when it is started again.
 */
final class RealWorkers implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofMinutes(1);

  /** Articles of any age raise alerts, so that this stage has its work too. */
  private static final List<String> ALERTS =
      List.of("--alert-horizon", "P36500D", "--alert-learning", "PT0S");

  /** Of the consumers that keep replicas up to date. */
  private static final Pattern LAG =
      Pattern.compile("^kafka_consumer_fetch_manager_records_lag\\{.*restore-consumer");

  private final Cluster cluster;
  private final Path dir;
  private final List<String> options;
  private final int[] ports;
  private final List<Process> processes = new ArrayList<>();
  private int gaveUp;
  private final HttpClient http = HttpClient.newHttpClient();

  private RealWorkers(Cluster cluster, Path dir, int count, List<String> options) throws Exception {
    this.cluster = cluster;
    this.dir = Files.createDirectories(dir);
    this.options = options;
    this.ports = SecuredKafka.freePorts(count);
  }

  /**
   * Starts {@code count} of them; they are not yet ready.
   *
   * @param options further ones of {@code marsad run}
   */
  static RealWorkers start(Cluster cluster, Path dir, int count, String... options)
      throws Exception {
    RealWorkers workers = new RealWorkers(cluster, dir, count, List.of(options));
    for (int number = 0; number < count; number++) {
      workers.processes.add(workers.start(number));
    }
    return workers;
  }

  Process start(int number) throws Exception {
    List<String> command = new ArrayList<>(List.of("-Xmx1g", "marsad.cli.Marsad", "run"));
    command.addAll(List.of("--bootstrap-server", cluster.bootstrapServer()));
    command.addAll(List.of("--topic-prefix", cluster.prefix()));
    command.addAll(List.of("--state-dir", state(number).toString()));
    command.addAll(List.of("--http", String.valueOf(ports[number])));
    command.addAll(ALERTS);
    command.addAll(options);
    return ThreeBrokers.java(dir.resolve(number + ".log"), command);
  }

  /** May be changed: a worker that is started again takes the place of the one before. */
  List<Process> processes() {
    return processes;
  }

  /** Starts those again that ended by themselves, as whatever supervises them would. */
  void replaceThoseThatGaveUp() throws Exception {
    for (int number = 0; number < processes.size(); number++) {
      if (!processes.get(number).isAlive()) {
        gaveUp++;
        System.out.println(number + " gave up: " + Files.readString(dir.resolve(number + ".log")));
        processes.set(number, start(number));
      }
    }
  }

  /** How many did. */
  int gaveUp() {
    return gaveUp;
  }

  /** Where they give their figures. */
  List<String> addresses() {
    return Arrays.stream(ports).mapToObj(port -> "127.0.0.1:" + port).toList();
  }

  private Path state(int number) {
    return dir.resolve("state-" + number);
  }

  /** Whether {@code /readyz} says so. */
  boolean ready(int number) throws InterruptedException {
    try {
      URI uri = URI.create("http://127.0.0.1:" + ports[number] + "/readyz");
      return http.send(
                  HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build(),
                  HttpResponse.BodyHandlers.ofString())
              .statusCode()
          == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false; // it starts, or is overloaded
    }
  }

  void awaitReady() throws Exception {
    for (int n = 0; n < processes.size(); n++) {
      int number = n;
      Strikes.await("worker " + number + " is ready", () -> ready(number));
    }
  }

  /** Returns when no replica that stands by has records of its store yet to read. */
  void awaitStandbys() throws Exception {
    for (String address : addresses()) {
      URI uri = URI.create("http://" + address + "/metrics");
      Strikes.await(
          "standbys are up to date",
          () -> {
            List<String> lags =
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(LAG.asPredicate())
                    .toList();
            return !lags.isEmpty() && lags.stream().allMatch(line -> line.endsWith(" 0.0"));
          });
    }
  }

  /** With {@code kill -9}, and its disk is lost. */
  void lose(int number) throws Exception {
    processes.get(number).destroyForcibly().waitFor();
    if (Files.exists(state(number))) {
      Directories.delete(state(number));
    }
  }

  /** All commit, leave and end. */
  void stop() throws Exception {
    processes.forEach(Process::destroy);
    for (Process process : processes) {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("a worker did not end in " + STOP_LIMIT);
      }
    }
  }

  /** Bytes of their stores on disk, each worker's. */
  List<Long> stateBytes() throws IOException {
    List<Long> all = new ArrayList<>();
    for (int n = 0; n < ports.length; n++) {
      try (Stream<Path> files = Files.walk(state(n))) {
        all.add(files.map(Path::toFile).filter(f -> f.isFile()).mapToLong(f -> f.length()).sum());
      }
    }
    return all;
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
  }
}
