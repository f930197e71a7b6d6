package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.CorpusArticles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every article of the corpus in every character set, as text and as a page, whole and in short.
 */
class CharsetTest {
  private static List<String> texts() throws IOException, RefusedException {
    List<String> out = new ArrayList<>();
    for (Article article : CorpusArticles.read()) {
      out.add(article.body());
      out.add(article.body().substring(0, 40));
      out.add(String.valueOf(article.title()));
    }
    return out;
  }

  private static String page(String label, String text) {
    return "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset="
        + label
        + "\"><title>"
        + text.lines().findFirst().orElse("")
        + "</title></head><body><div class=\"menu\"><a href=\"/index.html\"></a></div><p>"
        + text
        + "</p></body></html>";
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
  void textsAreReadInWhateverCharacterSetTheyAre(String name) throws Exception {
    Charset charset = Charset.forName(name);
    for (String text : texts()) {
      byte[] bytes = text.getBytes(charset);
      assertThat(TextReader.read(bytes, Metadata.NONE).text())
          .isEqualTo(new String(bytes, charset));
    }
  }

  static Stream<String> labels() {
    return Stream.of("utf-8", "utf-16", "windows-1256", "iso-8859-6", "iso-8859-1", "x-none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
  void pagesAreReadWhateverTheirLabelSays(String name) throws Exception {
    Charset charset = Charset.forName(name);
    for (String label : labels().toList()) {
      for (String text : texts()) {
        byte[] bytes = page(label, text).getBytes(charset);
        assertThat(HtmlReader.read(bytes, Metadata.NONE).html())
            .as("in %s, says %s", name, label)
            .isEqualTo(new String(bytes, charset));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"windows-1256", "windows-1252"})
  void utf8ReadAsAnotherCharacterSetIsPutRight(String name) throws Exception {
    for (String text : texts()) {
      byte[] twice = mojibake(text, name).getBytes(StandardCharsets.UTF_8);
      Article article = TextReader.read(twice, Metadata.NONE);
      assertThat(article.text()).isEqualTo(text);
      assertThat(article.charset()).isEqualTo("UTF-8 over " + name);
    }
  }

  /** {@code text} in UTF-8, each byte read as browsers read {@code charset}. */
  static String mojibake(String text, String charset) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      String c = new String(new byte[] {b}, Charset.forName(charset));
      out.append(c.equals("\uFFFD") ? String.valueOf((char) (b & 0xFF)) : c);
    }
    return out.toString();
  }
}
