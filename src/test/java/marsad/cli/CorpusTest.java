package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.Pipeline;
import marsad.article.Article;
import marsad.article.Json;
import marsad.article.JsonlReader;
import marsad.article.RefusedException;
import marsad.entity.TaggedArticle;
import marsad.eval.Evaluation;
import marsad.eval.GoldArticle;
import marsad.eval.SameIds;
import marsad.text.NormalizedArticle;
import org.junit.jupiter.api.Test;

/**
 * Every article of {@code corpus/} through the pipeline. {@code expected.json} is what the pipeline
 * says, reviewed: {@code -Dbless=true} rewrites it, and its diff is the review. {@code gold.json}
 * is what a reader says, annotated without the pipeline; the corpus as a whole must stay close to
 * it.
 */
class CorpusTest {
  /** Below what was reached, so that a change that costs quality fails and a trade does not. */
  private static final double LEAST_MENTION_F1 = 0.96;

  private static final double LEAST_EVENT_F1 = 0.70;

  private static final Path CORPUS = Path.of("corpus");
  private static final Pipeline PIPELINE = Pipeline.bundled();

  private static List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(CORPUS)) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static Article article(Path folder) throws IOException, RefusedException {
    JsonNode line = Json.MAPPER.readTree(Files.readString(folder.resolve("article.json")));
    return JsonlReader.read(line.toString());
  }

  @Test
  void everyArticleGivesItsExpectedMentionsAndEvents() throws IOException, RefusedException {
    List<String> different = new ArrayList<>();
    for (Path folder : folders()) {
      NormalizedArticle normalized = PIPELINE.normalize(article(folder));
      TaggedArticle tagged = PIPELINE.tag(normalized);
      String line =
          TagOutput.json(normalized, tagged.mentions(), PIPELINE.code(normalized, tagged).events());
      String found =
          Json.MAPPER
                  .writer()
                  .with(SerializationFeature.INDENT_OUTPUT)
                  .writeValueAsString(Json.MAPPER.readTree(line))
              + "\n";
      Path expected = folder.resolve("expected.json");
      if (Boolean.getBoolean("bless")) {
        Files.writeString(expected, found);
      } else if (!Files.exists(expected) || !Files.readString(expected).equals(found)) {
        different.add(folder.getFileName().toString());
      }
    }
    assertThat(different)
        .as("articles that read differently now; run with -Dbless=true and review the diff")
        .isEmpty();
  }

  @Test
  void theCorpusStaysCloseToItsAnnotations() throws IOException, RefusedException {
    Evaluation evaluation = new Evaluation(PIPELINE, SameIds.bundled());
    for (Path folder : folders()) {
      evaluation.add(
          GoldArticle.read(
              folder.getFileName().toString(),
              Files.readString(folder.resolve("gold.json")),
              article(folder)));
    }
    assertThat(evaluation.refused()).isEmpty();
    assertThat(evaluation.mentions().actors().f1()).isGreaterThan(LEAST_MENTION_F1);
    assertThat(evaluation.events().triples().f1()).isGreaterThan(LEAST_EVENT_F1);
  }

  @Test
  void theIndexNamesEveryArticle() throws IOException {
    assertThat(Files.readAllLines(CORPUS.resolve("index.txt")))
        .containsExactlyElementsOf(
            folders().stream().map(f -> f.getFileName().toString()).toList());
  }
}
