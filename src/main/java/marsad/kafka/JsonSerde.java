package marsad.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import marsad.article.Json;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A record as UTF-8 JSON. A missing value stays null, the tombstone of a compacted topic; the text
 * {@code null} is no value.
 *
 * <p>What would not fit into a topic is refused here: a client that notices later, in the middle of
 * a transaction, can only stop.
 */
public final class JsonSerde<T> implements Serde<T> {
  /** The largest record of any topic, {@code max.message.bytes} in the topics' document. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  /** Room for key, headers and the batch around a value. */
  static final int OVERHEAD_BYTES = 64 * 1024;

  private final Class<T> type;
  private final ObjectReader reader;

  public JsonSerde(Class<T> type) {
    this(type, Json.MAPPER.readerFor(type));
  }

  private JsonSerde(Class<T> type, ObjectReader reader) {
    this.type = type;
    this.reader = reader.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  }

  /** For records of topics, which others may write too: what may not be null is there. */
  static <T> JsonSerde<T> complete(Class<T> type) {
    return new JsonSerde<>(type, Complete.MAPPER.readerFor(type));
  }

  /** For records that people may write: a field that is missing or misspelt is an error. */
  static <T> JsonSerde<T> strict(Class<T> type) {
    return new JsonSerde<>(
        type,
        Complete.MAPPER
            .readerFor(type)
            .with(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES));
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : bytes(value);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : value(bytes);
  }

  private byte[] bytes(T value) {
    byte[] bytes;
    try {
      bytes = Json.MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new SerializationException(type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
    if (bytes.length > MAX_BYTES - OVERHEAD_BYTES) {
      throw new SerializationException(
          type.getSimpleName() + " of " + bytes.length + " bytes is larger than a topic takes");
    }
    return bytes;
  }

  private T value(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new SerializationException(
          "no "
              + type.getSimpleName()
              + ": "
              + bytes.length
              + " bytes are more than a topic takes");
    }
    try {
      T value = reader.readValue(bytes);
      if (value == null) {
        throw new SerializationException("no " + type.getSimpleName() + ": null");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new SerializationException(
          "no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new SerializationException("no " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
