package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import marsad.article.Json;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.transforms.Flatten;
import org.apache.kafka.connect.transforms.ReplaceField;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Kafka Connect, set as the README says, makes the flat form of our records. */
class FlattenTest {
  private static JsonNode flat(JsonNode record) throws Exception {
    byte[] bytes = Json.write(record).getBytes(StandardCharsets.UTF_8);
    try (JsonConverter converter = new JsonConverter();
        Flatten.Value<SinkRecord> flatten = new Flatten.Value<>();
        ReplaceField.Value<SinkRecord> drop = new ReplaceField.Value<>()) {
      converter.configure(Map.of("schemas.enable", "false"), false);
      flatten.configure(Map.of("delimiter", "_"));
      drop.configure(Map.of("exclude", "mention,event,evidence,mention_claim,event_place"));
      SchemaAndValue read = converter.toConnectData("actor-events", bytes);
      SinkRecord sink =
          drop.apply(
              flatten.apply(
                  new SinkRecord("actor-events", 0, null, "k", read.schema(), read.value(), 0)));
      return Json.MAPPER.readTree(
          converter.fromConnectData("actor-events", sink.valueSchema(), sink.value()));
    }
  }

  private static List<Schemas.Example> examples(String message) {
    return Schemas.examples().stream().filter(e -> e.message().equals(message)).toList();
  }

  @TestFactory
  List<DynamicTest> everyKindOfRecordBecomesAFlatOne() {
    return examples("actorEvent").stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.name(),
                    () ->
                        assertThat(
                                Schemas.problems(
                                    new Schemas.Example(
                                        "flatActorEvent",
                                        e.name(),
                                        e.headers().path("-"),
                                        flat(e.payload()))))
                            .isEmpty()))
        .toList();
  }

  @Test
  void theFlatExampleIsTheNestedOneFlattened() throws Exception {
    JsonNode nested = examples("actorEvent").get(0).payload();
    assertThat(flat(nested))
        .isEqualTo(Json.MAPPER.readTree(Json.write(examples("flatActorEvent").get(0).payload())));
  }
}
