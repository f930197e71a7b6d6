package marsad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import marsad.alert.Severity;
import org.junit.jupiter.api.Test;

class TargetsFileTest {
  private static final String DESK =
      """
      targets:
        - name: desk
          type: webhook
          url: https://hooks.example.org/marsad
      """;

  private static final String EVERYTHING =
      """
      targets:
        - name: desk
          type: webhook
          url-env: DESK_URL
          secret-file: desk.key
          token-env: DESK_TOKEN
          allow-private: true
          rules: [surge, watch]
          actors: syria
          severity: warning
          zone: Asia/Damascus
          quiet-hours: 22:00-07:00
          digest: 08:30
          language: en
          updates: false
          attempts: 3
          first-delay: 500ms
          longest-delay: 2m
          timeout: 5s
          from: beginning
        - name: reader
          type: json-feed
          file: out/alerts.json
          entries: 20
          title: تنبيهات
      """;

  private static List<Target> read(String yaml) {
    return TargetsFile.read("t.yaml", yaml);
  }

  private static void refuses(String yaml, String... sentences) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(String.join("\n", sentences));
  }

  @Test
  void everySettingIsRead() {
    List<Target> targets = read(EVERYTHING);
    assertThat(targets)
        .containsExactly(
            new Target.Http(
                "desk",
                2,
                Target.Format.WEBHOOK,
                new Source.InEnvironment("DESK_URL"),
                new Source.InFile("desk.key"),
                new Source.InEnvironment("DESK_TOKEN"),
                true,
                new Choice(Set.of("surge", "watch"), Set.of("syria"), Severity.WARNING),
                new Schedule(
                    ZoneId.of("Asia/Damascus"),
                    new Schedule.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0)),
                    LocalTime.of(8, 30)),
                Language.EN,
                false,
                new Retries(3, Duration.ofMillis(500), Duration.ofMinutes(2)),
                Duration.ofSeconds(5),
                Duration.ZERO,
                true),
            new Target.Feed(
                "reader",
                21,
                Target.Syntax.JSON_FEED,
                "out/alerts.json",
                20,
                "تنبيهات",
                new Choice(Set.of(), Set.of(), Severity.INFO),
                Language.AR));
  }

  @Test
  void aChatIsNotToldOfUpdatesUnlessAsked() {
    Target.Http desk = (Target.Http) read(DESK).get(0);
    Target.Http chat = (Target.Http) read(DESK.replace("webhook", "slack")).get(0);
    assertThat(desk.updates()).isTrue();
    assertThat(chat.updates()).isFalse();
  }

  @Test
  void everythingWrongIsToldAtOnceWithItsLine() {
    refuses(
        DESK.replace("desk", "Desk")
            + """
                    timout: 5s
                    severity: loud
                    attempts: 0
                    first-delay: 1 second
                    zone: Damascus
                    quiet-hours: 22-7
                """,
        "t.yaml:2: 'Desk' must be of a-z, 0-9 and hyphens, such as desk.",
        "t.yaml:5: a target of type webhook has no `timout`; it has name, type, allow-private, url,"
            + " url-file, url-env, secret-file, secret-env, token-file, token-env, attempts,"
            + " first-delay, longest-delay, rules, actors, severity, zone, quiet-hours, digest,"
            + " language, updates, timeout, from.",
        "t.yaml:6: `severity`: 'loud' must be one of info, warning, critical.",
        "t.yaml:7: `attempts`: '0' must be a number from 1 to 100.",
        "t.yaml:8: `first-delay`: '1 second' must be a span of time, such as 500ms, 10s or 24h.",
        "t.yaml:9: `zone`: 'Damascus' is no time zone, such as Asia/Damascus.",
        "t.yaml:10: `quiet-hours`: '22-7' must be a time of day, such as 07:00.");
  }

  @Test
  void whatBelongsToAnotherTypeIsRefused() {
    assertThatThrownBy(() -> read(DESK + "    file: alerts.xml\n"))
        .hasMessageStartingWith("t.yaml:5: a target of type webhook has no `file`; it has name,");
    assertThatThrownBy(() -> read(DESK.replace("webhook", "alertmanager") + "    digest: 08:00\n"))
        .hasMessageStartingWith("t.yaml:5: a target of type alertmanager has no `digest`;");
  }

  @Test
  void aNameIsUsedOnce() {
    refuses(
        DESK + DESK.substring(DESK.indexOf("  -")),
        "t.yaml:5: 'desk' is the target of line 2 already.");
  }

  @Test
  void aSettingIsGivenOnce() {
    refuses(DESK + "    type: slack\n", "t.yaml:5: `type` is set twice.");
  }

  @Test
  void aDigestInTheQuietHoursWouldNeverCome() {
    refuses(
        DESK + "    quiet-hours: 22:00-07:00\n    digest: 06:30\n",
        "t.yaml:6: the digest falls into the quiet hours.");
  }

  @Test
  void anAddressIsCheckedAndNeverRepeated() {
    refuses(
        DESK.replace("https://hooks.example.org", "http://hooks.example.org"),
        "t.yaml:4: `url` must begin with https://; http:// is for private networks, with"
            + " `allow-private: true`.");
    refuses(
        DESK.replace("https://", "https://user:geheim@"),
        "t.yaml:4: `url` has a password in it; name a file or a variable with `token-file` or"
            + " `token-env`.");
    refuses(
        DESK.replace("https://", "ftp://"), "t.yaml:4: `url` must begin with https:// and a host.");
    refuses(
        DESK.replace("    url: https://hooks.example.org/marsad\n", ""),
        "t.yaml:2: `url`, `url-file` or `url-env` is missing.");
  }

  @Test
  void aSecretCannotStandInTheFile() {
    assertThatThrownBy(() -> read(DESK + "    secret: geheim\n"))
        .hasMessageStartingWith("t.yaml:5: a target of type webhook has no `secret`;")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void whatIsNoListOfTargetsIsRefused() {
    String wanted = "one list is wanted, `targets:`, with a target behind each hyphen.";
    refuses("", "t.yaml:1: " + wanted);
    refuses("webhooks: []", "t.yaml:1: " + wanted);
    refuses("targets:\n  - desk\n", "t.yaml:2: settings are wanted here, such as `name: desk`.");
    refuses(
        "targets:\n\t- a",
        "t.yaml:2: this is no YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation).");
  }
}
