package marsad.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import marsad.actor.Actor;
import marsad.article.Dates;
import marsad.event.ActorEvent;
import org.jspecify.annotations.Nullable;

/**
 * What rules would have said of an archive, each of its articles taken as received when it was
 * published.
 *
 * @param learning see {@link AlertRules}
 * @param since articles before only build what the rules remember
 * @param until end of the time looked at, exclusive
 */
public record WhatIf(Rules rules, Duration learning, Instant since, Instant until) {
  private static final Duration ANY_DELAY = Duration.ofDays(365_000);

  /** When {@code record} belongs into the archive, null when nothing dates it. */
  public static @Nullable Instant time(ActorEvent record) {
    return Dates.eventTime(record.publishedAt(), record.receivedAt());
  }

  /**
   * Gives {@code each} every alert that would have fired, as it was then, with the time of the
   * article that fired it.
   *
   * @param records sorted by {@link #time}
   */
  public void run(
      Iterator<ActorEvent> records,
      Function<String, @Nullable Actor> actors,
      BiConsumer<Instant, Alert> each) {
    AlertRun run = new AlertRun(new AlertRules(rules, ANY_DELAY, learning), actors);
    while (records.hasNext()) {
      ActorEvent record = records.next();
      Instant time = time(record);
      if (time == null) {
        continue;
      }
      if (!time.isBefore(until)) {
        return;
      }
      for (Alert alert : run.take(receivedAt(record, time))) {
        if (alert.version() == 1 && !time.isBefore(since)) {
          each.accept(time, alert);
        }
      }
    }
  }

  private static ActorEvent receivedAt(ActorEvent r, Instant time) {
    return new ActorEvent(
        r.kind(),
        r.id(),
        r.actor(),
        r.articleId(),
        r.revision(),
        r.outlet(),
        r.url(),
        r.title(),
        time,
        time,
        r.signature(),
        r.agencies(),
        r.evidence(),
        r.coActors(),
        r.mention(),
        r.event(),
        r.withdraws());
  }
}
