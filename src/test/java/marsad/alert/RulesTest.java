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
          - rule: watching                 | d.yaml:2: 'watching' is none of [first-mention,
          - rule: watch;  sevrity: info    | d.yaml:3: there is no 'sevrity' here
          - rule: watch;  severity: loud   | d.yaml:3: 'loud' is none of [info, warning, critical]
          - rule: watch;  actors: []       | d.yaml:3: the list is empty
          - rule: watch;  actors: [لافروف] | d.yaml:3: 'لافروف' is no actor's id
          - rule: watch;  events: [WAR]    | d.yaml:3: 'WAR' is none of [AGREE,
          - rule: watch;  with: [syria]    | d.yaml:3: 'with' is for rules on two actors
          - rule: watch;  outlets: two     | d.yaml:3: 'two' is no whole number
          - rule: surge;  days: 90         | d.yaml:3: 'days' is from 1 to 50 here
          - rule: surge;  factor: 1        | d.yaml:3: '1' is not between 1 and 1000
          - rule: surge;  events: [AID]    | d.yaml:3: 'events' is for watch, pair and new-event
          - name: mine                     | d.yaml:2: 'rule' is missing
          - rule: watch;- rule: watch      | d.yaml:3: another rule is called 'watch' too
          - rule: watch;  schedule: {from: 7} | d.yaml:3: '7' is no time such as 07:00
          - rule: watch;  schedule: {zone: Cairo} | d.yaml:3: 'Cairo' is no time zone
          - rule: watch;  headline: maybe  | d.yaml:3: write true or false
          - rule: watch;  rule: pair       | d.yaml:3: 'rule' is there twice
          - [rule                          | d.yaml:2: no YAML: while parsing
          """)
  void aMistakeIsNamedByItsLine(String written, String message) {
    String yaml = "rules:\n" + written.strip().replace(';', '\n') + "\n";
    assertThatThrownBy(() -> Rules.read("d.yaml", yaml))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void anActorThatTheDictionaryLacksIsNamedByItsLine() {
    Rules rules =
        Rules.read("d.yaml", "rules:\n- rule: watch\n  actors:\n  - syria\n  - sergey-lavrow\n");
    assertThat(rules.unknownActors(id -> ActorDictionary.bundled().actor(id) != null))
        .containsExactly("d.yaml:5: the dictionary has no actor 'sergey-lavrow'");
  }
}
