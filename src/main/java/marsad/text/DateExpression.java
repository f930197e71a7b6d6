package marsad.text;

import java.time.DayOfWeek;
import marsad.text.DateWords.Direction;
import org.jspecify.annotations.Nullable;

/**
 * What a text says of a date, before it is known which day the text was written on. Filled in while
 * it is read, then left alone; what the text does not say is null.
 */
final class DateExpression {
  /** What a relative expression counts in. */
  enum Unit {
    WEEK,
    MONTH,
    YEAR
  }

  /** Folded position of its first character. */
  int start;

  /** Folded position after its last character. */
  int end;

  String rule;
  boolean hijri;
  @Nullable Integer year;
  @Nullable Integer lastYear;
  @Nullable Integer month;
  @Nullable Integer day;
  @Nullable Integer lastDay;
  @Nullable DayOfWeek weekday;

  /** Days from that of the text: yesterday is -1. */
  @Nullable Integer dayOffset;

  @Nullable Unit unit;

  /** Units further than the direction goes: the month before last lies -1 from the last. */
  int unitOffset;

  @Nullable Direction direction;
  @Nullable Direction yearDirection;

  /** Counts from a date named before (من العام نفسه), or names an event of an untold year. */
  boolean ambiguous;

  /** Is a name (ثورة 25 يناير) or comes every year: no date, nor is a part of it. */
  boolean none;

  /** Stands behind a verb of the future. */
  boolean future;

  /** Begins what lasts until the day of the text (منذ): it lies behind. */
  boolean since;

  DateExpression(int start, int end, String rule) {
    this.start = start;
    this.end = end;
    this.rule = rule;
  }

  /** Whether it means the same whenever the text was written. */
  boolean absolute() {
    return year != null;
  }
}
