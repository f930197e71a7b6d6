package marsad.event;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import marsad.actor.Tokens;

/**
 * The words of a clause. A phrase of time counts as one word, an adverb, wherever it stands (قصفت
 * إسرائيل في وقت متأخر من مساء أمس الثلاثاء منشأة), and commas around it count as none; so do من
 * جانبها and a number with what makes it less exact (ما لا يقل عن 56).
 */
final class ClauseWords {
  private static final Set<String> DAYS = WordSet.named("time.days");

  private static final Set<String> MONTHS = WordSet.named("time.months");

  private static final Set<String> PARTS = WordSet.named("time.parts");

  private static final Set<String> UNITS = WordSet.named("time.units");

  private static final Set<String> WHICH = WordSet.named("time.which");

  private static final Set<String> COMING = WordSet.named("time.coming");

  /** Say when by themselves, with no noun of time before. */
  private static final Set<String> NOW = Clause.words("أمس اليوم الليلة");

  private static final Set<String> IN = Clause.words("في خلال");

  private static final Set<String> AGO = Clause.words("قبل");

  private static final Set<String> SHORT_AGO = WordSet.named("clause-words.short-ago");

  private static final Set<String> AFTER = Clause.words("من أن");

  private static final Set<String> ABOUT = Clause.words("نحو حوالي زهاء قرابة");

  private static final String MORE = "اكثر";

  private static final String FROM = "من";

  private static final String WHAT = "ما";

  /** In ما لا يقل عن, no less than. */
  private static final Set<String> LEAST = Clause.words("يقل تقل");

  /** With من they turn to someone and say nothing of what he does: من جانبها. */
  private static final Set<String> SIDE = Clause.words("جانبه جانبها جانبهم جهته جهتها جهتهم");

  private static final String IN_TURN = "بدوره";

  private static final Set<String> LINKS = Clause.words("من أول");

  /** Most words begin no phrase of time, and are in none of the lists. */
  private static final Set<String> BEGIN =
      new WordSet(
          Stream.of(DAYS, MONTHS, PARTS, UNITS, COMING, NOW, IN, AGO)
              .flatMap(Set::stream)
              .toList());

  /** Stands for a phrase of time in which no word is an adverb. */
  private static final String BEFORE = "سابقا";

  private static final int YEAR_LENGTH = 4;

  private final Tokens tokens;
  private final int[] starts;
  private final String[] words;
  private final boolean[] joined;
  private final boolean[] near;
  private int count;

  /**
   * @param from first word among those of the field
   * @param to word after the last
   * @param firsts first words of the names in the clause, among those of the field
   * @param lasts words after their last
   */
  ClauseWords(Tokens tokens, int from, int to, int[] firsts, int[] lasts) {
    this.tokens = tokens;
    starts = new int[to - from + 1];
    words = new String[to - from];
    joined = new boolean[to - from + 1];
    near = new boolean[to - from + 1];
    int i = from;
    while (i < to) {
      int number = quantity(i, to);
      boolean aside =
          i + 1 < to && tokens.word(i).equals(FROM) && SIDE.contains(tokens.word(i + 1));
      int end = number > i ? number + 1 : aside ? i + 2 : pastTime(i, to, firsts, lasts);
      starts[count] = i;
      words[count] = number > i || end < i + 2 ? tokens.word(number) : adverb(i, end);
      words[count] = aside ? IN_TURN : words[count];
      joined[count] = i > from && tokens.joined(i);
      near[count] = i > from && tokens.near(i);
      count++;
      i = Math.max(end, i + 1);
    }
    starts[count] = to;
    joinAround();
  }

  /** Lets a time between commas stand as one without them. */
  private void joinAround() {
    for (int k = 1; k < count - 1; k++) {
      boolean time =
          starts[k + 1] - starts[k] > 1 || DAYS.contains(words[k]) || NOW.contains(words[k]);
      if (time
          && !near[k]
          && !near[k + 1]
          && !tokens.broken(starts[k])
          && !tokens.broken(starts[k + 1])) {
        near[k] = true;
        joined[k] = true;
        near[k + 1] = true;
        joined[k + 1] = true;
      }
    }
  }

  int count() {
    return count;
  }

  String word(int i) {
    return words[i];
  }

  boolean joined(int i) {
    return joined[i];
  }

  boolean near(int i) {
    return near[i];
  }

  /**
   * Index among the field's words of the first of word {@code i}; for the count, after the last.
   */
  int start(int i) {
    return starts[i];
  }

  /** The word of the clause that a word of the field is in. */
  int at(int token) {
    int found = Arrays.binarySearch(starts, 0, count + 1, token);
    return found >= 0 ? found : -found - 2;
  }

  /** Turns the first words of names, and those after their last, into words of the clause. */
  void place(int[] firsts, int[] lasts) {
    Arrays.setAll(firsts, k -> at(firsts[k]));
    Arrays.setAll(lasts, k -> at(lasts[k] - 1) + 1);
  }

  private static boolean named(int token, int[] firsts, int[] lasts) {
    for (int k = 0; k < firsts.length; k++) {
      if (firsts[k] <= token && token < lasts[k]) {
        return true;
      }
    }
    return false;
  }

  /** Index after the phrase of time that begins at word {@code i} of the field, else {@code i}. */
  private int pastTime(int i, int to, int[] firsts, int[] lasts) {
    if (!BEGIN.contains(tokens.word(i)) && !Character.isDigit(tokens.word(i).charAt(0))) {
      return i;
    }
    boolean ago = AGO.contains(tokens.word(i));
    int begin = i + (ago || IN.contains(tokens.word(i)) ? 1 : 0);
    begin += ago && begin < to && ABOUT.contains(tokens.word(begin)) ? 1 : 0;
    boolean anchored = false;
    int k = begin;
    while (k < to && (k == i || tokens.near(k)) && time(k, to, begin) && !named(k, firsts, lasts)) {
      anchored |= anchors(tokens.word(k)) || ago && SHORT_AGO.contains(tokens.word(k));
      k++;
    }
    boolean of = ago && k < to && AFTER.contains(tokens.word(k)); // قبل أيام من الهجوم
    return anchored && k - i > 1 && !of ? k : i;
  }

  /**
   * Index of the number that words at {@code i} of the field only make less exact, else {@code i}.
   */
  private int quantity(int i, int to) {
    int k = i;
    if (ABOUT.contains(tokens.word(i))) {
      k = i + 1;
    } else if (tokens.word(i).equals(MORE) && i + 1 < to && tokens.word(i + 1).equals(FROM)) {
      k = i + 2;
    } else if (i + 3 < to && LEAST.contains(tokens.word(i + 2)) && tokens.word(i).equals(WHAT)) {
      k = i + 4;
    }
    return k > i && k < to && tokens.near(k) && Clause.isNumber(tokens.word(k)) ? k : i;
  }

  /** Whether word {@code k} of the field belongs to a phrase whose nouns begin at {@code begin}. */
  private boolean time(int k, int to, int begin) {
    String word = tokens.word(k);
    String next = k + 1 < to ? tokens.word(k + 1) : "";
    boolean more = k > begin;
    if (noun(word)) {
      return more || !WHICH.contains(word);
    }
    boolean day = Character.isDigit(word.charAt(0)) && word.length() <= 2;
    return day && MONTHS.contains(next) || more && LINKS.contains(word) && noun(next);
  }

  private static boolean noun(String word) {
    return anchors(word) || PARTS.contains(word) || UNITS.contains(word);
  }

  /** Whether {@code word} tells which time is meant, so that those beside it mean one too. */
  private static boolean anchors(String word) {
    return !word.isEmpty()
        && (DAYS.contains(word)
            || word.charAt(0) == 'و' && DAYS.contains(word.substring(1))
            || MONTHS.contains(word)
            || NOW.contains(word)
            || WHICH.contains(word)
            || COMING.contains(word)
            || word.length() == YEAR_LENGTH && Character.isDigit(word.charAt(0)));
  }

  /** The word that stands for the phrase: one that says when, or that it is yet to come. */
  private String adverb(int from, int to) {
    String found = BEFORE;
    for (int i = from; i < to; i++) {
      String word = tokens.word(i);
      if (COMING.contains(word)) {
        return word;
      }
      found = Clause.isAdverb(word) ? word : found;
    }
    return found;
  }
}
