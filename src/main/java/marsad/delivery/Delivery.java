package marsad.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import marsad.alert.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message; the value of {@code alert-deliveries}.
 *
 * @param target name of the target
 * @param key the message's key
 * @param digest the day whose digest it was, or null
 * @param versions the version of each of its alerts, by alert id
 * @param at when it ended
 * @param attempts how often it was tried
 * @param reason why it failed, or null
 * @param alerts the alerts themselves where they failed, to be sent again; else empty
 */
public record Delivery(
    String target,
    String key,
    @Nullable LocalDate digest,
    Map<String, Integer> versions,
    Outcome outcome,
    Instant at,
    int attempts,
    @Nullable String reason,
    List<Alert> alerts) {
  public Delivery {
    versions = new TreeMap<>(versions);
    alerts = List.copyOf(alerts);
  }

  /** How it ended. */
  public enum Outcome {
    DELIVERED,
    MUTED,
    FAILED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of {@code message}, delivered or given up. */
  public static Delivery of(String target, Message message, Receipt receipt, Instant at) {
    String reason = receipt instanceof Receipt.Failed failed ? failed.reason() : null;
    return new Delivery(
        target,
        message.key(),
        message.digest(),
        versions(message),
        reason == null ? Outcome.DELIVERED : Outcome.FAILED,
        at,
        receipt.attempts(),
        reason,
        reason == null ? List.of() : message.alerts());
  }

  /** Of an alert that a mute holds back. */
  public static Delivery muted(String target, Alert alert, Instant at) {
    Message message = Message.of(alert);
    return new Delivery(
        target, message.key(), null, versions(message), Outcome.MUTED, at, 0, null, List.of());
  }

  private static Map<String, Integer> versions(Message message) {
    return message.alerts().stream()
        .collect(Collectors.toMap(Alert::id, Alert::version, Math::max));
  }

  /** Key of its record: the latest of each alert and target is kept, and each digest. */
  public String recordKey() {
    return target + "/" + (digest == null ? versions.keySet().iterator().next() : key);
  }

  /** The message, to be sent again; only of one that failed. */
  public Message again() {
    return new Message(key, alerts, digest);
  }
}
