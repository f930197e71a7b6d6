package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FurnitureRulesTest {
  private static final String FIRST =
      "بحث وزير الخارجية المصري مع نظيره الأردني في القاهرة اليوم الأوضاع في قطاع غزة وسبل إدخال"
          + " المساعدات الإنسانية إلى السكان المدنيين.";
  private static final String SECOND =
      "وأكد الوزيران خلال اللقاء ضرورة الوقف الفوري لإطلاق النار والعودة إلى طاولة المفاوضات على"
          + " أساس حل الدولتين وقرارات مجلس الأمن الدولي.";
  private static final String THIRD =
      "كما تناول اللقاء العلاقات الثنائية بين البلدين الشقيقين وفرص التعاون في مجالات الطاقة والنقل"
          + " والتجارة واتفقا على لقاء آخر في عمان.";

  /** Each furniture as {@code rule: text}. */
  private static void check(@Nullable String title, String text, String... furniture) {
    assertThat(
            FurnitureRules.find(text, title).stream()
                .map(f -> f.rule() + ": " + text.substring(f.start(), f.end())))
        .containsExactly(furniture);
  }

  private static String story(String... lines) {
    return String.join("\n", lines);
  }

  @Test
  void aStoryHasNone() {
    check(null, story(FIRST, SECOND, THIRD));
  }

  @Test
  void promptsAreFurniture() {
    check(null, story(FIRST, "شاركها.", "اترك تعليقاً"), "prompt: شاركها.", "prompt: اترك تعليقاً");
  }

  @Test
  void linesThatNameTheSourceAreFurniture() {
    check(null, story(FIRST, "المصدر: (وكالات)"), "source: المصدر: (وكالات)");
  }

  @Test
  void linesThatIntroduceAnotherStoryAreFurniture() {
    check(
        null,
        story(FIRST, "اقرأ أيضا: قمة عربية في بغداد", SECOND),
        "introduction: اقرأ أيضا: قمة عربية في بغداد");
  }

  @Test
  void aMenuLabelAboveTheStoryIsFurniture() {
    check(
        null,
        story("الشأن السوريسلايد رئيسي", FIRST, SECOND, THIRD),
        "section: الشأن السوريسلايد رئيسي");
  }

  @Test
  void aSignatureBelowTheStoryIsFurniture() {
    check(null, story(FIRST, SECOND, "أثر برس"), "signature: أثر برس");
  }

  @Test
  void aRepeatedTitleIsFurniture() {
    check(
        "مباحثات مصرية أردنية في القاهرة",
        story(FIRST, "مباحثات مصرية أردنية في القاهرة", SECOND),
        "repeated: مباحثات مصرية أردنية في القاهرة");
  }

  @Test
  void aHeadlineOfAnotherStoryBetweenParagraphsIsFurniture() {
    String headline = "بعد ضربات موجعة في حماة .. موسكو تلعب على وتر جديد";
    check(
        null,
        story(FIRST, SECOND, headline, THIRD, FIRST.replace("اليوم", "أمس")),
        "related-headline: " + headline);
  }

  @Test
  void aShortSubheadBetweenParagraphsIsStory() {
    check(null, story(FIRST, SECOND, "تعاون في الطاقة", THIRD));
  }
}
