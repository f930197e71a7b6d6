package marsad.kafka;

import java.time.Instant;
import java.util.Iterator;
import java.util.function.Predicate;
import marsad.article.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a topic holds, in the order of event time over all partitions; records of one time by
 * partition and offset, so that those of one key keep their order. Read whole at the start and
 * sorted on disk: event time is no order of any partition, the oldest article may have come last.
 */
public final class EventTimeOrder implements AutoCloseable {
  private final ExternalSort sort = new ExternalSort();
  private long records;
  private @Nullable Instant first;
  private @Nullable Instant last;

  private EventTimeOrder() {}

  /** The records of {@code topic} from {@code from} on and before {@code to} that are wanted. */
  public static EventTimeOrder of(
      Cluster cluster, String topic, Instant from, Instant to, Predicate<StoredRecord> wanted) {
    EventTimeOrder order = new EventTimeOrder();
    try {
      new TopicTail(cluster, topic)
          .untilEnd(
              new TopicTail.From.Beginning(),
              r -> {
                Instant time = r.eventTime();
                if (!time.isBefore(from) && time.isBefore(to) && wanted.test(r)) {
                  order.add(time, r);
                }
              });
      return order;
    } catch (RuntimeException e) {
      order.close();
      throw e;
    }
  }

  private void add(Instant time, StoredRecord r) {
    sort.add(
        ExternalSort.key(time.toEpochMilli(), (long) r.partition(), r.offset()), Json.write(r));
    records++;
    first = first == null || time.isBefore(first) ? time : first;
    last = last == null || time.isAfter(last) ? time : last;
  }

  public long records() {
    return records;
  }

  /** Event time of the first, or null when there is none. */
  public @Nullable Instant first() {
    return first;
  }

  /** Event time of the last, or null when there is none. */
  public @Nullable Instant last() {
    return last;
  }

  /** The records, once. */
  public Iterator<StoredRecord> iterator() {
    Iterator<ExternalSort.Entry> sorted = sort.sorted();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sorted.hasNext();
      }

      @Override
      public StoredRecord next() {
        return Json.read(sorted.next().text(), StoredRecord.class);
      }
    };
  }

  @Override
  public void close() {
    sort.close();
  }
}
