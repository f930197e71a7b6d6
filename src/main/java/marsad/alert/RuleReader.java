package marsad.alert;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import marsad.actor.Actor;
import marsad.article.SettingText;
import marsad.article.Settings;
import marsad.event.EventType;
import org.jspecify.annotations.Nullable;

/** Reads rules from YAML. */
final class RuleReader {
  private static final int MOST = 1000;
  private static final int SHORTEST_DAY = 3;
  private static final double USUAL_FACTOR = 3;

  private final Map<String, Set<String>> groups = new HashMap<>();
  private final List<Settings.Word> named = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private RuleReader() {}

  static Rules read(String file, String yaml) {
    RuleReader reader = new RuleReader();
    Settings all = Settings.read(yaml);
    Settings groups = all.within("groups");
    if (groups != null) {
      groups.keys().forEach(name -> reader.group(groups, name));
    }
    List<Rule> rules = all.each("rules").stream().map(reader::rule).toList();
    if (!all.has("rules")) {
      all.requireRight(file);
      all.wrong(1, "there are no `rules:`");
    }
    all.finish("the file");
    all.requireRight(file);
    return new Rules(file, rules, reader.named);
  }

  static Rule watch(Set<String> actors) {
    Subjects about = new Subjects(actors, Set.of(), Set.of());
    return new Rule(
        Rule.Kind.WATCH.toString(),
        Rule.Kind.WATCH,
        Severity.INFO,
        about,
        Subjects.ALL,
        Set.of(),
        false,
        false,
        false,
        1,
        1,
        0,
        0,
        USUAL_FACTOR,
        null);
  }

  private void group(Settings all, String name) {
    if (!SettingText.isSlug(name)) {
      all.wrong(name, "'" + name + "': write a group's name as cabinet-of-syria");
    }
    groups.put(name, actors(all, name));
  }

  private Rule rule(Settings s) {
    s.required("rule", Rule.Kind.WATCH.toString());
    Rule.Kind kind = s.oneOf("rule", Rule.Kind.class, Rule.Kind.WATCH);
    String name = s.has("name") ? s.slug("name", "new-faces") : kind.toString();
    if (!names.add(name)) {
      s.wrong("name", "another rule is called '" + name + "' too; give one a name of its own");
    }
    boolean pairs = kind == Rule.Kind.PAIR || kind == Rule.Kind.NEW_EVENT;
    Rule rule =
        new Rule(
            name,
            kind,
            s.oneOf("severity", Severity.class, Severity.INFO),
            subjects(s),
            with(s),
            events(s),
            s.yes("across", false),
            s.yes("full-name", false),
            s.yes("headline", false),
            s.number("mentions", 1, 0, MOST),
            s.number("outlets", 1, 0, MOST),
            s.number("stories", kind.usualStories(), 0, MOST),
            days(s, kind),
            s.real("factor", USUAL_FACTOR, 1, MOST),
            schedule(s.within("schedule")));
    if (s.has("with") && !pairs) {
      s.wrong("with", "`with` is for rules on two actors, pair and new-event");
    }
    if (s.has("events") && !pairs && kind != Rule.Kind.WATCH) {
      s.wrong("events", "`events` is for watch, pair and new-event");
    }
    s.finish("a rule");
    return rule;
  }

  private Subjects subjects(Settings s) {
    return new Subjects(
        actors(s, "actors"), s.someOf("types", Actor.Kind.class), actors(s, "states"));
  }

  private Subjects with(Settings s) {
    if (!s.isMapping("with")) {
      return new Subjects(actors(s, "with"), Set.of(), Set.of());
    }
    Settings within = s.within("with");
    if (within == null) {
      return Subjects.ALL;
    }
    Subjects other = subjects(within);
    within.finish("`with`");
    return other;
  }

  /** The ids of a list of actors and groups. */
  private Set<String> actors(Settings s, String key) {
    Set<String> out = new HashSet<>();
    for (Settings.Word word : s.words(key)) {
      Set<String> group = groups.get(word.text());
      if (group != null) {
        out.addAll(group);
      } else {
        out.add(word.text());
        named.add(word);
      }
    }
    return out;
  }

  private static Set<EventType> events(Settings s) {
    return s.isWord("events", "any")
        ? EnumSet.allOf(EventType.class)
        : s.someOf("events", EventType.class);
  }

  private static int days(Settings s, Rule.Kind kind) {
    int most = kind == Rule.Kind.RETURN ? MOST : Days.KEPT - 2 * DayOfWeek.values().length;
    return s.number("days", kind.usualDays(), 1, most);
  }

  private static @Nullable Schedule schedule(@Nullable Settings s) {
    if (s == null) {
      return null;
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (Settings.Word word : s.words("days")) {
      DayOfWeek day = day(word.text());
      if (day == null) {
        s.wrong(word.line(), "'" + word.text() + "' is none of sun mon tue wed thu fri sat");
      } else {
        days.add(day);
      }
    }
    LocalTime from = s.time("from");
    LocalTime to = s.time("to");
    Schedule schedule =
        new Schedule(
            days,
            from == null ? LocalTime.MIDNIGHT : from,
            to == null ? LocalTime.MIDNIGHT : to,
            s.zone("zone"));
    s.finish("a schedule");
    return schedule;
  }

  private static @Nullable DayOfWeek day(String text) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (text.length() >= SHORTEST_DAY && day.name().startsWith(text.toUpperCase(Locale.ROOT))) {
        return day;
      }
    }
    return null;
  }
}
