package marsad.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import marsad.article.Article;
import marsad.article.RefusedException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.jspecify.annotations.Nullable;

/**
 * How long the same articles take through a topology that only copies and through all stages, with
 * the settings every worker has, on one temporary broker. The copy moves bytes and reads nothing:
 * what it takes is what Kafka takes.
 */
public final class TopologyBench implements AutoCloseable {
  private static final String SCRATCH = "copied-articles";

  private final EmbeddedKafka kafka;
  private final Path dir;
  private int rounds;

  /** Starts the broker. */
  public TopologyBench() {
    try {
      dir = Files.createTempDirectory("marsad-bench");
    } catch (IOException e) {
      throw new KafkaFailure("No temporary directory can be made: " + e.getMessage(), e);
    }
    kafka = EmbeddedKafka.temporary();
  }

  /**
   * What one round took.
   *
   * @param identityNanos from a running worker to the last commit, of the copy
   * @param silentNanos the same of all stages but that of alerts
   * @param pipelineNanos the same of all stages
   */
  public record Round(long identityNanos, long silentNanos, long pipelineNanos) {}

  /** Publishes {@code articles} to topics of their own and runs one topology after the other. */
  public Round round(List<Article> articles, Stages stages) {
    Cluster cluster = new Cluster(kafka.bootstrapServer(), Map.of(), "bench-" + ++rounds + "-");
    cluster.withTopics(Topics::apply);
    createScratch(cluster);
    publish(cluster, articles);
    String raw = cluster.topics().rawArticles().name();
    String scratch = cluster.prefix() + SCRATCH;
    try (Progress progress = new Progress(cluster)) {
      long identity =
          timed(
              StreamsRunner.start(
                  cluster,
                  cluster.prefix() + "identity",
                  dir.resolve("identity-" + rounds),
                  Monitor.none(),
                  (settings, limit) -> identity(settings, raw, scratch)),
              runner -> {
                progress.awaitRead(runner.applicationId(), raw, () -> runner.ended().isDone());
                return runner.failure();
              });
      long pipeline =
          timed(
              worker(cluster, EnumSet.allOf(Stage.class), stages),
              runner -> {
                progress.awaitProcessed(runner.applicationId(), () -> runner.ended().isDone());
                return runner.failure();
              });
      // Last, since it writes to the topics that the stage of alerts reads.
      long silent =
          timed(
              worker(cluster, EnumSet.complementOf(EnumSet.of(Stage.ALERT)), stages),
              runner -> {
                progress.awaitRead(runner.applicationId(), raw, () -> runner.ended().isDone());
                return runner.failure();
              });
      return new Round(identity, silent, pipeline);
    }
  }

  private StreamsRunner worker(Cluster cluster, Set<Stage> wanted, Stages stages) {
    return StreamsRunner.start(
        cluster, wanted, stages, dir.resolve("stages-" + wanted.size() + "-" + rounds));
  }

  /** Nanoseconds that {@code work}, which gives a failure or null, takes on a running worker. */
  private static long timed(StreamsRunner runner, Function<StreamsRunner, @Nullable String> work) {
    try (runner) {
      long start = System.nanoTime();
      String failure = work.apply(runner);
      long end = System.nanoTime();
      if (failure != null) {
        throw new KafkaFailure(failure);
      }
      return end - start;
    }
  }

  private static Topology identity(Properties settings, String from, String to) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    builder.stream(
            from, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(from + "-source"))
        .to(to, Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName(to + "-sink"));
    return builder.build(settings);
  }

  /** A topic like those that stages write to. */
  private static void createScratch(Cluster cluster) {
    TopicSpec like =
        TopicDocument.bundled().stream()
            .filter(t -> t.name().equals("normalized-articles"))
            .findFirst()
            .orElseThrow();
    NewTopic topic =
        new NewTopic(
                cluster.prefix() + SCRATCH, Optional.of(like.partitions()), Optional.of((short) 1))
            .configs(
                Map.of(
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    String.valueOf(JsonSerde.MAX_BYTES),
                    TopicConfig.COMPRESSION_TYPE_CONFIG,
                    "producer",
                    TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                    "LogAppendTime"));
    try (Admin admin = cluster.admin()) {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      throw new KafkaFailure("The scratch topic cannot be made: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while the scratch topic was made.", e);
    }
  }

  private static void publish(Cluster cluster, List<Article> articles) {
    try (ArticleProducer producer = new ArticleProducer(cluster, Instant::now)) {
      for (Article article : articles) {
        producer.publish(article);
      }
      producer.flush();
    } catch (RefusedException e) {
      throw new KafkaFailure("An article cannot be published: " + e.reason(), e);
    }
  }

  /** Stops the broker and deletes all that was written. */
  @Override
  public void close() {
    kafka.close();
    try {
      Directories.delete(dir);
    } catch (IOException e) {
      throw new KafkaFailure("The data in " + dir + " could not be removed: " + e.getMessage(), e);
    }
  }
}
