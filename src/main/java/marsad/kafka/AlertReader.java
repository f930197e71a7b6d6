package marsad.kafka;

import java.util.Objects;
import marsad.alert.Alert;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads {@code alerts}; what is none, such as one of an early version of Marsad, is told of. */
final class AlertReader {
  private static final Logger LOG = LoggerFactory.getLogger(AlertReader.class);

  private final Topic<String, Alert> topic;

  AlertReader(Topic<String, Alert> topic) {
    this.topic = topic;
  }

  @Nullable Alert read(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return null;
    }
    try {
      Alert alert = topic.values().deserializer().deserialize(topic.name(), record.value());
      if (alert.version() > 0 && Objects.nonNull(alert.severity())) {
        return alert;
      }
      LOG.info("Passed over an alert without version at offset {}.", record.offset());
    } catch (SerializationException e) {
      LOG.warn("Passed over what is no alert at offset {}: {}", record.offset(), e.getMessage());
    }
    return null;
  }
}
