package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marsad.Pipeline;
import marsad.article.Article;
import marsad.article.Json;
import marsad.article.JsonlReader;
import marsad.article.RefusedException;
import marsad.entity.TaggedArticle;
import marsad.event.ActorEvent;
import marsad.text.NormalizedArticle;
import org.junit.jupiter.api.Test;

/** What the real pipeline makes of the corpus is what the topics' document promises. */
class CorpusRecordsTest {
  private static final Instant RECEIVED = Instant.parse("2026-02-01T00:00:00Z");

  @Test
  void everyRecordOfTheCorpusHoldsToItsSchema() throws IOException, RefusedException {
    Pipeline pipeline = Pipeline.bundled();
    List<String> problems = new ArrayList<>();
    for (Path folder : folders()) {
      JsonNode line = Json.MAPPER.readTree(Files.readString(folder.resolve("article.json")));
      Article article = JsonlReader.read(line.toString()).received(RECEIVED);
      NormalizedArticle normalized = pipeline.normalize(article);
      TaggedArticle tagged = pipeline.tag(normalized);
      problems.addAll(Schemas.problems("raw-articles", article));
      problems.addAll(Schemas.problems("normalized-articles", normalized));
      problems.addAll(Schemas.problems("tagged-articles", tagged));
      for (ActorEvent record : pipeline.code(normalized, tagged).records()) {
        problems.addAll(Schemas.problems("actor-events", record));
      }
      pipeline
          .unknownNames(normalized, tagged)
          .forEach(name -> problems.addAll(Schemas.problems("unknown-names", name)));
    }
    assertThat(problems).isEmpty();
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("corpus"))) {
      return all.filter(Files::isDirectory).sorted().toList();
    }
  }
}
