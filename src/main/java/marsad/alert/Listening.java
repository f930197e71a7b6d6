package marsad.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a stream of all subjects has been heard, by the time of its articles. Who has just begun to
 * listen hears everything for the first time; a silence while nobody listened is nobody's; and on a
 * day with twice the news everybody is in the news twice as often.
 *
 * @param since when listening began or went on after a break, null before the first article
 * @param last time of the newest article, to the hour
 * @param stories stories a day, counted once for each subject they name
 */
public record Listening(@Nullable Instant since, @Nullable Instant last, Days stories) {
  public static final Listening NEVER = new Listening(null, null, Days.NONE);

  /** To a stream that was never silent. */
  static final Listening ALWAYS = new Listening(Instant.EPOCH, Instant.MAX, Days.NONE);

  /** A stream of all subjects that is silent for longer is not being fed. */
  static final Duration BREAK = Duration.ofDays(7);

  /** After an article of {@code time}. */
  Listening heard(@Nullable Instant time) {
    if (time == null) {
      return this;
    }
    Instant hour = time.truncatedTo(ChronoUnit.HOURS);
    if (since == null || last == null) {
      return new Listening(hour, hour, stories);
    }
    if (!hour.isAfter(last)) {
      return this;
    }
    return new Listening(hour.isAfter(last.plus(BREAK)) ? hour : since, hour, stories);
  }

  /** With one more story on {@code day}. */
  Listening withStory(long day) {
    return new Listening(since, last, stories.plus(day, 1));
  }

  /** Whether {@code time} is at least {@code learning} after the beginning. */
  boolean longEnough(@Nullable Instant time, Duration learning) {
    return since == null || time == null || !time.isBefore(since.plus(learning));
  }
}
