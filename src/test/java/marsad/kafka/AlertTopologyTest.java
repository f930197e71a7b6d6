package marsad.kafka;

import static marsad.alert.News.day;
import static marsad.kafka.TopologyHarness.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import marsad.actor.ActorDictionary;
import marsad.alert.Alert;
import marsad.alert.AlertRules;
import marsad.alert.Rules;
import marsad.entity.UnknownName;
import marsad.event.ActorEvent;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

class AlertTopologyTest {
  private static final String LAVROV = "sergey-lavrov";

  private final AtomicReference<AlertRules> rules = new AtomicReference<>(rules("first-mention"));

  private static AlertRules rules(String... kinds) {
    String yaml = "rules:\n- rule: " + String.join("\n- rule: ", kinds);
    return new AlertRules(Rules.read("test", yaml), Duration.ofDays(2), Duration.ZERO);
  }

  private TopologyHarness harness() {
    Stages.Snapshot fake = Fakes.snapshot(Fakes::tag);
    Stages.Snapshot known =
        new Stages.Snapshot(
            "d1", fake.tag(), fake.unknownNames(), fake.code(), ActorDictionary.bundled()::actor);
    return new TopologyHarness(new Stages(Fakes::normalize, () -> known, rules::get), Stage.ALERT);
  }

  private static void write(TopologyHarness run, ActorEvent record) {
    run.write(TOPICS.actorEvents(), new TestRecord<>(record.actor(), record));
  }

  @Test
  void copiesOverwriteTheirAlertUnderItsKey() {
    try (TopologyHarness run = harness()) {
      write(run, day(0, "a").of("story").in("aawsat").names(LAVROV));
      write(run, day(0.1, "b").of("story").in("alriyadh").names(LAVROV));
      write(run, day(0.1, "b").of("story").in("alriyadh").names(LAVROV));
      write(run, day(0.2, "c").names(LAVROV));
      List<TestRecord<String, Alert>> alerts = run.records(TOPICS.alerts());
      String id = alerts.get(0).key();
      assertThat(alerts)
          .extracting(r -> r.key() + " " + r.value().version() + " " + r.value().outlets())
          .containsExactly(id + " 1 [aawsat]", id + " 2 [aawsat, alriyadh]");
      assertThat(alerts)
          .extracting(r -> Schemas.header(r.headers(), CloudEvent.ID))
          .containsExactly(id + "/1", id + "/2");
      assertThat(alerts.get(0).value().reasonAr()).contains("سيرغي لافروف");
    }
  }

  @Test
  void rulesMayChangeBetweenRecords() {
    try (TopologyHarness run = harness()) {
      write(run, day(0, "a").names(LAVROV));
      rules.set(rules("watch"));
      write(run, day(1, "b").names(LAVROV));
      assertThat(run.values(TOPICS.alerts()))
          .extracting(Alert::rule)
          .containsExactly("first-mention", "watch");
    }
  }

  @Test
  void namesInNoDictionaryAreJudgedToo() {
    rules.set(rules("unknown-name"));
    try (TopologyHarness run = harness()) {
      for (int i = 0; i < 3; i++) {
        ActorEvent in = day(i, "article" + i).names("x");
        UnknownName name =
            new UnknownName(
                Fakes.UNKNOWN,
                Fakes.UNKNOWN,
                "وزير الدفاع",
                in.articleId(),
                "sana",
                in.url(),
                in.title(),
                in.publishedAt(),
                in.receivedAt(),
                in.signature(),
                "قال وزير الدفاع مرهف",
                16,
                20);
        run.write(TOPICS.unknownNames(), new TestRecord<>(name.name(), name));
      }
      assertThat(run.values(TOPICS.alerts()))
          .extracting(a -> a.rule() + " " + a.actor())
          .containsExactly("unknown-name " + Fakes.UNKNOWN);
    }
  }
}
