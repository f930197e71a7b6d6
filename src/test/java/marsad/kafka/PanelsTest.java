package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

  private static List<String> rules() throws Exception {
    return new ObjectMapper(new YAMLFactory())
        .readTree(Path.of("operations/rules.yml").toFile())
        .findValuesAsText("expr");
  }

  @Test
  void everyMetricThatIsAskedForOrDocumentedExists() throws Exception {
    Set<String> asked = new TreeSet<>();
    List<String> texts =
        new ArrayList<>(Prometheus.panels().stream().map(Prometheus.Panel::query).toList());
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
    assumeTrue(Prometheus.installed(), "skipped: prometheus is not installed; .ci/run installs it");
    try (OperationsServer server =
            OperationsServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                monitor::unhealthy,
                monitor::notReady,
                this::scrape);
        Prometheus prometheus =
            Prometheus.start(dir, List.of(server.address().getAuthority()), 1)) {
      for (Prometheus.Panel panel : Prometheus.panels()) {
        Eventually.becomesTrue(
            panel + " has data", () -> !prometheus.result(panel.query()).isEmpty());
      }
      Eventually.becomesTrue(
          "rules are evaluated", () -> !prometheus.ruleStates().contains("unknown"));
      assertThat(prometheus.ruleStates()).hasSize(rules().size()).containsOnly("ok");
    }
  }
}
