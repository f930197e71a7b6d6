package marsad.kafka;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import marsad.article.Json;
import marsad.event.ActorEvent;

/** Actor events in an order of one's own, sorted on disk; read once, then closed. */
public final class SortedEvents implements AutoCloseable {
  private final ExternalSort sort = new ExternalSort();

  /** By partition, up to which offset of the archive both generations are made. */
  public static List<Long> madeByBoth(Cluster one, Cluster other) {
    try (Progress a = new Progress(one);
        Progress b = new Progress(other)) {
      List<Long> first = a.made();
      List<Long> second = b.made();
      return IntStream.range(0, Math.min(first.size(), second.size()))
          .mapToObj(i -> Math.min(first.get(i), second.get(i)))
          .toList();
    }
  }

  /**
   * What {@code actor-events} holds of the archive before {@code until}, by article; the records of
   * one in the stream's order.
   */
  public static SortedEvents byArticle(Cluster cluster, List<Long> until) {
    SortedEvents events = new SortedEvents();
    try {
      new TopicTail(cluster, "actor-events")
          .untilEnd(
              new TopicTail.From.Beginning(),
              r -> {
                if (!r.headers().containsKey(DeadLetters.RETRY) && isBefore(until, r)) {
                  events.addJson(
                      String.valueOf(r.value()), r.require(ActorEvent.class).articleId());
                }
              });
      return events;
    } catch (RuntimeException e) {
      events.close();
      throw e;
    }
  }

  /** A record that does not say where its article is was made by a program of long ago. */
  private static boolean isBefore(List<Long> until, StoredRecord r) {
    String partition = r.headers().get(CloudEvent.RAW_PARTITION);
    String offset = r.headers().get(CloudEvent.RAW_OFFSET);
    return partition == null
        || offset == null
        || Long.parseLong(offset) < until.get(Integer.parseInt(partition));
  }

  /** Adds an event that sorts by {@code key}, see {@link ExternalSort#key}. */
  public void add(ActorEvent e, Object... key) {
    addJson(Json.write(e), key);
  }

  /** Adds an event as it stands in a topic. */
  public void addJson(String event, Object... key) {
    sort.add(ExternalSort.key(key), event);
  }

  public Iterator<ActorEvent> iterator() {
    Iterator<ExternalSort.Entry> sorted = sort.sorted();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sorted.hasNext();
      }

      @Override
      public ActorEvent next() {
        return Json.read(sorted.next().text(), ActorEvent.class);
      }
    };
  }

  @Override
  public void close() {
    sort.close();
  }
}
