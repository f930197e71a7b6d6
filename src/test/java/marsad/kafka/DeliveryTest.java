package marsad.kafka;

import static marsad.kafka.AlertFeed.targets;
import static marsad.kafka.AlertFeed.webhook;
import static marsad.kafka.TestCluster.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import marsad.alert.Alert;
import marsad.alert.Severity;
import marsad.courier.Receiver;
import marsad.delivery.Alerts;
import marsad.delivery.Delivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Alerts on a real broker, delivered to receivers on this machine. */
@ExtendWith(SharedKafka.class)
class DeliveryTest {
  @TempDir private Path dir;

  @Test
  void eachVersionArrivesOnceAlsoAfterARestart(KafkaEnvironment kafka) {
    Cluster cluster = TestCluster.cluster(kafka, "versions-");
    AlertFeed feed = new AlertFeed(cluster, dir);
    try (Receiver receiver = Receiver.taking();
        Receiver chat = Receiver.taking()) {
      String yaml =
          targets(webhook("desk", receiver.url()), webhook("chat", chat.url(), "updates: false"));
      feed.publish(Alerts.alert("before"));
      try (DeliveryRunner runner = feed.deliver(yaml)) {
        feed.publish(Alerts.alert("a1"), Alerts.alert("a2"), Alerts.alert("a1", 2));
        feed.requireDelivered(runner);
      }
      feed.publish(Alerts.alert("a3"));
      try (DeliveryRunner runner = feed.deliver(yaml)) {
        feed.requireDelivered(runner);
      }
      assertThat(receiver.keys())
          .as("a new target begins now, and goes on where it stopped")
          .containsExactly("a1-1", "a2-1", "a1-2", "a3-1");
      assertThat(chat.keys()).containsExactly("a1-1", "a2-1", "a3-1");
    }
    assertThat(feed.remembered())
        .hasSize(7)
        .allMatch(d -> d.outcome() == Delivery.Outcome.DELIVERED && d.attempts() == 1)
        .allSatisfy(d -> assertThat(Schemas.problems("alert-deliveries", d)).isEmpty());
  }

  @Test
  void aTargetThatHangsHoldsNoOther(KafkaEnvironment kafka) throws Exception {
    AlertFeed feed = new AlertFeed(TestCluster.cluster(kafka, "hang-"), dir);
    try (Receiver hanging = Receiver.hanging();
        Receiver taking = Receiver.taking();
        DeliveryRunner runner =
            feed.deliver(
                targets(
                    webhook("hanging", hanging.url(), "timeout: 1m"),
                    webhook("taking", taking.url())))) {
      feed.publish(20);
      Eventually.becomesTrue("all arrive", () -> taking.calls().size() == 20);
      assertThat(hanging.calls()).hasSize(1);
      assertThat(runner.ended()).isFalse();
    }
  }

  @Test
  void whatIsGivenUpIsADeadLetterThatCanBeSentAgain(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, "dead-");
    AlertFeed feed = new AlertFeed(cluster, dir);
    AtomicInteger status = new AtomicInteger(503);
    try (Receiver receiver = new Receiver((call, before) -> Receiver.status(call, status.get()));
        Receiver other = Receiver.taking();
        DeliveryRunner runner =
            feed.deliver(
                targets(
                    webhook("desk", receiver.url(), "attempts: 3"),
                    webhook("other", other.url())))) {
      feed.publish(Alerts.alert("a1"));
      feed.requireDelivered(runner);
      assertThat(receiver.keys()).containsExactly("a1-1", "a1-1", "a1-1");
      assertThat(run(cluster, 0, "dead-letters", "list"))
          .containsPattern(
              "0:0 .* deliver +dead-alert-deliveries/0:\\d+ +desk/a1 +to desk: HTTP 503");
      status.set(200);
      assertThat(run(cluster, 0, "dead-letters", "retry", "--all"))
          .isEqualTo("1 dead letter sent.\n");
      Eventually.becomesTrue("it arrives", () -> receiver.calls().size() == 4);
      assertThat(run(cluster, 0, "dead-letters", "retry", "--all"))
          .isEqualTo("1 dead letter sent.\n");
      feed.publish(Alerts.alert("a2"));
      Eventually.becomesTrue("the next arrives", () -> receiver.keys().contains("a2-1"));
      assertThat(receiver.keys()).endsWith("a1-1", "a2-1").hasSize(5);
      feed.requireDelivered(runner);
      assertThat(other.keys()).containsExactly("a1-1", "a2-1");
    }
    assertThat(TestCluster.read(cluster, "alerts")).as("alerts are as they were").hasSize(2);
    assertThat(feed.remembered())
        .filteredOn(d -> d.outcome() == Delivery.Outcome.FAILED)
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.alerts()).containsExactly(Alerts.alert("a1")));
  }

  @Test
  void aReceiverThatIsGoneIsLeftAloneUntilARestart(KafkaEnvironment kafka) throws Exception {
    AlertFeed feed = new AlertFeed(TestCluster.cluster(kafka, "gone-"), dir);
    AtomicInteger status = new AtomicInteger(410);
    try (Receiver receiver = new Receiver((call, before) -> Receiver.status(call, status.get()))) {
      String yaml = targets(webhook("desk", receiver.url()));
      try (DeliveryRunner runner = feed.deliver(yaml)) {
        feed.publish(3);
        Eventually.becomesTrue("it ends", runner::ended);
        assertThat(receiver.keys()).containsExactly("a0-1");
      }
      status.set(200);
      try (DeliveryRunner runner = feed.deliver(yaml)) {
        feed.requireDelivered(runner);
      }
      assertThat(receiver.keys()).containsExactly("a0-1", "a0-1", "a1-1", "a2-1");
    }
  }

  @Test
  void quietHoursHoldDelivery(KafkaEnvironment kafka) throws Exception {
    AlertFeed feed = new AlertFeed(TestCluster.cluster(kafka, "quiet-"), dir);
    // All of the day but one minute, twelve hours from now.
    String minute = Instant.now().plus(Duration.ofHours(12)).toString().substring(11, 16);
    String after = Instant.now().plus(Duration.ofMinutes(721)).toString().substring(11, 16);
    try (Receiver receiver = Receiver.taking();
        DeliveryRunner runner =
            feed.deliver(
                targets(webhook("desk", receiver.url(), "quiet-hours: " + after + "-" + minute)))) {
      feed.publish(2);
      assertThat(runner.awaitDelivered(AlertFeed.LIMIT)).as("held").isTrue();
      assertThat(receiver.calls()).isEmpty();
      feed.later(
          Duration.between(
              Instant.now(),
              Instant.now()
                  .plus(Duration.ofHours(12))
                  .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)));
      Eventually.becomesTrue("both arrive", () -> receiver.calls().size() == 2);
    }
  }

  @Test
  void aDigestHasEachAlertOnceInItsLastVersion(KafkaEnvironment kafka) throws Exception {
    AlertFeed feed = new AlertFeed(TestCluster.cluster(kafka, "digest-"), dir);
    try (Receiver receiver = Receiver.taking()) {
      String yaml = targets(webhook("desk", receiver.url(), "digest: 00:00"));
      try (DeliveryRunner runner = feed.deliver(yaml)) {
        feed.publish(Alerts.alert("a1"), Alerts.alert("a2"), Alerts.alert("a1", 2));
        feed.requireDelivered(runner);
        assertThat(receiver.calls()).isEmpty();
      }
      feed.later(Duration.ofDays(1));
      try (DeliveryRunner runner = feed.deliver(yaml)) {
        feed.requireDelivered(runner);
        Eventually.becomesTrue("it arrives", () -> receiver.calls().size() == 1);
      }
      feed.later(Duration.ofDays(2));
      try (DeliveryRunner runner = feed.deliver(yaml)) {
        feed.requireDelivered(runner);
      }
      assertThat(receiver.calls()).as("an empty day has no digest").hasSize(1);
      Receiver.Call call = receiver.calls().get(0);
      assertThat(call.key()).matches("digest-desk-\\d{4}-\\d\\d-\\d\\d-0");
      assertThat(call.body())
          .contains("\"type\":\"marsad.digest\"", "\"id\":\"a2\",\"version\":1")
          .contains("\"id\":\"a1\",\"version\":2")
          .doesNotContain("\"id\":\"a1\",\"version\":1");
    }
  }

  @Test
  void aMuteHoldsWithinSecondsUntilItIsTakenBack(KafkaEnvironment kafka) throws Exception {
    Cluster cluster = TestCluster.cluster(kafka, "mute-");
    AlertFeed feed = new AlertFeed(cluster, dir);
    Alert pair = Alerts.alert("a1", 1, "pair", "russia", "syria", Severity.WARNING);
    try (Receiver receiver = Receiver.taking();
        DeliveryRunner runner = feed.deliver(targets(webhook("desk", receiver.url())))) {
      assertThat(run(cluster, 0, "alerts", "mute", "syria", "--until", "2999-01-01"))
          .isEqualTo(
              """
              Nothing about syria is delivered until 2999-01-01T00:00:00Z.
              """);
      assertThat(run(cluster, 0, "alerts", "mute", "syriaa", "--until", "2999-01-01"))
          .startsWith("No actor and no rule of Marsad's is called syriaa; check the name");
      run(cluster, 0, "alerts", "unmute", "syriaa");
      assertThat(run(cluster, 0, "alerts", "mutes")).containsPattern("syria +\\S+ +2999-01-01");
      Eventually.becomesTrue("it is known", () -> runner.mutes().bySubject().containsKey("syria"));
      feed.publish(pair, Alerts.alert("a2"));
      feed.requireDelivered(runner);
      assertThat(receiver.keys()).containsExactly("a2-1");
      assertThat(run(cluster, 0, "alerts", "unmute", "syria"))
          .isEqualTo("Alerts about syria are delivered again.\n");
      Eventually.becomesTrue("it is gone", () -> runner.mutes().bySubject().isEmpty());
      feed.publish(Alerts.alert("a3", 1, "pair", "russia", "syria", Severity.WARNING));
      feed.requireDelivered(runner);
      assertThat(receiver.keys()).containsExactly("a2-1", "a3-1");
    }
    assertThat(feed.remembered())
        .extracting(d -> d.key() + " " + d.outcome())
        .containsExactly("a1-1 muted", "a2-1 delivered", "a3-1 delivered");
    assertThat(run(cluster, 1, "alerts", "unmute", "syria"))
        .isEqualTo("There is no mute of syria; see `marsad alerts mutes`.\n");
    assertThat(run(cluster, 2, "alerts", "mute", "syria", "--until", "2001-01-01"))
        .isEqualTo("2001-01-01T00:00:00Z is past; give a time to come.\n");
  }

  @Test
  void aFeedHasTheLatestAlsoFromBeforeItsStart(KafkaEnvironment kafka) throws Exception {
    AlertFeed feed = new AlertFeed(TestCluster.cluster(kafka, "feeds-"), dir);
    feed.publish(100);
    String yaml =
        targets("  - name: reader\n    type: json-feed\n    file: alerts.json\n    entries: 5\n");
    Path file = dir.resolve("alerts.json");
    try (DeliveryRunner runner = feed.deliver(yaml)) {
      feed.requireDelivered(runner);
      assertThat(Files.readString(file)).contains("alert:a95\"", "alert:a99\"");
      feed.publish(Alerts.alert("b1"));
      Eventually.becomesTrue("it is in it", () -> Files.readString(file).contains("alert:b1\""));
      assertThat(Files.readString(file)).doesNotContain("alert:a95\"");
    }
  }
}
