package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import marsad.article.ArticleId;
import marsad.article.Json;
import marsad.entity.TaggedArticle;
import marsad.event.ActorEvent;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;

/**
 * One number for what a stream says: the same articles, dictionary and resources give the same,
 * whatever the order of arrival, the partitions and the threads, live or replayed.
 *
 * <p>It covers what holds at the end of {@code normalized-articles}, {@code tagged-articles} and
 * {@code actor-events}: of each article its last revision, of each actor's records the last of each
 * id unless it is withdrawn. A revision that lost may have gone through before the one that won, or
 * may have been dropped because it came after: the records it left, and the withdrawals that took
 * them back, tell of arrival, not of the articles. So does the time of receipt, which is left out,
 * and on {@code actor-events} what {@link ActorEvent#content} leaves out; the revision and the
 * signature of each article are in its line of {@code normalized-articles}. Versions are in
 * headers. Alerts and dead letters are outside.
 *
 * <p>A line is {@code key TAB value}. What is hashed is the SHA-256 of each line, in the order of
 * topic, key and record id: two sets of lines with the same digest would be a collision of SHA-256,
 * as they would if the lines themselves were hashed, and 32 bytes a line are sorted instead of the
 * articles' text.
 */
public final class TopicDigest {
  private static final byte[] WITHDRAWN = {};

  private final Cluster cluster;
  private final MessageDigest all = ArticleId.sha256();
  private final List<Part> parts = new ArrayList<>();

  private TopicDigest(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * The digest of a topic, or of all.
   *
   * @param topic name without prefix; {@code all} for the three together
   * @param records how many hold
   */
  public record Part(String topic, long records, String sha256) {}

  /** What a record is to the digest: the last of an id counts. */
  private record Line(String id, @Nullable Object value) {}

  /** The digests of the three topics as they are now, and of all of them, last. */
  public static List<Part> of(Cluster cluster) {
    TopicDigest digest = new TopicDigest(cluster);
    digest.add("normalized-articles", NormalizedArticle.class, a -> new Line("", a.content()));
    digest.add("tagged-articles", TaggedArticle.class, a -> new Line("", a));
    digest.add(
        "actor-events",
        ActorEvent.class,
        e -> e.withdraws() == null ? new Line(e.id(), e.content()) : new Line(e.withdraws(), null));
    long records = digest.parts.stream().mapToLong(Part::records).sum();
    digest.parts.add(new Part("all", records, HexFormat.of().formatHex(digest.all.digest())));
    return List.copyOf(digest.parts);
  }

  private <V> void add(String topic, Class<V> type, Function<V, Line> line) {
    try (ExternalSort sort = new ExternalSort()) {
      new TopicTail(cluster, topic)
          .untilEnd(
              new TopicTail.From.Beginning(),
              r -> {
                // What was sent again for another stage's sake is on the topic already.
                if (!r.headers().containsKey(DeadLetters.RETRY)) {
                  Line l = line.apply(r.require(type));
                  sort.add(
                      ExternalSort.key(String.valueOf(r.key()), l.id()),
                      l.value() == null ? WITHDRAWN : hash(r.key() + "\t" + Json.write(l.value())));
                }
              });
      parts.add(part(topic, sort.sorted()));
    }
  }

  private Part part(String topic, Iterator<ExternalSort.Entry> lines) {
    MessageDigest own = ArticleId.sha256();
    long records = 0;
    ExternalSort.Entry last = lines.hasNext() ? lines.next() : null;
    while (last != null) {
      ExternalSort.Entry next = lines.hasNext() ? lines.next() : null;
      boolean replaced = next != null && next.sameKey(last);
      if (!replaced && last.value().length > 0) {
        own.update(last.value());
        all.update(last.value());
        records++;
      }
      last = next;
    }
    return new Part(topic, records, HexFormat.of().formatHex(own.digest()));
  }

  private static byte[] hash(String line) {
    return ArticleId.sha256().digest(line.getBytes(StandardCharsets.UTF_8));
  }
}
