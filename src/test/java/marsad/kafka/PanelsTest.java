package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import marsad.web.Figures;
import marsad.web.OperationsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What operators look at asks for figures that a worker has. */
@ExtendWith(SharedKafka.class)
class PanelsTest {
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:marsad|kafka|jvm|process|system|disk)_[a-z_]+\\b");

  @TempDir private Path dir;
  private Figures figures;
  private Monitor monitor;
  private GenerationWorkers workers;

  @BeforeEach
  void work(KafkaEnvironment kafka) throws Exception {
    figures = new Figures(dir);
    monitor = Monitor.in(figures.registry());
    monitor.dictionary(() -> "5f2c");
    Cluster cluster = TestCluster.cluster(kafka, "panels-" + dir.getFileName() + "-");
    workers =
        GenerationWorkers.start(
            cluster,
            java.util.EnumSet.allOf(Stage.class),
            Fakes.stages(),
            pin -> Fakes.UNCHANGED,
            dir.resolve("streams"),
            monitor,
            said -> {});
    TestCluster.publish(
        cluster,
        List.of(
            Fakes.article("https://example.org/1", Fakes.LAVROV),
            Fakes.article("https://example.org/2", Fakes.REFUSED),
            Fakes.article("https://example.org/3", Fakes.BROKEN)));
    try (Progress progress = new Progress(cluster)) {
      progress.awaitProcessed(workers.applicationId(), () -> workers.ended().isDone());
    }
  }

  @AfterEach
  void stop() {
    workers.close();
    figures.close();
  }

  private String scrape() {
    monitor.refresh();
    return figures.scrape();
  }

  private static List<String> panels() throws Exception {
    JsonNode dashboard =
        new ObjectMapper().readTree(Path.of("operations/grafana/marsad.json").toFile());
    return new ArrayList<>(dashboard.findValuesAsText("expr"));
  }

  private static List<String> rules() throws Exception {
    return new ObjectMapper(new YAMLFactory())
        .readTree(Path.of("operations/rules.yml").toFile())
        .findValuesAsText("expr");
  }

  @Test
  void everyMetricThatIsAskedForOrDocumentedExists() throws Exception {
    Set<String> asked = new TreeSet<>();
    List<String> texts = new ArrayList<>(panels());
    texts.addAll(rules());
    texts.addAll(Files.readAllLines(Path.of("README.md")));
    for (String text : texts) {
      Matcher m = METRIC.matcher(text);
      while (m.find()) {
        asked.add(m.group());
      }
    }
    Set<String> there =
        scrape()
            .lines()
            .filter(l -> !l.startsWith("#"))
            .map(l -> l.split("[ {]", 2)[0])
            .flatMap(l -> java.util.stream.Stream.of(l, l.replaceFirst("_(count|sum|bucket)$", "")))
            .collect(Collectors.toSet());
    assertThat(there).containsAll(asked);
    assertThat(asked).contains("marsad_articles_total", "marsad_lag_records");
  }

  @Test
  void aRealPrometheusAnswersEveryPanelAndTakesEveryRule() throws Exception {
    assumeTrue(
        TestCluster.installed("prometheus"),
        "skipped: prometheus is not installed; .ci/run installs it");
    int port = SecuredKafka.freePorts(1)[0];
    try (OperationsServer server =
        OperationsServer.start(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            monitor::unhealthy,
            monitor::notReady,
            this::scrape)) {
      Process prometheus = prometheus(server.address(), port);
      try {
        for (String panel : panels()) {
          Eventually.becomesTrue(panel + " has data", () -> !result(port, panel).isEmpty());
        }
        Eventually.becomesTrue("rules are evaluated", () -> !states(port).contains("unknown"));
        assertThat(states(port)).hasSize(rules().size()).containsOnly("ok");
      } finally {
        prometheus.destroyForcibly().waitFor();
      }
    }
  }

  /** Looks at {@code scraped} each second; otherwise as the repository has it. */
  private Process prometheus(URI scraped, int port) throws Exception {
    Path file = dir.resolve("prometheus.yml");
    Files.writeString(
        file,
        """
        global: {scrape_interval: 1s, evaluation_interval: 1s}
        rule_files: [%s]
        scrape_configs:
          - {job_name: marsad, static_configs: [{targets: ['%s']}]}
        """
            .formatted(Path.of("operations/rules.yml").toAbsolutePath(), scraped.getAuthority()));
    return new ProcessBuilder(
            "prometheus",
            "--config.file=" + file,
            "--storage.tsdb.path=" + dir.resolve("tsdb"),
            "--web.listen-address=127.0.0.1:" + port)
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve("prometheus.log").toFile())
        .start();
  }

  private static JsonNode result(int port, String query) throws Exception {
    return ask(port, "query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .path("result");
  }

  private static List<String> states(int port) throws Exception {
    return ask(port, "rules").findValuesAsText("health");
  }

  /** The data of an answer; nothing while it is not up. */
  private static JsonNode ask(int port, String path) throws Exception {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == HttpURLConnection.HTTP_UNAVAILABLE) { // it still starts
        return new ObjectMapper().createObjectNode();
      }
      JsonNode read = new ObjectMapper().readTree(answer.body());
      assertThat(read.path("error").asText()).isEmpty();
      return read.path("data");
    } catch (java.net.ConnectException e) {
      return new ObjectMapper().createObjectNode();
    }
  }
}
