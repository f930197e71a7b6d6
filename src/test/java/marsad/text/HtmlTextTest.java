package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
  private static final String FIRST =
      "وصل وزير الخارجية الروسي إلى العاصمة السورية دمشق صباح الأحد، في زيارة تستمر يومين.";
  private static final String SECOND =
      "وأجرى الوزير محادثات مع نظيره السوري، تناولت التعاون الاقتصادي بين البلدين، وإعادة الإعمار.";
  private static final String STORY = FIRST + "\n" + SECOND + "\n";
  private static final String PARAGRAPHS = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  private static final String MENU =
      "<div><a href='/'>الرئيسية</a> <a href='/s'>سياسة واقتصاد ورياضة وثقافة وفنون ومنوعات</a></div>";

  private static void reads(String body, String text) {
    assertThat(HtmlText.of("<html><body>" + body + "</body></html>").text()).isEqualTo(text);
  }

  private static String json(String body) {
    return "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \""
        + body
        + "\"}</script>";
  }

  @Test
  void theBodyInJsonLdComesFirst() {
    reads(json(FIRST) + "<article><p>" + SECOND + "</p></article>", FIRST + "\n");
  }

  @Test
  void theBodyInJsonLdMayHaveTagsLineEndsAndReferences() {
    reads(json("<p>قال &amp;quot;نعم&amp;quot;</p>\\n<p>ومضى</p>"), "قال \"نعم\"\nومضى\n");
    reads(json("&lt;p&gt;قال&lt;/p&gt;&lt;p&gt;ومضى&lt;/p&gt;"), "قال\nومضى\n");
    reads(json("قال\\r\\n\\r\\nومضى  إلى&nbsp;بيته"), "قال\nومضى إلى\u00A0بيته\n");
  }

  @Test
  void aTeaserInJsonLdGivesWayToTheArticle() {
    reads(json("وصل وزير الخارجية...") + "<article>" + PARAGRAPHS + "</article>", STORY);
  }

  @Test
  void brokenJsonLdIsPassedOver() {
    reads(json("قال \"نعم\"") + "<article>" + PARAGRAPHS + "</article>", STORY);
  }

  @Test
  void theBodyInMicrodataComesBeforeTheArticle() {
    reads(
        "<article><h1>عنوان</h1><div itemprop='articleBody'>" + PARAGRAPHS + "</div></article>",
        STORY);
    reads(
        "<p itemprop='articleBody'>"
            + FIRST
            + "</p><p>إعلان</p><p itemprop='articleBody'>"
            + SECOND
            + "</p>",
        STORY);
  }

  @Test
  void theArticleWithMostParagraphsIsTheStory() {
    reads(
        "<article><p>خبر آخر قصير من أخبار اليوم السياسية في العالم العربي</p></article><article>"
            + PARAGRAPHS
            + "</article><p>حقوق النشر محفوظة</p>",
        STORY);
  }

  @Test
  void withoutArticleTheBlockWithMostParagraphsIsTheStory() {
    reads(MENU + "<div><div>" + PARAGRAPHS + "</div></div>" + MENU, STORY);
  }

  @Test
  void aStoryInATableCellWithLineBreaksIsFound() {
    reads(
        "<form><table><tr><td>"
            + MENU
            + "</td><td>"
            + FIRST
            + "<br><br>"
            + SECOND
            + "</td></tr></table></form>",
        STORY);
  }

  @Test
  void paragraphsBesideTheBestBlockBelongToTheStory() {
    reads(
        MENU + "<div><div>" + FIRST + "</div><div>" + SECOND + "</div><div>تابعنا</div></div>",
        STORY);
  }

  @Test
  void aPageOfShortLinesIsReadWhole() {
    reads("<div>عاجل</div><span>وصل</span> <b>لافروف</b>", "عاجل\nوصل لافروف\n");
  }

  @Test
  void whatNoReaderSeesIsLeftOut() {
    reads(
        "<article>"
            + PARAGRAPHS
            + "<script>var دمشق = 1;</script><style>p{}</style><noscript>تفعيل</noscript>"
            + "<p hidden>مخفي</p><p style='color:red; display: none'>مخفي</p>"
            + "<p aria-hidden='true'>مخفي</p><template><p>قالب</p></template></article>",
        STORY);
  }

  @Test
  void navigationAsidesAndCommentsAreLeftOut() {
    reads(
        "<article><nav>القائمة</nav>"
            + PARAGRAPHS
            + "<aside><p>اقرأ أيضاً</p></aside><div class='post-share'>شارك</div>"
            + "<ul class='related-posts'><li>خبر</li></ul>"
            + "<section id='comments'><article><p>تعليق طويل من قارئ لا يعجبه شيء مما كتب هنا</p>"
            + "</article></section><footer>الوسوم</footer></article>",
        STORY);
  }

  @Test
  void theStoryIsKeptInABlockThatIsNamedLikeChrome() {
    reads("<div class='banner-layout'><article>" + PARAGRAPHS + "</article></div>", STORY);
    reads("<div id='social-news'>" + PARAGRAPHS + "</div>", STORY);
  }

  @Test
  void blocksAndLineBreaksEndLines() {
    reads(
        "<article><h2>عنوان</h2>"
            + FIRST
            + "<br>ثم<ul><li>أولاً</li><li>ثانياً</li></ul></article>",
        "عنوان\n" + FIRST + "\nثم\nأولاً\nثانياً\n");
  }

  @Test
  void cellsStandInOneLine() {
    reads(
        "<article>" + PARAGRAPHS + "<table><tr><td>سوريا</td><td>2</td></tr></table></article>",
        STORY + "سوريا 2\n");
  }

  @Test
  void inlineElementsBreakNoWord() {
    reads("<article>" + PARAGRAPHS + "<p>ال<b>دمشق</b>ي</p></article>", STORY + "الدمشقي\n");
  }

  @Test
  void brokenAndDoubleReferencesMeanWhatTheyMean() {
    reads(
        "<article>" + PARAGRAPHS + "<p>بقلم:&nbspيورو &amp;quot;نيوز&amp;amp;quot;</p></article>",
        STORY + "بقلم:\u00A0يورو \"نيوز\"\n");
  }

  @Test
  void aPageWithoutTextGivesNone() {
    reads("<nav>القائمة</nav><script>1</script>", "");
    reads("", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<article>",
        "<b>",
        "<table>",
        "<table><tr><td>",
        "<ul><li>",
        "<a href=x>",
        "<p><b>",
        "<font>",
        "<span class=comments>",
        "<article class=related><p>",
        "<svg><g>",
        "<select><option>",
        "<nav>x</nav>",
        "<time datetime=x>",
        "<i><p>",
        "<meta name=date content=x>",
        "&amp;",
        "<!--"
      })
  void bombsOfTagsAreReadInTime(String tag) {
    String page = tag.repeat(256 * 1024 / tag.length()) + PARAGRAPHS;
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HtmlText.of(page));
  }
}
