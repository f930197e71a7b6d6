package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import marsad.article.Outlets;
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

  private static final FurnitureRules RULES = new FurnitureRules(Outlets.bundled());

  /** Each furniture as {@code rule: text}. */
  private static void check(@Nullable String title, String text, String... furniture) {
    check(title, Set.of(), text, furniture);
  }

  private static void check(
      @Nullable String title, Set<String> known, String text, String... furniture) {
    assertThat(
            RULES.find(Folding.fold(text), title, known).stream()
                .map(f -> f.rule() + ": " + text.substring(f.start(), f.end())))
        .containsExactly(furniture);
  }

  /** Whole lines below a story, each furniture by {@code rule}. */
  private static void lines(String rule, String... lines) {
    check(
        null,
        story(FIRST, SECOND, String.join("\n", lines)),
        Arrays.stream(lines).map(l -> rule + ": " + l).toArray(String[]::new));
  }

  private static String story(String... lines) {
    return String.join("\n", lines);
  }

  @Test
  void aStoryHasNone() {
    check(null, story(FIRST, SECOND, THIRD));
  }

  @Test
  void buttonsForSharingAreFurniture() {
    lines(
        "share", "شاركها.", "شارك عبر فيسبوك تويتر واتساب", "تابعنا على أخبار جوجل", "نسخ الرابط");
  }

  @Test
  void promptsToCommentAreFurniture() {
    lines("comment", "اترك تعليقاً", "أضف تعليقك", "التعليقات", "3 تعليقات", "لا توجد تعليقات");
  }

  @Test
  void howToReachTheAuthorByTextMessageIsFurniture() {
    lines(
        "contact",
        "للتواصل أرسل sms إلى 88548 الاتصالات، 636250 موبايلي",
        "name@example.comللتواصل مع الكاتب ارسل رسالة SMS",
        "تبدأ بالرمز (51) ثم مسافة ثم نص الرسالة إلى",
        "88591 - Stc");
  }

  @Test
  void titlesOfTheAuthorsOtherArticlesGluedBelowAreFurniture() {
    check(
        null,
        story(FIRST, SECOND + " مقالات أخرى للكاتبلقاء عمانهدنة غزة"),
        "related: مقالات أخرى للكاتبلقاء عمانهدنة غزة");
  }

  @Test
  void labelsOfThePageAreFurniture() {
    lines(
        "menu",
        "...المزيد",
        "اعلان",
        "نشرت في",
        "زر الذهاب إلى الأعلى",
        "المزيد...",
        "الرئيسية / العراق");
  }

  @Test
  void tagsAreFurniture() {
    lines("tags", "الوسوم: مصر، الأردن", "كلمات مفتاحية");
  }

  @Test
  void linesThatIntroduceAnotherStoryAreFurniture() {
    lines(
        "related",
        "اقرأ أيضاً: قمة عربية في بغداد",
        "المزيد من أخبار سوريا",
        "شاهد | لحظة الوصول",
        "مقالات ذات صلة");
  }

  @Test
  void aTitleThatIntroducesAFilmIsStory() {
    check(null, story("شاهد | لحظة وصول الوزير إلى القاهرة", FIRST, SECOND));
  }

  @Test
  void linesBelowAHeadOfRelatedStoriesAreFurniture() {
    lines("related", "اقرأ أيضا:", "قمة عربية في بغداد");
  }

  @Test
  void linesThatNameTheSourceAreFurniture() {
    lines("source", "المصدر: (وكالات)", "* خدمة «نيويورك تايمز»");
  }

  @Test
  void aParagraphAboutASourceIsStory() {
    check(null, story(FIRST, "المصدر قال إن المحادثات بدأت", SECOND));
  }

  @Test
  void bylinesAreFurniture() {
    lines("byline", "كتب: أحمد علي", "ترجمة: سالم حسن");
  }

  @Test
  void captionsAreFurniture() {
    lines("caption", "تصوير: علي حسن", "صورة أرشيفية", "الوزيران في القاهرة (أرشيفية)");
  }

  @Test
  void addressesOfTheAuthorAreFurniture() {
    lines("contact", "writer@example.org", "تويتر: @some_writer");
  }

  @Test
  void timesOfPublicationAreFurniture() {
    lines("timestamp", "15:08 ت م", "آخر تحديث: 12:30 - 15/3/2023", "نشر في 5 مارس 2023");
  }

  @Test
  void marksOfTheEndAreFurniture() {
    lines("end-mark", "// انتهى //", "(يتبع)");
  }

  @Test
  void disclaimersAreFurniture() {
    lines("disclaimer", "التعليقات المنشورة تعبر عن آراء أصحابها", "جميع الحقوق محفوظة 2023");
  }

  @Test
  void aStatementThatDisclaimsIsStory() {
    check(null, story(FIRST, "وأكد أن التصريحات لا تعبر عن رأي الحكومة", SECOND));
  }

  @Test
  void theOutletsOwnLinesAreFurniture() {
    check(
        null,
        Set.of("السطر الاخير"),
        story(FIRST, "السطر الأخير:", SECOND),
        "outlet-line: السطر الأخير:");
  }

  @Test
  void aMenuLabelAboveTheTitleIsFurniture() {
    check(
        null,
        story("الشأن السوريسلايد رئيسي", "مباحثات مصرية أردنية في القاهرة", FIRST, SECOND),
        "section: الشأن السوريسلايد رئيسي");
  }

  @Test
  void aTitleAboveTheStoryIsStory() {
    check(null, story("محادثات في القاهرة", FIRST, SECOND, THIRD));
  }

  @Test
  void aSignatureBelowTheStoryIsFurniture() {
    check(null, story(FIRST, SECOND, "أثر برس"), "signature: أثر برس");
  }

  @Test
  void aListBelowTheStoryIsStory() {
    check(null, story(FIRST, SECOND, "سامح شكري", "أيمن الصفدي", "عمرو موسى"));
  }

  @Test
  void aTitleGivenApartIsFurnitureWhereTheTextRepeatsIt() {
    String title = "مباحثات مصرية أردنية في القاهرة";
    check(title, story(title, FIRST, SECOND), "repeated: " + title);
  }

  @Test
  void aTitleThatComesAgainBelowIsFurnitureThere() {
    String title = "مباحثات مصرية أردنية في القاهرة";
    check(null, story(title, FIRST, SECOND, title), "repeated: " + title);
  }

  @Test
  void aRefrainIsStory() {
    String refrain = "يا دارنا التي سكناها زمنا طويلا";
    check(null, story("عنوان القصيدة", "بيت أول", "بيت ثان", refrain, "بيت ثالث", refrain));
  }

  @Test
  void aRepeatedFormulaIsStory() {
    check(null, story("أولا", FIRST, "وصدر بذلك قرار.", SECOND, "وصدر بذلك قرار.", THIRD));
  }

  @Test
  void aHeadlineBetweenParagraphsOfACopiedPageIsFurniture() {
    String headline = "بعد ضربات موجعة في حماة .. موسكو تلعب على وتر جديد";
    check(
        null,
        story(FIRST, SECOND, headline, "و" + THIRD, "مقالات ذات صلة", "شاركها"),
        "related-headline: " + headline,
        "related: مقالات ذات صلة",
        "share: شاركها");
  }

  @Test
  void aLineWithoutFullStopIsStoryWhereNothingElseIsOfThePage() {
    check(
        null,
        story(
            FIRST,
            SECOND,
            "بعد ضربات موجعة في حماة .. موسكو تلعب على وتر جديد",
            "و" + THIRD,
            "شاركها"),
        "share: شاركها");
  }

  @Test
  void aSubheadIsStory() {
    check(
        null,
        story(FIRST, SECOND, "تعاون مرتقب بين البلدين في مجالات الطاقة والنقل", THIRD, "المزيد"),
        "menu: المزيد");
  }

  @Test
  void buttonsGluedToTheFirstParagraphAreFurniture() {
    check(
        null,
        story("شارك من خلال تويتر فيسبوك جوجل بلس اكتب رأيك " + FIRST, SECOND),
        "share: شارك من خلال تويتر فيسبوك جوجل بلس اكتب رأيك");
  }

  @Test
  void sentencesGluedToTheLastParagraphAreFurniture() {
    check(
        null,
        Set.of("تابع الجزيره نت علي"),
        story(FIRST, SECOND + " المصدر: وكالات.          تابع الجزيرة نت على:"),
        "source: المصدر: وكالات.",
        "outlet-line: تابع الجزيرة نت على:");
  }

  @Test
  void anAgencyInBracketsAfterTheLastSentenceIsFurniture() {
    check(null, story(FIRST, SECOND + " (رويترز)"), "signature: (رويترز)");
  }
}
