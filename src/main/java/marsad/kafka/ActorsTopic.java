package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.actor.ActorEntry.Source;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** The dictionary on {@code actors}: reading it, writing entries, seeding it. */
public final class ActorsTopic {
  static final String NAME = "actors";

  private static final Duration POLL = Duration.ofMillis(200);
  private static final String GONE = "no longer in the dictionary that Marsad ships";

  private final Cluster cluster;
  private final Topic<String, ActorEntry> topic;

  public ActorsTopic(Cluster cluster) {
    this.cluster = cluster;
    this.topic = cluster.topics().actors();
  }

  /**
   * The dictionary as published.
   *
   * @param entries the records it was made of, retired ones too, by actor
   * @param skipped why the newest record of a key is not in it, by key
   */
  public record Published(
      ActorDictionary dictionary, Map<String, ActorEntry> entries, Map<String, String> skipped) {}

  /** What the topic makes of the {@code bundled} dictionary now. */
  public Published read(ActorDictionary bundled) {
    DictionaryFold fold = new DictionaryFold(bundled);
    try (KafkaConsumer<byte[], byte[]> consumer = open()) {
      toEnd(consumer, fold::add);
    }
    fold.fold();
    return new Published(fold.dictionary(), fold.entries(), fold.skipped());
  }

  KafkaConsumer<byte[], byte[]> open() {
    return new TopicTail(cluster, NAME).open(new TopicTail.From.Beginning());
  }

  /** Reads all that is there now. */
  static void toEnd(
      KafkaConsumer<byte[], byte[]> consumer, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(each);
    }
  }

  /**
   * Publishes what of the {@code bundled} dictionary the topic lacks or has otherwise, and retires
   * what is no longer in it. What a user wrote stays.
   *
   * @return how many entries were published
   */
  public int seed(ActorDictionary bundled) {
    Map<String, Optional<ActorEntry>> there = new HashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer = open()) {
      toEnd(
          consumer,
          r -> {
            if (r.key() != null) {
              there.put(new String(r.key(), StandardCharsets.UTF_8), readable(r));
            }
          });
    }
    List<ActorEntry> missing = new ArrayList<>();
    for (Actor actor : bundled.actors()) {
      Optional<ActorEntry> found = there.getOrDefault(actor.id(), Optional.empty());
      ActorEntry wanted = ActorEntry.bundled(actor);
      if (found.isEmpty() || (isBundled(found.get()) && !found.get().equals(wanted))) {
        missing.add(wanted);
      }
    }
    for (Optional<ActorEntry> found : there.values()) {
      found
          .filter(e -> isBundled(e) && e.retired() == null)
          .filter(e -> bundled.actor(e.actor().id()) == null)
          .ifPresent(e -> missing.add(e.retired(GONE)));
    }
    publish(missing);
    return missing.size();
  }

  private static boolean isBundled(ActorEntry entry) {
    return entry.source() == Source.BUNDLED;
  }

  private Optional<ActorEntry> readable(ConsumerRecord<byte[], byte[]> record) {
    try {
      return Optional.ofNullable(
          topic.values().deserializer().deserialize(record.topic(), record.value()));
    } catch (SerializationException e) {
      return Optional.empty();
    }
  }

  /** Returns when the topic has all of {@code entries}, in their order. */
  public void publish(Collection<ActorEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<String, ActorEntry> producer = producer()) {
      for (ActorEntry entry : entries) {
        sent.add(producer.send(record(entry)));
      }
      producer.flush();
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (org.apache.kafka.common.KafkaException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaFailure("Interrupted while entries were published.", e);
    }
  }

  private static KafkaFailure failure(@Nullable Throwable cause) {
    String reason = cause == null ? "" : String.valueOf(cause.getMessage());
    return new KafkaFailure("The topic of the dictionary did not take an entry: " + reason, cause);
  }

  private KafkaProducer<String, ActorEntry> producer() {
    Map<String, Object> config = new HashMap<>(cluster.config());
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, JsonSerde.MAX_BYTES);
    return new KafkaProducer<>(config, topic.keys().serializer(), topic.values().serializer());
  }

  private ProducerRecord<String, ActorEntry> record(ActorEntry entry) {
    String id = entry.actor().id();
    ProducerRecord<String, ActorEntry> record = new ProducerRecord<>(topic.name(), id, entry);
    CloudEvent.of(
            "actor-entry",
            NAME,
            id + "/" + ActorEntry.revision(entry.actor()),
            id,
            Instant.now().toEpochMilli())
        .headers()
        .forEach(record.headers()::add);
    return record;
  }
}
