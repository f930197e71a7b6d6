package marsad.kafka;

import java.util.Iterator;
import marsad.article.Json;
import marsad.event.ActorEvent;

/** Actor events in an order of one's own, sorted on disk; read once, then closed. */
public final class SortedEvents implements AutoCloseable {
  private final ExternalSort sort = new ExternalSort();

  /** All that {@code actor-events} holds now, by article; those of one in the stream's order. */
  public static SortedEvents byArticle(Cluster cluster) {
    SortedEvents events = new SortedEvents();
    try {
      new TopicTail(cluster, "actor-events")
          .untilEnd(
              new TopicTail.From.Beginning(),
              r -> {
                if (!r.headers().containsKey(DeadLetters.RETRY)) {
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
