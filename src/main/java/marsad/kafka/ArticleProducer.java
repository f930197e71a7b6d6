package marsad.kafka;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import marsad.article.Article;
import marsad.article.RefusedException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes articles to the archive, each revision once: what the archive has already is counted as
 * repeated and not sent. Writes are idempotent and acknowledged by all replicas; {@link #flush}
 * returns when they are. One producer belongs to one thread.
 */
public final class ArticleProducer implements AutoCloseable {
  private final Topic<String, Article> raw;
  private final Supplier<Instant> clock;
  private final ArchiveIndex index;
  private final KafkaProducer<String, Article> producer;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private long repeated;

  /**
   * @param clock gives the time of receipt
   */
  public ArticleProducer(Cluster cluster, Supplier<Instant> clock) {
    this.raw = cluster.topics().rawArticles();
    this.clock = clock;
    this.index = ArchiveIndex.load(cluster);
    this.producer =
        new KafkaProducer<>(config(cluster), raw.keys().serializer(), raw.values().serializer());
  }

  /** What became of an article. */
  public enum Outcome {
    PUBLISHED,
    REPEATED
  }

  private static Map<String, Object> config(Cluster cluster) {
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
    config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, JsonSerde.MAX_BYTES);
    return config;
  }

  /**
   * Sends {@code article}, stamped as received now, unless the archive has it.
   *
   * @throws RefusedException when it is larger than a topic takes
   * @throws KafkaFailure when an earlier article could not be written
   */
  public Outcome publish(Article article) throws RefusedException {
    throwFailure();
    if (!index.add(article)) {
      repeated++;
      return Outcome.REPEATED;
    }
    try {
      var unused =
          producer.send(
              record(article.received(clock.get())),
              (metadata, e) -> {
                if (e == null) {
                  acknowledged.incrementAndGet();
                } else {
                  failure.compareAndSet(null, e); // seen by the next call
                }
              });
      return Outcome.PUBLISHED;
    } catch (SerializationException | RecordTooLargeException e) {
      throw new RefusedException("too-large");
    } catch (KafkaException e) {
      throw new KafkaFailure("The article could not be sent: " + e.getMessage(), e);
    }
  }

  private ProducerRecord<String, Article> record(Article article) {
    ProducerRecord<String, Article> record =
        new ProducerRecord<>(raw.name(), article.id(), article);
    CloudEvent event =
        CloudEvent.of(
                "raw-article",
                "producer",
                article.id() + "/" + article.revision(),
                article.id(),
                EventTime.of(article.publishedAt(), article.receivedAt(), 0))
            .with(CloudEvent.REVISION, article.revision());
    if (article.versionCreated() != null) {
      event.with(CloudEvent.VERSION_CREATED, article.versionCreated().toString());
    }
    event.headers().forEach(record.headers()::add);
    return record;
  }

  /** Returns when every article sent so far is in the archive, or throws. */
  public void flush() {
    producer.flush();
    throwFailure();
  }

  private void throwFailure() {
    Exception e = failure.get();
    if (e != null) {
      throw new KafkaFailure(
          "The archive did not take an article; run the command again, repeats are skipped: "
              + e.getMessage(),
          e);
    }
  }

  /** Articles that the archive acknowledged. */
  public long published() {
    return acknowledged.get();
  }

  /** Articles that were there before. */
  public long repeated() {
    return repeated;
  }

  @Override
  public void close() {
    producer.close();
  }
}
