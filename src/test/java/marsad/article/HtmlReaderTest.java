package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
  private static String page(String charset) {
    return "<html><head><meta http-equiv='Content-Type' content='text/html; charset="
        + charset
        + "'><title>عون يستقبل لودريان</title></head><body><p>استقبل الرئيس اللبناني في قصر بعبدا"
        + " المبعوث الفرنسي.</p></body></html>";
  }

  private static String read(String page, Charset charset) throws RefusedException {
    Article article = HtmlReader.read(page.getBytes(charset), Metadata.NONE);
    return article.charset() + " " + article.text() + " " + article.html();
  }

  @Test
  void keepsThePageWhole() throws RefusedException {
    String page = page("utf-8");
    assertThat(read(page, StandardCharsets.UTF_8)).isEqualTo("UTF-8 null " + page);
  }

  @Test
  void believesThePageWhenItsClaimGivesArabic() throws RefusedException {
    String page = page("windows-1256");
    assertThat(read(page, Charset.forName("windows-1256"))).isEqualTo("windows-1256 null " + page);
  }

  @Test
  void overrulesAClaimThatTheBytesContradict() throws RefusedException {
    String page = page("windows-1256");
    assertThat(read(page, StandardCharsets.UTF_8)).isEqualTo("UTF-8 null " + page);
  }

  @Test
  void overrulesAClaimThatGivesNoArabic() throws RefusedException {
    String page = page("iso-8859-1");
    assertThat(read(page, Charset.forName("ISO-8859-6"))).isEqualTo("ISO-8859-6 null " + page);
  }

  @Test
  void ignoresAClaimNobodyKnows() throws RefusedException {
    String page = page("x-unknown!");
    assertThat(read(page, Charset.forName("windows-1256"))).isEqualTo("windows-1256 null " + page);
  }

  @Test
  void believesAnXmlDeclaration() throws RefusedException {
    String page = "<?xml version='1.0' encoding='x-MacArabic'?><p>«بيان» من 3٪</p>";
    assertThat(read(page, Charset.forName("x-MacArabic"))).startsWith("x-MacArabic null ");
  }

  private static Article head(String head, Metadata metadata) throws RefusedException {
    String page = "<html><head>" + head + "</head><body>وصل لافروف إلى دمشق</body></html>";
    return HtmlReader.read(page.getBytes(StandardCharsets.UTF_8), metadata);
  }

  @Test
  void takesTheAddressAndTheTimeOfChangeFromThePage() throws RefusedException {
    Article article =
        head(
            "<link rel='canonical' href='https://example.org/a/1'>"
                + "<meta property='article:modified_time' content='2024-12-08T10:00:00Z'>",
            Metadata.NONE);

    assertThat(article.url() + " " + article.versionCreated())
        .isEqualTo("https://example.org/a/1 2024-12-08T10:00:00Z");
    assertThat(article.id()).isEqualTo(ArticleId.of("https://example.org/a/1", null, null, ""));
  }

  @Test
  void anAddressThatIsGivenStands() throws RefusedException {
    Metadata given =
        JsonlReader.metadata(
            "{\"url\": \"https://example.org/b\", \"versionCreated\": \"2020-01-01\"}");
    Article article =
        head(
            "<link rel='canonical' href='https://example.org/a/1'>"
                + "<meta property='article:modified_time' content='2024-12-08T10:00:00Z'>",
            given);

    assertThat(article.url() + " " + article.versionCreated())
        .isEqualTo("https://example.org/b 2020-01-01T00:00:00Z");
  }
}
