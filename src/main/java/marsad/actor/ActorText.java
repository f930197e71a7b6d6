package marsad.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes actors in the dictionary's text form, so that {@link ActorReader} reads them back equal,
 * and changes them line by line.
 */
public final class ActorText {
  private static final String COMMA = "، ";

  private ActorText() {}

  /**
   * A change of one line.
   *
   * @param key what the line begins with: {@code ar}, {@code short}, {@code post} ...
   * @param add whether the value is added, else it is taken away
   * @param value one name, or one post as it is written
   */
  public record Change(String key, boolean add, String value) {}

  /** {@code actor} as an entry of the dictionary's text files. */
  public static String write(Actor actor) {
    StringBuilder out = new StringBuilder(head(actor)).append('\n');
    fields(actor)
        .forEach(
            (key, values) -> {
              if (key.equals("post")) {
                values.forEach(v -> out.append("  post ").append(v).append('\n'));
              } else if (!values.isEmpty()) {
                out.append("  ").append(key).append(' ');
                out.append(String.join(COMMA, values)).append('\n');
              }
            });
    return out.toString();
  }

  /**
   * A new entry of {@code changes}.
   *
   * @param state id of its state, or null
   * @throws DictionaryException when the result is no entry
   */
  public static Actor create(
      Actor.Kind kind, String id, @Nullable String state, List<Change> changes) {
    List<String> none = List.of();
    return changed(
        new Actor(
            id, kind, state, none, none, none, none, none, none, none, null, null, List.of(), null,
            null),
        changes);
  }

  /**
   * {@code actor} with {@code changes} made in their order. A line of one value (en, wd) is
   * replaced by what is added.
   *
   * @throws DictionaryException when what is to be taken away is not there, or the result is no
   *     entry
   */
  public static Actor changed(Actor actor, List<Change> changes) {
    Map<String, List<String>> fields = fields(actor);
    for (Change change : changes) {
      List<String> values = fields.get(change.key());
      if (values == null) {
        throw new DictionaryException("'" + change.key() + "' begins no line of an entry");
      }
      String value = change.value().strip();
      if (!change.add()) {
        remove(actor, change.key(), values, value);
      } else if (change.key().equals("en") || change.key().equals("wd")) {
        values.clear();
        values.add(value);
      } else if (!values.contains(value)) {
        values.add(value);
      }
    }
    List<DictionaryFile.Line> lines = new ArrayList<>();
    fields.forEach(
        (key, values) ->
            values.forEach(v -> lines.add(new DictionaryFile.Line(key, v, actor.id()))));
    return ActorReader.actor(
        new DictionaryFile.Entry(List.of(head(actor).split(" ")), lines, actor.id()));
  }

  /** A post is also found by the words it begins with, up to its dates. */
  private static void remove(Actor actor, String key, List<String> values, String value) {
    boolean removed =
        key.equals("post")
            ? values.removeIf(v -> v.equals(value) || v.startsWith(value + " "))
            : values.remove(value);
    if (!removed) {
      throw new DictionaryException(actor.id() + " has no " + key + " '" + value + "'");
    }
  }

  private static String head(Actor a) {
    String head = a.kind() + " " + a.id();
    return a.kind() == Actor.Kind.STATE
        ? head + " " + orDash(a.iso()) + " " + orDash(a.cameo())
        : head + " " + orDash(a.state());
  }

  private static String orDash(@Nullable String word) {
    return word == null ? "-" : word;
  }

  /** Values by what their line begins with, in the order of {@link ActorReader#KEYS}. */
  private static Map<String, List<String>> fields(Actor a) {
    Map<String, List<String>> out = new LinkedHashMap<>();
    ActorReader.KEYS.forEach(key -> out.put(key, new ArrayList<>()));
    add(out, "en", a.english() == null ? List.of() : List.of(a.english()));
    add(out, "wd", a.wikidata() == null ? List.of() : List.of(a.wikidata()));
    add(out, "ar", a.names());
    add(out, "alone", a.alone());
    add(out, "short", a.shorts());
    add(out, "acronym", a.acronyms());
    add(out, "nisba", a.nisbas());
    add(out, "capital", a.capitals());
    add(out, "seat", a.seats());
    add(out, "post", a.posts().stream().map(ActorText::post).toList());
    return out;
  }

  private static void add(Map<String, List<String>> fields, String key, List<String> values) {
    fields.computeIfAbsent(key, k -> new ArrayList<>()).addAll(values);
  }

  /** A post as its line has it, without the word {@code post}. */
  public static String post(Post p) {
    StringBuilder out = new StringBuilder();
    out.append(p.office()).append(' ').append(p.of()).append(' ');
    out.append(first(p.from())).append("..");
    if (p.to() != null) {
      out.append(before(p.to()));
    }
    if (p.confirmedThrough() != null) {
      out.append(" ok ").append(through(p.confirmedThrough()));
    }
    return out.append(p.acting() ? " acting" : "").toString();
  }

  /** The year or month that begins on {@code day}, else the day. */
  private static String first(LocalDate day) {
    return day.getDayOfYear() == 1
        ? year(day)
        : day.getDayOfMonth() == 1 ? month(day) : day.toString();
  }

  /** The month that ends before {@code day}, else the day. */
  private static String before(LocalDate day) {
    return day.getDayOfMonth() == 1 ? month(day.minusDays(1)) : day.toString();
  }

  /** The year or month that ends with {@code day}, else the day. */
  private static String through(LocalDate day) {
    LocalDate next = day.plusDays(1);
    return next.getDayOfYear() == 1
        ? year(day)
        : next.getDayOfMonth() == 1 ? month(day) : day.toString();
  }

  private static String year(LocalDate day) {
    return String.format(Locale.ROOT, "%04d", day.getYear());
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, "2011-03".length());
  }
}
