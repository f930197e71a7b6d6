package marsad.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.alert.Alert;
import marsad.event.ActorEvent;
import marsad.kafka.StoredRecord;

/** How often each actor is named, takes part in an event, raises an alert. */
final class Tally {
  private final Map<String, ActorEvent> holding = new HashMap<>();
  private final Map<String, Integer> alerts = new HashMap<>();

  /**
   * Counts a record of {@code actor-events} or {@code alerts}; what is withdrawn counts no more.
   */
  void add(StoredRecord record) {
    if (record.topic().endsWith("alerts")) {
      record.as(Alert.class).ifPresent(a -> alerts.merge(a.actor(), 1, Integer::sum));
      return;
    }
    record
        .as(ActorEvent.class)
        .ifPresent(
            e -> {
              if (e.kind() == ActorEvent.Kind.WITHDRAWN) {
                holding.remove(e.actor() + " " + e.withdraws());
              } else {
                holding.put(e.actor() + " " + e.id(), e);
              }
            });
  }

  private record Row(String actor, int mentions, int events, int alerts) {}

  void print(PrintWriter out) {
    Table table = new Table("ACTOR", "MENTIONS", "EVENTS", "ALERTS");
    for (Row row : rows()) {
      table.row(
          row.actor(),
          String.valueOf(row.mentions()),
          String.valueOf(row.events()),
          String.valueOf(row.alerts()));
    }
    table.print(out);
  }

  private List<Row> rows() {
    Map<String, Row> rows = new TreeMap<>();
    for (ActorEvent e : holding.values()) {
      int mentions = e.mention() == null ? 0 : e.mention().count();
      int events = e.event() == null ? 0 : 1;
      rows.merge(
          e.actor(),
          new Row(e.actor(), mentions, events, alerts.getOrDefault(e.actor(), 0)),
          (a, b) ->
              new Row(a.actor(), a.mentions() + b.mentions(), a.events() + b.events(), a.alerts()));
    }
    return rows.values().stream()
        .sorted(Comparator.comparingInt(Row::mentions).reversed().thenComparing(Row::actor))
        .toList();
  }
}
