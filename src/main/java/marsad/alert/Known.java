package marsad.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * Facts met before, as many as there may be, in at most {@link #BLOOM_BYTES}: up to {@link
 * #MAX_EXACT} as fingerprints, more in a Bloom filter (Bloom 1970). What was met is never taken for
 * new; beyond about 5,000 facts one new in twenty is taken for known, so that rules on an actor who
 * meets everybody grow silent instead of loud.
 */
final class Known {
  static final Known NOTHING = new Known(new byte[0]);

  static final int MAX_EXACT = 512;
  static final int BLOOM_BYTES = 4096;

  private static final int PROBES = 4;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** Sorted fingerprints of four bytes, or the bits of the filter. */
  private final byte[] bytes;

  private Known(byte[] bytes) {
    this.bytes = bytes;
  }

  @JsonCreator
  static Known of(String base64) {
    return new Known(Base64.getDecoder().decode(base64));
  }

  @JsonValue
  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  boolean has(String fact) {
    int print = fingerprint(fact);
    return isFilter() ? inFilter(bytes, print) : Arrays.binarySearch(prints(), print) >= 0;
  }

  /** These and {@code fact}; itself when it is known. */
  Known with(String fact) {
    if (has(fact)) {
      return this;
    }
    int print = fingerprint(fact);
    if (isFilter()) {
      byte[] more = bytes.clone();
      put(more, print);
      return new Known(more);
    }
    int[] prints = Arrays.copyOf(prints(), bytes.length / Integer.BYTES + 1);
    prints[prints.length - 1] = print;
    if (prints.length > MAX_EXACT) {
      byte[] filter = new byte[BLOOM_BYTES];
      for (int p : prints) {
        put(filter, p);
      }
      return new Known(filter);
    }
    Arrays.sort(prints);
    ByteBuffer out = ByteBuffer.allocate(prints.length * Integer.BYTES);
    for (int p : prints) {
      out.putInt(p);
    }
    return new Known(out.array());
  }

  private boolean isFilter() {
    return bytes.length == BLOOM_BYTES;
  }

  private int[] prints() {
    int[] out = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(out);
    return out;
  }

  private static boolean inFilter(byte[] filter, int print) {
    for (int i = 0; i < PROBES; i++) {
      int bit = bit(print, i);
      if ((filter[bit >> 3] & 1 << (bit & 7)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static void put(byte[] filter, int print) {
    for (int i = 0; i < PROBES; i++) {
      int bit = bit(print, i);
      filter[bit >> 3] |= (byte) (1 << (bit & 7));
    }
  }

  private static int bit(int print, int probe) {
    return (int) (mix(print * FNV_PRIME + probe) >>> 1) & (BLOOM_BYTES * Byte.SIZE - 1);
  }

  private static int fingerprint(String fact) {
    long h = FNV_OFFSET;
    for (int i = 0; i < fact.length(); i++) {
      h = (h ^ fact.charAt(i)) * FNV_PRIME;
    }
    return (int) mix(h);
  }

  /** Finalizer of MurmurHash3: every input bit moves every output bit. */
  private static long mix(long h) {
    long x = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
    x = (x ^ x >>> 33) * 0xc4ceb9fe1a85ec53L;
    return x ^ x >>> 33;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Known k && Arrays.equals(bytes, k.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
