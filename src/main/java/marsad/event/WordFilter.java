package marsad.event;

import java.util.Collection;

/**
 * Says of most words at once, and of their ends without cutting them off, that a large table lacks
 * them: a bit for each hash. Immutable.
 */
final class WordFilter {
  /** Bits for each word, so that few others share one. */
  private static final int SPARSE = 16;

  private static final int MAX_LENGTH = 64;

  /** Powers of the factor by which {@link String#hashCode} goes from letter to letter. */
  private static final int[] POWERS = new int[MAX_LENGTH];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < MAX_LENGTH; i++) {
      POWERS[i] = POWERS[i - 1] * 31;
    }
  }

  private final long[] bits;
  private final int shift;

  WordFilter(Collection<String> words) {
    int log = 64 - Long.numberOfLeadingZeros(Math.max(64L, (long) words.size() * SPARSE) - 1);
    bits = new long[1 << log - 6];
    shift = 32 - log;
    words.forEach(word -> set(bit(word.hashCode())));
  }

  private int bit(int hash) {
    return hash * 0x9E3779B9 >>> shift;
  }

  private void set(int bit) {
    bits[bit >>> 6] |= 1L << bit;
  }

  /** False when the words lack {@code word} without its first {@code cut} letters. */
  boolean mayHave(String word, int cut) {
    int n = word.length();
    if (n > MAX_LENGTH) {
      return true;
    }
    int hash = word.hashCode();
    for (int i = 0; i < cut; i++) {
      hash -= word.charAt(i) * POWERS[n - 1 - i];
    }
    int bit = bit(hash);
    return (bits[bit >>> 6] & 1L << bit) != 0;
  }
}
