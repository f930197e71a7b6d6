package marsad.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import marsad.alert.Alert;
import marsad.delivery.Delivery;

/** The newest version of each alert that a target has, or that a mute held back from it. */
final class SentVersions {
  /** Beyond it, the alerts that were delivered longest ago are forgotten. */
  private static final int MAX = 50_000;

  private final Map<String, Integer> versions =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MAX;
        }
      };

  void add(Delivery delivery) {
    if (delivery.outcome() != Delivery.Outcome.FAILED) {
      delivery.versions().forEach((id, version) -> versions.merge(id, version, Math::max));
    }
  }

  void clear() {
    versions.clear();
  }

  /**
   * Whether {@code alert} need not be sent.
   *
   * @param updates whether a newer version would have to be
   */
  boolean has(Alert alert, boolean updates) {
    Integer version = versions.get(alert.id());
    return version != null && (!updates || version >= alert.version());
  }

  /** Whether none of {@code wanted} need be sent. */
  boolean hasAll(Map<String, Integer> wanted) {
    return wanted.entrySet().stream()
        .allMatch(e -> versions.getOrDefault(e.getKey(), 0) >= e.getValue());
  }
}
