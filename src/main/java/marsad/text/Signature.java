package marsad.text;

import java.util.HexFormat;

/**
 * A story's signature: 64-bit SimHash (Charikar 2002) over shingles of three folded words, so that
 * copies with small edits differ in few bits.
 */
public final class Signature {
  private static final int SHINGLE = 3;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Signature() {}

  /** The signature of {@code text} as 16 hexadecimal digits. */
  public static String of(FoldedText text) {
    int[] votes = new int[64];
    long[] window = new long[SHINGLE];
    int words = 0;
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      long h = FNV_OFFSET;
      while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        h = (h ^ text.charAt(i++)) * FNV_PRIME;
      }
      window[words++ % SHINGLE] = h;
      if (words >= SHINGLE) {
        vote(votes, window, words);
      }
    }
    long signature = 0;
    for (int bit = 0; bit < votes.length; bit++) {
      if (votes[bit] > 0) {
        signature |= 1L << bit;
      }
    }
    return HexFormat.of().toHexDigits(signature);
  }

  private static void vote(int[] votes, long[] window, int words) {
    long h = FNV_OFFSET;
    for (int k = 0; k < SHINGLE; k++) {
      h = mix(h ^ window[(words + k) % SHINGLE]);
    }
    for (int bit = 0; bit < votes.length; bit++) {
      votes[bit] += (h >>> bit & 1) == 1 ? 1 : -1;
    }
  }

  /** Finalizer of MurmurHash3: every input bit moves every output bit. */
  private static long mix(long h) {
    long x = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    x = (x ^ x >>> 33) * 0xc4ceb9fe1a85ec53L;
    return x ^ x >>> 33;
  }

  /** How many of the 64 bits differ, from 0 for copies to about 32 for strangers. */
  public static int distance(String a, String b) {
    return Long.bitCount(Long.parseUnsignedLong(a, 16) ^ Long.parseUnsignedLong(b, 16));
  }
}
