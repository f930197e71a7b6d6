package marsad.delivery;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.alert.Severity;
import marsad.article.SettingText;
import marsad.article.Settings;
import org.jspecify.annotations.Nullable;

/** The file of targets: YAML with one list, {@code targets}. */
public final class TargetsFile {
  private static final int MAX_TARGETS = 100;
  private static final int MAX_ENTRIES = 1000;
  private static final int USUAL_ENTRIES = 100;
  private static final int MAX_NAME = 64;

  private TargetsFile() {}

  /**
   * The targets of {@code yaml}, in its order.
   *
   * @param file what it is called in sentences
   * @throws IllegalArgumentException when something is wrong, with a sentence a line
   */
  public static List<Target> read(String file, String yaml) {
    Settings all = Settings.read(yaml);
    List<Target> targets = all.each("targets").stream().map(TargetsFile::target).toList();
    if (targets.isEmpty()) {
      all.requireRight(file);
      all.wrong(1, "one list is wanted, `targets:`, with a target behind each hyphen");
    } else if (targets.size() > MAX_TARGETS) {
      all.wrong(1, "there are more than " + MAX_TARGETS + " targets");
    }
    Map<String, Integer> names = new HashMap<>();
    for (Target target : targets) {
      Integer before = names.putIfAbsent(target.name(), target.line());
      if (before != null) {
        all.wrong(
            target.line(), "'" + target.name() + "' is the target of line " + before + " already");
      }
    }
    if (!targets.isEmpty()) {
      all.finish("the file");
    }
    all.requireRight(file);
    return targets;
  }

  /** What a target can be. */
  private enum Type {
    WEBHOOK,
    SLACK,
    ALERTMANAGER,
    ATOM,
    JSON_FEED;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private static Target target(Settings s) {
    String name = s.slug("name", "desk");
    if (name.length() > MAX_NAME) {
      s.wrong("name", "a name has at most " + MAX_NAME + " characters");
    }
    s.required("type", "webhook");
    Type type = s.oneOf("type", Type.class, Type.WEBHOOK);
    Target target =
        switch (type) {
          case WEBHOOK -> http(s, name, Target.Format.WEBHOOK);
          case SLACK -> http(s, name, Target.Format.SLACK);
          case ALERTMANAGER -> http(s, name, Target.Format.ALERTMANAGER);
          case ATOM -> feed(s, name, Target.Syntax.ATOM);
          case JSON_FEED -> feed(s, name, Target.Syntax.JSON_FEED);
        };
    s.finish("a target of type " + type);
    return target;
  }

  private static Choice choice(Settings s) {
    return new Choice(
        s.slugs("rules"), s.slugs("actors"), s.oneOf("severity", Severity.class, Severity.INFO));
  }

  private static Target feed(Settings s, String name, Target.Syntax syntax) {
    String path = s.required("file", "alerts.xml");
    int entries = s.number("entries", USUAL_ENTRIES, 1, MAX_ENTRIES);
    String title = s.text("title");
    return new Target.Feed(
        name,
        s.line(),
        syntax,
        path,
        entries,
        title == null ? "Marsad" : title,
        choice(s),
        s.oneOf("language", Language.class, Language.AR));
  }

  private static Target http(Settings s, String name, Target.Format format) {
    boolean allowPrivate = s.yes("allow-private", false);
    Source url = url(s, allowPrivate);
    Source secret = format == Target.Format.WEBHOOK ? secret(s, "secret") : null;
    Source token = secret(s, "token");
    boolean alertmanager = format == Target.Format.ALERTMANAGER;
    Retries retries =
        new Retries(
            s.number("attempts", 10, 1, 100),
            s.span("first-delay", Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofHours(1)),
            s.span(
                "longest-delay", Duration.ofMinutes(5), Duration.ofMillis(1), Duration.ofHours(6)));
    return new Target.Http(
        name,
        s.line(),
        format,
        url,
        secret,
        token,
        allowPrivate,
        choice(s),
        schedule(s, !alertmanager),
        alertmanager ? Language.AR : s.oneOf("language", Language.class, Language.AR),
        alertmanager || s.yes("updates", format == Target.Format.WEBHOOK),
        retries,
        s.span("timeout", Duration.ofSeconds(10), Duration.ofMillis(100), Duration.ofMinutes(2)),
        alertmanager
            ? s.span("active-for", Duration.ofHours(24), Duration.ofMinutes(1), Duration.ofDays(30))
            : Duration.ZERO,
        s.oneOf("from", From.class, From.NOW) == From.BEGINNING);
  }

  private enum From {
    NOW,
    BEGINNING;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static Schedule schedule(Settings s, boolean digests) {
    Schedule schedule =
        new Schedule(
            s.zone("zone"),
            s.parsed("quiet-hours", TargetsFile::quiet),
            digests ? s.time("digest") : null);
    if (schedule.digest() != null
        && schedule.quiet() != null
        && schedule.quiet().contains(schedule.digest())) {
      s.wrong("digest", "the digest falls into the quiet hours");
    }
    return schedule;
  }

  private static Schedule.Quiet quiet(String text) {
    String[] ends = text.split("-", -1);
    if (ends.length != 2 || ends[0].strip().equals(ends[1].strip())) {
      throw new IllegalArgumentException("must be two times of day, such as 22:00-07:00");
    }
    return new Schedule.Quiet(
        SettingText.clock(ends[0].strip()), SettingText.clock(ends[1].strip()));
  }

  /** One of {@code url}, {@code url-file} and {@code url-env}. */
  private static Source url(Settings s, boolean allowPrivate) {
    String literal = s.text("url");
    Source elsewhere = secret(s, "url");
    if (literal == null && elsewhere == null) {
      if (!s.has("url")) {
        s.wrong(s.line(), "`url`, `url-file` or `url-env` is missing");
      }
      return new Source.Literal("");
    }
    if (literal == null) {
      return elsewhere == null ? new Source.Literal("") : elsewhere;
    }
    if (elsewhere != null) {
      s.wrong("url", "`url` is given twice");
    }
    String problem = problem(literal, allowPrivate);
    if (problem != null) {
      s.wrong("url", "`url` " + problem);
    }
    return new Source.Literal(literal);
  }

  /**
   * What is wrong with an address, behind "it", or null. The address itself is not repeated: it may
   * be a secret.
   */
  public static @Nullable String problem(String url, boolean allowPrivate) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      return "is no address";
    }
    if (uri.getHost() == null
        || !Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
      return "must begin with https:// and a host";
    }
    if (uri.getUserInfo() != null) {
      return "has a password in it; name a file or a variable with `token-file` or `token-env`";
    }
    if (uri.getFragment() != null) {
      return "has a # in it";
    }
    return uri.getScheme().equals("http") && !allowPrivate
        ? "must begin with https://; http:// is for private networks, with `allow-private: true`"
        : null;
  }

  /** The file or the variable that a setting's value is in, or null when it has neither. */
  private static @Nullable Source secret(Settings s, String key) {
    String path = s.text(key + "-file");
    String variable = s.text(key + "-env");
    if (path != null && variable != null) {
      s.wrong(key + "-env", "`" + key + "-file` and `" + key + "-env` are both given");
    }
    if (path != null) {
      return new Source.InFile(path);
    }
    return variable == null ? null : new Source.InEnvironment(variable);
  }
}
