package marsad.delivery;

import java.time.LocalDate;
import java.util.List;
import marsad.alert.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What is delivered in one go.
 *
 * @param key the same whenever this is sent again; receivers drop what they have
 * @param alerts one, or those of a digest in the order in which they came
 * @param digest the day whose digest it is, or null
 */
public record Message(String key, List<Alert> alerts, @Nullable LocalDate digest) {
  /** How many alerts a digest has at most; with more there are several. */
  public static final int MAX_ALERTS = 200;

  public Message {
    alerts = List.copyOf(alerts);
  }

  /** One alert. */
  public static Message of(Alert alert) {
    return new Message(key(alert), List.of(alert), null);
  }

  /**
   * A day's digest.
   *
   * @param target name of the target
   * @param place where its first alert is stored, so that several of one day differ
   */
  public static Message digest(String target, LocalDate day, long place, List<Alert> alerts) {
    return new Message("digest-" + target + "-" + day + "-" + place, alerts, day);
  }

  /** What names a version of an alert to receivers. */
  public static String key(Alert alert) {
    return alert.id() + "-" + alert.version();
  }
}
