package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes is an article or refused with a reason. */
class AnyInputTest {
  private static final String PAGE =
      "<meta charset='windows-1256'><p>بحث وزير الخارجية المصري مع نظيره الأردني الأوضاع.</p>";
  private static final String LINE =
      "{\"id\":\"7\",\"publishedAt\":\"2023-11-05\",\"text\":\"بحث الوزير الأوضاع في غزة.\"}";

  /** Articles in several character sets, bytes flipped and cut off. */
  @Provide
  static Arbitrary<byte[]> damaged() {
    return Combinators.combine(
            Arbitraries.of(PAGE, LINE),
            Arbitraries.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                Charset.forName("windows-1256"),
                Charset.forName("ISO-8859-6")),
            Arbitraries.integers().between(0, 20),
            Arbitraries.longs())
        .as(AnyInputTest::damaged);
  }

  private static byte[] damaged(String text, Charset charset, int flips, long seed) {
    Random random = new Random(seed);
    byte[] bytes = text.getBytes(charset);
    for (int i = 0; i < flips; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private interface Reader {
    Article read() throws RefusedException;
  }

  private static void readOrRefused(Reader reader) {
    try {
      Article article = reader.read();
      assertThat(article.body()).isNotBlank();
      assertThat(Json.write(article)).isNotEmpty();
    } catch (RefusedException e) {
      assertThat(e.reason()).isNotBlank();
    }
  }

  @Property
  void damagedBytesAreReadOrRefused(@ForAll("damaged") byte[] bytes) {
    readOrRefused(() -> TextReader.read(bytes, Metadata.NONE));
    readOrRefused(() -> HtmlReader.read(bytes, Metadata.NONE));
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll List<Byte> content) {
    byte[] bytes = new byte[content.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = content.get(i);
    }
    readOrRefused(() -> TextReader.read(bytes, Metadata.NONE));
    readOrRefused(() -> HtmlReader.read(bytes, Metadata.NONE));
  }

  @Property
  void damagedLinesAreReadOrRefused(@ForAll("damaged") byte[] bytes) {
    readOrRefused(() -> JsonlReader.read(new String(bytes, StandardCharsets.ISO_8859_1)));
    readOrRefused(() -> JsonlReader.read(new String(bytes, StandardCharsets.UTF_8)));
  }
}
