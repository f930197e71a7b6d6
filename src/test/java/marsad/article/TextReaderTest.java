package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextReaderTest {
  private static final Charset WINDOWS = Charset.forName("windows-1256");
  private static final Charset ISO = Charset.forName("ISO-8859-6");
  private static final String TEXT =
      "بحث وزير الخارجية المصري مع نظيره الأردني في القاهرة، الأوضاع في غزة.\n"
          + "وأكد الوزيران على ضرورة وقف إطلاق النار، وإدخال المساعدات إلى القطاع.";

  /** {@code charset} of the article read, and its text. */
  private static String read(byte[] bytes) throws RefusedException {
    Article article = TextReader.read(bytes, Metadata.NONE);
    return article.charset() + " " + article.text();
  }

  private static void refuses(byte[] bytes, String reason) {
    RefusedException e =
        catchThrowableOfType(RefusedException.class, () -> TextReader.read(bytes, Metadata.NONE));
    assertThat(e).isNotNull();
    assertThat(e.reason()).isEqualTo(reason);
  }

  private static byte[] marked(String text, Charset charset) {
    return ("\uFEFF" + text).getBytes(charset);
  }

  @Test
  void readsUtf8() throws RefusedException {
    assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8 " + TEXT);
  }

  @Test
  void dropsTheByteOrderMarkOfUtf8() throws RefusedException {
    assertThat(read(marked(TEXT, StandardCharsets.UTF_8))).isEqualTo("UTF-8 " + TEXT);
  }

  @Test
  void readsUtf16ByItsMark() throws RefusedException {
    assertThat(read(marked(TEXT, StandardCharsets.UTF_16LE))).isEqualTo("UTF-16LE " + TEXT);
    assertThat(read(marked(TEXT, StandardCharsets.UTF_16BE))).isEqualTo("UTF-16BE " + TEXT);
  }

  @Test
  void readsUtf16WithoutMark() throws RefusedException {
    assertThat(read(TEXT.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("UTF-16LE " + TEXT);
    assertThat(read(TEXT.getBytes(StandardCharsets.UTF_16BE))).isEqualTo("UTF-16BE " + TEXT);
  }

  @Test
  void readsPresentationFormsInUtf16WithoutMark() throws RefusedException {
    String shaped = "ﻭﺯﻳﺮ ﺍﻟﺨﺎﺭﺟﻴﺔ ﻓﻲ ﺩﻣﺸﻖ";
    assertThat(read(shaped.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("UTF-16LE " + shaped);
  }

  @Test
  void readsWindows1256() throws RefusedException {
    assertThat(read(TEXT.getBytes(WINDOWS))).isEqualTo("windows-1256 " + TEXT);
  }

  @Test
  void readsIso88596() throws RefusedException {
    assertThat(read(TEXT.getBytes(ISO))).isEqualTo("ISO-8859-6 " + TEXT);
  }

  private static byte[] utf8(String text, int... broken) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i : broken) {
      bytes[i] = (byte) 0xFF;
    }
    return bytes;
  }

  @Test
  void readsUtf8WithAFewBrokenBytes() throws RefusedException {
    assertThat(read(utf8(TEXT, 0, 1))).isEqualTo("UTF-8 \uFFFD\uFFFD" + TEXT.substring(1));
    assertThat(read(utf8("\uFEFF" + TEXT, 3, 4)))
        .isEqualTo("UTF-8 \uFFFD\uFFFD" + TEXT.substring(1));
  }

  @Test
  void refusesUtf8WithTooManyBrokenBytes() {
    refuses(utf8("بحث وزير", 1, 3, 5), "UTF-8 with too many broken bytes");
  }

  @Test
  void leavesTextThatIsMojibakeOnlyInPart() throws RefusedException {
    String mixed = CharsetTest.mojibake("بحث وزير", "windows-1256") + " بحث وزير";
    assertThat(read(mixed.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8 " + mixed);
  }

  @Test
  void leavesLatinTextWithAccents() throws RefusedException {
    String french = "À Genève, où l'été a été très sec, l'évêque a été élu";
    assertThat(read(french.getBytes(StandardCharsets.UTF_8))).isEqualTo("UTF-8 " + french);
  }

  @Test
  void recordsTheHashOfTheBytes() throws RefusedException {
    assertThat(TextReader.read("نص".getBytes(StandardCharsets.UTF_8), Metadata.NONE).sha256())
        .isEqualTo("e01176c2a05916f0c103f3bb3c47ee50b07f7c3c6b7c90271b07df4b44692edd");
  }

  @Test
  void refusesNothing() {
    refuses(new byte[0], "empty");
  }

  @Test
  void refusesWhiteSpaceAlone() {
    refuses(" \n\t\n".getBytes(StandardCharsets.UTF_8), "empty");
  }

  @Test
  void refusesRandomBytes() {
    byte[] bytes = new byte[4096];
    new Random(7).nextBytes(bytes);
    refuses(bytes, "binary, not text");
  }

  @Test
  void refusesAnImage() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    refuses(png, "binary, not text");
  }

  @Test
  void refusesUtf8CutInsideACharacter() {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    int cut = "بحث وزير".getBytes(StandardCharsets.UTF_8).length - 1;
    refuses(Arrays.copyOf(bytes, cut), "truncated in the middle of a character");
  }

  @Test
  void refusesUtf16CutInsideACharacter() {
    byte[] bytes = marked(TEXT, StandardCharsets.UTF_16LE);
    refuses(Arrays.copyOf(bytes, 31), "truncated in the middle of a character");
  }

  @Test
  void refusesBytesThatGiveNoArabic() {
    refuses("Café à Genève, où".getBytes(WINDOWS), "in no character set that gives Arabic");
  }

  @Test
  void refusesATextWhoseLettersWereLost() {
    refuses(
        "\uFFFD\uFFFD\uFFFD \uFFFD\uFFFD في".getBytes(StandardCharsets.UTF_8),
        "its letters were lost before it came");
  }

  @Test
  void refusesATextBeyondTheLimit() {
    refuses(
        "ا".repeat(Article.MAX_TEXT_LENGTH + 1).getBytes(StandardCharsets.UTF_8),
        "text longer than 2 MiB");
  }
}
