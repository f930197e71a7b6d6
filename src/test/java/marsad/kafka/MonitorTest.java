package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a worker tells of itself while it works on a real broker. */
@ExtendWith(SharedKafka.class)
class MonitorTest {
  @TempDir private Path dir;

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Monitor monitor = Monitor.in(registry);

  private String scrape() {
    monitor.refresh();
    return registry.scrape();
  }

  private GenerationWorkers workers(Cluster cluster, String name) {
    return GenerationWorkers.start(
        cluster,
        EnumSet.allOf(Stage.class),
        Fakes.stages(),
        pin -> Fakes.UNCHANGED,
        dir.resolve(name),
        monitor,
        said -> {});
  }

  @Test
  void figuresFollowWhatAWorkerDoes(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, "monitor-");
    assertThat(monitor.notReady()).isEqualTo("The worker has not started.");
    monitor.dictionary(() -> "5f2c");
    try (GenerationWorkers workers = workers(cluster, "first")) {
      assertThat(monitor.notReady()).isNull();
      TestCluster.publish(
          cluster,
          List.of(
              Fakes.article("https://example.org/1", Fakes.LAVROV),
              Fakes.article("https://example.org/2", Fakes.REFUSED),
              Fakes.article("https://example.org/3", Fakes.BROKEN)));
      try (Progress progress = new Progress(cluster)) {
        progress.awaitProcessed(workers.applicationId(), () -> workers.ended().isDone());
      }
      assertThat(scrape())
          .contains("marsad_articles_total{outcome=\"accepted\"} 1.0\n")
          .contains("marsad_articles_total{outcome=\"repeated\"} 0.0\n")
          .contains("marsad_refusals_total{reason=\"not-arabic\"} 1.0\n")
          .contains(
              "marsad_dead_letters_total{reason=\"IllegalStateException\",stage=\"normalize\"} 1.0")
          .contains("marsad_stage_seconds_count{stage=\"code\"} 2\n")
          .contains("marsad_worker_running{generation=\"first\"} 1.0\n")
          .contains("marsad_dictionary_info{version=\"5f2c\"} 1\n")
          .contains("marsad_restore_remaining_records{generation=\"first\"} 0.0\n")
          .contains("kafka_stream_thread_process_total")
          .containsPattern("marsad_end_to_end_seconds_count [1-9]");
      Eventually.becomesTrue(
          "nothing is left to read",
          () ->
              scrape()
                  .contains(
                      "marsad_lag_records{generation=\"first\",topic=\"monitor-raw-articles\"} 0.0"));
      assertThat(workers.failure()).isNull();
    }
    assertThat(monitor.notReady()).isEqualTo("The worker has not started.");
    assertThat(scrape()).doesNotContain("generation=\"first\"");
  }

  @Test
  void storesThatComeBackAreCounted(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, "restored-");
    try (StreamsRunner worker = TestCluster.worker(cluster, dir.resolve("a"))) {
      TestCluster.publish(cluster, TestCluster.articles(50));
      TestCluster.awaitProcessed(cluster, worker);
    }
    try (GenerationWorkers workers = workers(cluster, "elsewhere")) {
      assertThat(workers.failure()).isNull();
      assertThat(monitor.restored()).isGreaterThanOrEqualTo(100);
    }
  }
}
