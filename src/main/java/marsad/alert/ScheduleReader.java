package marsad.alert;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.alert.YamlTree.Node;
import org.jspecify.annotations.Nullable;

/** Reads when a rule is in force. */
final class ScheduleReader {
  private static final List<String> SCHEDULE = List.of("days", "from", "to", "zone");

  private ScheduleReader() {}

  static Schedule read(Node node) {
    Map<String, Node> f = node.map("write {days: [sun, mon], from: 07:00, to: 22:00}", SCHEDULE);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Node list = f.get("days");
    if (list != null) {
      list.list("'days' is a list of sun mon tue wed thu fri sat").forEach(d -> days.add(day(d)));
    }
    Node zone = f.get("zone");
    return new Schedule(
        days,
        time(f.get("from"), LocalTime.MIDNIGHT),
        time(f.get("to"), LocalTime.MIDNIGHT),
        zone == null ? ZoneId.of("UTC") : zone(zone));
  }

  private static DayOfWeek day(Node node) {
    String text = node.scalar("a day is one of sun mon tue wed thu fri sat");
    for (DayOfWeek day : DayOfWeek.values()) {
      if (text.length() >= "sun".length() && day.name().startsWith(text.toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    throw node.error("'" + text + "' is none of sun mon tue wed thu fri sat");
  }

  private static LocalTime time(@Nullable Node node, LocalTime usual) {
    if (node == null) {
      return usual;
    }
    String text = node.scalar("write a time such as 07:00");
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw node.error("'" + text + "' is no time such as 07:00; put it between quotes");
    }
  }

  private static ZoneId zone(Node node) {
    String text = node.scalar("a zone is a name such as Asia/Damascus");
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw node.error("'" + text + "' is no time zone such as Asia/Damascus");
    }
  }
}
