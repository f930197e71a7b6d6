package marsad.article;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the text of a setting means. What means nothing is an {@code IllegalArgumentException} that
 * says what it must be, to stand behind the text.
 */
public final class SettingText {
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})(ms|s|m|h|d)");
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private SettingText() {}

  /** Whether {@code text} is of lower-case words joined by hyphens. */
  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  static boolean yes(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("is neither true nor false");
    };
  }

  static int number(String text, int least, int most) {
    int value = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (value < least || value > most) {
      throw new IllegalArgumentException("must be a number from " + least + " to " + most);
    }
    return value;
  }

  static double real(String text, int least, int most) {
    double value =
        text.matches("[0-9]{1,9}([.][0-9]{1,9})?") ? Double.parseDouble(text) : Double.NaN;
    if (value > least && value <= most) {
      return value;
    }
    throw new IllegalArgumentException("must be a number above " + least + " and up to " + most);
  }

  static Duration span(String text, Duration least, Duration most) {
    Matcher m = SPAN.matcher(text);
    if (!m.matches()) {
      throw new IllegalArgumentException("must be a span of time, such as 500ms, 10s or 24h");
    }
    long count = Long.parseLong(m.group(1));
    Duration span =
        switch (m.group(2)) {
          case "ms" -> Duration.ofMillis(count);
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    if (span.compareTo(least) < 0 || span.compareTo(most) > 0) {
      throw new IllegalArgumentException("must be between " + shown(least) + " and " + shown(most));
    }
    return span;
  }

  private static String shown(Duration span) {
    return span.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> E constant(String text, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.toString().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(
        "must be one of "
            + EnumSet.allOf(type).stream().map(Object::toString).collect(Collectors.joining(", ")));
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("is no time zone, such as Asia/Damascus", e);
    }
  }

  /** A time of day. */
  public static LocalTime clock(String text) {
    if (!text.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
      throw new IllegalArgumentException("must be a time of day, such as 07:00");
    }
    return LocalTime.parse(text);
  }
}
