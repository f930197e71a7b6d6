package marsad.kafka;

import static marsad.kafka.TopologyHarness.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/**
 * Clocks that jump: the broker's, the worker's and the one of who receives articles. What is said
 * of an article hangs on none of the first two, and on the third only where no date says more.
 */
class ClocksTest {
  private static final List<Article> ARTICLES = TestCluster.articles(6);

  private static final List<Instant> CLOCK =
      List.of(
          Fakes.RECEIVED,
          Instant.parse("9999-12-31T23:59:59Z"),
          Instant.EPOCH,
          Fakes.RECEIVED.plus(Duration.ofDays(400)),
          Fakes.RECEIVED.minus(Duration.ofDays(400)),
          Fakes.RECEIVED);

  /** Topic, key, event time and value of all that was written. */
  private static List<String> written(TopologyHarness run) {
    List<String> written = new ArrayList<>();
    for (TopicSpec topic : TopicDocument.bundled()) {
      for (TestRecord<String, byte[]> r : run.bytes(topic.name())) {
        String time = Schemas.header(r.headers(), "ce_time");
        String value = new String(r.value(), StandardCharsets.UTF_8);
        written.add(topic.name() + " " + r.key() + " " + time + " " + value);
      }
    }
    return written;
  }

  private static List<String> undisturbed() {
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), Stage.values())) {
      ARTICLES.forEach(run::publish);
      return written(run);
    }
  }

  @Test
  void theBrokersClockChangesNothing() {
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), Stage.values())) {
      for (int i = 0; i < ARTICLES.size(); i++) {
        Article article = ARTICLES.get(i);
        run.publish(
            new TestRecord<>(
                article.id(), article, new RecordHeaders(), CLOCK.get(i).toEpochMilli()));
      }
      assertThat(written(run)).isEqualTo(undisturbed()).noneMatch(l -> l.startsWith("dead"));
    }
  }

  @Test
  void theWorkersClockMayJumpAhead() {
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), Stage.values())) {
      for (int i = 0; i < ARTICLES.size(); i++) {
        run.publish(ARTICLES.get(i));
        run.pass(Duration.ofDays(400));
      }
      assertThat(written(run)).isEqualTo(undisturbed());
    }
  }

  @Test
  void theReceiversClockDatesWhatHasNoDateAndLosesNothing() {
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), Stage.values())) {
      for (int i = 0; i < ARTICLES.size(); i++) {
        run.publish(ARTICLES.get(i).received(CLOCK.get(i)));
      }
      TestCluster.requireEachOnce(run.values(TOPICS.actorEvents()), ARTICLES);
      assertThat(run.bytes(TOPICS.deadLetters())).isEmpty();
    }
  }

  @Test
  void aCorrectionThatSaysWhenItWasMadeHoldsWhateverTheReceiversClockSays() {
    Article first = ARTICLES.get(1);
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), Stage.values())) {
      run.publish(created(first, Fakes.LAVROV, 0));
      run.values(TOPICS.actorEvents());
      run.publish(created(first, Fakes.SHAIBANI, 1).received(Instant.EPOCH));
      assertThat(run.values(TOPICS.actorEvents()))
          .extracting(e -> e.kind() + " " + e.actor())
          .containsExactlyInAnyOrder("withdrawn sergey-lavrov", "mention asaad-al-shaibani");
    }
  }

  private static Article created(Article of, String text, int hours) {
    return Article.of(
            new Article.Fields(
                null,
                of.outlet(),
                of.url(),
                null,
                Fakes.PUBLISHED,
                Fakes.PUBLISHED.plus(Duration.ofHours(hours)),
                text,
                null,
                null,
                null,
                Map.of()))
        .received(Fakes.RECEIVED);
  }
}
