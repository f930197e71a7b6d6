package marsad.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a rule is in force.
 *
 * @param days days of the week; all when empty
 * @param from first minute of the day
 * @param to minute after the last; not after {@code from} when the hours reach over midnight, whose
 *     small hours count to the day on which they began
 * @param zone whose days and hours
 */
record Schedule(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
  Schedule {
    days = Set.copyOf(days);
  }

  boolean includes(Instant time) {
    ZonedDateTime at = time.atZone(zone);
    LocalTime clock = at.toLocalTime();
    boolean overMidnight = !to.isAfter(from);
    boolean smallHours = overMidnight && clock.isBefore(to);
    boolean inHours =
        overMidnight
            ? smallHours || !clock.isBefore(from)
            : !clock.isBefore(from) && clock.isBefore(to);
    DayOfWeek day = smallHours ? at.getDayOfWeek().minus(1) : at.getDayOfWeek();
    return inHours && (days.isEmpty() || days.contains(day));
  }
}
