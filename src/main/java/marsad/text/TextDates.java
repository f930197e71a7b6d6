package marsad.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates a text names, resolved against the day it was published. Where the text calls a weekday
 * today or yesterday, the day it speaks from is the nearest one that fits: papers are dated the day
 * after they are written, and archives the day after that.
 */
final class TextDates {
  /** A text may be so many days older than its publication. */
  private static final int MAX_OLDER = 3;

  private static final int MAX_YOUNGER = 1;

  private final FoldedText text;
  private final List<DateExpression> expressions;

  TextDates(FoldedText text, Words words) {
    this.text = text;
    expressions = new DateScanner(text, words).scan();
  }

  /** The dates in order, spans in UTF-16 indexes of the original. */
  List<TextDate> resolve(@Nullable LocalDate published) {
    LocalDate anchor = published == null ? null : speaksFrom(published);
    List<TextDate> out = new ArrayList<>(expressions.size());
    DateExpression told = null;
    for (DateExpression e : expressions) {
      boolean inherits = anchor != null && told != null && inherits(told, e, anchor);
      DateResolver.Resolved resolved =
          inherits ? DateResolver.Resolved.NO_VALUE : DateResolver.resolve(e, anchor);
      out.add(
          new TextDate(
              text.start(e.start), text.end(e.end - 1), e.rule, resolved.value(), resolved.open()));
      told = e.year != null ? e : told;
    }
    return out;
  }

  /**
   * Whether {@code e}, a day or month without year, may be one of the year that its sentence has
   * just named.
   */
  private boolean inherits(DateExpression told, DateExpression e, LocalDate anchor) {
    boolean open =
        e.month != null && e.year == null && e.direction == null && e.yearDirection == null;
    return open
        && e.weekday == null
        && !told.hijri
        && !Integer.valueOf(anchor.getYear()).equals(told.year)
        && text.substring(told.end, e.start).chars().noneMatch(c -> ".\n؟!".indexOf(c) >= 0);
  }

  /** The day on which today is what the text says, near the publication; else the publication. */
  private LocalDate speaksFrom(LocalDate published) {
    LocalDate from = null;
    for (DateExpression e : expressions) {
      if (e.weekday == null || e.dayOffset == null || e.month != null) {
        continue;
      }
      LocalDate day =
          DateResolver.nearest(published.plusDays(e.dayOffset), e.weekday).minusDays(e.dayOffset);
      long older = ChronoUnit.DAYS.between(day, published);
      if (older > MAX_OLDER || older < -MAX_YOUNGER || (from != null && !from.equals(day))) {
        return published;
      }
      from = day;
    }
    return from == null ? published : from;
  }

  /** A day that the text between two indexes of the original names with its year, or null. */
  @Nullable LocalDate dayWithin(int start, int end) {
    for (DateExpression e : expressions) {
      boolean within = text.start(e.start) >= start && text.end(e.end - 1) <= end;
      LocalDate day = within && e.year != null ? DateResolver.day(e) : null;
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** What the text tells of the day it was published. */
  @Nullable DateClues clues() {
    return DateClues.of(expressions);
  }
}
