package marsad.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import marsad.Pipeline;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.actor.EditHistory;
import marsad.actor.EditReach;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * The dictionary that a replay began with, and how it came about. It is not copied anywhere: it is
 * what the records of {@code actors} before an offset make, for that topic keeps what was replaced
 * for a year. Its version is checked, so a replay that outlives that fails rather than goes on with
 * another dictionary.
 */
final class PinnedDictionary implements Replay.Dictionary {
  private static final Duration POLL = Duration.ofMillis(200);

  private final Stages.Snapshot snapshot;
  private final ActorDictionary dictionary;
  private final EditHistory history;
  private final Map<String, Optional<EditReach>> reaches = new ConcurrentHashMap<>();

  private PinnedDictionary(
      Stages.Snapshot snapshot, ActorDictionary dictionary, EditHistory history) {
    this.snapshot = snapshot;
    this.dictionary = dictionary;
    this.history = history;
  }

  /** What is pinned of the dictionary when a replay begins now. */
  record Now(String version, long actors) {}

  /** The dictionary as it is now. */
  static Now now(Cluster cluster, ActorDictionary bundled) {
    DictionaryFold fold = new DictionaryFold(bundled);
    long end = 0;
    try (KafkaConsumer<byte[], byte[]> consumer = new ActorsTopic(cluster).open()) {
      for (TopicPartition only : consumer.assignment()) {
        end = consumer.endOffsets(Set.of(only)).getOrDefault(only, 0L);
      }
      read(consumer, end, fold::add);
    }
    fold.fold();
    return new Now(fold.dictionary().version(), end);
  }

  /**
   * That of {@code pin}.
   *
   * @param base with the dictionary that the topic's records are laid over
   * @throws KafkaFailure when the topic does not hold it any more
   */
  static PinnedDictionary load(Cluster cluster, Pipeline base, Generation.Pin pin) {
    DictionaryFold fold = new DictionaryFold(base.dictionary());
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = new ActorsTopic(cluster).open()) {
      read(
          consumer,
          pin.actors(),
          r -> {
            fold.add(r);
            records.add(r);
          });
    }
    fold.fold();
    if (!fold.dictionary().version().equals(pin.dictionary())) {
      throw new KafkaFailure(
          "The dictionary that the replay began with is not to be had any more; cancel it and"
              + " begin again.");
    }
    Pipeline pipeline = base.with(fold.dictionary());
    return new PinnedDictionary(
        Stages.Snapshot.of(pipeline), fold.dictionary(), history(base, fold, records));
  }

  private static void read(
      KafkaConsumer<byte[], byte[]> consumer,
      long end,
      java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> each) {
    while (consumer.assignment().stream().anyMatch(p -> consumer.position(p) < end)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < end) {
          each.accept(record);
        }
      }
    }
  }

  /** Without the records that were skipped: those made no version. */
  private static EditHistory history(
      Pipeline base, DictionaryFold fold, List<ConsumerRecord<byte[], byte[]>> records) {
    Deserializer<ActorEntry> reader = Topic.named("").actors().values().deserializer();
    EditHistory history = new EditHistory(base.dictionary());
    Map<String, String> skipped = new HashMap<>(fold.skipped());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (record.key() == null) {
        continue;
      }
      try {
        String id = new String(record.key(), java.nio.charset.StandardCharsets.UTF_8);
        ActorEntry entry = reader.deserialize(record.topic(), record.value());
        if (!skipped.containsKey(id) || (entry != null && entry.equals(fold.entries().get(id)))) {
          Actor shipped = base.dictionary().actor(id);
          history.edit(id, entry == null ? Optional.ofNullable(shipped) : entry.inForce());
        }
      } catch (SerializationException e) {
        // The fold skips it too.
      }
    }
    return history;
  }

  @Override
  public Stages.Snapshot snapshot() {
    return snapshot;
  }

  @Override
  public Optional<Predicate<String>> changedSince(String version) {
    return reaches
        .computeIfAbsent(
            version, v -> history.since(v).map(edits -> EditReach.of(edits, dictionary)))
        .map(reach -> reach::touches);
  }

  @Override
  public Predicate<String> names(String actor) {
    Actor entry = dictionary.actor(actor);
    return entry == null ? text -> false : EditReach.of(entry)::touches;
  }
}
