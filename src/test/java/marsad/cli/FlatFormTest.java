package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Json;
import org.junit.jupiter.api.Test;

class FlatFormTest {
  private static JsonNode components() throws IOException {
    return new YAMLMapper().readTree(Path.of("topics/asyncapi.yaml").toFile()).path("components");
  }

  @Test
  void theColumnsAreThoseOfTheDocument() throws IOException {
    List<String> described = new ArrayList<>();
    components()
        .at("/schemas/FlatActorEvent/properties")
        .fieldNames()
        .forEachRemaining(described::add);
    assertThat(FlatForm.COLUMNS).isEqualTo(described);
  }

  @Test
  void aRecordIsItsFlatExampleWithListsJoined() throws IOException {
    JsonNode nested = components().at("/messages/actorEvent/examples/0/payload");
    JsonNode flat = components().at("/messages/flatActorEvent/examples/0/payload");
    List<String> cells = FlatForm.cells(Json.write(nested));
    assertThat(cells).hasSameSizeAs(FlatForm.COLUMNS);
    for (int i = 0; i < cells.size(); i++) {
      JsonNode value = flat.path(FlatForm.COLUMNS.get(i));
      List<String> parts = new ArrayList<>();
      value.forEach(v -> parts.add(v.asText()));
      String expected =
          value.isArray() ? String.join(";", parts) : value.isNull() ? "" : value.asText();
      assertThat(cells.get(i)).as(FlatForm.COLUMNS.get(i)).isEqualTo(expected);
    }
  }

  @Test
  void aRowIsThatOfRfc4180() {
    assertThat(FlatForm.csv(List.of("موسكو", "a,b", "قال \"لا\"", "سطر\nآخر", "")))
        .isEqualTo("موسكو,\"a,b\",\"قال \"\"لا\"\"\",\"سطر\nآخر\",\r\n");
  }

  @Test
  void aCellHasNoTabOrLineBreakWhereTabsSeparate() {
    assertThat(FlatForm.tsv(List.of("a\tb", "سطر\r\nآخر", ""))).isEqualTo("a b\tسطر آخر\t\n");
  }
}
