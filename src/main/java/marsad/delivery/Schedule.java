package marsad.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a target may be called. It holds delivery only: alerts fire and are stored all the same.
 *
 * @param zone what its times of day are in
 * @param quiet when nothing is sent, or null
 * @param digest when all that came since the last is sent at once, or null to send each alert
 */
public record Schedule(ZoneId zone, @Nullable Quiet quiet, @Nullable LocalTime digest) {
  /**
   * Hours of each day, over midnight when they end before they begin.
   *
   * @param from first moment of quiet
   * @param to first moment after it
   */
  public record Quiet(LocalTime from, LocalTime to) {
    boolean contains(LocalTime time) {
      boolean after = !time.isBefore(from);
      boolean before = time.isBefore(to);
      return from.isBefore(to) ? after && before : after || before;
    }
  }

  /** Sends at once. */
  public static Schedule always() {
    return new Schedule(ZoneId.of("UTC"), null, null);
  }

  /** The first moment, {@code now} or later, at which something may be sent. */
  public Instant sendable(Instant now) {
    if (quiet == null) {
      return now;
    }
    ZonedDateTime local = now.atZone(zone);
    if (!quiet.contains(local.toLocalTime())) {
      return now;
    }
    LocalDate day = local.toLocalDate();
    if (!local.toLocalTime().isBefore(quiet.to())) {
      day = day.plusDays(1);
    }
    return after(now, day, quiet.to());
  }

  /** When the digest is due that has what was stored at {@code stored}; not to be asked without. */
  public Instant due(Instant stored) {
    if (digest == null) {
      throw new IllegalStateException("no digest");
    }
    LocalDate day = stored.atZone(zone).toLocalDate();
    Instant today = day.atTime(digest).atZone(zone).toInstant();
    return today.isAfter(stored) ? today : day.plusDays(1).atTime(digest).atZone(zone).toInstant();
  }

  /** The day, in the target's zone, of the digest that is due at {@code due}. */
  public LocalDate day(Instant due) {
    return due.atZone(zone).toLocalDate();
  }

  /** A time of day, the second of the two where clocks were put back and the first has passed. */
  private Instant after(Instant now, LocalDate day, LocalTime time) {
    ZonedDateTime first = day.atTime(time).atZone(zone);
    return first.toInstant().isAfter(now)
        ? first.toInstant()
        : first.withLaterOffsetAtOverlap().toInstant();
  }
}
