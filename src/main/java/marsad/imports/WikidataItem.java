package marsad.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.actor.Actor;
import org.jspecify.annotations.Nullable;

/** One item of Wikidata's JSON dump, as far as an actor needs it. */
final class WikidataItem {
  private static final Pattern TIME = Pattern.compile("\\+(\\d{4})-(\\d\\d)-(\\d\\d)T.*");
  private static final int PRECISION_DAY = 11;
  private static final int PRECISION_MONTH = 10;
  private static final int PRECISION_YEAR = 9;

  private static final String INSTANCE_OF = "P31";

  /** What an item may be an instance of; only classes whose meaning is beyond doubt. */
  private static final Map<String, Actor.Kind> CLASSES = new HashMap<>();

  static {
    kind(Actor.Kind.PERSON, "Q5"); // human
    kind(Actor.Kind.STATE, "Q6256 Q3624078"); // country, sovereign state
    // organization, political party, international organization, business, non-governmental
    // organization, government agency, news agency, newspaper
    kind(Actor.Kind.ORG, "Q43229 Q7278 Q484652 Q4830453 Q79913 Q327333 Q192283 Q11032");
    kind(Actor.Kind.PLACE, "Q515 Q486972 Q1549591"); // city, human settlement, big city
  }

  private final JsonNode node;

  WikidataItem(JsonNode node) {
    this.node = node;
  }

  private static void kind(Actor.Kind kind, String items) {
    for (String item : items.split(" ")) {
      CLASSES.put(item, kind);
    }
  }

  /** What the item is, or null when it is no actor. */
  Actor.@Nullable Kind kind() {
    return items(INSTANCE_OF).stream()
        .filter(CLASSES::containsKey)
        .findFirst()
        .map(CLASSES::get)
        .orElse(null);
  }

  String id() {
    return node.path("id").asText("");
  }

  /** The label in {@code language}, or empty. */
  String label(String language) {
    return clean(node.path("labels").path(language).path("value").asText(""));
  }

  List<String> aliases(String language) {
    List<String> out = new ArrayList<>();
    for (JsonNode alias : node.path("aliases").path(language)) {
      out.add(clean(alias.path("value").asText("")));
    }
    return out;
  }

  /** Without marks of direction and runs of white space. */
  private static String clean(String name) {
    return name.replaceAll("\\p{Cf}", "").replaceAll("\\s+", " ").strip();
  }

  /** The slug of the English article's title, else of the English label; empty without either. */
  String slug() {
    String title = node.path("sitelinks").path("enwiki").path("title").asText("");
    return slug(title.isEmpty() ? label("en") : title);
  }

  static String slug(String english) {
    return Normalizer.normalize(english, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’‘ʻʼ`.]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  /** Statements of {@code property} that nobody marked as wrong. */
  List<Statement> statements(String property) {
    List<Statement> out = new ArrayList<>();
    for (JsonNode statement : node.path("claims").path(property)) {
      if (!statement.path("rank").asText("").equals("deprecated")) {
        out.add(new Statement(statement));
      }
    }
    return out;
  }

  /** Items that {@code property} names. */
  List<String> items(String property) {
    return statements(property).stream()
        .map(Statement::item)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** The first text of {@code property}, or empty. */
  String text(String property) {
    return statements(property).stream()
        .map(s -> s.node.path("mainsnak").path("datavalue").path("value").asText(""))
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A day known to the day, the month or the year. */
  record Time(LocalDate first, LocalDate next) {}

  /** One statement with its qualifiers. */
  static final class Statement {
    private final JsonNode node;

    private Statement(JsonNode node) {
      this.node = node;
    }

    /** The item it names, or empty. */
    String item() {
      return node.path("mainsnak").path("datavalue").path("value").path("id").asText("");
    }

    /** Whether it has a qualifier {@code property}, also one of unknown value. */
    boolean has(String property) {
      return node.path("qualifiers").has(property);
    }

    /** Items that a qualifier names. */
    List<String> items(String property) {
      List<String> out = new ArrayList<>();
      for (JsonNode snak : node.path("qualifiers").path(property)) {
        String item = snak.path("datavalue").path("value").path("id").asText("");
        if (!item.isEmpty()) {
          out.add(item);
        }
      }
      return out;
    }

    /**
     * The last day on which somebody looked into a source of the statement (P813), not before
     * {@code from}. When the item was last changed says nothing of the statement.
     */
    LocalDate retrieved(LocalDate from) {
      LocalDate last = from;
      for (JsonNode reference : node.path("references")) {
        Time time = time(reference.path("snaks").path("P813"));
        last = time != null && time.first().isAfter(last) ? time.first() : last;
      }
      return last;
    }

    /** The first time of a qualifier, or null when there is none of a year at least. */
    @Nullable Time time(String property) {
      return time(node.path("qualifiers").path(property));
    }

    private static @Nullable Time time(JsonNode snaks) {
      for (JsonNode snak : snaks) {
        JsonNode value = snak.path("datavalue").path("value");
        Time time = read(value.path("time").asText(""), value.path("precision").asInt(0));
        if (time != null) {
          return time;
        }
      }
      return null;
    }

    private static @Nullable Time read(String text, int precision) {
      Matcher m = TIME.matcher(text);
      if (!m.matches()) {
        return null;
      }
      try {
        int year = Integer.parseInt(m.group(1));
        int month = Integer.parseInt(m.group(2));
        if (precision == PRECISION_DAY) {
          LocalDate day = LocalDate.of(year, month, Integer.parseInt(m.group(3)));
          return new Time(day, day);
        }
        if (precision == PRECISION_MONTH) {
          LocalDate day = LocalDate.of(year, month, 1);
          return new Time(day, day.plusMonths(1));
        }
        LocalDate day = LocalDate.of(year, 1, 1);
        return precision == PRECISION_YEAR ? new Time(day, day.plusYears(1)) : null;
      } catch (DateTimeException noDay) {
        return null;
      }
    }
  }
}
