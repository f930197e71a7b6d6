package marsad.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import marsad.article.Json;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as a topic has it, with nothing of Kafka's types.
 *
 * @param storedAt when the broker took it, UTC
 * @param headers the last value of each name, in order
 * @param value UTF-8, what is none replaced by U+FFFD; null for a tombstone
 */
public record StoredRecord(
    String topic,
    int partition,
    long offset,
    Instant storedAt,
    @Nullable String key,
    Map<String, String> headers,
    @Nullable String value) {

  static StoredRecord of(ConsumerRecord<byte[], byte[]> r) {
    Map<String, String> headers = new LinkedHashMap<>();
    r.headers().forEach(h -> headers.put(h.key(), text(h.value(), "")));
    return new StoredRecord(
        r.topic(),
        r.partition(),
        r.offset(),
        Instant.ofEpochMilli(r.timestamp()),
        r.key() == null ? null : text(r.key(), ""),
        headers,
        r.value() == null ? null : text(r.value(), ""));
  }

  private static String text(byte @Nullable [] bytes, String otherwise) {
    return bytes == null ? otherwise : new String(bytes, StandardCharsets.UTF_8);
  }

  /** When what it tells of was published, as its header says; else when the broker took it. */
  public Instant eventTime() {
    String time = headers.get("ce_time");
    try {
      return time == null ? storedAt : Instant.parse(time);
    } catch (DateTimeParseException e) {
      return storedAt;
    }
  }

  /** The value as {@code type}, or nothing when it is none. */
  public <T> Optional<T> as(Class<T> type) {
    if (value == null) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Complete.MAPPER.readValue(value, type));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * The value as {@code type}.
   *
   * @throws KafkaFailure when it is none
   */
  public <T> T require(Class<T> type) {
    return as(type)
        .orElseThrow(
            () ->
                new KafkaFailure(
                    String.format(
                        "What stands at %s/%d:%d is no %s; a program other than Marsad may have"
                            + " written it.",
                        topic, partition, offset, type.getSimpleName())));
  }

  /** One line: {@code {topic, partition, offset, key, headers, value}}. */
  public String json() {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put("topic", topic).put("partition", partition).put("offset", offset).put("key", key);
    ObjectNode named = line.putObject("headers");
    headers.forEach(named::put);
    line.set("value", value == null ? Json.MAPPER.nullNode() : tree(value));
    return Json.write(line);
  }

  private static JsonNode tree(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      return TextNode.valueOf(text);
    }
  }
}
