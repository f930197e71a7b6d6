package marsad.kafka;

import java.time.Instant;
import marsad.article.Article;
import marsad.article.Dates;
import marsad.entity.UnknownName;
import marsad.event.ActorEvent;
import marsad.text.NormalizedArticle;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.jspecify.annotations.Nullable;

/**
 * The time of a record is its article's, see {@link Dates#eventTime}. A value that carries no time
 * has the broker's.
 *
 * <p>Streams asks once for every record that could be read, so this also counts them for the {@link
 * FailureLimit}.
 */
final class EventTime implements TimestampExtractor {
  private final FailureLimit limit;

  EventTime(FailureLimit limit) {
    this.limit = limit;
  }

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    limit.read();
    Object value = record.value();
    if (value instanceof Article a) {
      return of(a.publishedAt(), a.receivedAt(), record.timestamp());
    }
    if (value instanceof NormalizedArticle a) {
      return of(a.publishedAt(), a.receivedAt(), record.timestamp());
    }
    if (value instanceof ActorEvent e) {
      return of(e.publishedAt(), e.receivedAt(), record.timestamp());
    }
    if (value instanceof UnknownName n) {
      return of(n.publishedAt(), n.receivedAt(), record.timestamp());
    }
    return Math.max(0, record.timestamp());
  }

  /** Milliseconds since 1970, never negative: Streams would skip such a record without a word. */
  static long of(@Nullable Instant publishedAt, @Nullable Instant receivedAt, long otherwise) {
    Instant earlier = Dates.eventTime(publishedAt, receivedAt);
    return Math.max(0, earlier == null ? otherwise : earlier.toEpochMilli());
  }
}
