package marsad.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import marsad.article.Article;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions the archive has, as 64-bit hashes: eight bytes for each. Read from the headers,
 * so values are parsed only where a producer set none.
 */
final class ArchiveIndex {
  /** The most revisions held; later ones are not recognised, and the topology drops them anyway. */
  private static final int MAX_ENTRIES = 32_000_000;

  private static final int INITIAL = 1024;
  private static final Duration POLL = Duration.ofMillis(200);

  private final long[] archived;
  private final Set<Long> added = new HashSet<>();

  private ArchiveIndex(long[] archived) {
    this.archived = archived;
  }

  static ArchiveIndex load(Cluster cluster) {
    Topic<String, Article> raw = cluster.topics().rawArticles();
    long[] found = new long[INITIAL];
    int size = 0;
    TopicTail tail = new TopicTail(cluster, "raw-articles");
    try (KafkaConsumer<byte[], byte[]> consumer = tail.open(new TopicTail.From.Beginning())) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (size < MAX_ENTRIES
          && ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<byte[], byte[]> r : consumer.poll(POLL)) {
          String version = version(raw, r);
          if (version != null && size < MAX_ENTRIES) {
            found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
            found[size++] = hash(version);
          }
        }
      }
    }
    long[] sorted = Arrays.copyOf(found, size);
    Arrays.sort(sorted);
    return new ArchiveIndex(sorted);
  }

  private static @Nullable String version(
      Topic<String, Article> raw, ConsumerRecord<byte[], byte[]> r) {
    String id = CloudEvent.text(r.headers(), CloudEvent.ID);
    if (id != null) {
      String created = CloudEvent.text(r.headers(), CloudEvent.VERSION_CREATED);
      return created == null ? id : id + "@" + created;
    }
    try {
      Article article = raw.values().deserializer().deserialize(r.topic(), r.value());
      return article == null ? null : version(article);
    } catch (SerializationException e) {
      return null;
    }
  }

  /** What makes two articles the same: identity, content and the time its outlet gave it. */
  private static String version(Article a) {
    String id = a.id() + "/" + a.revision();
    return a.versionCreated() == null ? id : id + "@" + a.versionCreated();
  }

  /** Whether {@code a} is new; from now on it is not. */
  boolean add(Article a) {
    long hash = hash(version(a));
    return Arrays.binarySearch(archived, hash) < 0
        && (added.size() >= MAX_ENTRIES || added.add(hash));
  }

  private static long hash(String version) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(version.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
