package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonlReaderTest {
  private static final String TEXT = "وصل لافروف إلى دمشق.";

  private static Article article(Article.Fields fields) {
    return Article.of(fields);
  }

  private static void refuses(String line, String reason) {
    RefusedException e = catchThrowableOfType(RefusedException.class, () -> JsonlReader.read(line));
    assertThat(e).isNotNull();
    assertThat(e.reason()).isEqualTo(reason);
  }

  private static @Nullable Instant publishedAt(String date) throws RefusedException {
    return JsonlReader.read("{\"text\":\"نص\",\"publishedAt\":\"" + date + "\"}").publishedAt();
  }

  @Test
  void readsEveryKnownFieldAndKeepsTheOthers() throws RefusedException {
    String line =
        """
        {"id":"7","url":"https://sana.sy/7","outlet":"sana","title":"لافروف في دمشق",\
        "publishedAt":"2022-09-01T10:00:00+03:00","versionCreated":"2022-09-01T09:00:00Z",\
        "text":"وصل لافروف إلى دمشق.","section":"سياسة","tags":["سوريا",1,null],"none":null}""";
    Article expected =
        article(
            new Article.Fields(
                "7",
                "sana",
                "https://sana.sy/7",
                "لافروف في دمشق",
                Instant.parse("2022-09-01T07:00:00Z"),
                Instant.parse("2022-09-01T09:00:00Z"),
                TEXT,
                null,
                null,
                null,
                Map.of("section", "سياسة", "tags", Arrays.asList("سوريا", 1, null))));

    assertThat(JsonlReader.read(line)).isEqualTo(expected);
  }

  @Test
  void keepsThePageWhenThereIsNoText() throws RefusedException {
    Article article = JsonlReader.read("{\"html\":\"<p>دمشق</p>\",\"text\":\" \"}");

    assertThat(List.of(String.valueOf(article.text()), String.valueOf(article.html())))
        .containsExactly("null", "<p>دمشق</p>");
  }

  @Test
  void takesANumberForAnId() throws RefusedException {
    assertThat(JsonlReader.read("{\"id\":42,\"text\":\"نص\"}").givenId()).isEqualTo("42");
  }

  @Test
  void readsADateWithoutOffsetAsUtc() throws RefusedException {
    assertThat(publishedAt("2024-12-08T06:18:00")).isEqualTo(Instant.parse("2024-12-08T06:18:00Z"));
  }

  @Test
  void readsADayAsItsFirstMoment() throws RefusedException {
    assertThat(publishedAt("2024-12-08")).isEqualTo(Instant.parse("2024-12-08T00:00:00Z"));
  }

  @Test
  void takesADateItCannotReadForUnknownAndKeepsIt() throws RefusedException {
    Article article = JsonlReader.read("{\"text\":\"نص\",\"publishedAt\":\"منذ ساعتين\"}");

    assertThat(article.publishedAt()).isNull();
    assertThat(article.extra()).isEqualTo(Map.of("publishedAt", "منذ ساعتين"));
  }

  @Test
  void takesADateBeyondTheCalendarForUnknown() throws RefusedException {
    assertThat(publishedAt("+99999-01-01T00:00:00Z")).isNull();
  }

  @Test
  void dropsAByteOrderMarkBeforeTheLine() throws RefusedException {
    assertThat(JsonlReader.read("\uFEFF{\"text\":\"نص\"}").text()).isEqualTo("نص");
  }

  @Test
  void replacesLoneSurrogatesInEveryField() throws RefusedException {
    Article article =
        JsonlReader.read(
            "{\"id\":\"a\\ud83d\",\"text\":\"نص\\udc00\",\"tags\":[{\"k\\ud800\":\"\\ud83d\"}]}");

    assertThat(Json.write(article)).contains("a\uFFFD", "نص\uFFFD", "{\"k\uFFFD\":\"\uFFFD\"}");
  }

  @Test
  void refusesWhatIsNoJson() {
    refuses("وصل لافروف إلى دمشق", "not JSON");
  }

  @Test
  void refusesALineThatEndsTooEarly() {
    refuses("{\"id\":\"7\",\"text\":\"وصل لافر", "JSON that ends too early");
  }

  @Test
  void refusesWhatFollowsTheObject() {
    refuses("{\"text\":\"نص\"} {\"text\":\"نص\"}", "not JSON");
  }

  @Test
  void refusesAnArray() {
    refuses("[\"نص\"]", "not a JSON object");
  }

  @Test
  void refusesAnArticleWithoutBody() {
    refuses("{\"title\":\"لافروف في دمشق\",\"text\":\"\\n\"}", "empty");
  }

  @Test
  void refusesATextThatIsNoString() {
    refuses("{\"text\":[\"نص\"]}", "text is not a string");
  }

  @Test
  void refusesADateThatIsNoString() {
    refuses("{\"text\":\"نص\",\"publishedAt\":1700000000}", "publishedAt is not a string");
  }

  @Test
  void refusesATextBeyondTheLimit() {
    refuses(
        "{\"text\":\"" + "ا".repeat(Article.MAX_TEXT_LENGTH + 1) + "\"}", "text longer than 2 MiB");
  }

  @Test
  void refusesATitleBeyondTheLimit() {
    refuses(
        "{\"text\":\"نص\",\"title\":\"" + "ا".repeat(JsonlReader.MAX_FIELD_LENGTH + 1) + "\"}",
        "title longer than 64 KiB");
  }

  @Test
  void refusesOtherFieldsBeyondTheLimit() {
    refuses(
        "{\"text\":\"نص\",\"x\":\"" + "ا".repeat(JsonlReader.MAX_EXTRA_LENGTH) + "\"}",
        "other fields longer than 1 MiB");
  }

  @Test
  void refusesDeepNesting() {
    refuses(
        "{\"text\":\"نص\",\"x\":" + "[".repeat(100) + "]".repeat(100) + "}",
        "JSON nested too deeply or with too long a string");
  }

  @Test
  void namesTheArticleItRefuses() {
    RefusedException e =
        catchThrowableOfType(
            RefusedException.class, () -> JsonlReader.read("{\"id\":\"7\",\"text\":\"\"}"));

    assertThat(e.givenId()).isEqualTo("7");
  }

  private static String publishedAt(String date, String... more) throws RefusedException {
    return String.valueOf(
        JsonlReader.read(
                "{\"text\": \"نص\", \"publishedAt\": \""
                    + date
                    + "\""
                    + String.join("", more)
                    + "}")
            .publishedAt());
  }

  @Test
  void readsATimeWithoutOffsetInTheZoneOfItsOutlet() throws RefusedException {
    assertThat(publishedAt("2025-01-28T10:00:00", ", \"outlet\": \"okaz\""))
        .isEqualTo("2025-01-28T07:00:00Z");
    assertThat(publishedAt("2025-01-28 10:00", ", \"url\": \"https://www.okaz.com.sa/1\""))
        .isEqualTo("2025-01-28T07:00:00Z");
  }

  @Test
  void readsATimeWithoutOffsetOfAnUnknownOutletInUtc() throws RefusedException {
    assertThat(publishedAt("2025-01-28T10:00:00", ", \"outlet\": \"example\""))
        .isEqualTo("2025-01-28T10:00:00Z");
  }

  @Test
  void readsADayAloneAsThatDayInUtc() throws RefusedException {
    assertThat(publishedAt("2025-01-28", ", \"outlet\": \"okaz\""))
        .isEqualTo("2025-01-28T00:00:00Z");
  }

  @Test
  void putsRightUtf8ThatWasReadAsAnotherCharacterSet() throws RefusedException {
    String title = CharsetTest.mojibake("لافروف في دمشق", "windows-1252");
    String text = CharsetTest.mojibake("وصل لافروف إلى دمشق", "windows-1252");
    Article article = JsonlReader.read(Json.write(Map.of("title", title, "text", text)));

    assertThat(article.title() + ": " + article.text() + " " + article.charset())
        .isEqualTo("لافروف في دمشق: وصل لافروف إلى دمشق UTF-8 over windows-1252");
  }
}
