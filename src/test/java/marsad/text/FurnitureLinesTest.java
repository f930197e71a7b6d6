package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import marsad.article.Article;
import marsad.article.Outlets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FurnitureLinesTest {
  private static final String STORY =
      "وصل الوزير رقم %d إلى القاهرة والتقى عددا من المسؤولين وبحث معهم ملفات عدة في المنطقة.\n";

  private static Article article(@Nullable String outlet, String text) {
    return Article.of(
        new Article.Fields(null, outlet, null, null, null, null, text, null, null, null, Map.of()));
  }

  private static FurnitureLearner learner(@Nullable String outlet, int articles, String last) {
    FurnitureLearner learner = new FurnitureLearner(3);
    for (int i = 0; i < articles; i++) {
      learner.add(Normalizer.bundled().normalize(article(outlet, STORY.formatted(i) + last)));
    }
    return learner;
  }

  private static void refuses(String content, String message) {
    assertThatThrownBy(() -> FurnitureLines.read("f.txt", content))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void readsLinesOfEachOutlet() {
    FurnitureLines lines =
        FurnitureLines.read("f", "# comment\noutlet a\n  السطر الأخير:\noutlet b\n  ومضة\n");

    assertThat(lines.of("a")).containsExactly("السطر الاخير");
    assertThat(lines.of("b")).containsExactly("ومضه");
    assertThat(lines.of("c")).isEmpty();
    assertThat(lines.of(null)).isEmpty();
  }

  @Test
  void equalListsHaveEqualVersions() {
    String version = FurnitureLines.read("f", "outlet a\n  س\noutlet b\n  ص\n").version();

    assertThat(FurnitureLines.read("f", "outlet b\n  ص\noutlet a\n  سٌ.\n").version())
        .isEqualTo(version);
    assertThat(FurnitureLines.read("f", "outlet a\n  س\n").version()).isNotEqualTo(version);
  }

  @Test
  void joinsTwoLists() {
    FurnitureLines both =
        FurnitureLines.read("f", "outlet a\n  س\n").and(FurnitureLines.read("g", "outlet a\n  ص"));

    assertThat(both.of("a")).containsExactly("س", "ص");
  }

  @Test
  void refusesALineWithoutOutlet() {
    refuses("  س", "f.txt:1: no 'outlet ID' stands above this line");
  }

  @Test
  void refusesALineAtTheMargin() {
    refuses("outlet a\nس", "f.txt:2: a line must be indented, or be 'outlet ID'");
  }

  @Test
  void refusesALineWithoutLetters() {
    refuses("outlet a\n  ***", "f.txt:2: '***' has no letters");
  }

  @Test
  void learnsLinesThatRecurOverAnOutletsArticles() {
    assertThat(learner("x", 3, "ومضة:").lines()).isEqualTo("outlet x\n  ومضة:\n");
  }

  @Test
  void learnsNothingFromTooFewArticles() {
    assertThat(learner("x", 2, "ومضة:").lines()).isEmpty();
  }

  @Test
  void learnsNothingOfArticlesWithoutOutlet() {
    assertThat(learner(null, 3, "ومضة:").lines()).isEmpty();
  }

  @Test
  void learnsNothingThatARuleFinds() {
    assertThat(learner("x", 3, "اترك تعليقا").lines()).isEmpty();
  }

  @Test
  void countsCopiesOnce() {
    FurnitureLearner learner = new FurnitureLearner(2);
    for (int i = 0; i < 3; i++) {
      learner.add(Normalizer.bundled().normalize(article("x", STORY.formatted(1) + "ومضة")));
    }
    assertThat(learner.lines()).isEmpty();
  }

  @Test
  void learnsASentenceGluedToTheLastParagraph() {
    FurnitureLearner learner = new FurnitureLearner(3);
    for (int i = 0; i < 3; i++) {
      learner.add(
          Normalizer.bundled()
              .normalize(article("x", STORY.formatted(i).strip() + " تابعوا قناتنا كل مساء")));
    }
    assertThat(learner.lines()).isEqualTo("outlet x\n  تابعوا قناتنا كل مساء\n");
  }

  @Test
  void whatIsLearnedIsFurniture() {
    FurnitureLines lines = FurnitureLines.read("f", learner("x", 3, "ومضة:").lines());
    String text = STORY.formatted(9) + "ومضة";

    assertThat(new Normalizer(Outlets.bundled(), lines).normalize(article("x", text)).furniture())
        .containsExactly(new Furniture(86, 90, "outlet-line"));
  }
}
