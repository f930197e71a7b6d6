package marsad.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marsad.actor.Actor;
import marsad.actor.ActorText;
import marsad.actor.ActorText.Change;
import marsad.actor.Post;
import org.jspecify.annotations.Nullable;

/**
 * The actors of Phoenix and PETRARCH: a name with {@code _} between its words, other names of it
 * behind {@code +}, and its roles in brackets, each a CAMEO code with the days for which it holds.
 *
 * <p>The Arabic dictionaries of this format were made with a stemmer, which tears articles and
 * endings off (جامعة_عربي), and hold what is no name at all. So a name that the dictionary has is
 * known; a new one is taken only when it looks like a person's full name, see {@link PhoenixNames}.
 */
public final class PhoenixImport implements DictionaryImport {
  private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)\\]");
  private static final Pattern UPDATED =
      Pattern.compile("LAST UPDATED:?\\s*(\\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\\d{4})");
  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  /** Shorter roles are artefacts of how the dictionaries were gathered. */
  private static final int MIN_DAYS = 7;

  private final ImportReport report;
  private final PhoenixNames names;
  private final Map<String, String> states = new HashMap<>();
  private final List<String> current = new ArrayList<>();
  private final List<String> roles = new ArrayList<>();
  private String at = "";
  private @Nullable LocalDate updated;

  public PhoenixImport(ImportReport report) {
    this.report = report;
    this.names = new PhoenixNames(report);
    for (Actor actor : report.dictionary().actors()) {
      if (actor.kind() == Actor.Kind.STATE) {
        for (String code : new String[] {actor.cameo(), actor.iso()}) {
          if (code != null) {
            states.putIfAbsent(code, actor.id());
          }
        }
      }
    }
  }

  @Override
  public void line(int pass, long number, String line) {
    if (line.isBlank()) {
      return;
    }
    if (line.startsWith("#") || line.startsWith(";")) {
      comment(line);
      return;
    }
    char first = line.charAt(0);
    String name = line.split("[\\[;#]", 2)[0].replace('_', ' ').strip();
    if (first == '+') {
      current.add(name.substring(1).strip());
    } else if (!Character.isWhitespace(first)) {
      end();
      at = "line " + number;
      current.add(name);
    }
    Matcher m = BRACKETS.matcher(line);
    while (m.find()) {
      roles.add(m.group(1));
    }
  }

  private void comment(String line) {
    Matcher m = UPDATED.matcher(line);
    if (m.find() && MONTHS.contains(m.group(2))) {
      updated =
          LocalDate.of(
              Integer.parseInt(m.group(3)),
              MONTHS.indexOf(m.group(2)) + 1,
              Math.min(28, Integer.parseInt(m.group(1))));
    }
  }

  @Override
  public void end() {
    if (!current.isEmpty()) {
      entry(List.copyOf(current), read());
    }
    current.clear();
    roles.clear();
  }

  private List<PhoenixRole> read() {
    List<PhoenixRole> out = new ArrayList<>();
    for (String text : roles) {
      PhoenixRole role = PhoenixRole.read(text, states.keySet());
      if (role == null) {
        report.part(at, "a role that is none", "[" + text + "]");
      } else {
        out.add(role);
      }
    }
    return out;
  }

  private void entry(List<String> spellings, List<PhoenixRole> all) {
    String shown = spellings.get(0);
    Set<String> homes = new HashSet<>();
    for (PhoenixRole role : all) {
      if (role.country() != null) {
        String state = states.get(role.country());
        if (state == null) {
          report.refuse(at, "a country that the dictionary does not know", shown);
          return;
        }
        homes.add(state);
      }
    }
    Set<String> known = new HashSet<>();
    for (String spelling : spellings) {
      known.addAll(names.bearers(spelling));
    }
    if (known.size() > 1) {
      report.refuse(at, "a name of several actors", shown + ": " + String.join(", ", known));
    } else if (known.size() == 1) {
      known(known.iterator().next(), homes, shown, all);
    } else if (homes.size() > 1) {
      report.refuse(at, "roles in several states", shown);
    } else {
      unknown(spellings, homes.isEmpty() ? null : homes.iterator().next(), all);
    }
  }

  private void known(String id, Set<String> homes, String shown, List<PhoenixRole> all) {
    Actor actor = report.actor(id);
    if (actor == null) {
      return;
    }
    String home = actor.kind() == Actor.Kind.STATE ? id : actor.state();
    if (home != null && !homes.isEmpty() && !homes.contains(home)) {
      report.refuse(at, "a name of an actor of another state", shown + ": " + id + " " + homes);
      return;
    }
    if (actor.kind() == Actor.Kind.PERSON && actor.posts().isEmpty() && home != null) {
      List<Post> posts = posts(id, home, all);
      if (!posts.isEmpty()) {
        report.take(at, ImportReport.CHANGED, actor.withPosts(posts));
        return;
      }
    }
    report.known(at, "a name that the dictionary has", shown + ": " + id);
  }

  private void unknown(List<String> spellings, @Nullable String home, List<PhoenixRole> all) {
    String shown = spellings.get(0);
    String reason = home == null ? "no state" : names.refusal(shown, home);
    if (reason != null) {
      report.refuse(at, reason, shown);
      return;
    }
    String id = names.slug(shown);
    String same = names.sameId(id, String.valueOf(home));
    String alike = names.alike(shown, String.valueOf(home));
    if (same != null) {
      report.known(at, "a person whom the dictionary spells otherwise", shown + ": " + same);
    } else if (alike != null) {
      report.refuse(at, "spelled like a person of the same state", shown + ": " + alike);
    } else if (id.isEmpty() || report.actor(id) != null) {
      report.refuse(at, "an id that is another actor's", shown + ": " + id);
    } else {
      List<String> good =
          spellings.stream()
              .filter(n -> home != null && names.refusal(n, home) == null)
              .distinct()
              .toList();
      report.take(
          at,
          ImportReport.NEW,
          person(id, home, good).withPosts(posts(id, String.valueOf(home), all)));
    }
  }

  private static Actor person(String id, @Nullable String home, List<String> names) {
    return ActorText.create(
        Actor.Kind.PERSON, id, home, names.stream().map(n -> new Change("ar", true, n)).toList());
  }

  /** Tenures by office, those that overlap or touch made one. */
  private List<Post> posts(String id, String home, List<PhoenixRole> all) {
    Map<String, List<Post>> byOffice = new TreeMap<>();
    for (PhoenixRole role : all) {
      String office = role.office();
      if (office == null || (role.from() == null && role.to() == null)) {
        continue;
      }
      if (role.from() == null) {
        report.part(at, "a role without a first day", id);
      } else if (role.to() != null && role.to().isBefore(role.from().plusDays(MIN_DAYS))) {
        report.part(at, "a role that ends before or just after it begins", id);
      } else if (role.country() == null || home.equals(states.get(role.country()))) {
        merge(
            byOffice.computeIfAbsent(office, o -> new ArrayList<>()),
            new Post(id, office, home, role.from(), role.to(), checked(role), false));
      }
    }
    return byOffice.values().stream().flatMap(List::stream).toList();
  }

  /** An open role was held when the file was made; of a file without date, when it began. */
  private @Nullable LocalDate checked(PhoenixRole role) {
    if (role.to() != null || role.from() == null) {
      return null;
    }
    return updated == null || updated.isBefore(role.from()) ? role.from() : updated;
  }

  private static void merge(List<Post> posts, Post next) {
    Post merged = next;
    List<Post> apart = new ArrayList<>();
    for (Post post : posts) {
      if (touches(post, merged)) {
        boolean open = post.to() == null || merged.to() == null;
        LocalDate from = post.from().isBefore(merged.from()) ? post.from() : merged.from();
        LocalDate to = open ? null : later(post.to(), merged.to());
        LocalDate checked = open ? later(post.confirmedThrough(), merged.confirmedThrough()) : null;
        merged = new Post(next.person(), next.office(), next.of(), from, to, checked, false);
      } else {
        apart.add(post);
      }
    }
    apart.add(merged);
    apart.sort(Comparator.comparing(Post::from));
    posts.clear();
    posts.addAll(apart);
  }

  private static boolean touches(Post a, Post b) {
    return (a.to() == null || !b.from().isAfter(a.to()))
        && (b.to() == null || !a.from().isAfter(b.to()));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null ? b : b == null || a.isAfter(b) ? a : b;
  }
}
