package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonlReaderTest {
  private static void refused(String line, String reason) {
    assertThatThrownBy(() -> JsonlReader.read(line))
        .isInstanceOf(RefusedException.class)
        .hasMessage(reason);
  }

  @Test
  void readsEveryField() throws RefusedException {
    Article article =
        JsonlReader.read(
            """
            {"id": 4711, "url": "https://example.org/1", "outlet": "sana", "title": "خبر",
             "publishedAt": "2025-07-31T15:30:00+03:00", "versionCreated": "2025-07-31 13:00:00",
             "text": "نص", "section": "سياسة", "tags": ["أ"], "none": null}""");
    assertThat(article.givenId()).isEqualTo("4711");
    assertThat(article.url()).isEqualTo("https://example.org/1");
    assertThat(article.outlet()).isEqualTo("sana");
    assertThat(article.title()).isEqualTo("خبر");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2025-07-31T12:30:00Z"));
    assertThat(article.versionCreated()).isEqualTo(Instant.parse("2025-07-31T13:00:00Z"));
    assertThat(article.text()).isEqualTo("نص");
    assertThat(article.extra()).isEqualTo(Map.of("section", "سياسة", "tags", List.of("أ")));
  }

  @Test
  void aDateAloneIsMidnightInUtc() throws RefusedException {
    assertThat(
            JsonlReader.read("{\"text\": \"نص\", \"publishedAt\": \"2011-03-15\"}").publishedAt())
        .isEqualTo(Instant.parse("2011-03-15T00:00:00Z"));
  }

  @Test
  void aMissingDateIsUnknown() throws RefusedException {
    assertThat(JsonlReader.read("{\"html\": \"<p>نص</p>\"}").publishedAt()).isNull();
  }

  @Test
  void whatIsNoArticleIsRefusedWithAReason() {
    refused("{\"text\": \"مبتور", "no JSON");
    refused("[1]", "no JSON object");
    refused("", "no JSON object");
    refused("{\"text\": \" \"}", "empty");
    refused("{\"text\": [1]}", "text is no text");
    refused("{\"text\": \"نص\", \"publishedAt\": \"أمس\"}", "publishedAt is no date");
  }
}
