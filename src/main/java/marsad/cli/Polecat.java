package marsad.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.Post;
import marsad.event.ActorEvent;
import marsad.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * Events under the column names of the public POLECAT files. Several parties, and what lists hold,
 * are joined by {@code ;}. What Marsad does not know stays empty: contexts, COW codes, titles and
 * names as written, Wikipedia and GeoNames ids, and of a place all but its name and country.
 */
final class Polecat {
  static final List<String> COLUMNS =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private static final Map<String, String> BODIES =
      Map.of(
          "parliament", "LEG",
          "military", "MIL",
          "police", "COP",
          "intelligence", "SPY",
          "judiciary", "JUD",
          "presidency", "GOV",
          "government", "GOV",
          "ministry", "GOV",
          "bank", "GOV");

  private static final Map<String, String> OFFICES =
      Map.of(
          "speaker", "LEG",
          "senate-speaker", "LEG",
          "army-chief", "MIL",
          "chief-of-staff", "MIL",
          "army-spokesperson", "MIL",
          "commander", "MIL",
          "intelligence-chief", "SPY",
          "prosecutor", "JUD");

  /** Offices of a state that say nothing of the sector. */
  private static final Set<String> ANY_SECTOR = Set.of("leader", "political-chief", "head");

  private final ActorDictionary dictionary;

  /**
   * @param dictionary names and countries of the actors
   */
  Polecat(ActorDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Whether {@code e} is the record that stands for its event: that of the first party whose stream
   * is read. So each event has one row, however many streams it is on.
   */
  static boolean stands(ActorEvent e, ActorEvent.Done done, Predicate<String> read) {
    List<String> sides = done.actors().stream().anyMatch(read) ? done.actors() : done.recipients();
    String side = done.actors().stream().anyMatch(read) ? "actor" : "recipient";
    return done.role().equals(side)
        && sides.stream().filter(read).findFirst().filter(e.actor()::equals).isPresent();
  }

  /** The row of an event, in the order of {@link #COLUMNS}. */
  List<String> row(ActorEvent e, ActorEvent.Done done) {
    LocalDate published = day(e.publishedAt());
    LocalDate day = done.day() == null ? published : done.day();
    Place place = done.place();
    List<String> row = new ArrayList<>();
    row.add(done.eventId());
    row.add(day == null ? "" : day.toString());
    row.add(done.type().name());
    row.add(done.mode() == null ? "" : done.mode());
    row.add(number(done.intensity()));
    row.add(done.quadClass().replace('_', ' '));
    row.add("");
    party(row, done.actors(), published);
    party(row, done.recipients(), published);
    row.add(place == null ? "" : english(place.id()));
    row.addAll(List.of("", "", ""));
    row.add(place == null ? "" : country(place.id()));
    row.addAll(List.of("", "", ""));
    row.add(place == null ? "" : place.name());
    row.add("");
    row.add(e.outlet() == null ? "" : e.outlet());
    row.add(published == null ? "" : published.toString());
    List<String> story = Stream.concat(Stream.of(e.actor()), e.coActors().stream()).toList();
    row.add(named(story, Actor.Kind.PERSON));
    row.add(named(story, Actor.Kind.ORG));
    row.add(named(story, Actor.Kind.STATE, Actor.Kind.PLACE));
    row.add("ARA");
    row.add("marsad " + done.vocabulary());
    return row;
  }

  private void party(List<String> row, List<String> ids, @Nullable LocalDate day) {
    List<String> sectors = ids.stream().map(id -> sector(id, day)).toList();
    row.add(joined(ids, this::english));
    row.add(joined(ids, this::country));
    row.add("");
    row.add(sectors.isEmpty() ? "" : sectors.get(0));
    row.add(sectors.stream().filter(s -> !s.isEmpty()).distinct().collect(Collectors.joining(";")));
    row.addAll(List.of("", "", ""));
  }

  private static String joined(List<String> ids, Function<String, String> name) {
    return ids.stream().map(name).filter(s -> !s.isEmpty()).collect(Collectors.joining(";"));
  }

  private String named(List<String> ids, Actor.Kind... kinds) {
    return joined(
        ids.stream().filter(id -> Arrays.asList(kinds).contains(kind(id))).toList(), this::english);
  }

  /** What {@code id} is; an institution of a state is in no file of the dictionary. */
  private Actor.Kind kind(String id) {
    Actor actor = dictionary.actor(id);
    return actor == null ? Actor.Kind.ORG : actor.kind();
  }

  /** The English name; ids are made of it. */
  private String english(String id) {
    Actor actor = dictionary.actor(id);
    String given = actor == null ? null : actor.english();
    return given != null
        ? given
        : Arrays.stream(id.split("-"))
            .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
            .collect(Collectors.joining(" "));
  }

  /** ISO 3166 alpha-3 of the state that {@code id} is or is of. */
  private String country(String id) {
    Actor state = state(id);
    return state == null || state.iso() == null ? "" : state.iso();
  }

  private @Nullable Actor state(String id) {
    Actor actor = dictionary.actor(id);
    if (actor != null) {
      return actor.kind() == Actor.Kind.STATE || actor.state() == null
          ? actor
          : dictionary.actor(actor.state());
    }
    int dash = id.lastIndexOf('-');
    return dash < 0 ? null : state(id.substring(0, dash));
  }

  private String sector(String id, @Nullable LocalDate day) {
    Actor actor = dictionary.actor(id);
    if (actor == null) {
      return BODIES.getOrDefault(id.substring(id.lastIndexOf('-') + 1), "");
    }
    return actor.posts().stream()
        .filter(p -> day != null && p.holdsOn(day) && kind(p.of()) == Actor.Kind.STATE)
        .map(Post::office)
        .map(office -> office.replaceAll(":.*", ""))
        .filter(office -> !ANY_SECTOR.contains(office))
        .findFirst()
        .map(office -> OFFICES.getOrDefault(office, "GOV"))
        .orElse("");
  }

  private static @Nullable LocalDate day(@Nullable Instant time) {
    return time == null ? null : time.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
