package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NormalizerTest {
  private static final String TEXT = "وصل لافروف إلى دمشق. والتقى الشيباني مساء.";

  private static Article article(
      @Nullable String text, @Nullable String html, @Nullable Instant publishedAt) {
    return Article.of(
        new Article.Fields(
            "7", "sana", null, null, publishedAt, null, text, html, null, null, Map.of()));
  }

  private static NormalizedArticle normalize(String text) {
    return Normalizer.bundled().normalize(article(text, null, null));
  }

  @Test
  void keepsTheTextAndMarksItsSentences() {
    Article article = article(TEXT, null, Instant.parse("2025-01-28T10:00:00Z"));
    NormalizedArticle read = Normalizer.bundled().normalize(article);

    assertThat(read)
        .isEqualTo(
            new NormalizedArticle(
                article.id(),
                article.revision(),
                "7",
                "sana",
                null,
                null,
                null,
                Instant.parse("2025-01-28T10:00:00Z"),
                "metadata",
                null,
                null,
                TEXT,
                "ar",
                List.of(new Span(0, 20), new Span(21, 42)),
                List.of(),
                List.of(),
                List.of(),
                read.signature(),
                read.lists(),
                null));
  }

  @Test
  void marksDatesAndCreditsInCodePoints() {
    NormalizedArticle read =
        Normalizer.bundled()
            .normalize(
                article(
                    "😀 قالت رويترز أمس إنه وصل.", null, Instant.parse("2025-01-28T10:00:00Z")));

    assertThat(read.dates())
        .containsExactly(new TextDate(14, 17, "relative-day", "2025-01-27", null));
    assertThat(read.credits()).containsExactly(new Credit(7, 13, "reuters"));
  }

  @Test
  void countsTheDayWhereTheOutletIs() {
    NormalizedArticle read =
        Normalizer.bundled()
            .normalize(article("وصل الوزير أمس.", null, Instant.parse("2025-01-27T22:30:00Z")));

    assertThat(read.dates())
        .containsExactly(new TextDate(11, 14, "relative-day", "2025-01-27", null));
  }

  @Test
  void takesAMidnightForADayAlone() {
    NormalizedArticle read =
        Normalizer.bundled()
            .normalize(article("وصل الوزير أمس.", null, Instant.parse("2025-01-28T00:00:00Z")));

    assertThat(read.dates())
        .containsExactly(new TextDate(11, 14, "relative-day", "2025-01-27", null));
  }

  @Test
  void readsTheDayOfPublicationFromADateline() {
    NormalizedArticle read =
        normalize("جدة 25 شوال 1436هـ الموافق 10 أغسطس 2015م واس\nوصل الوزير أمس.");

    assertThat(read.publishedAt()).isEqualTo(Instant.parse("2015-08-10T00:00:00Z"));
    assertThat(read.publishedAtSource()).isEqualTo("text");
    assertThat(read.clues()).isNull();
    assertThat(read.dates()).last().extracting(TextDate::value).isEqualTo("2015-08-09");
  }

  @Test
  void guessesNoDayOfPublicationFromTheStory() {
    NormalizedArticle read = normalize("وصل الوزير أمس الأربعاء، في 11 شباط 2025.");

    assertThat(read.publishedAtSource()).isEqualTo("none");
    assertThat(read.clues())
        .isEqualTo(new DateClues(DayOfWeek.THURSDAY, null, LocalDate.parse("2025-02-11")));
  }

  @Test
  void callsAnOutletByItsId() {
    Article article =
        Article.of(
            new Article.Fields(
                null,
                null,
                "https://www.okaz.com.sa/1",
                null,
                null,
                null,
                TEXT,
                null,
                null,
                null,
                Map.of()));

    assertThat(Normalizer.bundled().normalize(article).outlet()).isEqualTo("okaz");
  }

  @Test
  void countsCodePointsPastAstralCharacters() {
    assertThat(normalize("😀 " + TEXT).sentences())
        .containsExactly(new Span(0, 22), new Span(23, 44));
  }

  @Test
  void leavesFurnitureOutOfTheSentences() {
    NormalizedArticle article = normalize(TEXT + "\nاترك تعليقاً\n");

    assertThat(article.furniture()).containsExactly(new Furniture(43, 55, "comment"));
    assertThat(article.sentences()).containsExactly(new Span(0, 20), new Span(21, 42));
  }

  @Test
  void readsTitleAndDateFromAPage() {
    NormalizedArticle article =
        Normalizer.bundled()
            .normalize(
                article(
                    null,
                    "<html><head><meta property='og:title' content='لافروف في دمشق'><meta"
                        + " property='article:published_time' content='2025-01-28T10:00:00+03:00'></head>"
                        + "<body><nav>الرئيسية</nav><article><p>وصل لافروف إلى دمشق.</p><p>والتقى الشيباني"
                        + " مساء.</p></article></body></html>",
                    null));

    assertThat(article.title()).isEqualTo("لافروف في دمشق");
    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2025-01-28T07:00:00Z"));
    assertThat(article.publishedAtSource()).isEqualTo("metadata");
    assertThat(article.text()).isEqualTo("وصل لافروف إلى دمشق.\nوالتقى الشيباني مساء.\n");
  }

  private static NormalizedArticle page(String head) {
    return Normalizer.bundled()
        .normalize(
            article(
                null,
                "<html><head>" + head + "</head><body><p>" + TEXT + "</p></body></html>",
                null));
  }

  @Test
  void saysThatTheDateStoodInJsonLd() {
    NormalizedArticle article =
        page(
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\","
                + " \"datePublished\": \"2025-01-28\", \"author\": \"سلمى حداد\"}</script>");

    assertThat(article.publishedAt()).isEqualTo(Instant.parse("2025-01-28T00:00:00Z"));
    assertThat(article.publishedAtSource()).isEqualTo("json-ld");
    assertThat(article.author()).isEqualTo("سلمى حداد");
  }

  @Test
  void readsTheDateInTheAddressOfAnArticleWithoutOne() {
    Article article =
        Article.of(
            new Article.Fields(
                null,
                null,
                "https://example.org/2025/01/28/a",
                null,
                null,
                null,
                TEXT,
                null,
                null,
                null,
                Map.of()));

    assertThat(Normalizer.bundled().normalize(article).publishedAt())
        .isEqualTo(Instant.parse("2025-01-28T00:00:00Z"));
    assertThat(Normalizer.bundled().normalize(article).publishedAtSource()).isEqualTo("url");
  }

  @Test
  void takesADateADayAheadOfReceiptForUnknown() {
    Instant received = Instant.parse("2025-01-28T10:00:00Z");
    NormalizedArticle article =
        Normalizer.bundled()
            .normalize(article(TEXT, null, received.plusSeconds(86_401)).received(received));

    assertThat(article.publishedAt()).isNull();
    assertThat(article.publishedAtSource()).isEqualTo("none");
  }

  @Test
  void refusesAnEmptyText() {
    assertThat(normalize(" \n\u00A0").refused()).isEqualTo("empty");
  }

  @Test
  void refusesAPageWithoutStory() {
    assertThat(Normalizer.bundled().normalize(article(null, "<nav>الرئيسية</nav>", null)).refused())
        .isEqualTo("empty");
  }

  @Test
  void refusesATextBeyondTheLimit() {
    assertThat(normalize("ا ".repeat(Article.MAX_TEXT_LENGTH)).refused())
        .isEqualTo("longer than 2 MiB");
  }

  @Test
  void refusesAnotherLanguageWithItsName() {
    NormalizedArticle article =
        normalize("وزیر امور خارجه ایران گفت که گفتگوها در وین پایان یافت و نتیجه خوبی داشت");

    assertThat(List.of(article.language(), article.refused() + "", article.text()))
        .containsExactly("fa", "not Arabic but fa", "");
  }

  @Test
  void refusesAnotherScript() {
    assertThat(normalize("The minister arrived in Cairo today.").refused())
        .isEqualTo("not in Arabic script");
  }
}
