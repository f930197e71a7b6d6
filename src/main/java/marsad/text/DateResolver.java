package marsad.text;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import marsad.text.DateWords.Direction;
import org.jspecify.annotations.Nullable;

/** Turns what a text says of a date into a day, month, year or interval. */
final class DateResolver {
  static final String UNANCHORED = "unanchored";
  static final String AMBIGUOUS = "ambiguous";

  /** A month without year or direction is the nearest one, unless two are about as near. */
  private static final int MAX_MONTHS = 4;

  /** The press names the coming months without saying so only as far ahead, in months and days. */
  private static final int MAX_MONTHS_AHEAD = 2;

  private static final int MAX_DAYS_AHEAD = 75;

  /** A day without year or direction, likewise, in days. */
  private static final int MAX_DAYS = 150;

  /** As far as the day of the text and the weekday it calls today may lie apart. */
  private static final int MAX_SHIFT = 3;

  private DateResolver() {}

  /** A value, or why there is none. */
  record Resolved(@Nullable String value, @Nullable String open) {
    static Resolved of(Object value) {
      return new Resolved(value.toString(), null);
    }

    static Resolved interval(Object first, Object last) {
      return new Resolved(first + "/" + last, null);
    }

    static final Resolved NO_ANCHOR = new Resolved(null, UNANCHORED);
    static final Resolved NO_VALUE = new Resolved(null, AMBIGUOUS);
  }

  /**
   * What {@code e} means in a text of the day {@code anchor}, which is null when nobody knows it.
   */
  static Resolved resolve(DateExpression e, @Nullable LocalDate anchor) {
    if (e.ambiguous) {
      return Resolved.NO_VALUE;
    }
    try {
      if (e.year != null) {
        return inYear(e, e.year, e.lastYear);
      }
      if (anchor == null) {
        return Resolved.NO_ANCHOR;
      }
      if (e.month != null) {
        return e.hijri ? hijriMonth(e, e.month, anchor) : month(e, e.month, anchor);
      }
      if (e.weekday != null) {
        return weekday(e, e.weekday, anchor);
      }
      if (e.dayOffset != null) {
        return Resolved.of(anchor.plusDays(e.dayOffset));
      }
      return unit(e, anchor);
    } catch (DateTimeException noSuchDay) {
      return Resolved.NO_VALUE;
    }
  }

  /** The day {@code e} names with its year, or null when it names none that exists. */
  static @Nullable LocalDate day(DateExpression e) {
    String value = e.lastDay == null ? resolve(e, null).value() : null;
    return value == null || e.day == null ? null : LocalDate.parse(value);
  }

  private static Resolved inYear(DateExpression e, int year, @Nullable Integer lastYear) {
    if (e.month == null) {
      int last = lastYear == null ? year : lastYear;
      if (e.hijri) {
        return Resolved.interval(hijri(year, 1, 1), hijri(last + 1, 1, 1).minusDays(1));
      }
      return last == year ? Resolved.of(Year.of(year)) : Resolved.interval(year, last);
    }
    int month = e.month;
    if (e.day == null) {
      return e.hijri
          ? Resolved.interval(hijri(year, month, 1), afterMonth(year, month).minusDays(1))
          : Resolved.of(YearMonth.of(year, month));
    }
    LocalDate first = day(e, year, month, e.day);
    return e.lastDay == null
        ? agreeing(e, first)
        : Resolved.interval(first, day(e, year, month, e.lastDay));
  }

  /** A weekday beside the date must be its own; sightings shift Hijri dates by a day. */
  private static Resolved agreeing(DateExpression e, LocalDate day) {
    if (e.weekday == null || day.getDayOfWeek() == e.weekday) {
      return Resolved.of(day);
    }
    LocalDate near = nearest(day, e.weekday);
    return e.hijri && Math.abs(ChronoUnit.DAYS.between(day, near)) <= 1
        ? Resolved.of(near)
        : Resolved.NO_VALUE;
  }

  private static LocalDate day(DateExpression e, int year, int month, int day) {
    return e.hijri ? hijri(year, month, day) : LocalDate.of(year, month, day);
  }

  private static LocalDate hijri(int year, int month, int day) {
    return LocalDate.from(HijrahDate.of(year, month, day));
  }

  private static LocalDate afterMonth(int year, int month) {
    return month == 12 ? hijri(year + 1, 1, 1) : hijri(year, month + 1, 1);
  }

  private static Resolved month(DateExpression e, int month, LocalDate anchor) {
    if (e.yearDirection != null) {
      return inYear(e, anchor.getYear() + step(e.yearDirection), null);
    }
    if (e.day == null) {
      return monthAlone(e, month, anchor);
    }
    int year = anchor.getYear();
    LocalDate best = null;
    for (int y = year - 1; y <= year + 1; y++) {
      LocalDate day = existing(y, month, e.day);
      if (day != null && fits(e, day, anchor) && (best == null || nearer(day, best, anchor))) {
        best = day;
      }
    }
    if (best == null
        || (e.direction == null && !e.since && tooFar(e, ChronoUnit.DAYS.between(anchor, best)))) {
      return Resolved.NO_VALUE;
    }
    best = best.plusYears(e.unitOffset);
    return e.lastDay == null
        ? Resolved.of(best)
        : Resolved.interval(best, best.withDayOfMonth(e.lastDay));
  }

  private static boolean tooFar(DateExpression e, long daysAhead) {
    return daysAhead < -MAX_DAYS || daysAhead > (e.future ? MAX_DAYS : MAX_DAYS_AHEAD);
  }

  /** The day, unless it is the 29th of a February without one. */
  private static @Nullable LocalDate existing(int year, int month, int day) {
    return day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
  }

  private static boolean fits(DateExpression e, LocalDate day, LocalDate anchor) {
    if (e.weekday != null && day.getDayOfWeek() != e.weekday) {
      return false;
    }
    if (e.since && day.isAfter(anchor)) {
      return false;
    }
    return e.direction == null
        || e.direction == Direction.THIS
        || (e.direction == Direction.PAST ? day.isBefore(anchor) : day.isAfter(anchor));
  }

  private static boolean nearer(LocalDate a, LocalDate b, LocalDate anchor) {
    return Math.abs(ChronoUnit.DAYS.between(a, anchor))
        < Math.abs(ChronoUnit.DAYS.between(b, anchor));
  }

  private static Resolved monthAlone(DateExpression e, int month, LocalDate anchor) {
    int distance = Math.floorMod(month - anchor.getMonthValue(), 12); // 0..11 months ahead
    int ahead =
        e.direction == Direction.PAST
            ? distance - 12
            : e.direction == Direction.NEXT
                ? (distance == 0 ? 12 : distance)
                : e.since ? (distance == 0 ? 0 : distance - 12) : near(distance);
    int most = e.future ? MAX_MONTHS : MAX_MONTHS_AHEAD;
    if (e.direction == null && !e.since && (ahead < -MAX_MONTHS || ahead > most)) {
      return Resolved.NO_VALUE;
    }
    return Resolved.of(YearMonth.from(anchor).plusMonths(ahead).plusYears(e.unitOffset));
  }

  private static int near(int distance) {
    return distance <= 6 ? distance : distance - 12;
  }

  private static int step(Direction direction) {
    return direction == Direction.PAST ? -1 : direction == Direction.NEXT ? 1 : 0;
  }

  private static Resolved hijriMonth(DateExpression e, int month, LocalDate anchor) {
    int year = HijrahDate.from(anchor).get(ChronoField.YEAR);
    if (e.yearDirection != null) {
      return inYear(e, year + step(e.yearDirection), null);
    }
    LocalDate best = null;
    int bestYear = year;
    for (int y = year - 1; y <= year + 1; y++) {
      LocalDate day = hijri(y, month, e.day == null ? 15 : Math.min(e.day, 29));
      LocalDate end = e.day == null ? afterMonth(y, month).minusDays(1) : day;
      LocalDate start = e.day == null ? hijri(y, month, 1) : day;
      boolean fits =
          (e.direction == null && !(e.since && start.isAfter(anchor)))
              || e.direction == Direction.THIS
              || (e.direction == Direction.PAST ? end.isBefore(anchor) : start.isAfter(anchor));
      if (fits && (best == null || nearer(day, best, anchor))) {
        best = day;
        bestYear = y;
      }
    }
    return best == null ? Resolved.NO_VALUE : inYear(e, bestYear + e.unitOffset, null);
  }

  private static Resolved weekday(DateExpression e, DayOfWeek weekday, LocalDate anchor) {
    if (e.dayOffset != null) {
      LocalDate told = anchor.plusDays(e.dayOffset);
      LocalDate near = nearest(told, weekday);
      return Math.abs(ChronoUnit.DAYS.between(told, near)) <= MAX_SHIFT
          ? Resolved.of(near)
          : Resolved.NO_VALUE;
    }
    boolean next = e.direction == Direction.NEXT || (e.direction == null && e.future);
    if (next) {
      return Resolved.of(anchor.with(TemporalAdjusters.next(weekday)));
    }
    LocalDate last =
        anchor.with(
            e.direction == Direction.PAST
                ? TemporalAdjusters.previous(weekday)
                : TemporalAdjusters.previousOrSame(weekday));
    return Resolved.of(last.plusWeeks(e.unitOffset));
  }

  /** The day of that name nearest to {@code day}. */
  static LocalDate nearest(LocalDate day, DayOfWeek weekday) {
    LocalDate before = day.with(TemporalAdjusters.previousOrSame(weekday));
    LocalDate after = day.with(TemporalAdjusters.nextOrSame(weekday));
    return ChronoUnit.DAYS.between(before, day) <= ChronoUnit.DAYS.between(day, after)
        ? before
        : after;
  }

  private static Resolved unit(DateExpression e, LocalDate anchor) {
    int step = step(Objects.requireNonNull(e.direction)) + e.unitOffset;
    return switch (Objects.requireNonNull(e.unit)) {
      case YEAR -> Resolved.of(Year.of(anchor.getYear() + step));
      case MONTH -> {
        YearMonth month = YearMonth.from(anchor).plusMonths(step);
        yield e.day == null
            ? Resolved.of(month)
            : e.lastDay == null
                ? Resolved.of(month.atDay(e.day))
                : Resolved.interval(month.atDay(e.day), month.atDay(e.lastDay));
      }
      case WEEK -> {
        LocalDate sunday =
            anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)).plusWeeks(step);
        yield Resolved.interval(sunday, sunday.plusDays(6));
      }
    };
  }
}
