package marsad.alert;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import marsad.actor.Actor;
import marsad.alert.YamlTree.Node;
import marsad.event.EventType;
import org.jspecify.annotations.Nullable;

/** Reads rules from YAML. */
final class RuleReader {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final List<String> FILE = List.of("groups", "rules");
  private static final List<String> SUBJECTS = List.of("actors", "types", "states");
  private static final List<String> RULE =
      List.of(
          "rule",
          "name",
          "severity",
          "actors",
          "types",
          "states",
          "with",
          "across",
          "events",
          "full-name",
          "headline",
          "mentions",
          "outlets",
          "stories",
          "days",
          "factor",
          "schedule");
  private static final int MOST = 1000;
  private static final double USUAL_FACTOR = 3;

  private final Map<String, Set<String>> groups = new HashMap<>();
  private final List<Node> named = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private RuleReader() {}

  static Rules read(String file, String yaml) {
    RuleReader reader = new RuleReader();
    Map<String, Node> top =
        YamlTree.read(file, yaml).map("write 'rules:' and under it one rule an item", FILE);
    Node groups = top.get("groups");
    if (groups != null) {
      reader.readGroups(groups);
    }
    Node list = top.get("rules");
    if (list == null) {
      throw new IllegalArgumentException(file + ":1: there are no 'rules:'");
    }
    List<Rule> rules = new ArrayList<>();
    for (Node node : list.list("'rules' is a list")) {
      rules.add(reader.rule(node));
    }
    return new Rules(rules, reader.named);
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

  private void readGroups(Node node) {
    if (node.fields() == null) {
      throw node.error("'groups' has a list of actors under each name");
    }
    node.fields()
        .forEach(
            (name, members) -> {
              if (!SLUG.matcher(name).matches()) {
                throw members.error("'" + name + "': write a group's name as cabinet-of-syria");
              }
              groups.put(name, actors(members));
            });
  }

  private Rule rule(Node node) {
    Map<String, Node> f = node.map("a rule is a map that begins with 'rule: KIND'", RULE);
    Node kindNode = f.get("rule");
    if (kindNode == null) {
      throw node.error("'rule' is missing; it is one of " + List.of(Rule.Kind.values()));
    }
    Rule.Kind kind = choice(kindNode, Rule.Kind.values());
    Node nameNode = f.get("name");
    String name = nameNode == null ? kind.toString() : nameNode.scalar("'name' is a word");
    Node where = nameNode == null ? node : nameNode;
    if (!SLUG.matcher(name).matches()) {
      throw where.error("'" + name + "': write a rule's name as new-faces");
    }
    if (!names.add(name)) {
      throw where.error("another rule is called '" + name + "' too; give one a name of its own");
    }
    Node severity = f.get("severity");
    Node schedule = f.get("schedule");
    return new Rule(
        name,
        kind,
        severity == null ? Severity.INFO : choice(severity, Severity.values()),
        subjects(f),
        with(kind, f.get("with")),
        events(kind, f.get("events")),
        flag(f.get("across")),
        flag(f.get("full-name")),
        flag(f.get("headline")),
        whole(f.get("mentions"), 1),
        whole(f.get("outlets"), 1),
        whole(f.get("stories"), kind.usualStories()),
        days(f.get("days"), kind),
        number(f.get("factor")),
        schedule == null ? null : ScheduleReader.read(schedule));
  }

  private Subjects subjects(Map<String, Node> f) {
    Node actors = f.get("actors");
    Node types = f.get("types");
    Node states = f.get("states");
    Set<Actor.Kind> kinds = EnumSet.noneOf(Actor.Kind.class);
    if (types != null) {
      types.list("'types' is a list").forEach(t -> kinds.add(choice(t, Actor.Kind.values())));
    }
    return new Subjects(
        actors == null ? Set.of() : actors(actors),
        kinds,
        states == null ? Set.of() : actors(states));
  }

  private Subjects with(Rule.Kind kind, @Nullable Node node) {
    if (node == null) {
      return Subjects.ALL;
    }
    if (kind != Rule.Kind.PAIR && kind != Rule.Kind.NEW_EVENT) {
      throw node.error("'with' is for rules on two actors, pair and new-event");
    }
    return node.fields() == null
        ? new Subjects(actors(node), Set.of(), Set.of())
        : subjects(node.map("", SUBJECTS));
  }

  /** The ids of a list of actors and groups. */
  private Set<String> actors(Node node) {
    Set<String> out = new HashSet<>();
    for (Node item : node.list("write a list of actors: [sergey-lavrov, syria]")) {
      String id = item.scalar("an actor is an id such as sergey-lavrov");
      Set<String> group = groups.get(id);
      if (group != null) {
        out.addAll(group);
      } else if (SLUG.matcher(id).matches()) {
        out.add(id);
        named.add(item);
      } else {
        throw item.error("'" + id + "' is no actor's id; look it up with `marsad actors find`");
      }
    }
    if (out.isEmpty()) {
      throw node.error("the list is empty, so the rule would never fire");
    }
    return out;
  }

  private static Set<EventType> events(Rule.Kind kind, @Nullable Node node) {
    Set<EventType> out = EnumSet.noneOf(EventType.class);
    if (node == null) {
      return out;
    }
    if (kind != Rule.Kind.WATCH && kind != Rule.Kind.PAIR && kind != Rule.Kind.NEW_EVENT) {
      throw node.error("'events' is for watch, pair and new-event");
    }
    for (Node item : node.list("'events' is a list")) {
      if (item.scalar("an event is a word such as CONSULT").equals("any")) {
        return EnumSet.allOf(EventType.class);
      }
      out.add(choice(item, EventType.values()));
    }
    return out;
  }

  private static <T> T choice(Node node, T[] values) {
    String text = node.scalar("write one of " + Arrays.toString(values));
    for (T value : values) {
      if (value.toString().equalsIgnoreCase(text)) {
        return value;
      }
    }
    throw node.error("'" + text + "' is none of " + Arrays.toString(values));
  }

  private static boolean flag(@Nullable Node node) {
    if (node == null) {
      return false;
    }
    return switch (node.scalar("write true or false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw node.error("write true or false");
    };
  }

  private static int whole(@Nullable Node node, int usual) {
    if (node == null) {
      return usual;
    }
    try {
      int value = Integer.parseInt(node.scalar("write a number"));
      if (value >= 0 && value <= MOST) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw node.error("'" + node.text() + "' is no whole number");
    }
    throw node.error("'" + node.text() + "' is not between 0 and " + MOST);
  }

  private static int days(@Nullable Node node, Rule.Kind kind) {
    int days = whole(node, kind.usualDays());
    int most = kind == Rule.Kind.RETURN ? MOST : Days.KEPT - 2 * DayOfWeek.values().length;
    if (node != null && (days < 1 || days > most)) {
      throw node.error("'days' is from 1 to " + most + " here");
    }
    return days;
  }

  private static double number(@Nullable Node node) {
    if (node == null) {
      return USUAL_FACTOR;
    }
    try {
      double value = Double.parseDouble(node.scalar("write a number"));
      if (value > 1 && value <= MOST) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw node.error("'" + node.text() + "' is no number");
    }
    throw node.error("'" + node.text() + "' is not between 1 and " + MOST);
  }
}
