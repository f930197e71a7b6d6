package marsad.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Publication dates as feeds, pages and addresses write them. */
public final class Dates {
  private static final int MAX_LENGTH = 64;

  private static final List<DateTimeFormatter> FORMATS =
      List.of(
          DateTimeFormatter.ISO_DATE_TIME,
          DateTimeFormatter.RFC_1123_DATE_TIME,
          format("yyyy-M-d['T'][ ][  ]H:mm[:ss][.SSS][.SS][.S][ ][XXX][XX][X][z]"),
          format("yyyy/M/d[ ][ - ]H:mm[:ss]"),
          DateTimeFormatter.ISO_DATE,
          DateTimeFormatter.BASIC_ISO_DATE,
          format("yyyy-M-d"),
          format("yyyy/M/d"),
          format("[EEEE, ][EEE, ]d MMM yyyy[,][ H:mm[:ss]][ ][XX][z]"),
          format("[EEEE, ][EEE, ]d MMMM yyyy[,][ H:mm[:ss]][ ][XX][z]"),
          format("[EEEE, ][EEE, ]MMM d, yyyy[,][ h:mm a][ H:mm[:ss]]"),
          format("[EEEE, ][EEE, ]MMMM d, yyyy[,][ h:mm a][ H:mm[:ss]]"),
          format("EEE MMM d H:mm:ss z yyyy"),
          format("EEE MMM d yyyy H:mm:ss 'GMT'XX"));

  /** Day and month, where the two numbers show which is which. */
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2((?:19|20)\\d\\d)");

  /** Seconds or milliseconds since 1970. */
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");

  private static final Pattern IN_PATH =
      Pattern.compile(
          "(?<!\\d)((?:19|20)\\d\\d)(?:/(\\d{1,2})/(\\d{1,2})|-(\\d\\d?)-(\\d\\d?)|(\\d\\d)(\\d\\d))(?!\\d)");

  private static final Pattern PATH = Pattern.compile("^[a-zA-Z]+://[^/?#]*([^?#]*)");

  /** No newspaper has put an older article on the web under its own date. */
  private static final int FIRST_YEAR_IN_PATH = 1990;

  /** What lies outside is a slip of the pen, and may not fit a count of milliseconds. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private Dates() {}

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /**
   * The time of an article: publication, but never later than receipt. A publication more than a
   * day after receipt is a mistake and counts as unknown. Null when neither is known.
   */
  public static @Nullable Instant eventTime(
      @Nullable Instant published, @Nullable Instant received) {
    if (published == null || received == null) {
      return published == null ? received : published;
    }
    return published.isBefore(received) ? published : received;
  }

  /**
   * {@code s} as UTC, in {@code zone} when it names none, midnight when it is a day; null when it
   * is no date, or one that could be two.
   */
  public static @Nullable Instant parse(String s, ZoneId zone) {
    String date = ascii(s.strip());
    if (date.length() > MAX_LENGTH) {
      return null;
    }
    Instant found = number(date, zone);
    for (int i = 0; found == null && i < FORMATS.size(); i++) {
      found = parse(date, FORMATS.get(i), zone);
    }
    return found == null || found.isBefore(EARLIEST) || found.isAfter(LATEST) ? null : found;
  }

  /** The day that the path of {@code url} names, as {@code yyyy-MM-dd}; null when it names none. */
  public static @Nullable String inUrl(String url) {
    Matcher path = PATH.matcher(url);
    if (!path.find()) {
      return null;
    }
    Matcher m = IN_PATH.matcher(path.group(1));
    while (m.find()) {
      int group = m.group(2) != null ? 2 : m.group(4) != null ? 4 : 6;
      LocalDate day = day(m.group(1), m.group(group), m.group(group + 1));
      if (day != null && day.getYear() >= FIRST_YEAR_IN_PATH) {
        return day.toString();
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Instant number(String s, ZoneId zone) {
    if (EPOCH.matcher(s).matches()) {
      long number = Long.parseLong(s);
      return s.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }
    Matcher m = NUMBERS.matcher(s);
    if (!m.matches()) {
      return null;
    }
    LocalDate dayFirst = day(m.group(4), m.group(3), m.group(1));
    LocalDate monthFirst = day(m.group(4), m.group(1), m.group(3));
    LocalDate day = dayFirst == null ? monthFirst : dayFirst;
    boolean sure = dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst);
    return day == null || !sure ? null : day.atStartOfDay(zone).toInstant();
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

  /** Digits of every script as ASCII. */
  private static String ascii(String s) {
    StringBuilder out = new StringBuilder(s.length());
    s.codePoints()
        .forEach(
            c -> {
              int digit = c > 0x7F ? Character.digit(c, 10) : -1;
              out.appendCodePoint(digit < 0 ? c : '0' + digit);
            });
    return out.toString();
  }
}
