package marsad.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Publication dates as feeds and pages write them. */
public final class Dates {
  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          DateTimeFormatter.ISO_DATE_TIME,
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss][ ][XXX][XX]"),
          DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm[:ss][.SSS]XX"),
          DateTimeFormatter.ISO_DATE,
          DateTimeFormatter.ofPattern("yyyy/M/d"));

  /** What lies outside is a slip of the pen, and may not fit a count of milliseconds. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Dates() {}

  /**
   * {@code s} as UTC, in {@code zone} when it names none, midnight when it is a day; null when it
   * is no date.
   */
  public static @Nullable Instant parse(String s, ZoneId zone) {
    for (DateTimeFormatter format : FORMATS) {
      Instant instant = parse(s.strip(), format, zone);
      if (instant != null && !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) {
        return instant;
      }
    }
    return null;
  }

  private static @Nullable Instant parse(String s, DateTimeFormatter format, ZoneId zone) {
    try {
      return instant(
          format.parseBest(
              s, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from),
          zone);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
    if (parsed instanceof LocalDate day) {
      return day.atStartOfDay(zone).toInstant();
    }
    if (parsed instanceof LocalDateTime time) {
      return time.atZone(zone).toInstant();
    }
    return Instant.from(parsed);
  }
}
