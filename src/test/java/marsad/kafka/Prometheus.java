package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A real one, where it is installed, with the rules that the repository has. */
final class Prometheus implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private Prometheus(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** A query of the dashboard. */
  record Panel(String title, String query) {}

  static boolean installed() {
    return TestCluster.installed("prometheus");
  }

  /** Looks at {@code targets}, {@code host:port} each, every so many seconds. */
  static Prometheus start(Path dir, List<String> targets, int seconds) throws Exception {
    int port = SecuredKafka.freePorts(1)[0];
    Path file = dir.resolve("prometheus.yml");
    Files.writeString(
        file,
        """
        global: {scrape_interval: %ds, evaluation_interval: %<ds}
        rule_files: [%s]
        scrape_configs:
          - {job_name: marsad, static_configs: [{targets: [%s]}]}
        """
            .formatted(
                seconds,
                Path.of("operations/rules.yml").toAbsolutePath(),
                targets.stream().map(t -> "'" + t + "'").collect(Collectors.joining(", "))));
    return new Prometheus(
        new ProcessBuilder(
                "prometheus",
                "--config.file=" + file,
                "--storage.tsdb.path=" + dir.resolve("tsdb"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("prometheus.log").toFile())
            .start(),
        port);
  }

  /** All queries of the dashboard. */
  static List<Panel> panels() throws Exception {
    List<Panel> panels = new ArrayList<>();
    for (JsonNode panel :
        JSON.readTree(Path.of("operations/grafana/marsad.json").toFile()).path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        panels.add(new Panel(panel.path("title").asText(), target.path("expr").asText()));
      }
    }
    return panels;
  }

  /** What {@code query} gives now, a series each. */
  JsonNode result(String query) throws Exception {
    return ask("query?query=" + encoded(query)).path("result");
  }

  /** What {@code query} gave from {@code from} to {@code to}, a series each. */
  JsonNode range(String query, Instant from, Instant to, int stepSeconds) throws Exception {
    return ask(String.format(
            "query_range?query=%s&start=%d&end=%d&step=%d",
            encoded(query), from.getEpochSecond(), to.getEpochSecond(), stepSeconds))
        .path("result");
  }

  /** The health of each rule. */
  List<String> ruleStates() throws Exception {
    return ask("rules").findValuesAsText("health");
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  /** The data of an answer; nothing while it is not up. */
  private JsonNode ask(String path) throws Exception {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/" + path))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == HttpURLConnection.HTTP_UNAVAILABLE) { // it still starts
        return JSON.createObjectNode();
      }
      JsonNode read = JSON.readTree(answer.body());
      assertThat(read.path("error").asText()).isEmpty();
      return read.path("data");
    } catch (java.net.ConnectException e) {
      return JSON.createObjectNode();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
