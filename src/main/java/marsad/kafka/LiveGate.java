package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Before a topic that all generations share: lets through what the generation makes of articles for
 * which it is live, by where they are in the archive. What it makes of others is kept a while,
 * since it may have read on before it hears that it has been live from an earlier article on. So
 * nothing is missing after a switch; the generation before may have written the same record under
 * the same key in the moment before it heard.
 *
 * <p>A record that no article caused is let through if the generation is live now.
 */
final class LiveGate<V> extends ContextualProcessor<String, V, String, V> {
  /** How many records of each partition are kept; more than any moment brings. */
  static final int MAX_KEPT = 1000;

  private static final Duration LOOK = Duration.ofMillis(200);

  /** Under it the number of the next record is kept; numbers of records come behind. */
  private static final String NEXT = "#next";

  private final String storeName;
  private final Serde<V> values;
  private final Topologies.Part part;
  private @Nullable LiveGeneration known;
  private @Nullable KeyValueStore<String, Kept> store;

  private LiveGate(String storeName, Serde<V> values, Topologies.Part part) {
    this.storeName = storeName;
    this.values = values;
    this.part = part;
  }

  /**
   * A record that was not let through.
   *
   * @param partition of its article in {@code raw-articles}
   * @param next number of the next record, of the entry that holds it
   */
  record Kept(
      int partition,
      long offset,
      String key,
      String value,
      List<List<String>> headers,
      long time,
      long next) {
    static Kept counter(long next) {
      return new Kept(0, 0, "", "", List.of(), 0, next);
    }
  }

  /** What of {@code all} goes on. */
  static <V> KStream<String, V> addTo(
      StreamsBuilder builder,
      KStream<String, V> all,
      String name,
      Serde<V> values,
      Topologies.Part part) {
    String store = name + "-kept";
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(store), Serdes.String(), new JsonSerde<>(Kept.class)));
    return all.process(
        () -> new LiveGate<>(store, values, part), Named.as(name + "-if-live"), store);
  }

  @Override
  public void init(ProcessorContext<String, V> context) {
    super.init(context);
    store = context.getStateStore(storeName);
    context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> look());
  }

  @Override
  public void process(Record<String, V> record) {
    LiveGeneration live = look();
    String partition = CloudEvent.text(record.headers(), CloudEvent.RAW_PARTITION);
    String offset = CloudEvent.text(record.headers(), CloudEvent.RAW_OFFSET);
    if (partition == null || offset == null) {
      if (live.name().equals(part.generation())) {
        context().forward(record);
      }
    } else if (isMine(live, Integer.parseInt(partition), Long.parseLong(offset))) {
      context().forward(record);
    } else {
      keep(record, Integer.parseInt(partition), Long.parseLong(offset));
    }
  }

  private boolean isMine(LiveGeneration live, int partition, long offset) {
    return live.at(partition, offset).equals(part.generation());
  }

  private LiveGeneration look() {
    LiveGeneration now = part.live().get();
    if (!now.equals(known)) { // or this has just been started, perhaps after a crash
      known = now;
      letGo(now);
    }
    return now;
  }

  private void keep(Record<String, V> record, int partition, long offset) {
    KeyValueStore<String, Kept> kept = Objects.requireNonNull(store);
    Kept counter = kept.get(NEXT);
    long number = counter == null ? 0 : counter.next();
    List<List<String>> headers = new ArrayList<>();
    record
        .headers()
        .forEach(h -> headers.add(List.of(h.key(), new String(h.value(), StandardCharsets.UTF_8))));
    byte[] value = values.serializer().serialize(storeName, record.value());
    kept.put(
        key(number),
        new Kept(
            partition,
            offset,
            record.key(),
            new String(value, StandardCharsets.UTF_8),
            headers,
            record.timestamp(),
            0));
    kept.put(NEXT, Kept.counter(number + 1));
    if (number >= MAX_KEPT) {
      kept.delete(key(number - MAX_KEPT));
    }
  }

  private static String key(long number) {
    return String.format(Locale.ROOT, "%019d", number);
  }

  /** Forwards what was kept of articles for which the generation is live after all. */
  private void letGo(LiveGeneration live) {
    KeyValueStore<String, Kept> kept = Objects.requireNonNull(store);
    List<KeyValue<String, Kept>> mine = new ArrayList<>();
    try (KeyValueIterator<String, Kept> all = kept.range(key(0), key(Long.MAX_VALUE))) {
      while (all.hasNext()) {
        KeyValue<String, Kept> each = all.next();
        if (isMine(live, each.value.partition(), each.value.offset())) {
          mine.add(each);
        }
      }
    }
    for (KeyValue<String, Kept> each : mine) {
      Kept k = each.value;
      Headers headers = new RecordHeaders();
      k.headers().forEach(h -> headers.add(h.get(0), h.get(1).getBytes(StandardCharsets.UTF_8)));
      V value =
          values.deserializer().deserialize(storeName, k.value().getBytes(StandardCharsets.UTF_8));
      context().forward(new Record<>(k.key(), value, k.time(), headers));
      kept.delete(each.key);
    }
  }
}
