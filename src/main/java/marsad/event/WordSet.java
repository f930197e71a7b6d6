package marsad.event;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * A set of words that is asked of every word of every article and answers mostly no: a sparse table
 * in which most words meet an empty place at once. Immutable.
 */
final class WordSet extends AbstractSet<String> {
  /** Places for each word. */
  private static final int SPARSE = 4;

  private final @Nullable String[] table;
  private final int size;

  /**
   * A set of {@code events/words.txt}, its words folded.
   *
   * @throws IllegalArgumentException when the file has no such section
   */
  static Set<String> named(String section) {
    Set<String> found = Shipped.SETS.get(section);
    if (found == null) {
      throw new IllegalArgumentException("words.txt has no section " + section + ".");
    }
    return found;
  }

  /** The sections of the file that Marsad ships. */
  static Set<String> sections() {
    return Shipped.SETS.keySet();
  }

  /** Reads {@code ## section}, then words by space; {@code #} starts a comment line. */
  private static final class Shipped {
    static final Map<String, Set<String>> SETS = read();

    private static Map<String, Set<String>> read() {
      Map<String, List<String>> words = new LinkedHashMap<>();
      List<String> section = new ArrayList<>();
      for (String line : Lexicon.resource("words.txt").split("\n", -1)) {
        if (line.startsWith("## ")) {
          section = words.computeIfAbsent(line.substring(3).strip(), k -> new ArrayList<>());
        } else if (!line.startsWith("#") && !line.isBlank()) {
          Arrays.stream(line.strip().split("\\s+")).map(Folding::key).forEach(section::add);
        }
      }
      Map<String, Set<String>> sets = new LinkedHashMap<>();
      words.forEach((name, list) -> sets.put(name, new WordSet(list)));
      return sets;
    }
  }

  WordSet(Collection<String> words) {
    table = new String[Integer.highestOneBit(Math.max(1, words.size()) * SPARSE) * 2];
    int count = 0;
    for (String word : words) {
      int i = find(word);
      if (table[i] == null) {
        table[i] = word;
        count++;
      }
    }
    size = count;
  }

  /** Where {@code word} is, or the empty place where it would be. */
  private int find(String word) {
    int mask = table.length - 1;
    int h = word.hashCode() * 0x9E3779B9;
    int i = (h ^ h >>> 16) & mask;
    while (true) {
      String there = table[i];
      if (there == null || there.equals(word)) {
        return i;
      }
      i = i + 1 & mask;
    }
  }

  @Override
  public boolean contains(@Nullable Object o) {
    return o instanceof String word && table[find(word)] != null;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(table).filter(Objects::nonNull).iterator();
  }

  @Override
  public int size() {
    return size;
  }
}
