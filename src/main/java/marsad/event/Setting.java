package marsad.event;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import marsad.entity.Mention;
import marsad.entity.MentionType;
import marsad.text.Span;
import marsad.text.TextDate;
import org.jspecify.annotations.Nullable;

/**
 * Where and when the events of a sentence happened, as far as the sentence says so: the place or
 * day nearest to the event's word, with nothing between that begins another clause. Of what is only
 * said or asked for, a place counts where it tells of the saying (أعلن في موسكو), not of what is
 * said.
 *
 * @param mentions who and what is named in the sentence
 * @param firsts first words of the mentions in the clause
 * @param lasts words after the last of the mentions
 * @param sentence the sentence
 * @param dates dates that the text names, of which those count that are days of the sentence
 * @param published the day of publication, UTC, or null
 * @param wordAt the word of the clause that a code point of the text is in
 */
@SuppressWarnings("ArrayRecordComponent") // lives as long as one clause, compared with nothing
record Setting(
    List<Mention> mentions,
    int[] firsts,
    int[] lasts,
    Span sentence,
    List<TextDate> dates,
    @Nullable LocalDate published,
    IntUnaryOperator wordAt) {
  private static final int MAX_DISTANCE = 14;

  /** Words from a preposition to the name: في مدينة حلب. */
  private static final int MAX_HEAD = 3;

  /** Of an ISO 8601 day, and of a month. */
  private static final int DAY_LENGTH = 10;

  private static final int MONTH_LENGTH = 7;

  /** What is told with an older date is history. */
  private static final int NEWS_DAYS = 90;

  private static final Set<MentionType> LOCAL =
      Set.of(MentionType.PLACE, MentionType.CAPITAL, MentionType.STATE);

  /** Behind these a state or its capital is a place and not a government. */
  private static final Set<String> INSIDE = Clause.words("في داخل قرب");

  /** Parts of a state: في جنوب لبنان. */
  private static final Set<String> AREAS = WordSet.named("setting.areas");

  /** What stands behind these is not where it happened. */
  private static final Set<String> ELSEWHERE = Clause.words("من عن حول بشأن ضد بين منها");

  /** What stands behind these is another day than that of the event. */
  private static final Set<String> OTHER_DAY = WordSet.named("setting.other-day");

  private static final Set<String> DAY_WORDS = WordSet.named("setting.day-words");

  /**
   * A place at words {@code first} to {@code last}, exclusive, of the clause.
   *
   * @param type how it is tagged
   */
  record Spot(int first, int last, MentionType type, Place place) {}

  /**
   * A date at words {@code first} to {@code last}, exclusive, of the clause.
   *
   * @param date the day, or the last one of a month, a year or an interval
   * @param exact whether it is a day
   */
  record Day(int first, int last, LocalDate date, boolean exact) {}

  /** Where {@code t} happened, or null. */
  @Nullable Place place(Clause clause, Trigger t) {
    return nearest(
            spots().stream().filter(s -> isPlace(clause, t, s)),
            Spot::first,
            t,
            s ->
                reaches(clause, t, s.first(), s.last(), w -> false)
                    && (s.first() > t.at() || opens(clause, s)))
        .map(Spot::place)
        .orElse(null);
  }

  /** When {@code t} happened, or null. */
  @Nullable LocalDate day(Clause clause, Trigger t) {
    return date(clause, t).filter(Day::exact).map(Day::date).orElse(null);
  }

  /** Whether {@code t} is told with a date long before the article's own: في عام 2015. */
  boolean isHistory(Clause clause, Trigger t) {
    return date(clause, t).filter(this::isOld).isPresent();
  }

  /** Whether the sentence names a date long before the article's own, whatever it tells of it. */
  boolean recalls() {
    return days().stream().anyMatch(this::isOld);
  }

  /** Whether all dates that the sentence names are long before the article's own. */
  boolean isPast() {
    List<Day> days = days();
    return !days.isEmpty() && days.stream().allMatch(this::isOld);
  }

  private boolean isOld(Day day) {
    return published != null && day.date().isBefore(published.minusDays(NEWS_DAYS));
  }

  private Optional<Day> date(Clause clause, Trigger t) {
    return nearest(
        days().stream().filter(d -> !otherDay(clause, d)),
        Day::first,
        t,
        d -> reaches(clause, t, d.first(), d.last(), DAY_WORDS::contains));
  }

  private List<Spot> spots() {
    List<Spot> spots = new ArrayList<>();
    for (int k = 0; k < mentions.size(); k++) {
      Mention m = mentions.get(k);
      if (m.actor() != null && LOCAL.contains(m.type())) {
        Place place = new Place(m.actor(), m.surface().replaceAll("\\s+", " "));
        spots.add(new Spot(firsts[k], lasts[k], m.type(), place));
      }
    }
    return spots;
  }

  private List<Day> days() {
    List<Day> days = new ArrayList<>();
    for (TextDate d : dates) {
      String value = d.value();
      if (value != null && sentence.contains(new Span(d.start(), d.end()))) {
        int last = wordAt.applyAsInt(d.end() - 1) + 1;
        boolean exact = value.length() == DAY_LENGTH;
        days.add(new Day(wordAt.applyAsInt(d.start()), last, lastDay(value), exact));
      }
    }
    return days;
  }

  /** The last day of an ISO 8601 day, month, year or interval. */
  private static LocalDate lastDay(String value) {
    String end = value.substring(value.indexOf('/') + 1);
    return switch (end.length()) {
      case DAY_LENGTH -> LocalDate.parse(end);
      case MONTH_LENGTH -> YearMonth.parse(end).atEndOfMonth();
      default -> Year.parse(end).atMonth(Month.DECEMBER).atEndOfMonth();
    };
  }

  /** The nearest that is reached; of two equally near, the one behind the event's word. */
  private static <X> Optional<X> nearest(
      Stream<X> all, ToIntFunction<X> at, Trigger t, Predicate<X> reached) {
    return all.filter(reached)
        .min(
            Comparator.<X>comparingInt(x -> Math.abs(at.applyAsInt(x) - t.at()))
                .thenComparing(Comparator.comparingInt(at).reversed()));
  }

  private static boolean isPlace(Clause clause, Trigger t, Spot s) {
    Name n = clause.covering(s.first());
    if (n == null || n.first() != s.first() || ELSEWHERE.contains(n.preposition())) {
      return false;
    }
    boolean area = AREAS.contains(clause.word(s.first() - 1));
    boolean inside =
        INSIDE.contains(n.preposition()) || area && INSIDE.contains(clause.word(s.first() - 2));
    if (s.type() == MentionType.PLACE) {
      return inside || !ELSEWHERE.contains(clause.word(s.first() - 1));
    }
    boolean with = n.preposition().equals("ب") && s.type() == MentionType.CAPITAL;
    return inside || (with && !t.entry().markers().contains("ب"));
  }

  /**
   * Whether a place opens the clause: وفي محافظة شبوة قتل; elsewhere it belongs to what it follows.
   */
  private static boolean opens(Clause clause, Spot s) {
    for (int i = s.first(); i >= Math.max(0, s.first() - MAX_HEAD); i--) {
      boolean in =
          INSIDE.contains(clause.bare(i)) || (i == s.first() && clause.bare(i).startsWith("ب"));
      if (in) {
        return i == 0 || !clause.near(i) || clause.boundary(i - 1);
      }
    }
    return false;
  }

  private static boolean otherDay(Clause clause, Day d) {
    for (int i = d.first() - 1; i >= Math.max(0, d.first() - 2); i--) {
      if (OTHER_DAY.contains(clause.bare(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether what stands at these words tells of {@code t} and not of another clause. */
  private static boolean reaches(
      Clause clause, Trigger t, int first, int last, Predicate<String> passes) {
    boolean behind = first >= t.at();
    EventType type = t.entry().type();
    boolean content = behind && type != null && type.verbal() && type != EventType.CONSULT;
    int from = content ? t.at() + 1 : behind ? t.last() : last;
    int to = behind ? first : t.at();
    if (to - from > MAX_DISTANCE || clause.boundaryIn(from, to)) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String word = clause.word(i);
      boolean name = clause.covering(i) != null || Clause.isAdverb(word);
      boolean place = INSIDE.contains(word) || passes.test(word);
      if (content && !name && !place) {
        return false;
      }
      if (behind && Clause.isTemporal(word) && clause.covering(i) == null) {
        return false;
      }
    }
    return true;
  }
}
