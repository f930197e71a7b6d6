package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** After which failures of a thread a worker goes on. */
@ExtendWith(SharedKafka.class)
class StreamsRunnerTest {
  @TempDir private Path dir;

  private final AtomicInteger beginnings = new AtomicInteger();
  private final AtomicInteger seen = new AtomicInteger();

  @Test
  void itTriesAgainWhatKafkaCallsRetriable(KafkaEnvironment kafka) throws Exception {
    goesOnAfter(
        TestCluster.cluster(kafka, "again-"),
        () -> new StreamsException(new DisconnectException("away")));
  }

  @Test
  void itTriesAgainAfterATransactionThatItsBrokerLost(KafkaEnvironment kafka) throws Exception {
    goesOnAfter(
        TestCluster.cluster(kafka, "lost-"),
        () -> new StreamsException(new InvalidTxnStateException("invalid state")));
  }

  private void goesOnAfter(Cluster cluster, Supplier<RuntimeException> failure) throws Exception {
    TestCluster.publish(cluster, TestCluster.articles(3));
    try (StreamsRunner worker = start(cluster, failure)) {
      Eventually.becomesTrue("all is read", () -> seen.get() == 3);
      assertThat(worker.failure()).isNull();
      assertThat(worker.ended()).isNotDone();
    }
  }

  @Test
  void itStopsAfterAnyOtherFailure(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, "no-more-");
    assertThatThrownBy(() -> start(cluster, () -> new IllegalStateException("what is this")))
        .isInstanceOf(KafkaFailure.class)
        .hasMessage("The worker stopped: what is this");
    assertThat(seen.get()).isZero();
  }

  /** A worker whose processors fail to begin, the first time each. */
  private StreamsRunner start(Cluster cluster, Supplier<RuntimeException> failure) {
    return StreamsRunner.start(
        cluster,
        cluster.prefix() + "counting",
        dir,
        Monitor.none(),
        (settings, limit) ->
            new Topology()
                .addSource(
                    "source",
                    new StringDeserializer(),
                    new ByteArrayDeserializer(),
                    cluster.topics().rawArticles().name())
                .addProcessor("count", () -> new Counting(failure), "source"));
  }

  private final class Counting implements Processor<String, byte[], Void, Void> {
    private final Supplier<RuntimeException> failure;

    Counting(Supplier<RuntimeException> failure) {
      this.failure = failure;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
      if (beginnings.getAndIncrement() == 0) {
        throw failure.get();
      }
    }

    @Override
    public void process(Record<String, byte[]> r) {
      seen.incrementAndGet();
    }
  }
}
