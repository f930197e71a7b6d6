package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.actor.Edits;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary that the records of {@code actors} make of the bundled one. A record that cannot
 * be read or would make the dictionary unsound is skipped: what was good under its key stays. It is
 * tried again with the records that follow, so that what a worker has come to is what one that
 * starts now comes to.
 */
final class DictionaryFold {
  /** How many skipped records are remembered; more are skipped silently. */
  private static final int MAX_SKIPPED = 10_000;

  private final ActorDictionary bundled;
  private final Deserializer<ActorEntry> reader;
  private final Map<String, ActorEntry> entries = new LinkedHashMap<>();
  private final Map<String, Optional<ActorEntry>> pending = new LinkedHashMap<>();
  private final Map<String, Optional<ActorEntry>> refused = new LinkedHashMap<>();
  private final Map<String, String> skipped = new LinkedHashMap<>();
  private ActorDictionary dictionary;

  DictionaryFold(ActorDictionary bundled) {
    this.bundled = bundled;
    this.dictionary = bundled;
    this.reader = Topic.named("").actors().values().deserializer();
  }

  /** Notes a record; the dictionary changes with {@link #fold}. */
  void add(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      skip("(no key, offset " + record.offset() + ")", "the record has no key");
      return;
    }
    String key = new String(record.key(), StandardCharsets.UTF_8);
    pending.remove(key); // what comes last stands last
    try {
      pending.put(key, Optional.ofNullable(read(key, record)));
    } catch (SerializationException e) {
      refused.remove(key);
      skip(key, reason(e));
    }
  }

  /** What Jackson says, without the setting that makes it say so. */
  private static String reason(SerializationException e) {
    return String.valueOf(e.getMessage())
        .replaceAll("\\s+", " ")
        .replaceFirst(";? ?`DeserializationFeature.*", "");
  }

  private @Nullable ActorEntry read(String key, ConsumerRecord<byte[], byte[]> record) {
    ActorEntry entry = reader.deserialize(record.topic(), record.value());
    if (entry != null && !entry.actor().id().equals(key)) {
      throw new SerializationException("the entry is that of " + entry.actor().id());
    }
    return entry;
  }

  private void skip(String key, String reason) {
    if (skipped.size() < MAX_SKIPPED) {
      skipped.put(key, reason);
    }
  }

  /**
   * Makes one new snapshot of all that was added.
   *
   * @return whether the dictionary is another one now
   */
  boolean fold() {
    if (pending.isEmpty()) {
      return false;
    }
    Map<String, Optional<ActorEntry>> records = new LinkedHashMap<>(refused);
    pending.keySet().forEach(records::remove);
    records.putAll(pending);
    pending.clear();
    refused.clear();
    Map<String, Optional<Actor>> wanted = new LinkedHashMap<>();
    records.forEach(
        (id, record) -> {
          Optional<Actor> actor =
              record.map(ActorEntry::inForce).orElse(Optional.ofNullable(bundled.actor(id)));
          if (actor.equals(Optional.ofNullable(dictionary.actor(id)))) {
            accept(id, record);
          } else {
            wanted.put(id, actor);
          }
        });
    if (wanted.isEmpty()) {
      return false;
    }
    Edits edits = Edits.of(dictionary, wanted);
    edits.taken().keySet().forEach(id -> accept(id, records.getOrDefault(id, Optional.empty())));
    edits
        .refused()
        .forEach(
            (id, reason) -> {
              skip(id, reason);
              if (refused.size() < MAX_SKIPPED) {
                refused.put(id, records.getOrDefault(id, Optional.empty()));
              }
            });
    if (edits.taken().isEmpty()) {
      return false;
    }
    dictionary = dictionary.edited(edits.taken());
    return true;
  }

  private void accept(String id, Optional<ActorEntry> record) {
    skipped.remove(id);
    record.ifPresentOrElse(entry -> entries.put(id, entry), () -> entries.remove(id));
  }

  ActorDictionary dictionary() {
    return dictionary;
  }

  /** The records that the dictionary was made of, by actor. */
  Map<String, ActorEntry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** Why the newest record of a key is not in the dictionary, by key. */
  Map<String, String> skipped() {
    return Collections.unmodifiableMap(skipped);
  }
}
