package marsad.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How often and when a delivery is tried again.
 *
 * @param attempts at most, the first included
 * @param first wait after the first failure; it doubles with each
 * @param longest wait without the receiver's asking
 */
public record Retries(int attempts, Duration first, Duration longest) {
  /** A receiver that asks for more has to do with this. */
  static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private static final int MAX_DOUBLINGS = 30;

  /**
   * The wait after failure number {@code failures}, counted from 1: doubled each time, then at
   * random between half of it and all, so that what failed together does not come back together.
   *
   * @param asked what the receiver asked for, or null; never is the wait shorter
   */
  public Duration delay(int failures, @Nullable Duration asked, RandomGenerator random) {
    long doubled = first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS);
    long most = Math.max(1, Math.min(doubled, longest.toMillis()));
    long own = most / 2 + random.nextLong(most - most / 2) + 1;
    long least = asked == null ? 0 : Math.min(asked.toMillis(), LONGEST_ASKED.toMillis());
    return Duration.ofMillis(Math.max(own, least));
  }

  /** What a {@code Retry-After} header asks for at {@code now}; null when it is none. */
  public static @Nullable Duration asked(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    String value = header.strip();
    if (value.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return at.isAfter(now) ? Duration.between(now, at) : Duration.ZERO;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
