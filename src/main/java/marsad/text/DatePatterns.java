package marsad.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms dates have in Arabic news, over folded text. In the sources below a space stands for
 * one or more, {@code ~} for any number, and {@code B} for the end of a word; none crosses a line.
 */
final class DatePatterns {
  private static final String MONTH = any(DateWords.months());
  private static final String WEEKDAY = any(DateWords.weekdays());
  private static final String DIRECTION = any(DateWords.directions());
  private static final String PART = "(?:(?:" + any(DateWords.PARTS) + ") )";
  private static final String PART_OF_DAY = "(?:يوم|مساء|صباح|ليله|ظهر|فجر|عصر)";
  private static final String SAME = "نفسه|نفسها|ذاته|ذاتها";
  private static final String ORDINAL =
      "(?:(?:"
          + any(DateWords.ordinals())
          + ")(?: عشر| و(?:العشرين|العشرون|الثلاثين|الثلاثون))?"
          + "|العشرين|العشرون|الثلاثين|الثلاثون)";

  /** A day, or two of them with what joins them: {@code 20 و21}, {@code 5 - 10}. */
  private static final String DAYS =
      "(?:(?:ال|لل)?(?<day>[0-9]{1,2})(?:(?<to>~[-–]~| الي | حتي | و~)(?:ال)?(?<last>[0-9]{1,2}))?(?![0-9])"
          + "|(?<ordinal>"
          + ORDINAL
          + ")B)";

  /** A second name of the month: شباط/فبراير، نيسان (أبريل)، يوليو تموز. */
  private static final String NAMED_MONTH =
      "(?<month>"
          + MONTH
          + ")(?!\\p{L})(?:~[/\\\\–-]~(?<pair>"
          + MONTH
          + ")(?!\\p{L})|~\\(~(?<bracket>"
          + MONTH
          + ")~\\)| (?<beside>"
          + MONTH
          + ")(?!\\p{L}))?(?: (?:المبارك|الكريم|الحرام|المعظم)B)?";

  /** Between العام and its number. */
  private static final String OF_CALENDAR = "(?: (?:الميلادي|الهجري|الجديد))?";

  private static final String ERA = "(?:~(?<era>م|ه|هجري|هجريه|ميلادي|ميلاديه)B)?";

  /** What tells the year: itself, or where from the text's own it lies. */
  private static final String YEAR_TAIL =
      "(?:~[،,/-]?~(?<year>[0-9]{4})(?![0-9])"
          + ERA
          + "| (?:من |في )?(?:ل?ل?ا?ل?(?:عام|سنه))"
          + OF_CALENDAR
          + " ?(?<ofyear>[0-9]{4})(?:~[مه]B)?"
          + "| من (?<fromyear>(?:19|20)[0-9]{2})(?![0-9])"
          + "| (?:من )?(?:(?:العام|السنه) (?<yeardirection>"
          + DIRECTION
          + "|"
          + SAME
          + ")B|(?<thisyear>(?:هذا العام|هذه السنه))B)"
          + "| (?<beforelast>قبل الماضي)B"
          + "| (?:من )?(?<direction>"
          + DIRECTION
          + ")B)?";

  static final Pattern DAY_OF_MONTH =
      compile(
          "(?:(?:يوم|يومي|ايام|تاريخ) (?:\\(~)?)?"
              + DAYS
              + "(?:~\\))?(?:~(?<of>من)~(?:شهر )?| (?:شهر )?|~[/-]~)"
              + NAMED_MONTH
              + YEAR_TAIL);

  static final Pattern DAY_OF_THIS_MONTH =
      compile(
          "(?:(?:يوم|يومي) )?"
              + DAYS
              + " من (?:الشهر (?<direction>"
              + DIRECTION
              + "|"
              + SAME
              + ")|(?<thismonth>هذا الشهر))B");

  static final Pattern NUMERIC =
      compile(
          "(?<a>[0-9]{1,4})~(?<sign>[/.-])~(?<b>[0-9]{1,2})~\\k<sign>~(?<c>[0-9]{1,4})(?![0-9./-][0-9])"
              + ERA);

  static final Pattern MONTH_ALONE =
      compile(PART + "?(?:من )?(?<label>(?:شهر|شهري) )?" + NAMED_MONTH + YEAR_TAIL);

  /** A weekday; what goes on behind it is read apart. */
  static final Pattern WEEKDAY_NAME =
      compile(
          "(?:(?:"
              + PART_OF_DAY
              + " )?(?<relative>اليوم|امس الاول|اول امس|اول من امس|امس|يوم غد|غدا|غد|بعد غد)~[(،]?~|(?:يوم|ليله) )?(?<weekday>"
              + WEEKDAY
              + ")B(?! (?:في ال|بال)(?:مايه|ميه))(?:~\\))?(?: (?:(?<beforelast>قبل (?:الماضي|الماضيه))|(?<direction>"
              + DIRECTION
              + "))B)?");

  /** What may stand between a weekday and its date. */
  static final Pattern THEN_DATE = compile("~[،,(-]?~(?:الموافق[ه]?~)?(?:يوم )?");

  /** Between a date and the same in the other calendar. */
  static final Pattern SAME_DAY = compile("~[،,(]?~(?:الموافق|موافق)~");

  static final Pattern RELATIVE_DAY =
      compile(
          "(?:"
              + PART_OF_DAY
              + " )?(?:(?<before>امس الاول|اول امس|اول من امس|البارحه الاولي)"
              + "|(?<yesterday>بالامس|امس|البارحه|الليله الماضيه)|(?<after>بعد غد)|(?<tomorrow>غدا)|يوم (?<otherday>الغد|غد)"
              + "|(?<today>اليوم))B");

  static final Pattern RELATIVE_UNIT =
      compile(
          "(?<part>"
              + PART
              + ")?(?<this>(?:هذا|هذه) )?(?<unit>الاسبوع|الشهر|العام|السنه)B(?: (?:(?<beforelast>قبل (?:الماضي|الماضيه))|(?<direction>"
              + DIRECTION
              + "))B)?");

  static final Pattern YEAR =
      compile(
          "(?:"
              + PART
              + "?(?<label>(?:ال|لل|ل)?(?:عام|سنه|عامي))"
              + OF_CALENDAR
              + "~|(?<part>"
              + PART
              + ")|(?:في|منذ|حتي|خلال|بين|قبل|بعد|وفي|ومنذ) )(?<year>[0-9]{4})(?![0-9])(?:(?:~[-–]~| و(?:عام )?| الي )(?<last>[0-9]{4})(?![0-9]))?"
              + ERA);

  private DatePatterns() {}

  /** Longest first, so that كانون الثاني is not read as a shorter name. */
  private static String any(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .collect(Collectors.joining("|"));
  }

  private static Pattern compile(String source) {
    return Pattern.compile(
        source.replace("B", "(?![\\p{L}\\p{N}])").replace(" ", " +").replace("~", " *"));
  }
}
