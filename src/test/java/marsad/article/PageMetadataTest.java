package marsad.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageMetadataTest {
  private static final PageDate DAY = new PageDate("2024-12-08", "metadata");

  private static PageMetadata head(String head) {
    return PageMetadata.of(PageMetadata.parse("<html><head>" + head + "</head><body></body>"));
  }

  private static PageMetadata body(String body) {
    return PageMetadata.of(PageMetadata.parse("<html><body>" + body + "</body></html>"));
  }

  private static PageMetadata json(String json) {
    return head("<script type=\"application/ld+json\">" + json + "</script>");
  }

  private static String meta(String name, String content) {
    return "<meta property='" + name + "' content='" + content + "'>";
  }

  @Test
  void readsANewsArticleInJsonLd() {
    assertThat(
            json(
                """
                {"@context": "https://schema.org", "@type": "NewsArticle",
                 "url": "https://example.org/news/4711", "headline": "الشرع يصل إلى موسكو",
                 "datePublished": "2025-10-15T09:00:00+03:00", "dateModified": "2025-10-15T11:00:00Z",
                 "author": [{"@type": "Person", "name": "سلمى حداد"}, {"name": "عمر ناصر"}],
                 "publisher": {"@type": "Organization", "name": "صحيفة المثال"},
                 "articleBody": "وصل الشرع إلى موسكو."}"""))
        .isEqualTo(
            new PageMetadata(
                "https://example.org/news/4711",
                "الشرع يصل إلى موسكو",
                "صحيفة المثال",
                "سلمى حداد، عمر ناصر",
                new PageDate("2025-10-15T09:00:00+03:00", "json-ld"),
                new PageDate("2025-10-15T11:00:00Z", "json-ld"),
                "وصل الشرع إلى موسكو."));
  }

  @Test
  void findsTheArticleInAGraphAnArrayOrAMainEntity() {
    String article = "{\"@type\": [\"Thing\", \"ReportageNewsArticle\"], \"headline\": \"عنوان\"}";

    assertThat(json("{\"@graph\": [{\"@type\": \"WebSite\"}, " + article + "]}").title())
        .isEqualTo("عنوان");
    assertThat(json("[{\"@type\": \"BreadcrumbList\"}, [" + article + "]]").title())
        .isEqualTo("عنوان");
    assertThat(json("{\"@type\": \"WebPage\", \"mainEntity\": " + article + "}").title())
        .isEqualTo("عنوان");
  }

  @Test
  void readsJsonAsLenientlyAsPagesWriteIt() {
    assertThat(
            json("<!-- {\"@type\": \"Article\", \"headline\": \"سطر\nثان\\q\", /* x */ } -->")
                .title())
        .isEqualTo("سطر ثانq");
    assertThat(json("//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"أ\"}\n//]]>").title())
        .isEqualTo("أ");
  }

  @Test
  void keepsTheDateOfBrokenJsonLd() {
    PageMetadata page =
        json(
            "{\"@type\": \"NewsArticle\", \"headline\": \"قال \"نعم\" ومضى\","
                + " \"datePublished\": \"2024-12-08\"}");

    assertThat(page.published()).isEqualTo(new PageDate("2024-12-08", "json-ld"));
    assertThat(page.title()).isNull();
  }

  @Test
  void jsonLdNestedTooDeeplyIsPassedOver() {
    assertThat(json("[".repeat(5000) + "]".repeat(5000)).title()).isNull();
  }

  @Test
  void jsonLdThatIsNoObjectIsPassedOver() {
    assertThat(json("\"NewsArticle\"").title()).isNull();
    assertThat(json("").title()).isNull();
    assertThat(json("{\"@type\": 5, \"headline\": {\"a\": 1}}").title()).isNull();
  }

  @Test
  void readsOpenGraph() {
    PageMetadata page =
        head(
            meta("og:title", "غارات على غزة")
                + meta("og:site_name", "المثال")
                + meta("og:url", "https://example.org/a/1")
                + meta("article:author", "هند علي")
                + meta("article:published_time", "2024-12-08")
                + meta("article:modified_time", "2024-12-09"));

    assertThat(page)
        .isEqualTo(
            new PageMetadata(
                "https://example.org/a/1",
                "غارات على غزة",
                "المثال",
                "هند علي",
                DAY,
                new PageDate("2024-12-09", "metadata"),
                null));
  }

  @Test
  void theCanonicalLinkComesBeforeOpenGraph() {
    assertThat(
            head(meta("og:url", "https://m.example.org/a/1")
                    + "<link rel='canonical' href='https://example.org/a/1?p=2&amp;q=3'>")
                .url())
        .isEqualTo("https://example.org/a/1?p=2&q=3");
  }

  @Test
  void aFrontPageAndARelativePathAreNoAddress() {
    assertThat(head("<link rel='canonical' href='https://example.org/'>").url()).isNull();
    assertThat(head("<link rel='canonical' href='/a/1'>").url()).isNull();
    assertThat(head(meta("og:url", "not an address")).url()).isNull();
  }

  @Test
  void theHostIsTheOutletOfAPageThatNamesNone() {
    assertThat(head(meta("og:url", "https://www.example.org/a/1")).outlet())
        .isEqualTo("example.org");
  }

  @Test
  void titlesLoseTheOutletsName() {
    String site = meta("og:site_name", "المثال");

    assertThat(head(site + "<title>قمة في الرياض | المثال</title>").title())
        .isEqualTo("قمة في الرياض");
    assertThat(head(site + meta("og:title", "المثال - قمة في الرياض")).title())
        .isEqualTo("قمة في الرياض");
  }

  @Test
  void theOnlyHeadingComesBeforeThePagesTitle() {
    assertThat(body("<title>الرئيسية</title><h1>قمة في الرياض</h1>").title())
        .isEqualTo("قمة في الرياض");
  }

  @Test
  void referencesEscapedTwiceAreRead() {
    assertThat(head(meta("og:title", "&amp;quot;نعم&amp;amp;quot; في&amp;nbsp;جنيف")).title())
        .isEqualTo("\"نعم\" في جنيف");
  }

  @Test
  void readsDatesThatMetaElementsGive() {
    for (String name : new String[] {"pubdate", "DC.date.issued", "publish-date", "date"}) {
      assertThat(head("<meta name='" + name + "' content='2024-12-08'>").published())
          .isEqualTo(DAY);
    }
  }

  @Test
  void readsDatesThatElementsOfThePageGive() {
    assertThat(body("<span itemprop='datePublished' content='2024-12-08'>الأحد</span>").published())
        .isEqualTo(DAY);
    assertThat(body("<time datetime='2024-12-08'>الأحد</time>").published()).isEqualTo(DAY);
    assertThat(
            body("<div><time datetime='2020-01-01'></time></div>"
                    + "<article><time datetime='2024-12-08'></time></article>")
                .published())
        .isEqualTo(DAY);
  }

  @Test
  void aDateThatIsNoneGivesWayToTheNextPlace() {
    assertThat(
            head(meta("article:published_time", "أمس") + "<meta name='date' content='2024-12-08'>")
                .published())
        .isEqualTo(DAY);
  }

  @Test
  void theAddressGivesTheDateThatNothingElseGives() {
    assertThat(head(meta("og:url", "https://example.org/2024/12/08/a")).published())
        .isEqualTo(new PageDate("2024-12-08", "url"));
  }

  @Test
  void readsAnAuthorMarkedOnThePage() {
    assertThat(body("<a rel='author' href='/a'>سلمى حداد</a>").author()).isEqualTo("سلمى حداد");
    assertThat(
            body("<p itemprop='author'>بقلم <b itemprop='name'>سلمى حداد</b></p>"
                    + meta("article:author", "https://example.org/salma"))
                .author())
        .isEqualTo("سلمى حداد");
  }
}
