package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.article.Article;
import marsad.article.HtmlReader;
import marsad.article.Json;
import marsad.article.JsonlReader;
import marsad.article.Metadata;
import marsad.article.RefusedException;
import marsad.article.TextReader;
import marsad.entity.TaggedArticle;
import marsad.event.CodedArticle;
import marsad.text.NormalizedArticle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever comes is processed through every stage or refused with a reason. */
class MutatedInputTest {
  private static final Pipeline PIPELINE = Pipeline.bundled();

  private static Article read(Mutations.Input input) throws RefusedException {
    return switch (input.format()) {
      case TEXT -> TextReader.read(input.bytes(), Metadata.NONE);
      case PAGE -> HtmlReader.read(input.bytes(), Metadata.NONE);
      case LINE -> JsonlReader.read(input.asUtf8());
    };
  }

  private static String outcome(Mutations.Input input) {
    Article article;
    try {
      article = read(input);
    } catch (RefusedException e) {
      assertThat(e.reason()).isNotBlank();
      return "refused: " + e.reason();
    }
    NormalizedArticle normalized = PIPELINE.normalize(article);
    TaggedArticle tagged = PIPELINE.tag(normalized);
    CodedArticle coded = PIPELINE.code(normalized, tagged);
    Offsets.check(normalized, tagged, coded);
    for (Object record :
        List.of(article, normalized, tagged, coded, PIPELINE.unknownNames(normalized, tagged))) {
      assertThat(Json.write(record)).isNotEmpty();
    }
    return normalized.refused() == null ? "processed" : "refused: " + normalized.refused();
  }

  private static Map<String, Integer> run(int count) throws IOException, RefusedException {
    Mutations mutations = new Mutations(CorpusArticles.read(), 20260401);
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      Mutations.Input input = mutations.next();
      try {
        outcomes.merge(outcome(input), 1, Integer::sum);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError("input " + i + ", " + input.how(), e);
      }
    }
    return outcomes;
  }

  private static void check(int count) throws Exception {
    Map<String, Integer> outcomes = run(count);

    outcomes.forEach((outcome, n) -> System.out.println(n + "\t" + outcome));
    assertThat(outcomes.values().stream().mapToInt(n -> n).sum()).isEqualTo(count);
    assertThat(outcomes.getOrDefault("processed", 0)).isGreaterThan(count / 4);
    assertThat(outcomes.size()).isGreaterThan(5);
  }

  @Test
  void aThousandMutatedInputsAreProcessedOrRefused() throws Exception {
    check(1000);
  }

  @Test
  @Tag("slow")
  void tenThousandMutatedInputsAreProcessedOrRefused() throws Exception {
    check(10_000);
  }
}
