package marsad.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import marsad.article.Json;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** {@code generations} as it is on a cluster. */
final class GenerationsTopic {
  /** How often a change is tried again that another writer came before. */
  private static final int MAX_TRIES = 20;

  private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(10);

  private final Cluster cluster;

  GenerationsTopic(Cluster cluster) {
    this.cluster = cluster;
  }

  /** All that is there now; a cluster that an older program made its topics on has nothing. */
  Generations read() {
    TopicFollower.Fold<Generations> now = fold();
    try (KafkaConsumer<byte[], byte[]> consumer = TopicTail.consumer(cluster)) {
      TopicPartition only = new TopicPartition(cluster.topic(Generations.TOPIC), 0);
      List<PartitionInfo> found = consumer.partitionsFor(only.topic());
      if (found != null && !found.isEmpty()) {
        consumer.assign(List.of(only));
        consumer.seekToBeginning(List.of(only));
        ActorsTopic.toEnd(consumer, now::add);
      }
    }
    return now.now();
  }

  /** What is there, and what comes. */
  TopicFollower<Generations> follow() {
    return TopicFollower.follow(cluster, Generations.TOPIC, fold());
  }

  private static TopicFollower.Fold<Generations> fold() {
    return TopicFollower.Fold.of(
        Generations.NONE, (generations, r) -> generations.with(StoredRecord.of(r)));
  }

  /**
   * What {@code wanted} makes of a key, a {@link Generation}, a {@link LiveGeneration} or nothing
   * to delete it.
   */
  record Change(String key, @Nullable Object value) {
    static Change of(Generation g) {
      return new Change(Generations.KEY + g.name(), g);
    }

    static Change of(LiveGeneration live) {
      return new Change(Generations.LIVE, live);
    }

    static Change gone(String name) {
      return new Change(Generations.KEY + name, null);
    }
  }

  /**
   * Writes what {@code wanted} says of all that is there, in one transaction that fails when
   * another writer came between reading and writing; then both are done again. For all writers have
   * one transactional id: who begins takes it from whoever had it before.
   *
   * @param wanted may throw to refuse
   * @return what is there now
   */
  Generations change(Function<Generations, List<Change>> wanted) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(wanted);
      } catch (ProducerFencedException | InvalidProducerEpochException e) {
        if (tries == MAX_TRIES) {
          throw new KafkaFailure(
              "Others kept changing the generations at the same time; try again.", e);
        }
      }
    }
  }

  private Generations attempt(Function<Generations, List<Change>> wanted) {
    try (KafkaProducer<String, String> producer = producer()) {
      producer.initTransactions();
      Generations now = read();
      List<Change> changes = wanted.apply(now);
      if (changes.isEmpty()) {
        return now;
      }
      producer.beginTransaction();
      for (Change change : changes) {
        producer.send(record(change)).get();
      }
      producer.commitTransaction();
      return read();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ProducerFencedException fenced) {
        throw fenced;
      }
      if (e.getCause() instanceof InvalidProducerEpochException fenced) {
        throw fenced;
      }
      throw failure(e.getCause());
    } catch (ProducerFencedException | InvalidProducerEpochException e) {
      throw e;
    } catch (KafkaException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while a generation was written.", e);
    }
  }

  private static KafkaFailure failure(@Nullable Throwable cause) {
    String reason = cause == null ? "" : String.valueOf(cause.getMessage());
    return new KafkaFailure(
        "The topic of generations did not take a record; nothing has changed: " + reason, cause);
  }

  private KafkaProducer<String, String> producer() {
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, cluster.prefix() + "marsad-generations");
    config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION_LIMIT.toMillis());
    return new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
  }

  private ProducerRecord<String, String> record(Change change) {
    Instant now = Instant.now();
    ProducerRecord<String, String> record =
        new ProducerRecord<>(
            cluster.topic(Generations.TOPIC),
            change.key(),
            change.value() == null ? null : Json.write(change.value()));
    CloudEvent.of(
            change.key().equals(Generations.LIVE) ? "live-generation" : "generation",
            Generations.TOPIC,
            change.key() + "/" + now,
            change.key(),
            now.toEpochMilli())
        .headers()
        .forEach(record.headers()::add);
    return record;
  }
}
