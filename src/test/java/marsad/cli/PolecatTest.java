package marsad.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.actor.ActorDictionary;
import marsad.event.ActorEvent;
import marsad.event.EventType;
import marsad.event.Evidence;
import marsad.event.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PolecatTest {
  private static ActorEvent record(String actor, String role, @Nullable LocalDate day) {
    return new ActorEvent(
        ActorEvent.Kind.EVENT,
        "r-" + actor,
        actor,
        "a",
        "r",
        "example-news",
        null,
        null,
        Instant.parse("2023-11-05T23:30:00Z"),
        null,
        "0".repeat(64),
        List.of(),
        new Evidence("text", 0, 5, "التقى", "التقى"),
        List.of("egypt-military", "arab-league", "egypt"),
        null,
        new ActorEvent.Done(
            "e1",
            EventType.CONSULT,
            "phone",
            role,
            List.of("sameh-shoukry", "egypt-military"),
            List.of("ayman-safadi"),
            List.of(),
            "VERBAL_COOPERATION",
            1.5,
            "04",
            "041",
            new Place("jordan", "عمان"),
            day,
            "plover-2.0",
            "التقى (CONSULT)"),
        null);
  }

  private static Map<String, String> row(@Nullable LocalDate day) {
    ActorEvent e = record("sameh-shoukry", "actor", day);
    List<String> cells = new Polecat(ActorDictionary.bundled()).row(e, requireNonNull(e.event()));
    assertThat(cells).hasSameSizeAs(Polecat.COLUMNS);
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        row.put(Polecat.COLUMNS.get(i), cells.get(i));
      }
    }
    return row;
  }

  @Test
  void theColumnsAreThoseOfThePublicFiles() {
    assertThat(String.join("|", Polecat.COLUMNS))
        .isEqualTo(
            "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor"
                + " Name|Actor Country|Actor COW|Primary Actor Sector|Actor Sectors|Actor"
                + " Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|Recipient"
                + " Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient"
                + " Title|Recipient Name Raw|Wikipedia Recipient"
                + " ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw"
                + " Placename|Feature Type|Source|Publication Date|Story People|Story"
                + " Organizations|Story Locations|Language|Version");
  }

  @Test
  void aRowSaysWhatIsKnownAndLeavesTheRestEmpty() {
    assertThat(row(LocalDate.parse("2023-11-03")))
        .isEqualTo(
            Map.ofEntries(
                Map.entry("Event ID", "e1"),
                Map.entry("Event Date", "2023-11-03"),
                Map.entry("Event Type", "CONSULT"),
                Map.entry("Event Mode", "phone"),
                Map.entry("Intensity", "1.5"),
                Map.entry("Quad Code", "VERBAL COOPERATION"),
                Map.entry("Actor Name", "Sameh Shoukry;Egypt Military"),
                Map.entry("Actor Country", "EGY;EGY"),
                Map.entry("Primary Actor Sector", "GOV"),
                Map.entry("Actor Sectors", "GOV;MIL"),
                Map.entry("Recipient Name", "Ayman Safadi"),
                Map.entry("Recipient Country", "JOR"),
                Map.entry("Primary Recipient Sector", "GOV"),
                Map.entry("Recipient Sectors", "GOV"),
                Map.entry("Placename", "Jordan"),
                Map.entry("Country", "JOR"),
                Map.entry("Raw Placename", "عمان"),
                Map.entry("Source", "example-news"),
                Map.entry("Publication Date", "2023-11-05"),
                Map.entry("Story People", "Sameh Shoukry"),
                Map.entry("Story Organizations", "Egypt Military;Arab League"),
                Map.entry("Story Locations", "Egypt"),
                Map.entry("Language", "ARA"),
                Map.entry("Version", "marsad plover-2.0")));
  }

  @Test
  void anEventWithoutADayIsDatedByItsPublication() {
    assertThat(row(null)).containsEntry("Event Date", "2023-11-05");
  }

  @Test
  void oneOfAnEventsRecordsStandsForItWhicheverStreamsAreRead() {
    List<ActorEvent> records =
        List.of(
            record("sameh-shoukry", "actor", null),
            record("egypt-military", "actor", null),
            record("ayman-safadi", "recipient", null));
    for (Set<String> read :
        List.of(
            Set.of("sameh-shoukry", "egypt-military", "ayman-safadi"),
            Set.of("egypt-military", "ayman-safadi"),
            Set.of("ayman-safadi"))) {
      assertThat(
              records.stream()
                  .filter(r -> read.contains(r.actor()))
                  .filter(r -> Polecat.stands(r, requireNonNull(r.event()), read::contains)))
          .as("%s", read)
          .hasSize(1);
    }
  }
}
