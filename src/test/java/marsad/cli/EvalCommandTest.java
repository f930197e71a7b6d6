package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import marsad.article.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
  private static final String TEXT = "التقى سامح شكري نظيره أيمن الصفدي في عمان.";
  private static final String MENTIONS =
      """
      "mentions":[{"start":6,"end":15,"surface":"سامح شكري","type":"person","actor":"sameh-shoukry"},
      {"start":22,"end":33,"surface":"أيمن الصفدي","type":"person","actor":"ayman-safadi"}],
      "events":[{"type":"CONSULT","actor":"ayman-safadi","recipient":"sameh-shoukry","quote":"التقى"}]}
      """;

  private final Path folder;

  EvalCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Execution eval(String... options) {
    String[] args = new String[options.length + 1];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = folder.toString();
    return Execution.of(new EvalCommand(Small::pipeline), args);
  }

  private void gold(String name, String head) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, head + MENTIONS);
  }

  private static String numbers(JsonNode score) {
    return score.path("right") + " " + score.path("wrong") + " " + score.path("missed");
  }

  @Test
  void readsAnnotationsThatHoldTheirText() throws IOException {
    gold("one.json", "{\"doc\":\"one\",\"publishedAt\":\"2023-11-05\",\"text\":\"" + TEXT + "\",");

    Execution run = eval("--json");

    JsonNode scores = Json.MAPPER.readTree(run.out());
    assertThat(run.code()).isZero();
    assertThat(numbers(scores.path("mentions").path("span"))).isEqualTo("2 1 0");
    assertThat(numbers(scores.path("mentions").path("spanAndActor"))).isEqualTo("2 1 0");
    assertThat(numbers(scores.path("events").path("triples"))).isEqualTo("1 0 0");
  }

  @Test
  void readsFoldersOfArticleAndAnnotations() throws IOException {
    gold("amman/gold.json", "{");
    Files.writeString(folder.resolve("amman/expected.json"), "{\"other\":1}");
    Files.writeString(
        folder.resolve("amman/article.json"),
        "{\"id\":\"7\",\"publishedAt\":\"2023-11-05\",\"text\":\"" + TEXT + "\"}");

    Execution run = eval("--json", "--verbose");

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().skip(1))
        .containsExactly(
            "{\"article\":\"amman\",\"kind\":\"wrong\",\"what\":\"capital jordan by name\","
                + "\"context\":\"التقى سامح شكري نظيره أيمن الصفدي في [[عمان]].\"}");
  }

  @Test
  void printsTablesForPeople() throws IOException {
    gold("one.json", "{\"publishedAt\":\"2023-11-05\",\"text\":\"" + TEXT + "\",");

    assertThat(eval().out())
        .isEqualTo(
            """
            1 articles

            mentions        right  wrong  missed  precision  recall  F1
            span            2      1      0       0.667      1.000   0.800
            span + actor    2      1      0       0.667      1.000   0.800
              type capital  0      1      0       0.000      1.000   0.000
              type person   2      0      0       1.000      1.000   1.000

            by rule      right  wrong  precision
              full-name  2      0      1.000
              name       0      1      0.000

            events                    right  wrong  missed  precision  recall  F1
            type + actor + recipient  1      0      0       1.000      1.000   1.000
            pairs                     1      0      0       1.000      1.000   1.000
              CONSULT                 1      0      0       1.000      1.000   1.000
            """);
  }

  @Test
  void readsTokensWithTags() throws IOException {
    Files.writeString(
        folder.resolve("names.conll"),
        """
        التقى O
        سامح\tB-PERS
        شكري\tI-PERS
        في O
        العاصمة O
        ولعمان B-LOC

        وصل O
        بغداد B-LOC
        """);

    JsonNode scores = Json.MAPPER.readTree(eval("--json").out());

    assertThat(scores.path("sentences").asInt()).isEqualTo(2);
    assertThat(numbers(scores.path("byType").path("person"))).isEqualTo("1 0 0");
    assertThat(numbers(scores.path("byType").path("place"))).isEqualTo("1 0 1");
  }

  @Test
  void goesOnAfterBrokenAnnotations() throws IOException {
    gold("b.json", "{\"publishedAt\":\"2023-11-05\",\"text\":\"" + TEXT + "\",");
    Files.writeString(folder.resolve("a.json"), "{\"text\":\"" + TEXT + "\"}");

    Execution run = eval("--json");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().replace(folder.toString(), "F"))
        .isEqualTo("F/a.json: refused: no annotations: it has no list 'mentions'\n");
    assertThat(Json.MAPPER.readTree(run.out()).path("articles").asInt()).isEqualTo(1);
  }

  @Test
  void saysThatAFolderIsNotThere() {
    Execution run = Execution.of(new EvalCommand(Small::pipeline), "no-such-folder");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("no-such-folder is not there; name a folder of annotated articles.");
  }
}
