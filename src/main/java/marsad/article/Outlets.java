package marsad.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The outlets Marsad knows, an immutable list that is read from text: one outlet a line, {@code id
 * | kind | country | zone | owner | hosts | names | marked names}, hosts separated by {@code ,} and
 * names by {@code ،}.
 */
public final class Outlets {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");
  private static final List<String> KINDS = List.of("agency", "broadcaster", "paper", "site");
  private static final int REQUIRED_FIELDS = 6;
  private static final int FIELDS = 8;
  private static final Outlets BUNDLED = read("outlets.txt", resource());

  private final Map<String, Outlet> byId = new TreeMap<>();
  private final Map<String, Outlet> byHost = new HashMap<>();
  private final Map<String, Outlet> byName = new HashMap<>();
  private final String version;

  private Outlets(List<Outlet> outlets) {
    outlets.forEach(o -> byId.put(o.id(), o));
    for (Outlet o : byId.values()) {
      o.hosts().forEach(h -> byHost.put(h, o));
      o.names().forEach(n -> byName.put(key(n), o));
      o.markedNames().forEach(n -> byName.put(key(n), o));
    }
    version = ArticleId.hash(byId.values().stream().map(Outlet::toString).toArray(String[]::new));
  }

  /** The outlets that Marsad ships. */
  public static Outlets bundled() {
    return BUNDLED;
  }

  /**
   * Outlets from text.
   *
   * @param file name for messages
   * @throws IllegalArgumentException for the first line that does not hold
   */
  public static Outlets read(String file, String content) {
    List<Outlet> out = new ArrayList<>();
    Map<String, String> taken = new HashMap<>();
    String[] lines = content.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String at = file + ":" + (i + 1);
      Outlet outlet = outlet(at, line);
      claim(taken, at, "id " + outlet.id());
      outlet.hosts().forEach(h -> claim(taken, at, "host " + h));
      outlet.names().forEach(n -> claim(taken, at, "name " + key(n)));
      outlet.markedNames().forEach(n -> claim(taken, at, "name " + key(n)));
      out.add(outlet);
    }
    return new Outlets(out);
  }

  private static void claim(Map<String, String> taken, String at, String what) {
    String before = taken.put(what, at);
    if (before != null) {
      throw new IllegalArgumentException(at + ": the " + what + " is taken by " + before);
    }
  }

  private static Outlet outlet(String at, String line) {
    String[] fields = line.split("\\|", -1);
    if (fields.length < REQUIRED_FIELDS || fields.length > FIELDS) {
      throw new IllegalArgumentException(
          at + ": write id | kind | country | zone | owner | hosts | names | marked names");
    }
    check(at, fields[0], SLUG, "id");
    check(at, fields[2], COUNTRY, "ISO 3166 alpha-3 code");
    check(at, fields[4], SLUG, "owner's slug");
    String kind = fields[1].strip();
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException(at + ": '" + kind + "' is none of " + KINDS);
    }
    List<String> hosts = list(fields, 5, ",");
    hosts.forEach(h -> check(at, h, HOST, "host"));
    return new Outlet(
        fields[0].strip(),
        kind.equals("agency"),
        fields[2].strip(),
        zoneNamed(at, fields[3].strip()),
        fields[4].strip(),
        hosts,
        list(fields, 6, "،"),
        list(fields, 7, "،"));
  }

  private static void check(String at, String value, Pattern pattern, String what) {
    if (!pattern.matcher(value.strip()).matches()) {
      throw new IllegalArgumentException(at + ": '" + value.strip() + "' is no " + what);
    }
  }

  private static ZoneId zoneNamed(String at, String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(at + ": '" + name + "' is no time zone", unknown);
    }
  }

  private static List<String> list(String[] fields, int i, String separator) {
    return i < fields.length
        ? Arrays.stream(fields[i].split(separator))
            .map(String::strip)
            .filter(s -> !s.isEmpty())
            .toList()
        : List.of();
  }

  private static String resource() {
    try (InputStream in = Outlets.class.getResourceAsStream("/marsad/outlets.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file marsad/outlets.txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** All outlets by id. */
  public Collection<Outlet> all() {
    return byId.values();
  }

  /** The outlet whose id or name is {@code given}, else the one whose page is at {@code url}. */
  public @Nullable Outlet find(@Nullable String given, @Nullable String url) {
    if (given != null) {
      Outlet named = byId.get(given.strip());
      named = named == null ? byName.get(key(given)) : named;
      if (named != null) {
        return named;
      }
    }
    return url == null ? null : at(url);
  }

  private @Nullable Outlet at(String url) {
    String host = host(url);
    while (host.contains(".")) {
      Outlet outlet = byHost.get(host);
      if (outlet != null) {
        return outlet;
      }
      host = host.substring(host.indexOf('.') + 1);
    }
    return null;
  }

  /** Addresses in the wild have paths that are no URI's: only what stands before them is read. */
  private static String host(String url) {
    int scheme = url.indexOf("://");
    int from = scheme < 0 ? 0 : scheme + 3;
    int to = from;
    while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
      to++;
    }
    try {
      String host = new URI("http://" + url.substring(from, to).strip()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** The zone a time without offset is in: that of the outlet, else UTC. */
  public ZoneId zone(@Nullable String given, @Nullable String url) {
    Outlet outlet = find(given, url);
    return outlet == null ? ZoneOffset.UTC : outlet.zone();
  }

  /** Hash of the sorted entries: equal lists have equal versions. */
  public String version() {
    return version;
  }
}
