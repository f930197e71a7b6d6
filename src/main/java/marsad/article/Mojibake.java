package marsad.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Text that was UTF-8 once and read as windows-1256 or windows-1252 on the way ({@code ط¯ظ…ط´ظ‚} or
 * {@code Ø¯Ù…Ø´Ù‚} for دمشق). It is put right only where that is certain: every character stands
 * for a byte, the bytes are UTF-8, and the result reads as Arabic. Text that was meant as it stands
 * never is UTF-8 by chance over more than a letter or two.
 */
final class Mojibake {
  /** Sequences of bytes that must be characters. */
  private static final int MIN_SEQUENCES = 4;

  private static final List<String> CHARSETS = List.of("windows-1256", "windows-1252");
  private static final Map<String, Map<Character, Byte>> BYTES = new HashMap<>();

  static {
    for (String charset : CHARSETS) {
      Map<Character, Byte> bytes = new HashMap<>();
      for (int b = 0x80; b <= 0xFF; b++) {
        String c = new String(new byte[] {(byte) b}, Charset.forName(charset));
        bytes.put(c.charAt(0) == '\uFFFD' ? (char) b : c.charAt(0), (byte) b);
      }
      BYTES.put(charset, bytes);
    }
  }

  private Mojibake() {}

  /**
   * What {@code text} was, and through which character set it came; null when it is no mojibake.
   */
  static @Nullable Decoded repair(String text) {
    for (String charset : CHARSETS) {
      byte[] bytes = bytes(text, BYTES.getOrDefault(charset, Map.of()));
      String was = bytes == null ? null : utf8(bytes);
      if (was != null && ArabicLikeness.of(was) > 0) {
        return new Decoded(was, "UTF-8 over " + charset);
      }
    }
    return null;
  }

  /**
   * The bytes that {@code text} was read from; null when a character has none or most are ASCII.
   */
  private static byte @Nullable [] bytes(String text, Map<Character, Byte> map) {
    byte[] out = new byte[text.length()];
    int beyondAscii = 0;
    for (int i = 0; i < out.length; i++) {
      char c = text.charAt(i);
      Byte b = c < 0x80 ? (Byte) (byte) c : map.get(c);
      if (b == null) {
        return null;
      }
      out[i] = b;
      beyondAscii += c < 0x80 ? 0 : 1;
    }
    return beyondAscii < 2 * MIN_SEQUENCES ? null : out;
  }

  private static @Nullable String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
