package marsad.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.actor.Actor.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads actors from the dictionary's text form, see {@code marsad/README.md} among the resources.
 */
public final class ActorReader {
  /** What an indented line may begin with, in the order in which entries are written. */
  static final List<String> KEYS =
      List.of("en", "wd", "ar", "alone", "short", "acronym", "nisba", "capital", "seat", "post");

  private static final Set<String> ALLOWED = Set.copyOf(KEYS);
  private static final Pattern WIKIDATA = Pattern.compile("Q[1-9][0-9]*");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String DATE = "\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?";
  private static final Pattern POST =
      Pattern.compile(
          "([a-z-]+(?::[a-z0-9-]+)?) ([a-z0-9-]+) ("
              + DATE
              + ")\\.\\.("
              + DATE
              + ")?(?: ok ("
              + DATE
              + "))?( acting)?");

  private ActorReader() {}

  /**
   * Actors of one file.
   *
   * @param file name for messages
   * @throws DictionaryException for the first entry that does not hold
   */
  public static List<Actor> read(String file, String content) {
    List<Actor> out = new ArrayList<>();
    for (DictionaryFile.Entry entry : DictionaryFile.read(file, content)) {
      out.add(actor(entry));
    }
    return out;
  }

  static Actor actor(DictionaryFile.Entry e) {
    requireKnownLines(e);
    if (e.head().size() < 2) {
      throw new DictionaryException(e.at() + ": an entry needs a kind and an id");
    }
    String id = e.head().get(1);
    if (!ID.matcher(id).matches()) {
      throw new DictionaryException(
          e.at() + ": '" + id + "' is no id: use lower case, digits and '-'");
    }
    Kind kind = kind(e);
    boolean state = kind == Kind.STATE;
    Actor actor =
        new Actor(
            id,
            kind,
            state ? null : head(e, 2),
            e.names("ar"),
            e.names("alone"),
            e.names("short"),
            e.names("acronym"),
            e.names("nisba"),
            e.names("capital"),
            e.names("seat"),
            state ? head(e, 2) : null,
            state ? head(e, 3) : null,
            posts(id, e),
            e.values("en").stream().findFirst().orElse(null),
            wikidata(e));
    if (actor.names().isEmpty() && actor.shorts().isEmpty()) {
      throw new DictionaryException(e.at() + ": " + id + " has no name; add an 'ar' line");
    }
    return actor;
  }

  private static void requireKnownLines(DictionaryFile.Entry e) {
    for (DictionaryFile.Line line : e.lines()) {
      if (!ALLOWED.contains(line.key())) {
        throw new DictionaryException(
            line.at() + ": '" + line.key() + "' begins no line: use " + String.join(", ", KEYS));
      }
    }
  }

  /** A word of the head line, or null where there is none or a dash. */
  private static @Nullable String head(DictionaryFile.Entry e, int i) {
    return e.head().size() <= i || e.head().get(i).equals("-") ? null : e.head().get(i);
  }

  private static @Nullable String wikidata(DictionaryFile.Entry e) {
    String id = e.values("wd").stream().findFirst().orElse(null);
    if (id != null && !WIKIDATA.matcher(id).matches()) {
      throw new DictionaryException(e.at() + ": '" + id + "' is no Wikidata id such as Q858");
    }
    return id;
  }

  private static Kind kind(DictionaryFile.Entry e) {
    try {
      return Kind.valueOf(e.head().get(0).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException notAKind) {
      throw new DictionaryException(
          e.at() + ": '" + e.head().get(0) + "' is no kind: use person, state, org or place");
    }
  }

  private static List<Post> posts(String person, DictionaryFile.Entry e) {
    List<Post> out = new ArrayList<>();
    for (DictionaryFile.Line line : e.lines()) {
      if (line.key().equals("post")) {
        out.add(post(person, line));
      }
    }
    return List.copyOf(out);
  }

  private static Post post(String person, DictionaryFile.Line line) {
    Matcher m = POST.matcher(line.value());
    if (!m.matches()) {
      throw new DictionaryException(
          line.at()
              + ": '"
              + line.value()
              + "' is no post: write OFFICE OF FROM..TO [ok DATE] [acting]");
    }
    try {
      return new Post(
          person,
          m.group(1),
          m.group(2),
          first(m.group(3)),
          m.group(4) == null ? null : after(m.group(4)),
          m.group(5) == null ? null : last(m.group(5)),
          m.group(6) != null);
    } catch (DateTimeException badDate) {
      throw new DictionaryException(line.at() + ": " + badDate.getMessage());
    }
  }

  /** First day of a year, month or day. */
  private static LocalDate first(String date) {
    return switch (date.length()) {
      case 4 -> Year.parse(date).atDay(1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  /** The day itself, or the last day of a month or year. */
  private static LocalDate last(String date) {
    return date.length() > 7 ? LocalDate.parse(date) : after(date).minusDays(1);
  }

  /** The day itself, or the first day after a month or year. */
  private static LocalDate after(String date) {
    return switch (date.length()) {
      case 4 -> Year.parse(date).plusYears(1).atDay(1);
      case 7 -> YearMonth.parse(date).plusMonths(1).atDay(1);
      default -> LocalDate.parse(date);
    };
  }
}
