package marsad.text;

import java.util.Arrays;
import java.util.List;

/**
 * A story's signature: MinHash (Broder 1997) over shingles of three folded words in one permutation
 * (Li, Owen and Zhang 2012), empty bins filled from others (Shrivastava 2017), of each bin's least
 * hash the last four bits (Li and König 2010). 64 bins make 32 bytes, written as 64 hexadecimal
 * digits.
 *
 * <p>Two signatures agree in about as many places as the stories share shingles. On 31,000 articles
 * SimHash of 64 bits, the shorter alternative, found four fifths of edited copies at one false pair
 * in 100,000; this finds 99 in 100.
 */
public final class Signature {
  /** Of a text too short to have one; alike to none. */
  public static final String NONE = "0".repeat(64);

  private static final int BINS = 64;
  private static final int SHINGLE = 3;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long EMPTY = -1L;

  /** Bins that agree by chance, of 16 values. */
  private static final double CHANCE = 1.0 / 16;

  /**
   * Bins that must agree in copies, which then share about a third of their shingles. Of 6.6
   * million pairs of articles of one day none reaches it without sharing text, formulas such as
   * those of congratulations included only where most of the story is one; of 6,000 edited copies
   * 97 % do.
   */
  private static final int ALIKE = 22;

  private Signature() {}

  /** The signature of {@code text} without {@code furniture}, spans in UTF-16 indexes. */
  static String of(FoldedText text, Words words, List<Furniture> furniture) {
    long[] least = new long[BINS];
    Arrays.fill(least, EMPTY);
    long[] window = new long[SHINGLE];
    int seen = 0;
    int next = 0;
    for (int i = 0; i < words.count(); i++) {
      int at = text.start(words.start(i));
      while (next < furniture.size() && furniture.get(next).end() <= at) {
        next++;
      }
      if (next < furniture.size() && furniture.get(next).start() <= at) {
        continue;
      }
      window[seen++ % SHINGLE] = hash(text, words.start(i), words.end(i));
      if (seen >= SHINGLE) {
        keepLeast(least, window, seen);
      }
    }
    return seen < SHINGLE ? NONE : hex(least);
  }

  private static long hash(FoldedText text, int from, int to) {
    long h = FNV_OFFSET;
    for (int i = from; i < to; i++) {
      h = (h ^ text.charAt(i)) * FNV_PRIME;
    }
    return h;
  }

  private static void keepLeast(long[] least, long[] window, int seen) {
    long h = FNV_OFFSET;
    for (int k = 0; k < SHINGLE; k++) {
      h = mix(h ^ window[(seen + k) % SHINGLE]);
    }
    int bin = (int) (h >>> 58);
    long value = h & 0x03ff_ffff_ffff_ffffL;
    if (least[bin] == EMPTY || value < least[bin]) {
      least[bin] = value;
    }
  }

  private static String hex(long[] least) {
    StringBuilder out = new StringBuilder(BINS);
    for (int i = 0; i < BINS; i++) {
      int from = i;
      int hops = 0;
      while (least[from] == EMPTY) {
        hops++;
        from = (int) (mix(i * FNV_PRIME + hops) >>> 58);
      }
      long bits = mix(least[from] + hops * FNV_OFFSET) & 0xf;
      out.append(Character.forDigit((int) bits, 16));
    }
    return out.toString();
  }

  /** Finalizer of MurmurHash3: every input bit moves every output bit. */
  private static long mix(long h) {
    long x = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    x = (x ^ x >>> 33) * 0xc4ceb9fe1a85ec53L;
    return x ^ x >>> 33;
  }

  /**
   * Estimated share of the shingles of both stories that the two have in common (Jaccard), from 0
   * for strangers to 1 for copies; its standard error is at most 0.07.
   */
  public static double likeness(String a, String b) {
    return Math.max(0, (agreeing(a, b) / (double) BINS - CHANCE) / (1 - CHANCE));
  }

  /** Whether the two are copies of one story, perhaps edited. */
  public static boolean alike(String a, String b) {
    return agreeing(a, b) >= ALIKE;
  }

  private static int agreeing(String a, String b) {
    if (a.length() != BINS || b.length() != BINS) {
      throw new IllegalArgumentException("no signature: " + a + ", " + b);
    }
    int agreeing = 0;
    for (int i = 0; i < BINS; i++) {
      agreeing += a.charAt(i) == b.charAt(i) ? 1 : 0;
    }
    return a.equals(NONE) || b.equals(NONE) ? 0 : agreeing;
  }
}
