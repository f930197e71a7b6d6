package marsad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import marsad.text.DateExpression.Unit;
import marsad.text.DateWords.Direction;
import org.jspecify.annotations.Nullable;

/** Finds what names a date in a text, longest first, none overlapping another. */
final class DateScanner {
  private static final String CLITICS = "وفبل";

  /** Before اليوم: then it is a day told of, or these days. */
  private static final Set<String> NO_DAY =
      Set.of(
          "في", "من", "هذا", "ذلك", "هو", "هي", "حتي", "منذ", "الي", "كل", "نفس", "طوال", "العالم",
          "عالم", "عين", "راي", "صحيفه", "جريده", "اخبار", "قناه");

  /** Words of a first sentence, and of what stands above it. */
  private static final int LEAD = 30;

  private static final int MAX_HEAD = 25;

  private final FoldedText text;
  private final Words words;
  private final String folded;
  private final CalendarDates calendar;
  private final List<DateExpression> found = new ArrayList<>();

  DateScanner(FoldedText text, Words words) {
    this.text = text;
    this.words = words;
    folded = text.toString();
    calendar = new CalendarDates(words, folded);
  }

  /** The expressions in order. */
  List<DateExpression> scan() {
    int end = 0;
    for (int i = 0; i < words.count(); i++) {
      if (words.start(i) < end) {
        continue;
      }
      String word = words.word(i);
      DateExpression e = longest(i, words.start(i), DateWords.cues(word));
      if (e == null && word.length() > 1 && CLITICS.indexOf(word.charAt(0)) >= 0) {
        String rest = word.substring(1);
        boolean touched = word.charAt(0) == 'ل' && rest.equals("امس");
        e = touched ? null : longest(i, words.start(i) + 1, DateWords.cues(rest));
      }
      if (e != null) {
        end = e.end;
        if (!e.none) {
          found.add(e);
        }
      }
    }
    DateList.share(found, folded);
    return found;
  }

  private @Nullable DateExpression longest(int i, int at, int cues) {
    if (cues == 0) {
      return null;
    }
    DateExpression best = null;
    if ((cues & DateWords.DAY) != 0) {
      best = longer(best, calendar.dayOfMonth(i, at));
      best = longer(best, calendar.numeric(i, at));
      best = longer(best, calendar.dayOfThisMonth(at));
    }
    if ((cues & DateWords.WEEKDAY) != 0) {
      best = longer(best, weekday(i, at));
    }
    if ((cues & DateWords.RELATIVE_DAY) != 0) {
      best = longer(best, relativeDay(i, at));
    }
    if ((cues & DateWords.RELATIVE_UNIT) != 0) {
      best = longer(best, relativeUnit(at));
    }
    if ((cues & DateWords.MONTH) != 0) {
      best = longer(best, calendar.month(i, at));
    }
    return (cues & DateWords.YEAR) != 0 ? longer(best, calendar.year(i, at)) : best;
  }

  private static @Nullable DateExpression longer(
      @Nullable DateExpression best, @Nullable DateExpression other) {
    return best == null || (other != null && other.end > best.end) ? other : best;
  }

  private @Nullable DateExpression weekday(int i, int at) {
    Matcher m = calendar.match(DatePatterns.WEEKDAY_NAME, at);
    if (m == null) {
      return null;
    }
    String relative = m.group("relative");
    boolean last = m.group("beforelast") != null;
    boolean bare =
        relative == null && m.start("weekday") == at && m.group("direction") == null && !last;
    DateExpression e = new DateExpression(at, m.end(), "weekday");
    e.weekday = DateWords.weekday(m.group("weekday"));
    e.direction = last ? Direction.PAST : CalendarDates.direction(m.group("direction"));
    e.unitOffset = last ? -1 : 0;
    e.dayOffset = relative == null ? null : offset(relative);
    Matcher then = e.direction != null ? null : calendar.match(DatePatterns.THEN_DATE, e.end);
    DateExpression date = then == null ? null : calendar.date(then.end());
    if (then != null && date != null && date.lastDay == null) {
      date.weekday = e.weekday;
      date.start = at;
      date.end = closing(then.group(), date.end);
      return date;
    }
    String before = words.joined(i - 1) ? words.word(i - 1) : "";
    if (bare && (DateWords.CUSTOMS.contains(before) || before.startsWith("عبدال"))) {
      return null;
    }
    e.future = e.direction == null && e.dayOffset == null && Tense.future(words, i);
    return e;
  }

  private int closing(String opening, int end) {
    boolean closes = opening.contains("(") && end < folded.length() && folded.charAt(end) == ')';
    return closes ? end + 1 : end;
  }

  private static int offset(String relative) {
    String r = relative.replaceAll(" +", " ");
    return switch (r) {
      case "اليوم" -> 0;
      case "امس" -> -1;
      case "امس الاول", "اول امس", "اول من امس" -> -2;
      case "بعد غد" -> 2;
      default -> 1;
    };
  }

  private @Nullable DateExpression relativeDay(int i, int at) {
    Matcher m = calendar.match(DatePatterns.RELATIVE_DAY, at);
    if (m == null) {
      return null;
    }
    DateExpression e = new DateExpression(at, m.end(), "relative-day");
    if (m.group("today") != null) {
      e.dayOffset = 0;
      return today(i, m) ? e : null;
    }
    if (m.group("tomorrow") != null || m.group("otherday") != null) {
      e.dayOffset = 1;
      return m.group("otherday") != null || tomorrow(i, m) ? e : null;
    }
    if (words.word(i - 1).startsWith("كانه")) {
      return null; // كأنه البارحة
    }
    e.dayOffset = m.group("before") != null ? -2 : m.group("yesterday") != null ? -1 : 2;
    return e;
  }

  /** غدا without tanween is also a verb, which what lies ahead or ends here tells apart. */
  private boolean tomorrow(int i, Matcher m) {
    String written = text.original().substring(text.start(m.start()), text.end(m.end() - 1));
    return written.indexOf('\u064B') >= 0
        || "،,.»\")\n؟!".indexOf(words.after(words.at(m.end() - 1))) >= 0
        || Tense.future(words, i);
  }

  /** Whether word {@code i} stands in the first sentence of the text, which begins with a verb. */
  private boolean inLead(int i) {
    int k = i;
    while (k > 0 && i - k <= LEAD && ".\n؟!:".indexOf(words.before(k)) < 0) {
      k--;
    }
    return k <= MAX_HEAD
        && k < i
        && !words.word(k).startsWith("ال")
        && "\n:".indexOf(words.before(k)) >= 0;
  }

  /** اليوم is today behind a part of the day, between commas and in the first sentence. */
  private boolean today(int i, Matcher m) {
    int k = words.at(m.start("today"));
    char after = words.after(k);
    String next = words.joined(k) ? words.word(k + 1) : "";
    if (next.startsWith("ال") && !next.equals("الي")) {
      return false;
    }
    if (m.start("today") > m.start()) {
      return true;
    }
    char before = words.before(i);
    boolean apart = "،,".indexOf(before) >= 0 && "،,".indexOf(after) >= 0;
    return apart || (words.joined(i - 1) && !NO_DAY.contains(words.word(i - 1)) && inLead(i));
  }

  private @Nullable DateExpression relativeUnit(int at) {
    Matcher m = calendar.match(DatePatterns.RELATIVE_UNIT, at);
    if (m == null) {
      return null;
    }
    boolean isThis = m.group("this") != null;
    boolean part = m.group("part") != null;
    String unit = m.group("unit");
    Direction direction = isThis ? Direction.THIS : CalendarDates.direction(m.group("direction"));
    boolean beforeLast = m.group("beforelast") != null;
    boolean bare = direction == null && !beforeLast;
    if (bare && (!part || unit.equals("الاسبوع"))) {
      return null;
    }
    int k = words.at(m.start("unit"));
    boolean year = unit.equals("العام") || unit.equals("السنه");
    if (year
        && (DateWords.OTHER_YEARS.contains(words.word(k + 1))
            || (!isThis && DateWords.GENERALS.contains(words.word(k - 1))))) {
      return null;
    }
    DateExpression e = new DateExpression(at, m.end(), "");
    e.unit = year ? Unit.YEAR : unit.equals("الشهر") ? Unit.MONTH : Unit.WEEK;
    e.rule = "relative-" + e.unit.name().toLowerCase(java.util.Locale.ROOT);
    e.direction = bare ? Direction.THIS : beforeLast ? Direction.PAST : direction;
    e.unitOffset = beforeLast ? -1 : 0;
    return e;
  }
}
