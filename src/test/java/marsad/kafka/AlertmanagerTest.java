package marsad.kafka;

import static marsad.kafka.AlertFeed.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import marsad.alert.Alert;
import marsad.alert.Severity;
import marsad.article.Json;
import marsad.courier.Receiver;
import marsad.delivery.Alerts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Against Debian's Alertmanager, started here: it groups alerts, and a silence of its holds them.
 */
@ExtendWith(SharedKafka.class)
class AlertmanagerTest {
  private static final String PROGRAM = "prometheus-alertmanager";

  @TempDir private Path dir;

  private final HttpClient client = HttpClient.newHttpClient();

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process start(int port, String receiver) throws IOException {
    Path config =
        Files.writeString(
            dir.resolve("alertmanager.yml"),
            """
            route:
              receiver: desk
              group_by: [alertname, actor]
              group_wait: 200ms
              group_interval: 200ms
              repeat_interval: 1h
            receivers:
              - name: desk
                webhook_configs:
                  - url: %s/notified
            """
                .formatted(receiver));
    return new ProcessBuilder(
            PROGRAM,
            "--config.file=" + config,
            "--storage.path=" + dir.resolve("alertmanager"),
            "--web.listen-address=127.0.0.1:" + port,
            "--cluster.listen-address=")
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve("alertmanager.log").toFile())
        .start();
  }

  private JsonNode get(String url) throws IOException, InterruptedException {
    return Json.MAPPER.readTree(
        client
            .send(
                HttpRequest.newBuilder(URI.create(url)).build(),
                HttpResponse.BodyHandlers.ofString())
            .body());
  }

  private boolean answers(String url) throws InterruptedException {
    try {
      return get(url + "/api/v2/status").has("cluster");
    } catch (IOException e) {
      return false;
    }
  }

  private void silence(String url, String actor) throws IOException, InterruptedException {
    String silence =
        """
        {"matchers": [{"name": "actor", "value": "%s", "isRegex": false, "isEqual": true}],
         "startsAt": "%s", "endsAt": "%s", "createdBy": "test", "comment": "test"}
        """
            .formatted(
                actor, Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofHours(1)));
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(url + "/api/v2/silences"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(silence))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static Alert surge(String id, int version, String actor) {
    return Alerts.alert(id, version, "surge", actor, null, Severity.WARNING);
  }

  @Test
  void alertsAppearAreGroupedAndASilenceHoldsThem(KafkaEnvironment kafka) throws Exception {
    assumeTrue(
        TestCluster.installed(PROGRAM),
        "skipped: " + PROGRAM + " is not installed; .ci/run installs it");
    AlertFeed feed = new AlertFeed(TestCluster.cluster(kafka, "alertmanager-"), dir);
    int port = freePort();
    String url = "http://127.0.0.1:" + port;
    try (Receiver notified = Receiver.taking()) {
      Process alertmanager = start(port, notified.url());
      try {
        Eventually.becomesTrue("Alertmanager answers", () -> answers(url));
        silence(url, "syria");
        try (DeliveryRunner runner =
            feed.deliver(
                targets(
                    """
                      - name: alertmanager
                        type: alertmanager
                        url: %s
                        allow-private: true
                    """
                        .formatted(url)))) {
          feed.publish(
              surge("a1", 1, "russia"),
              surge("a2", 1, "russia"),
              surge("a2", 2, "russia"),
              surge("a3", 1, "syria"));
          feed.requireDelivered(runner);
        }
        require(url, notified);
      } finally {
        alertmanager.destroy();
        alertmanager.waitFor();
      }
    }
  }

  private void require(String url, Receiver notified) throws Exception {
    TreeSet<String> alerts = new TreeSet<>();
    for (JsonNode alert : get(url + "/api/v2/alerts")) {
      alerts.add(
          alert.at("/labels/alert_id").asText()
              + " version "
              + alert.at("/annotations/version").asText()
              + " "
              + alert.at("/status/state").asText());
    }
    assertThat(alerts)
        .containsExactly("a1 version 1 active", "a2 version 2 active", "a3 version 1 suppressed");
    List<String> groups = new ArrayList<>();
    for (JsonNode group : get(url + "/api/v2/alerts/groups")) {
      groups.add(group.path("labels") + " " + group.path("alerts").size());
    }
    assertThat(groups)
        .containsExactlyInAnyOrder(
            "{\"actor\":\"russia\",\"alertname\":\"surge\"} 2",
            "{\"actor\":\"syria\",\"alertname\":\"surge\"} 1");
    Eventually.becomesTrue(
        "the group is notified in one",
        () ->
            notified.calls().stream()
                .anyMatch(c -> c.body().contains("\"a1\"") && c.body().contains("\"a2\"")));
    assertThat(notified.calls()).noneMatch(c -> c.body().contains("\"a3\""));
  }
}
