package marsad.event;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
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
