package marsad.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import marsad.text.DateWords.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a text without a publication date tells of that day. Weekday and month are what it says
 * outright; it never says the year, so that no date follows. What it says in two ways is left out.
 *
 * @param weekday the day of the week it calls today, or null
 * @param month the month it calls the present one, 1 to 12, or null
 * @param latestDay the latest day it names with a year, or null; mostly a day that was past
 */
public record DateClues(
    @Nullable DayOfWeek weekday, @Nullable Integer month, @Nullable LocalDate latestDay) {

  /** The clues of {@code expressions}; null when there are none. */
  static @Nullable DateClues of(List<DateExpression> expressions) {
    DayOfWeek weekday = null;
    Integer month = null;
    LocalDate latest = null;
    boolean oneWeekday = true;
    boolean oneMonth = true;
    for (DateExpression e : expressions) {
      if (e.weekday != null && e.dayOffset != null) {
        DayOfWeek today = e.weekday.minus(e.dayOffset);
        oneWeekday &= weekday == null || weekday == today;
        weekday = today;
      }
      if (e.month != null && !e.hijri && e.direction == Direction.THIS && e.year == null) {
        oneMonth &= month == null || month.equals(e.month);
        month = e.month;
      }
      LocalDate day = e.day == null || e.year == null ? null : DateResolver.day(e);
      latest = day != null && (latest == null || day.isAfter(latest)) ? day : latest;
    }
    DateClues clues = new DateClues(oneWeekday ? weekday : null, oneMonth ? month : null, latest);
    return clues.equals(new DateClues(null, null, null)) ? null : clues;
  }
}
