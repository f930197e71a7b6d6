package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marsad.article.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  private final Path dir;

  BenchCommandTest(@TempDir Path dir) {
    this.dir = dir;
  }

  private static Execution bench(String... args) {
    return Execution.of(new BenchCommand(Small::pipeline), args);
  }

  @Test
  void measuresStagesCopyAndPipeline() throws IOException {
    Path file = dir.resolve("two.jsonl");
    Files.writeString(
        file,
        """
        {"id":"1","publishedAt":"2023-11-05","text":"التقى سامح شكري نظيره أيمن الصفدي في عمان."}
        {"id":"2","publishedAt":"2023-11-06","text":"وصل الصفدي إلى القاهرة."}
        """);

    Execution run =
        bench(
            "--input",
            file.toString(),
            "--articles",
            "6",
            "--rounds",
            "1",
            "--seconds",
            "0",
            "--json");

    assertThat(run.code()).as(run.err()).isZero();
    JsonNode result = Json.MAPPER.readTree(run.out());
    assertThat(result.path("articles").asInt()).isEqualTo(6);
    assertThat(result.path("distinct").asInt()).isEqualTo(2);
    for (String what :
        List.of("normalize", "tag", "code", "pure", "identity", "no-alerts", "pipeline")) {
      assertThat(result.path(what).path("seconds").asDouble()).as(what).isPositive();
      assertThat(result.path(what).path("articlesPerSecond").asDouble()).as(what).isPositive();
      assertThat(result.path(what).path("megabytesPerSecond").asDouble()).as(what).isPositive();
    }
    assertThat(result.path("ratio").asDouble()).isPositive();
  }

  @Test
  void saysThatThereIsNothingToMeasure() {
    assertThat(bench("--articles", "0").code()).isEqualTo(2);
    assertThat(bench("--input", dir.toString()))
        .isEqualTo(new Execution(1, "", "No article in --input; name files as for ingest.\n"));
  }
}
