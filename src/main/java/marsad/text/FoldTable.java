package marsad.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A fold looked up by UTF-16 unit: one array, since nearly every character of a text folds to one
 * character.
 */
final class FoldTable {
  /** Values from here on are none a text folds to. */
  static final char FIRST_SPECIAL = '\uFFFE';

  /** The unit vanishes. */
  static final char DROP = '\uFFFE';

  /**
   * More than one unit goes in or comes out, or what stands before counts: {@link FoldRun} decides.
   */
  static final char OTHER = '\uFFFF';

  static final FoldTable FULL = new FoldTable(FoldRules::full);
  static final FoldTable LIGHT = new FoldTable(FoldRules::light);

  private static final char[] FULL_MAP = FULL.map;
  private static final char[] LIGHT_MAP = LIGHT.map;

  private final char[] map = new char[Character.MAX_VALUE + 1];
  private final Map<Integer, String> several = new HashMap<>();
  private final IntFunction<String> rule;

  /** The table of {@code rule}, which gives what a code point folds to. */
  private FoldTable(IntFunction<String> rule) {
    this.rule = rule;
    for (int c = 0; c < map.length; c++) {
      map[c] = entry(c);
    }
  }

  private char entry(int c) {
    if (c == '&' || c >= FIRST_SPECIAL || Character.isSurrogate((char) c)) {
      return OTHER;
    }
    String folded = rule.apply(c);
    if (folded.isEmpty()) {
      return DROP;
    }
    if (folded.length() == 1 && !FoldRules.joinsLetters(folded.charAt(0))) {
      return folded.charAt(0);
    }
    several.put(c, folded);
    return OTHER;
  }

  /**
   * By unit, what it folds to, or one of the special values. One of two constants: the compiler
   * then knows that every unit is within, and checks no bounds in the loop that most of a fold is.
   */
  char[] map() {
    return this == FULL ? FULL_MAP : LIGHT_MAP;
  }

  /** What {@code codePoint} folds to, any number of characters. */
  String of(int codePoint) {
    if (codePoint >= FIRST_SPECIAL) {
      return codePoint > Character.MAX_VALUE ? rule.apply(codePoint) : " ";
    }
    char folded = map[codePoint];
    if (folded == DROP) {
      return "";
    }
    if (folded != OTHER) {
      return String.valueOf(folded);
    }
    String many = several.get(codePoint);
    return many == null ? rule.apply(codePoint) : many;
  }
}
