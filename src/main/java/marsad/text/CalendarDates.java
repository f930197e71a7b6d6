package marsad.text;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import marsad.text.DateExpression.Unit;
import marsad.text.DateWords.Direction;
import marsad.text.DateWords.Month;
import org.jspecify.annotations.Nullable;

/** Reads dates that name a day of a month, a month or a year of either calendar. */
final class CalendarDates {
  private static final Set<String> FRACTIONS =
      Set.of("الاسبوع", "النصف", "الربع", "الثلث", "الشطر", "الجزء", "الموسم", "العقد", "النصفين");
  private static final Set<String> ASKS_MONTH =
      Set.of("في", "منذ", "حتي", "خلال", "وفي", "ومنذ", "وحتي");

  /** A bare year is none where it counts what stands behind it: {@code في 2000 موقع}. */
  private static final Set<String> COUNTED =
      Set.of(
          "شخص", "دولار", "ريال", "درهم", "دينار", "جنيه", "يورو", "متر", "كيلومتر", "كيلو", "طالب",
          "طالبه", "موقع", "عام", "سنه", "يوم", "ساعه", "دقيقه", "ثانيه", "نقطه", "برميل", "طن",
          "قتيل", "جريح", "مواطن", "جندي", "مقاتل", "وحده", "مشارك", "مدرسه", "مركز", "مليون",
          "الف", "مليار", "حاله", "مره", "شركه", "منزل", "سياره", "صفحه", "كلمه", "عنصر", "اسره",
          "عائله", "عايله");

  private static final int MIN_YEAR = 1000;
  private static final int MAX_YEAR = 2100;

  /** Years of the Hijri calendar that the press names without saying which calendar. */
  private static final int MIN_HIJRI = 1300;

  private static final int MAX_HIJRI = 1450;

  private final Words words;
  private final String folded;

  CalendarDates(Words words, String folded) {
    this.words = words;
    this.folded = folded;
  }

  @Nullable Matcher match(Pattern pattern, int at) {
    Matcher m = pattern.matcher(folded);
    m.region(at, folded.length());
    m.useTransparentBounds(true);
    return m.lookingAt() ? m : null;
  }

  @Nullable DateExpression dayOfMonth(int i, int at) {
    if ((digit(at) && splits(at)) || !monthNear(i)) {
      return null;
    }
    Matcher m = match(DatePatterns.DAY_OF_MONTH, at);
    if (m == null) {
      return null;
    }
    boolean ordinal = m.group("ordinal") != null;
    if (ordinal && (m.group("of") == null || FRACTIONS.contains(words.word(i - 1)))) {
      return null;
    }
    DateExpression e = new DateExpression(at, m.end(), "day");
    days(e, m);
    monthAndYear(e, m);
    String before = words.joined(i - 1) ? words.word(i - 1) : "";
    boolean score =
        e.hijri
            && Integer.valueOf(2).equals(e.month)
            && m.group("of") == null
            && e.year == null; // 2 - صفر
    if (score) {
      return null;
    }
    e.none = (e.year == null && names(before)) || yearly(e.end);
    e.ambiguous |= e.year == null && DateWords.FAMOUS.contains(before);
    e.future = Tense.future(words, i);
    e.since = since(before);
    return e.day != null && e.day >= 1 && e.day <= 31 ? sameDay(e) : null;
  }

  private boolean digit(int at) {
    return at < folded.length() && Character.isDigit(folded.charAt(at));
  }

  /** Whether the word before a date makes a name of it: ثورة 25 يناير. */
  private static boolean names(String before) {
    return DateWords.NAMED.contains(before)
        || (before.length() > 3 && DateWords.NAMED.contains(before.substring(1)));
  }

  /** Whether the word before a date makes it the beginning of what lasts. */
  private static boolean since(String before) {
    return before.equals("منذ") || before.equals("ومنذ");
  }

  /** Whether the date ending at {@code end} comes every year. */
  private boolean yearly(int end) {
    return folded.startsWith(" من كل ", end);
  }

  /** Whether digits at {@code at} go on a number that began before: {@code 1.5}, {@code 12:30}. */
  private boolean splits(int at) {
    return at > 1
        && ".,:/٫".indexOf(folded.charAt(at - 1)) >= 0
        && Character.isDigit(folded.charAt(at - 2));
  }

  /** Whether one of the next words may be a month: asked first, since numbers are everywhere. */
  private boolean monthNear(int i) {
    for (int k = i; k <= i + 6 && k < words.count(); k++) {
      if ((DateWords.cues(words.word(k)) & DateWords.MONTH) != 0) {
        return true;
      }
    }
    return false;
  }

  private static void days(DateExpression e, Matcher m) {
    String ordinal = m.group("ordinal");
    e.day = ordinal != null ? DateWords.ordinal(ordinal) : Integer.valueOf(m.group("day"));
    String last = m.group("last");
    e.lastDay = last == null ? null : Integer.valueOf(last);
  }

  private void monthAndYear(DateExpression e, Matcher m) {
    Month month = monthOf(m.group("month"));
    e.month = month.number();
    e.hijri = month.hijri();
    // A second name must be that of the same month, else it belongs to what follows.
    for (String group : new String[] {"pair", "bracket", "beside"}) {
      String second = m.group(group);
      if (second != null && (e.hijri || monthOf(second).number() != e.month)) {
        e.end = m.end("month");
        return;
      }
    }
    String year = first(m.group("year"), m.group("ofyear"), m.group("fromyear"));
    e.year = year == null ? null : Integer.valueOf(year);
    boolean beforeLast = m.group("beforelast") != null;
    e.direction = beforeLast ? Direction.PAST : direction(m.group("direction"));
    e.unitOffset = beforeLast ? -1 : 0;
    String of = m.group("yeardirection");
    e.yearDirection = m.group("thisyear") != null ? Direction.THIS : direction(of);
    e.ambiguous = of != null && e.yearDirection == null;
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String c : candidates) {
      if (c != null) {
        return c;
      }
    }
    return null;
  }

  /** Which calendar a year counts in: م and هـ say so, else the number does. */
  private static boolean hijri(int year, @Nullable String era) {
    return era == null ? year >= MIN_HIJRI && year <= MAX_HIJRI : era.startsWith("ه");
  }

  private static Month monthOf(String name) {
    return Objects.requireNonNull(DateWords.month(name.replaceAll(" +", " ")));
  }

  static @Nullable Direction direction(@Nullable String word) {
    return word == null ? null : DateWords.direction(word);
  }

  /** Joins a date with the same day in the other calendar behind it; the Gregorian one counts. */
  private DateExpression sameDay(DateExpression e) {
    Matcher between = match(DatePatterns.SAME_DAY, e.end);
    DateExpression other = between == null ? null : date(between.end());
    if (other == null || other.hijri == e.hijri) {
      return e;
    }
    DateExpression counts = e.hijri ? other : e;
    counts.start = e.start;
    counts.end = other.end;
    return counts;
  }

  @Nullable DateExpression date(int at) {
    int i = words.at(at);
    if (i == words.count()) {
      return null;
    }
    DateExpression e = dayOfMonth(i, at);
    return e != null ? e : numeric(i, at);
  }

  @Nullable DateExpression dayOfThisMonth(int at) {
    Matcher m = match(DatePatterns.DAY_OF_THIS_MONTH, at);
    if (m == null) {
      return null;
    }
    DateExpression e = new DateExpression(at, m.end(), "day");
    days(e, m);
    e.unit = Unit.MONTH;
    e.direction = m.group("thismonth") != null ? Direction.THIS : direction(m.group("direction"));
    e.ambiguous = e.direction == null;
    return e;
  }

  @Nullable DateExpression numeric(int i, int at) {
    if (!digit(at) || at > words.start(i) + 1 || splits(at)) {
      return null;
    }
    Matcher m = match(DatePatterns.NUMERIC, at);
    if (m == null) {
      return null;
    }
    int a = Integer.parseInt(m.group("a"));
    int b = Integer.parseInt(m.group("b"));
    int c = Integer.parseInt(m.group("c"));
    boolean yearFirst = m.group("a").length() == 4;
    if (yearFirst == (m.group("c").length() == 4)
        || (yearFirst && m.group("c").length() > 2)
        || (!yearFirst && m.group("a").length() > 2)) {
      return null;
    }
    DateExpression e = new DateExpression(at, m.end(), "numeric");
    int year = yearFirst ? a : c;
    e.hijri = hijri(year, m.group("era"));
    int day = yearFirst ? c : a;
    // Arabic news writes the day before the month; only a number that is no month says otherwise.
    e.month = b > 12 ? day : b;
    e.day = b > 12 ? b : day;
    e.year = year;
    boolean possible = e.month >= 1 && e.month <= 12 && e.day >= 1 && e.day <= 31;
    return possible && year <= MAX_YEAR && year >= MIN_YEAR ? sameDay(e) : null;
  }

  @Nullable DateExpression month(int i, int at) {
    Matcher m = match(DatePatterns.MONTH_ALONE, at);
    if (m == null) {
      return null;
    }
    DateExpression e = new DateExpression(at, m.end(), "month");
    monthAndYear(e, m);
    boolean told = e.year != null || e.direction != null || e.yearDirection != null;
    boolean twice =
        !e.hijri
            && (m.group("pair") != null || m.group("bracket") != null || m.group("beside") != null);
    e.none = yearly(e.end) || (!told && words.joined(i - 1) && names(words.word(i - 1)));
    e.future = !told && Tense.future(words, i);
    e.since = words.joined(i - 1) && since(words.word(i - 1));
    boolean asked =
        at == words.start(i)
            && words.joined(i - 1)
            && ASKS_MONTH.contains(words.word(i - 1))
            && !e.hijri;
    boolean rare = monthOf(m.group("month")).rare();
    if (rare && !told && !twice && !asked && m.group("label") == null && m.start("month") == at) {
      return null;
    }
    return e;
  }

  @Nullable DateExpression year(int i, int at) {
    int last = Math.min(i + 3, words.count() - 1); // أواخر العام الميلادي 2014
    boolean number = IntStream.rangeClosed(i + 1, last).anyMatch(k -> digit(words.start(k)));
    if (!number && !endsInDigit(i)) {
      return null;
    }
    Matcher m = match(DatePatterns.YEAR, at);
    if (m == null) {
      return null;
    }
    int year = Integer.parseInt(m.group("year"));
    boolean label = m.group("label") != null || m.group("part") != null;
    boolean hijri = hijri(year, m.group("era"));
    if (year > MAX_YEAR || year < MIN_YEAR || (!label && (year < 1900 || counts(m.end())))) {
      return null;
    }
    int start = label ? m.start() : m.start("year");
    DateExpression e = new DateExpression(start, m.end(), "year");
    e.year = year;
    e.hijri = hijri;
    String until = m.group("last");
    e.lastYear = until == null ? null : Integer.valueOf(until);
    if (e.lastYear != null && (e.lastYear <= year || e.lastYear - year > 200)) {
      e.lastYear = null;
      e.end = m.end("year");
    }
    return e;
  }

  private boolean endsInDigit(int i) {
    return Character.isDigit(folded.charAt(words.end(i) - 1));
  }

  /** Whether the number that ends at {@code end} counts the word behind it. */
  private boolean counts(int end) {
    int i = words.at(end - 1);
    return words.joined(i) && COUNTED.contains(words.word(i + 1));
  }
}
