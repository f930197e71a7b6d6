package marsad.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of Marsad's records: CloudEvents 1.0 in Kafka's binary mode, and where it is from.
 */
final class CloudEvent {
  static final String ID = "ce_id";
  static final String REVISION = "marsad-revision";
  static final String VERSION_CREATED = "marsad-version-created";
  static final String RAW_PARTITION = "marsad-raw-partition";
  static final String RAW_OFFSET = "marsad-raw-offset";
  static final String DICTIONARY = "marsad-dictionary";
  static final String VOCABULARY = "marsad-vocabulary";

  private final Headers headers = new RecordHeaders();

  private CloudEvent() {}

  /**
   * @param type the kind of record, e.g. {@code tagged-article}
   * @param source the stage or program that makes it
   * @param id the same when the record is made again
   * @param subject what it is about
   * @param time event time in milliseconds since 1970
   */
  static CloudEvent of(String type, String source, String id, String subject, long time) {
    return new CloudEvent()
        .with("content-type", "application/json")
        .with("ce_specversion", "1.0")
        .with(ID, id)
        .with("ce_type", "marsad." + type)
        .with("ce_source", "/marsad/" + source)
        .with("ce_subject", subject)
        .with("ce_time", Instant.ofEpochMilli(time).toString());
  }

  CloudEvent with(String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** With those of {@code names} that {@code from} has. */
  CloudEvent with(Headers from, String... names) {
    for (String name : names) {
      Header header = from.lastHeader(name);
      if (header != null) {
        headers.add(header);
      }
    }
    return this;
  }

  Headers headers() {
    return headers;
  }

  /** The text of a header, or null when the record has none of that name. */
  static @Nullable String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** What a header says in digits, or null when it says something else: others write too. */
  static @Nullable Long number(@Nullable String header) {
    try {
      return header == null ? null : Long.valueOf(header);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
