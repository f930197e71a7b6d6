package marsad.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.text.FoldedText;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds names in folded text: a prefix table over word hashes. Each run of words that begins some
 * name is a slot; following a text word by word through the table finds every name that starts
 * there, in time that does not depend on how many names there are.
 *
 * <p>Proclitics (و ف ب ل ك, alone or after و and ف, and لل for ل + ال) are taken off a name's first
 * word only; the word as it stands is tried first. What remains must be a whole known name, which
 * is what keeps بوتين from becoming ب + وتين.
 *
 * <p>Slots are 64-bit hashes without the words: with a million names the odds of a false match in a
 * text of ten thousand words are about one in two billion.
 */
public final class NameIndex {
  private static final int PREFIX_ONLY = 0;
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final String CONJUNCTIONS = "وف";
  private static final String PREPOSITIONS = "بلك";
  private static final String PROCLITICS = CONJUNCTIONS + PREPOSITIONS;

  private final long[] hashes;
  private final int[] values;
  private final int mask;
  private final List<List<Lexeme>> lexemes;

  private NameIndex(long[] hashes, int[] values, List<List<Lexeme>> lexemes) {
    this.hashes = hashes;
    this.values = values;
    this.mask = hashes.length - 1;
    this.lexemes = lexemes;
  }

  /**
   * A name found.
   *
   * @param first index of its first word
   * @param last index after its last word
   * @param start folded position where it starts, after any proclitic
   * @param clitics how many characters of proclitics were taken off
   * @param lexemes what it may mean
   */
  public record Match(int first, int last, int start, int clitics, List<Lexeme> lexemes) {
    /** Words in the name. */
    public int length() {
      return last - first;
    }

    /** The first meaning of {@code kind}, or null. */
    public @Nullable Lexeme lexeme(Lexeme.Kind kind) {
      for (Lexeme lexeme : lexemes) {
        if (lexeme.kind() == kind) {
          return lexeme;
        }
      }
      return null;
    }
  }

  /** All names that start at word {@code i}, longest first, the unstripped before the stripped. */
  public List<Match> at(Tokens tokens, int i) {
    FoldedText text = tokens.text();
    int start = tokens.start(i);
    int end = tokens.end(i);
    List<Match> found = follow(tokens, i, 0, hash(text, start, end, SEED), List.of());
    int cut = 0;
    while (cut < 2 && start + cut + 2 < end && isProclitic(text, start, cut)) {
      cut++;
      found = follow(tokens, i, cut, hash(text, start + cut, end, SEED), found);
      if (text.charAt(start + cut - 1) == 'ل' && text.charAt(start + cut) == 'ل') {
        found = follow(tokens, i, cut, hashWithAlef(text, start + cut, end), found);
      }
    }
    return found;
  }

  /** Whether a proclitic follows the {@code already} ones; a preposition only a conjunction. */
  private static boolean isProclitic(FoldedText text, int start, int already) {
    char c = text.charAt(start + already);
    return already == 0
        ? PROCLITICS.indexOf(c) >= 0
        : CONJUNCTIONS.indexOf(text.charAt(start)) >= 0 && PREPOSITIONS.indexOf(c) >= 0;
  }

  private List<Match> follow(Tokens tokens, int i, int cut, long first, List<Match> found) {
    int slot = slot(first);
    if (slot < 0) {
      return found;
    }
    List<Match> out = found.isEmpty() ? new ArrayList<>(2) : found;
    int from = out.size();
    long h = first;
    int word = i;
    while (slot >= 0) {
      int value = values[slot];
      word++;
      if (value != PREFIX_ONLY) {
        out.add(from, new Match(i, word, tokens.start(i) + cut, cut, lexemes.get(value - 1)));
      }
      if (word == tokens.count() || !tokens.joined(word)) {
        break;
      }
      h = hash(tokens.text(), tokens.start(word), tokens.end(word), next(h));
      slot = slot(h);
    }
    if (from > 0 && out.size() > from) {
      out.sort((a, b) -> b.length() - a.length()); // stable: unstripped stays before stripped
    }
    return out;
  }

  private int slot(long hash) {
    int i = (int) hash & mask;
    while (hashes[i] != 0) {
      if (hashes[i] == hash) {
        return i;
      }
      i = i + 1 & mask;
    }
    return -1;
  }

  private static long hash(FoldedText text, int from, int to, long seed) {
    long h = seed;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    return finish(h);
  }

  /** Hash of the word with the alef that لل has lost: للأمم reads as ل + الأمم. */
  private static long hashWithAlef(FoldedText text, int from, int to) {
    long h = (SEED ^ 'ا') * 0x100000001b3L;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * 0x100000001b3L;
    }
    return finish(h);
  }

  private static long next(long h) {
    return h * 31 + SEED;
  }

  private static long finish(long h) {
    long x = (h ^ h >>> 32) * 0xd6e8feb86659fd93L;
    x ^= x >>> 32;
    return x == 0 ? 1 : x;
  }

  /** Collects names for an index. */
  public static final class Builder {
    private final Map<String, List<Lexeme>> names = new HashMap<>();

    /** Adds {@code name}; what folds to nothing is left out. */
    public Builder add(String name, Lexeme lexeme) {
      String key = Folding.key(name);
      if (!key.isEmpty()) {
        List<Lexeme> all = names.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!all.contains(lexeme)) {
          all.add(lexeme);
        }
      }
      return this;
    }

    /**
     * Puts what {@code name} means for {@code preferred} before what it means for {@code other}.
     */
    public Builder prefer(String name, String preferred, String other) {
      List<Lexeme> all = names.getOrDefault(Folding.key(name), List.of());
      int before = first(all, other);
      if (before >= 0) {
        List<Lexeme> late = all.stream().skip(before).filter(l -> names(l, preferred)).toList();
        all.removeAll(late);
        all.addAll(before, late);
      }
      return this;
    }

    private static int first(List<Lexeme> all, String actor) {
      for (int i = 0; i < all.size(); i++) {
        if (names(all.get(i), actor)) {
          return i;
        }
      }
      return -1;
    }

    private static boolean names(Lexeme lexeme, String actor) {
      return lexeme.actor() != null && lexeme.actor().id().equals(actor);
    }

    public NameIndex build() {
      int words = names.keySet().stream().mapToInt(Builder::words).sum();
      int size = Integer.highestOneBit(Math.max(16, words * 2)) << 1;
      long[] hashes = new long[size];
      int[] values = new int[size];
      List<List<Lexeme>> lexemes = new ArrayList<>(names.size());
      for (Map.Entry<String, List<Lexeme>> name : names.entrySet()) {
        // A word that is a title or institution is read as that before it is read as somebody's
        // name.
        // A title that needs its state right behind it goes first: it says no if there is none.
        name.getValue().sort(Comparator.comparingInt(Builder::order));
        lexemes.add(List.copyOf(name.getValue()));
        put(hashes, values, name.getKey(), lexemes.size());
      }
      return new NameIndex(hashes, values, lexemes);
    }

    private static int order(Lexeme lexeme) {
      Title title = lexeme.title();
      if (title != null) {
        return title.construct() ? 0 : 1;
      }
      return lexeme.actor() == null ? 2 : 3;
    }

    private static int words(String key) {
      return new Tokens(Folding.fold(key)).count();
    }

    private static void put(long[] hashes, int[] values, String key, int value) {
      Tokens tokens = new Tokens(Folding.fold(key));
      long h = SEED;
      for (int i = 0; i < tokens.count(); i++) {
        h = hash(tokens.text(), tokens.start(i), tokens.end(i), i == 0 ? SEED : next(h));
        int slot = (int) h & hashes.length - 1;
        while (hashes[slot] != 0 && hashes[slot] != h) {
          slot = slot + 1 & hashes.length - 1;
        }
        hashes[slot] = h;
        if (i == tokens.count() - 1) {
          values[slot] = value;
        }
      }
    }
  }
}
