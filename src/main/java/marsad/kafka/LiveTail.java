package marsad.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads a derived topic of whichever generation is live, as {@link TopicTail} reads a topic. When
 * another becomes live, reading goes on there at once, behind the articles that it has come to: in
 * each partition by where they are in the archive, and in the article that it was at, behind the
 * records it has given. So nothing is left out and nothing given twice.
 */
public final class LiveTail {
  private static final Duration POLL = Duration.ofMillis(100);

  /** How long a reader may take to come to the end of what it leaves. */
  private static final Duration FINISH = Duration.ofSeconds(5);

  /**
   * How much earlier than the first unread article reached the archive its records are looked for,
   * since brokers' clocks differ.
   */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final Cluster cluster;
  private final String topic;

  /** By partition of the topic and of the archive, what was given last. */
  private final Map<List<Integer>, Place> places = new HashMap<>();

  /** By partition of the archive, where articles begin that count; earlier ones never do. */
  private List<Long> floor = List.of();

  private boolean switched;

  /**
   * @param topic as in the topics' document; one that all generations share is read as it is
   */
  public LiveTail(Cluster cluster, String topic) {
    this.cluster = cluster;
    this.topic = topic;
  }

  /** An article, and what of it was given. */
  private record Place(long rawOffset, Set<String> given) {}

  /** Gives {@code each} what the generation that is live now has now, and returns. */
  public void untilEnd(TopicTail.From from, Consumer<StoredRecord> each) {
    new TopicTail(Generations.in(cluster, Generations.LIVE), topic).untilEnd(from, each);
  }

  /** Gives {@code each} what is there and what comes, until {@code stop}. */
  public void follow(TopicTail.From from, BooleanSupplier stop, Consumer<StoredRecord> each) {
    if (!Topic.DERIVED.contains(topic)) {
      new TopicTail(cluster, topic).follow(from, stop, each);
      return;
    }
    try (TopicFollower<Generations> generations = new GenerationsTopic(cluster).follow()) {
      String live = generations.get().live().name();
      floor = floor(from, live);
      KafkaConsumer<byte[], byte[]> consumer = new TopicTail(cluster.of(live), topic).open(from);
      try {
        while (!stop.getAsBoolean()) {
          consumer.poll(POLL).forEach(r -> take(StoredRecord.of(r), each));
          String now = generations.get().live().name();
          if (!now.equals(live)) {
            finish(consumer, live, each);
            consumer.close();
            switched = true;
            live = now;
            consumer = begin(live);
          }
        }
      } finally {
        consumer.close();
      }
    }
  }

  /**
   * Reads what there is of the generation that is left: then the place is known in partitions too
   * that had nothing of late. A reader that is far behind goes over where it is.
   */
  private void finish(
      KafkaConsumer<byte[], byte[]> consumer, String live, Consumer<StoredRecord> each) {
    List<Long> made;
    List<Long> ends;
    try (Progress progress = new Progress(cluster.of(live))) {
      made = progress.made();
      ends = progress.ends(cluster.of(live).topic(topic));
    }
    long deadline = System.nanoTime() + FINISH.toNanos();
    while (consumer.assignment().stream()
        .anyMatch(at -> consumer.position(at) < ends.get(at.partition()))) {
      if (System.nanoTime() > deadline) {
        return;
      }
      consumer.poll(POLL).forEach(r -> take(StoredRecord.of(r), each));
    }
    floor = made;
  }

  /** Taken before the topic's own ends are, so that nothing falls between the two. */
  private List<Long> floor(TopicTail.From from, String live) {
    if (from instanceof TopicTail.From.Beginning) {
      return List.of();
    }
    if (from instanceof TopicTail.From.Time) {
      try (KafkaConsumer<byte[], byte[]> raw = new TopicTail(cluster, "raw-articles").open(from)) {
        return raw.assignment().stream()
            .sorted(Comparator.comparingInt(TopicPartition::partition))
            .map(raw::position)
            .toList();
      }
    }
    try (Progress progress = new Progress(cluster.of(live))) {
      return progress.made();
    }
  }

  private void take(StoredRecord record, Consumer<StoredRecord> each) {
    Long partition = CloudEvent.number(record.headers().get(CloudEvent.RAW_PARTITION));
    Long offset = CloudEvent.number(record.headers().get(CloudEvent.RAW_OFFSET));
    boolean again = record.headers().containsKey(DeadLetters.RETRY);
    if (partition == null || offset == null || again) {
      if (!switched) {
        each.accept(record);
      }
      return;
    }
    int rawPartition = partition.intValue();
    long rawOffset = offset;
    List<Integer> at = List.of(record.partition(), rawPartition);
    Place place = places.get(at);
    String id = record.key() + " " + record.headers().get(CloudEvent.ID);
    if (switched && isGiven(place, rawPartition, rawOffset, id)) {
      return;
    }
    if (place == null || rawOffset > place.rawOffset()) {
      places.put(at, new Place(rawOffset, new HashSet<>(Set.of(id))));
    } else if (rawOffset == place.rawOffset()) {
      place.given().add(id);
    }
    each.accept(record);
  }

  private boolean isGiven(@Nullable Place place, int rawPartition, long rawOffset, String id) {
    return (rawPartition < floor.size() && rawOffset < floor.get(rawPartition))
        || (place != null
            && (rawOffset < place.rawOffset()
                || (rawOffset == place.rawOffset() && place.given().contains(id))));
  }

  /** Opens the generation {@code name} shortly before the first record that was not given. */
  private KafkaConsumer<byte[], byte[]> begin(String name) {
    TopicTail tail = new TopicTail(cluster.of(name), topic);
    KafkaConsumer<byte[], byte[]> consumer = tail.open(new TopicTail.From.Beginning());
    try {
      Map<Integer, Long> unread = unread(consumer.assignment().size());
      if (unread.values().stream().allMatch(offset -> offset > 0)) {
        TopicTail.seek(consumer, consumer.assignment(), archivedAt(unread).minus(SKEW));
      }
      return consumer;
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  /**
   * By partition of the archive, the first article of which something may not have been given.
   *
   * @param partitions of the topic
   */
  private Map<Integer, Long> unread(int partitions) {
    Map<Integer, Long> first = new HashMap<>();
    for (int raw = 0; raw < rawPartitions(); raw++) {
      for (int p = 0; p < partitions; p++) {
        Place place = places.get(List.of(p, raw));
        long begins = raw < floor.size() ? floor.get(raw) : 0;
        first.merge(raw, place == null ? begins : Math.max(begins, place.rawOffset()), Math::min);
      }
    }
    return first;
  }

  private int rawPartitions() {
    try (KafkaConsumer<byte[], byte[]> raw = TopicTail.consumer(cluster)) {
      return raw.partitionsFor(cluster.topics().rawArticles().name()).size();
    }
  }

  /** When the archive took the first of the articles at {@code offsets}; no record is older. */
  private Instant archivedAt(Map<Integer, Long> offsets) {
    Instant earliest = Instant.now();
    try (KafkaConsumer<byte[], byte[]> raw =
        new TopicTail(cluster, "raw-articles").open(new TopicTail.From.Beginning())) {
      for (TopicPartition at : List.copyOf(raw.assignment())) {
        raw.assign(List.of(at));
        long offset = offsets.getOrDefault(at.partition(), 0L);
        raw.seek(at, offset);
        long end = raw.endOffsets(List.of(at)).getOrDefault(at, 0L);
        Instant found = null;
        while (found == null && raw.position(at) < end) {
          for (ConsumerRecord<byte[], byte[]> record : raw.poll(POLL)) {
            found = found == null ? Instant.ofEpochMilli(record.timestamp()) : found;
          }
        }
        earliest = found != null && found.isBefore(earliest) ? found : earliest;
      }
    }
    return earliest;
  }
}
