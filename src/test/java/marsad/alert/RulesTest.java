package marsad.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  @Test
  void thoseOfMarsadHoldAndNameOnlyKnownActors() {
    assertThat(Rules.bundled().rules()).isNotEmpty();
    assertThat(Rules.bundled().unknownActors(id -> ActorDictionary.bundled().actor(id) != null))
        .isEmpty();
  }

  @Test
  void areReadWithGroupsEventsAndSchedule() {
    Rules rules =
        Rules.read(
            "desk.yaml",
            """
            groups:
              damascus: [ahmed-al-sharaa, asaad-al-shaibani]
            rules:
              - rule: watch
                name: war
                severity: critical
                actors: [damascus, sergey-lavrov]
                types: [person]
                states: [syria]
                events: [ASSAULT, coerce]
                outlets: 2
                schedule: {days: [sun, thu], from: 22:00, to: 06:30, zone: Asia/Damascus}
            """);
    assertThat(rules.rules())
        .containsExactly(
            new Rule(
                "war",
                Rule.Kind.WATCH,
                Severity.CRITICAL,
                new Subjects(
                    Set.of("ahmed-al-sharaa", "asaad-al-shaibani", "sergey-lavrov"),
                    Set.of(Actor.Kind.PERSON),
                    Set.of("syria")),
                Subjects.ALL,
                Set.of(EventType.ASSAULT, EventType.COERCE),
                false,
                false,
                false,
                1,
                2,
                0,
                0,
                3,
                new Schedule(
                    Set.of(DayOfWeek.SUNDAY, DayOfWeek.THURSDAY),
                    LocalTime.of(22, 0),
                    LocalTime.of(6, 30),
                    ZoneId.of("Asia/Damascus"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - rule: watching                 | 2: `rule`: 'watching' must be one of first-mention,
          - rule: watch;  sevrity: info    | 3: a rule has no `sevrity`; it has rule, severity,
          - rule: watch;  severity: loud   | 3: `severity`: 'loud' must be one of info, warning,
          - rule: watch;  actors: []       | 3: `actors` is empty; leave it out for all
          - rule: watch;  actors: [لافروف] | 3: `actors` wants ids of a-z, 0-9 and hyphens
          - rule: watch;  events: [WAR]    | 3: `events`: 'WAR' must be one of AGREE,
          - rule: watch;  with: [syria]    | 3: `with` is for rules on two actors
          - rule: watch;  outlets: two     | 3: `outlets`: 'two' must be a number from 0 to 1000
          - rule: surge;  days: 90         | 3: `days`: '90' must be a number from 1 to 50
          - rule: surge;  factor: 1        | 3: `factor`: '1' must be a number above 1 and up to
          - rule: surge;  events: [AID]    | 3: `events` is for watch, pair and new-event
          - name: mine                     | 2: `rule` is missing, such as `rule: watch`
          - rule: watch;- rule: watch      | 3: another rule is called 'watch' too
          - rule: watch;  schedule: {from: 7} | 3: `from`: '7' must be a time of day, such as 07:00
          - rule: watch;  schedule: {zone: Cairo} | 3: `zone`: 'Cairo' is no time zone
          - rule: watch;  schedule: {days: [so]} | 3: 'so' is none of sun mon tue
          - rule: watch;  headline: maybe  | 3: `headline`: 'maybe' is neither true nor false
          - rule: watch;  rule: pair       | 3: `rule` is set twice
          - [rule                          | 3: this is no YAML
          """)
  void aMistakeIsNamedByItsLine(String written, String message) {
    String yaml = "rules:\n" + written.strip().replace(';', '\n') + "\n";
    assertThatThrownBy(() -> Rules.read("d.yaml", yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("d.yaml:" + message);
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    assertThatThrownBy(
            () -> Rules.read("d.yaml", "rules:\n- rule: watch\n  outlets: two\n  headline: maybe"))
        .hasMessage(
            """
            d.yaml:3: `outlets`: 'two' must be a number from 0 to 1000.
            d.yaml:4: `headline`: 'maybe' is neither true nor false.""");
    assertThatThrownBy(() -> Rules.read("d.yaml", ""))
        .hasMessage("d.yaml:1: there are no `rules:`.");
  }

  @Test
  void anActorThatTheDictionaryLacksIsNamedByItsLine() {
    Rules rules =
        Rules.read("d.yaml", "rules:\n- rule: watch\n  actors:\n  - syria\n  - sergey-lavrow\n");
    assertThat(rules.unknownActors(id -> ActorDictionary.bundled().actor(id) != null))
        .containsExactly("d.yaml:5: the dictionary has no actor 'sergey-lavrow'");
  }
}
