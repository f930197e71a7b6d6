package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagCommandTest {
  private static final String LINE =
      "{\"id\":\"7\",\"publishedAt\":\"2023-11-05\",\"text\":\"التقى سامح شكري نظيره أيمن الصفدي في"
          + " عمان.\"}\n";

  private final Path folder;

  TagCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Execution tag(String content, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), content);
    List<String> args = new ArrayList<>(List.of(options));
    args.add(file.toString());
    return Execution.of(new TagCommand(Small::pipeline), args.toArray(new String[0]));
  }

  private static List<String> fields(JsonNode node) {
    List<String> out = new ArrayList<>();
    node.fieldNames().forEachRemaining(out::add);
    return out;
  }

  @Test
  void printsOneObjectPerArticle() throws IOException {
    Execution run = tag(LINE, "--json");

    JsonNode line = Json.MAPPER.readTree(run.out());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(fields(line)).containsExactly("id", "publishedAt", "mentions", "events");
    assertThat(line.path("id").asText()).isEqualTo("7");
    assertThat(line.path("publishedAt").asText()).isEqualTo("2023-11-05T00:00:00Z");
    assertThat(fields(line.path("mentions").get(0)))
        .containsExactly("id", "in", "start", "end", "surface", "actor", "type", "form", "rule");
    assertThat(fields(line.path("events").get(0)))
        .containsExactly(
            "id", "type", "mode", "actors", "recipients", "in", "start", "end", "flags");
    assertThat(line.path("mentions").findValuesAsText("actor"))
        .containsExactly("sameh-shoukry", "ayman-safadi", "jordan");
    assertThat(line.path("mentions").findValuesAsText("type"))
        .containsExactly("person", "person", "capital");
    assertThat(line.path("events").get(0).path("type").asText()).isEqualTo("CONSULT");
  }

  @Test
  void printsTheSameBytesAgain() throws IOException {
    assertThat(tag(LINE, "--json")).isEqualTo(tag(LINE, "--json"));
  }

  @Test
  void saysWhyAnArticleIsRefusedAndTagsTheNext() throws JsonProcessingException, IOException {
    Execution run =
        tag(
            "{\"id\":\"5\"}\n{\"id\":\"6\",\"text\":\"The minister arrived in Cairo today.\"}\n"
                + LINE,
            "--json");

    List<String> lines = run.out().lines().toList();
    assertThat(run.code()).isEqualTo(1);
    assertThat(lines.subList(0, 2))
        .containsExactly(
            "{\"id\":\"5\",\"refused\":\"empty\"}",
            "{\"id\":\"6\",\"refused\":\"not in Arabic script\"}");
    assertThat(Json.MAPPER.readTree(lines.get(2)).path("id").asText()).isEqualTo("7");
    assertThat(run.err().replace(folder.toString(), "F"))
        .isEqualTo(
            """
            F/a.jsonl:1: refused: empty
            F/a.jsonl:2: refused: not in Arabic script
            1 articles tagged, 2 refused.
            """);
  }

  @Test
  void printsATableForPeople() throws IOException {
    Execution run = tag(LINE);

    assertThat(run.out())
        .isEqualTo(
            """
            7  2023-11-05T00:00:00Z
            actor          times  type     as           name
            sameh-shoukry  1      person   سامح شكري    سامح شكري
            ayman-safadi   1      person   أيمن الصفدي  أيمن الصفدي
            jordan         1      capital  عمان         الأردن
            CONSULT  sameh-shoukry > ayman-safadi
              التقى سامح شكري نظيره أيمن الصفدي

            """);
  }

  @Test
  void takesTheDateFromTheCommandLine() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "وصل سامح شكري إلى عمان.");

    Execution run =
        Execution.of(
            new TagCommand(Small::pipeline),
            "--json",
            "--published-at",
            "2023-11-05",
            file.toString());

    assertThat(Json.MAPPER.readTree(run.out()).path("publishedAt").asText())
        .isEqualTo("2023-11-05T00:00:00Z");
  }

  @Test
  void refusesADateThatIsNone() {
    Execution run =
        Execution.of(new TagCommand(Small::pipeline), "--published-at", "أمس", folder.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("--published-at أمس is no date; write it as 2024-12-08.");
  }

  @Test
  void helpsWithoutLoadingADictionary() {
    Execution run =
        Execution.of(
            new TagCommand(
                () -> {
                  throw new AssertionError("loaded");
                }),
            "--help");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Usage: tag", "PATH");
  }
}
