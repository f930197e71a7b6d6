package marsad.event;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import marsad.actor.Tokens;
import marsad.text.FoldedText;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/** A sentence's words, and its names in place. */
final class Clause {
  private static final Set<String> PREPOSITIONS = WordSet.named("clause.prepositions");

  private static final Set<String> TEMPORAL =
      words("بعد قبل خلال منذ حتى عقب إثر غداة عشية فور أثناء بعيد قبيل");

  /** Adverbs that may stand between a verb and its subject. */
  private static final Set<String> ADVERBS = WordSet.named("clause.adverbs");

  /** Nothing that stands after these belongs to what stands before. */
  private static final Set<String> BOUNDARIES = WordSet.named("clause.boundaries");

  private static final Set<String> OWN_WAW = WordSet.named("clause.own-waw");

  private static final Set<String> NUMBERS = WordSet.named("clause.numbers");

  /** Those that و and ف make no other word of: not ورد. */
  private static final Set<String> SHORT_VERBS = words("حث حض شن صد ضم دك زج هز شد");

  private static final Set<String> CONJOINED_SHORT =
      new WordSet(SHORT_VERBS.stream().flatMap(v -> Stream.of("و" + v, "ف" + v)).toList());

  /** Behind ما say to what something led. */
  private static final Set<String> RESULTS = WordSet.named("clause.results");

  private static final char DAMMA = '\u064f';

  private static final char SHADDA = '\u0651';

  /** Letters before a clause in which a quotation may have been opened. */
  private static final int MAX_QUOTATION = 1500;

  private final Tokens tokens;
  private final ClauseWords words;
  private final int count;
  private final String[] bare;
  private final @Nullable Name[] cover;
  private List<Name> names = List.of();
  private @Nullable Setting setting;

  Clause(Tokens tokens, ClauseWords words) {
    this.tokens = tokens;
    this.words = words;
    count = words.count();
    bare = new String[count];
    for (int i = 0; i < count; i++) {
      bare[i] = bare(words.word(i));
    }
    cover = new Name[count];
  }

  /** Places and days of the sentence, or null when it is read without. */
  @Nullable Setting setting() {
    return setting;
  }

  void setting(Setting of) {
    setting = of;
  }

  /** Puts one name in place, so that it governs nothing that follows. */
  void cover(Name n) {
    for (int i = n.phrase(); i < n.last(); i++) {
      if (cover[i] == null) {
        cover[i] = n;
      }
    }
  }

  /** Puts the names in place, in order of their phrases. */
  void names(List<Name> all) {
    names = all;
    Arrays.fill(cover, null);
    all.forEach(this::cover);
  }

  private static String bare(String word) {
    boolean and = !word.isEmpty() && (word.charAt(0) == 'و' || word.charAt(0) == 'ف');
    if (!and || word.length() < 3 || OWN_WAW.contains(word)) {
      return word;
    }
    String rest = word.substring(1);
    return rest.length() > 2 || isPreposition(rest) || SHORT_VERBS.contains(rest) ? rest : word;
  }

  /** Whether و or ف stand before a verb of two letters: وشن, وحث. */
  static boolean isShortVerb(String word) {
    return CONJOINED_SHORT.contains(word);
  }

  int count() {
    return count;
  }

  List<Name> names() {
    return names;
  }

  /** The names that end before word {@code i}. */
  List<Name> before(int i) {
    return names.stream().filter(n -> n.last() <= i).toList();
  }

  /** The folded word, empty outside the clause. */
  String word(int i) {
    return i >= 0 && i < count ? words.word(i) : "";
  }

  /** Says that the first letter of word {@code i} is its own: واصل. */
  void whole(int i) {
    bare[i] = words.word(i);
  }

  /** The folded word without و or ف before it. */
  String bare(int i) {
    return i >= 0 && i < count ? bare[i] : "";
  }

  /** Whether و or ف may be written to word {@code i}. */
  boolean conjoined(int i) {
    return word(i).length() != bare(i).length();
  }

  /** Whether word {@code i} counts what follows: سبعة, 7, عشرات. */
  boolean isNumber(int i) {
    return isNumber(bare(i));
  }

  static boolean isNumber(String word) {
    return !word.isEmpty() && (Character.isDigit(word.charAt(0)) || NUMBERS.contains(word));
  }

  /** The first word of the phrase of {@code n} that counts nothing, without conjunction. */
  String head(Name n) {
    return bare(isNumber(n.phrase()) && n.phrase() < n.first() ? n.phrase() + 1 : n.phrase());
  }

  /** Whether word {@code i} has the article, proclitics before it or not: القصف, بالقصف, للقصف. */
  boolean definite(int i) {
    String word = bare(i);
    boolean governed = word.startsWith("بال") || word.startsWith("كال");
    return word.startsWith("ال") || word.startsWith("لل") || governed && word.length() > 5;
  }

  /** Whether only space stands between word {@code i} and the one before. */
  boolean joined(int i) {
    return i > 0 && i < count && words.joined(i);
  }

  /** Whether at most quotes or brackets stand between word {@code i} and the one before. */
  boolean near(int i) {
    return i > 0 && i < count && words.near(i);
  }

  /** Whether the first letters of word {@code i} are vowelled as a passive's: قُتل, يُقتل. */
  boolean markedPassive(int i) {
    if (i < 0 || i >= count) {
      return false;
    }
    FoldedText text = tokens.text();
    int start = text.start(tokens.start(words.start(i)));
    int letter = conjoined(i) ? start + 2 : start + 1;
    String original = text.original();
    return letter < original.length() && original.charAt(letter) == DAMMA;
  }

  /** Whether a letter of word {@code i} is marked as doubled: يُجمّد. */
  boolean doubled(int i) {
    FoldedText text = tokens.text();
    int token = words.start(i);
    int end = text.end(tokens.end(token) - 1);
    return text.original().substring(text.start(tokens.start(token)), end).indexOf(SHADDA) >= 0;
  }

  /** Whether a colon stands between word {@code i} and the one before. */
  boolean colon(int i) {
    return !near(i) && stands(":", i);
  }

  /** Whether a dash stands between word {@code i} and the one before. */
  boolean dash(int i) {
    return stands("-–—", i);
  }

  /** Whether the clause is a point of a list: • رفض التدخل. */
  boolean bulleted() {
    int i = count == 0 ? -1 : tokens.start(words.start(0)) - 1;
    i -= i >= 0 && Character.isWhitespace(tokens.text().charAt(i)) ? 1 : 0;
    return i >= 0 && "•●▪◦*-–".indexOf(tokens.text().charAt(i)) >= 0;
  }

  private boolean stands(String marks, int i) {
    int before = i > 0 && i < count ? words.start(i) - 1 : -1;
    int from = before < 0 ? 0 : tokens.end(before);
    for (int k = from; before >= 0 && k < tokens.start(before + 1); k++) {
      if (marks.indexOf(tokens.text().charAt(k)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause begins within a quotation that an earlier one of its paragraph opened. */
  boolean opensQuoted() {
    FoldedText text = tokens.text();
    boolean open = false;
    int start = count == 0 ? 0 : tokens.start(words.start(0));
    int begin = Math.max(0, start - MAX_QUOTATION);
    for (int k = begin; k < start; k++) {
      char c = text.charAt(k);
      open = c != '\n' && (c == '"' ? !open : c == '«' || c == '“' || open && c != '»' && c != '”');
    }
    return open;
  }

  /** The name that covers word {@code i}, title included, or null. */
  @Nullable Name covering(int i) {
    return i >= 0 && i < count ? cover[i] : null;
  }

  /** Whether word {@code i} opens a clause that what stands before does not reach into. */
  boolean boundary(int i) {
    boolean but = i >= 0 && word(i).equals("غير");
    boolean result = i >= 0 && word(i).equals("ما") && RESULTS.contains(word(i + 1));
    return i >= 0
        && i < count
        && cover[i] == null
        && (BOUNDARIES.contains(word(i)) || result) // ما دفع تركيا إلى
        && (!but || word(i + 1).startsWith("ان")); // not رد غير مسبوق على
  }

  static boolean isBoundary(String word) {
    return BOUNDARIES.contains(word);
  }

  /** Whether a boundary stands at one of the words {@code from} to {@code to}, exclusive. */
  boolean boundaryIn(int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (boundary(i)) {
        int past = Insertion.past(this, i);
        if (past < 0 || past > to) {
          return true;
        }
        i = past - 1;
      }
    }
    return false;
  }

  /** Whether anything stands before word {@code i}, so that the words there may be a speaker's. */
  boolean quoted(int i) {
    return i > 0 || words.start(0) > 0;
  }

  /** Whether one of {@code words} stands in the neighbourhood of word {@code at}. */
  boolean stands(int at, Set<String> words) {
    for (int i = Math.max(0, at - 12); i < Math.min(count, at + 16); i++) {
      if (words.contains(word(i)) || words.contains(bare(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word sets a time that another deed gives: بعد, قبل. */
  static boolean isTemporal(String word) {
    return TEMPORAL.contains(word);
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  static boolean isAdverb(String word) {
    return ADVERBS.contains(word);
  }

  static Set<String> words(String list) {
    return new WordSet(Arrays.stream(list.split(" ")).map(Folding::key).toList());
  }

  /** Whether word {@code i} begins with a preposition, and not with a name's own letter: بوتين. */
  boolean governs(int i) {
    Name n = covering(i);
    boolean free = n == null || n.phrase() == i && !n.preposition().isEmpty();
    return free && Recipients.beginsWithPreposition(word(i));
  }
}
