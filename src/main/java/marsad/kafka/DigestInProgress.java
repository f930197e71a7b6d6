package marsad.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import marsad.alert.Alert;
import marsad.delivery.Message;
import marsad.delivery.Target;

/**
 * The alerts of one digest while they are read. Which they are follows from where they are stored
 * and when, so that after a crash the same digest comes about again, under the same key.
 */
final class DigestInProgress {
  private final Instant due;
  private final long start;
  private final Map<String, Alert> alerts = new LinkedHashMap<>();

  /**
   * @param due when it is due
   * @param start offset of its first alert
   */
  DigestInProgress(Instant due, long start) {
    this.due = due;
    this.start = start;
  }

  long start() {
    return start;
  }

  /** Whether an alert whose digest is due at {@code other} belongs into this one. */
  boolean takes(Instant other) {
    return due.equals(other) && alerts.size() < Message.MAX_ALERTS;
  }

  /** Adds {@code alert} in place of earlier versions. */
  void add(Alert alert) {
    alerts.remove(alert.id());
    alerts.put(alert.id(), alert);
  }

  Message message(Target.Http target) {
    return Message.digest(
        target.name(), target.schedule().day(due), start, new ArrayList<>(alerts.values()));
  }
}
