package marsad.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.article.Json;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;

/** Validates records against the schemas of the topics' document. */
final class Schemas {
  private static final JsonNode DOCUMENT = document();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);

  private Schemas() {}

  /** An example of the document. */
  record Example(String message, String name, JsonNode headers, JsonNode payload) {}

  static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (Map.Entry<String, JsonNode> message : messages().properties()) {
      for (JsonNode example : message.getValue().path("examples")) {
        examples.add(
            new Example(
                message.getKey(),
                example.path("name").asText(),
                example.path("headers"),
                example.path("payload")));
      }
    }
    return examples;
  }

  static List<String> problems(Example example) {
    JsonNode message = messages().path(example.message());
    List<String> problems = new ArrayList<>(validate(message.path("payload"), example.payload()));
    if (!example.headers().isMissingNode()) {
      problems.addAll(validate(message.path("headers"), example.headers()));
    }
    return problems;
  }

  /** What is wrong with a record written to the topic whose unprefixed name is {@code channel}. */
  static List<String> problems(String channel, TestRecord<String, byte[]> record) {
    JsonNode ref = DOCUMENT.path("channels").path(channel).path("messages").iterator().next();
    JsonNode message = resolve(ref.path("$ref").asText());
    ObjectNode headers = JsonNodeFactory.instance.objectNode();
    for (Header header : record.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    List<String> problems = new ArrayList<>(validate(message.path("headers"), headers));
    JsonNode key = message.path("bindings").path("kafka").path("key");
    if (!key.isMissingNode()) {
      problems.addAll(validate(key, JsonNodeFactory.instance.textNode(record.key())));
      problems.addAll(validate(message.path("payload"), json(record.value())));
    }
    return problems;
  }

  /** What is wrong with a value for the topic whose unprefixed name is {@code channel}. */
  static List<String> problems(String channel, Object value) {
    JsonNode ref = DOCUMENT.path("channels").path(channel).path("messages").iterator().next();
    return validate(
        resolve(ref.path("$ref").asText()).path("payload"),
        json(Json.write(value).getBytes(StandardCharsets.UTF_8)));
  }

  static String header(Headers headers, String key) {
    Header header = headers.lastHeader(key);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static List<String> validate(JsonNode schema, JsonNode value) {
    ObjectNode root = schema.deepCopy();
    root.set("components", DOCUMENT.path("components"));
    if (schema.has("$ref")) {
      // A sibling of $ref is ignored in draft 7, so the reference goes one level down.
      root = JsonNodeFactory.instance.objectNode();
      root.putArray("allOf").add(schema.deepCopy());
      root.set("components", DOCUMENT.path("components"));
    }
    return FACTORY.getSchema(root).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }

  private static JsonNode messages() {
    return DOCUMENT.path("components").path("messages");
  }

  private static JsonNode resolve(String ref) {
    return DOCUMENT.at(ref.substring(1));
  }

  private static JsonNode json(byte[] value) {
    try {
      return Json.MAPPER.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode document() {
    try {
      return new YAMLMapper().readTree(Path.of("topics/asyncapi.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
