package marsad.article;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How far bytes are UTF-8, and the text of those that are but for a few. */
final class Utf8 {
  /** Share of sequences that must be whole for the rest to be damage. */
  private static final double MOSTLY = 0.8;

  /** Share from which bytes are UTF-8 at all: of other character sets far fewer are by chance. */
  private static final double PARTLY = 0.4;

  private final byte[] bytes;
  private int whole;
  private int broken;
  private boolean endsCut;

  Utf8(byte[] bytes) {
    this.bytes = bytes;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i] & 0xFF;
      int length = length(lead);
      int have = 1;
      while (have < length && i + have < bytes.length && (bytes[i + have] & 0xC0) == 0x80) {
        have++;
      }
      if (lead >= 0x80) {
        boolean complete = length > 1 && have == length;
        whole += complete ? 1 : 0;
        endsCut = !complete && length > 1 && i + have == bytes.length;
        broken += complete || endsCut ? 0 : 1;
      }
      i += have;
    }
  }

  private static int length(int lead) {
    return lead >= 0xF5 || lead < 0xC2 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  }

  /** Whether nothing is wrong but that the last character is not finished. */
  boolean isCut() {
    return endsCut && broken == 0 && whole > 0;
  }

  /** The text, U+FFFD for what is broken; null when too little is whole. */
  @Nullable String mostly() {
    return whole > 0 && whole >= MOSTLY * (whole + broken)
        ? new String(bytes, StandardCharsets.UTF_8)
        : null;
  }

  /** Whether these bytes were UTF-8 before they were damaged. */
  boolean isPartly() {
    return whole > 0 && whole >= PARTLY * (whole + broken);
  }
}
