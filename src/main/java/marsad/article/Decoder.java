package marsad.article;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes of unknown character set into text, in the order of how sure a reading is:
 *
 * <ol>
 *   <li>what a byte order mark says;
 *   <li>UTF-16, when every other byte is the high byte of Arabic, Latin or punctuation;
 *   <li>UTF-8, when every byte fits: other text that fits by chance is too rare to matter, so this
 *       also comes before what a page claims of itself. Where a few bytes do not fit they become
 *       U+FFFD. UTF-8 that was read as windows-1256 or windows-1252 before is put right, see {@link
 *       Mojibake};
 *   <li>what the page claims, then windows-1256 and ISO-8859-6 as ICU ranks them, when the result
 *       reads as Arabic: the two share half their letters, so the likelier text wins.
 * </ol>
 *
 * <p>What no reading fits is refused, and so are binary data and a text whose last character is
 * cut.
 */
final class Decoder {
  private static final List<Charset> ARABIC =
      List.of(Charset.forName("windows-1256"), Charset.forName("ISO-8859-6"));

  /** Bytes looked at to judge: enough for any statistic, cheap for long texts. */
  private static final int SAMPLE = 64 * 1024;

  /** Share of control characters above which bytes are no text. */
  private static final double MAX_CONTROLS = 0.02;

  /** Share of U+FFFD above which an earlier program has destroyed the text. */
  private static final double MAX_REPLACED = 0.05;

  /** Share of a UTF-16 text's characters that are Arabic, Latin or common punctuation. */
  private static final double MIN_COMMON = 0.95;

  /** Share of a UTF-16 text's characters that are Arabic or ASCII; other text has no such bytes. */
  private static final double MIN_PLAIN = 0.75;

  /** Bits by which a page's claim, and the more usual character set, may be less likely. */
  private static final double CLAIMED = 0.5;

  private static final double USUAL = 0.2;

  private Decoder() {}

  /**
   * @param declared the character set that the input claims, or null
   * @throws RefusedException when there is no text in {@code bytes}
   */
  static Decoded decode(byte[] bytes, @Nullable String declared) throws RefusedException {
    if (bytes.length == 0) {
      throw new RefusedException("empty");
    }
    Decoded decoded = read(bytes, declared);
    if (controls(decoded.text()) > MAX_CONTROLS || decoded.text().indexOf('\0') >= 0) {
      throw new RefusedException("binary, not text");
    }
    if (decoded.text().isBlank()) {
      throw new RefusedException("empty");
    }
    long lost = decoded.text().chars().filter(c -> c == '\uFFFD').count();
    if (lost > MAX_REPLACED * decoded.text().length()) {
      throw new RefusedException("its letters were lost before it came");
    }
    return decoded;
  }

  private static Decoded read(byte[] bytes, @Nullable String declared) throws RefusedException {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      return marked(bytes, marked);
    }
    Charset wide = utf16(bytes);
    if (wide != null) {
      String text = strict(bytes, wide);
      if (text == null) {
        throw cut();
      }
      return new Decoded(text, wide.name());
    }
    String utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null) {
      Decoded repaired = Mojibake.repair(utf8);
      return repaired == null ? new Decoded(utf8, "UTF-8") : repaired;
    }
    Decoded damaged = damagedUtf8(bytes);
    if (damaged != null) {
      return damaged;
    }
    Decoded arabic = singleByte(bytes, declared);
    if (arabic != null) {
      return arabic;
    }
    String bytewise = new String(bytes, StandardCharsets.ISO_8859_1);
    throw new RefusedException(
        bytewise.indexOf('\0') >= 0 || controls(bytewise) > MAX_CONTROLS
            ? "binary, not text"
            : "in no character set that gives Arabic");
  }

  /** UTF-8 with a few broken bytes; null for bytes that are something else. */
  private static @Nullable Decoded damagedUtf8(byte[] bytes) throws RefusedException {
    Utf8 utf8 = new Utf8(bytes);
    if (utf8.isCut()) {
      throw cut();
    }
    String text = utf8.mostly();
    if (text == null && utf8.isPartly()) {
      throw new RefusedException("UTF-8 with too many broken bytes");
    }
    return text == null ? null : new Decoded(text, "UTF-8");
  }

  private static RefusedException cut() {
    return new RefusedException("truncated in the middle of a character");
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (starts(b, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(b, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return starts(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Decoded marked(byte[] bytes, Charset charset) throws RefusedException {
    String text = strict(bytes, charset);
    if (text != null) {
      return new Decoded(text.substring(1), charset.name());
    }
    Decoded damaged = charset.equals(StandardCharsets.UTF_8) ? damagedUtf8(bytes) : null;
    if (damaged != null) {
      return new Decoded(damaged.text().substring(1), damaged.charset());
    }
    if (bytes.length % 2 == 1 && !charset.equals(StandardCharsets.UTF_8)) {
      throw cut();
    }
    throw new RefusedException("not the " + charset.name() + " that its first bytes announce");
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** UTF-16 without a mark: Arabic, Latin and punctuation have one of few high bytes. */
  private static @Nullable Charset utf16(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE) & ~1;
    int[] common = new int[2];
    int[] plain = new int[2];
    for (int i = 0; i < sample; i++) {
      int b = bytes[i] & 0xFF;
      boolean letter = b == 0x00 || b == 0x06 || b >= 0xFB && b <= 0xFE;
      common[i & 1] += letter || b == 0x20 ? 1 : 0;
      plain[i & 1] += letter ? 1 : 0;
    }
    int high = common[0] >= common[1] ? 0 : 1;
    boolean wide =
        sample >= 4
            && common[high] >= MIN_COMMON * sample / 2
            && plain[high] >= MIN_PLAIN * sample / 2;
    return !wide ? null : high == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static @Nullable Decoded singleByte(byte[] bytes, @Nullable String declared) {
    Decoded best = null;
    double bestScore = 0;
    Charset claimed = charset(declared);
    for (Charset charset : candidates(bytes, claimed)) {
      String text = strict(bytes, charset);
      double likeness = text == null ? 0 : ArabicLikeness.of(text);
      double score =
          likeness
              + (charset.equals(claimed) ? CLAIMED : 0)
              + (charset.equals(ARABIC.get(0)) ? USUAL : 0);
      if (text != null && likeness > 0 && score > bestScore) {
        best = new Decoded(text, charset.name());
        bestScore = score;
      }
    }
    return best;
  }

  private static String sample(String text) {
    return text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
  }

  private static Set<Charset> candidates(byte[] bytes, @Nullable Charset claimed) {
    Set<Charset> out = new LinkedHashSet<>();
    if (claimed != null) {
      out.add(claimed);
    }
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      Charset charset = charset(match.getName());
      if (charset != null && ARABIC.contains(charset)) {
        out.add(charset);
      }
    }
    out.addAll(ARABIC);
    return out;
  }

  private static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      return Charset.forName(name.strip().toLowerCase(Locale.ROOT));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static double controls(String text) {
    String sample = sample(text);
    long controls =
        sample
            .chars()
            .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    return sample.isEmpty() ? 0 : (double) controls / sample.length();
  }
}
