package marsad.kafka;

import static marsad.kafka.Fakes.LAVROV;
import static marsad.kafka.Fakes.REFUSED;
import static marsad.kafka.Fakes.SHAIBANI;
import static marsad.kafka.TopologyHarness.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import marsad.article.ArticleId;
import marsad.event.ActorEvent;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevisionTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Article FIRST =
      Fakes.article("https://example.org/1", LAVROV + " يلتقي " + SHAIBANI);

  private final TopologyHarness run =
      new TopologyHarness(Fakes.stages(), Stage.NORMALIZE, Stage.TAG, Stage.CODE);

  @AfterEach
  void close() {
    run.close();
  }

  private List<String> events() {
    return run.values(TOPICS.actorEvents()).stream().map(e -> e.kind() + " " + e.actor()).toList();
  }

  @Test
  void aRepeatIsDroppedAndCounted() {
    run.publish(FIRST);
    run.publish(FIRST.received(Fakes.RECEIVED.plus(HOUR)));
    assertThat(run.values(TOPICS.normalizedArticles())).hasSize(1);
    assertThat(events()).hasSize(4);
    assertThat(run.counted("marsad.articles", "outcome", "repeated")).isEqualTo(1);
  }

  @Test
  void aRefusalIsCounted() {
    run.publish(Fakes.revised(FIRST, REFUSED, HOUR));
    assertThat(run.counted("marsad.refusals", "reason", "not-arabic")).isEqualTo(1);
  }

  @Test
  void aCorrectionWithdrawsWhatNoLongerHolds() {
    Article corrected = Fakes.revised(FIRST, LAVROV + " في موسكو", HOUR);
    run.publish(FIRST);
    assertThat(events())
        .containsExactly(
            "mention asaad-al-shaibani",
            "mention sergey-lavrov",
            "event asaad-al-shaibani",
            "event sergey-lavrov");

    run.publish(corrected);
    List<TestRecord<String, ActorEvent>> after = run.records(TOPICS.actorEvents());
    assertThat(after)
        .extracting(r -> r.key() + " " + r.value().kind() + " " + r.value().withdraws())
        .containsExactly(
            "asaad-al-shaibani withdrawn " + id("mention", "asaad-al-shaibani"),
            "asaad-al-shaibani withdrawn " + id("event", "asaad-al-shaibani"),
            "sergey-lavrov withdrawn " + id("event", "sergey-lavrov"));
    assertThat(after.get(0).value())
        .isEqualTo(
            new ActorEvent(
                ActorEvent.Kind.WITHDRAWN,
                ArticleId.hash(
                    "withdrawn",
                    "asaad-al-shaibani",
                    id("mention", "asaad-al-shaibani"),
                    corrected.revision()),
                "asaad-al-shaibani",
                FIRST.id(),
                corrected.revision(),
                "example-news",
                "https://example.org/1",
                null,
                Fakes.PUBLISHED,
                Fakes.RECEIVED.plus(HOUR),
                Fakes.SIGNATURE,
                List.of(),
                null,
                List.of(),
                null,
                null,
                id("mention", "asaad-al-shaibani")));
  }

  private static String id(String kind, String actor) {
    return ArticleId.hash(kind, FIRST.id(), actor);
  }

  @Test
  void aCorrectionEmitsOnlyWhatChanged() {
    run.publish(FIRST);
    events();
    run.publish(Fakes.revised(FIRST, LAVROV + " يلتقي الوزير " + SHAIBANI, HOUR));
    assertThat(events()).containsExactly("mention asaad-al-shaibani", "event asaad-al-shaibani");
  }

  @Test
  void aRefusedCorrectionWithdrawsAll() {
    run.publish(FIRST);
    events();
    run.publish(Fakes.revised(FIRST, REFUSED, HOUR));
    assertThat(events())
        .containsExactly(
            "withdrawn asaad-al-shaibani",
            "withdrawn sergey-lavrov",
            "withdrawn asaad-al-shaibani",
            "withdrawn sergey-lavrov");
  }

  @Test
  void anOlderRevisionThatComesLateIsDropped() {
    run.publish(Fakes.revised(FIRST, LAVROV, HOUR));
    events();
    run.publish(FIRST);
    assertThat(events()).isEmpty();
    assertThat(run.counted("marsad.articles", "outcome", "outdated")).isEqualTo(1);
  }

  @Test
  void theVersionsOwnTimeCountsMoreThanItsArrival() {
    run.publish(created(LAVROV, "2025-07-31T15:00:00Z"));
    run.publish(created(SHAIBANI, "2025-07-31T14:00:00Z").received(Fakes.RECEIVED.plus(HOUR)));
    assertThat(events()).containsExactly("mention sergey-lavrov");
  }

  private static Article created(String text, String at) {
    return Article.of(
            new Article.Fields(
                null,
                null,
                "https://example.org/1",
                null,
                Fakes.PUBLISHED,
                Instant.parse(at),
                text,
                null,
                null,
                null,
                Map.of()))
        .received(Fakes.RECEIVED);
  }

  @Test
  void ofTwoThatAreEquallyNewTheLargerRevisionHolds() {
    Article a = Fakes.article("https://example.org/1", LAVROV);
    Article b = Fakes.article("https://example.org/1", SHAIBANI);
    Article smaller = a.revision().compareTo(b.revision()) < 0 ? a : b;
    run.publish(smaller.equals(a) ? b : a);
    events();
    run.publish(smaller);
    assertThat(events()).isEmpty();
  }

  @Test
  void anEarlierRevisionSentAgainDoesNotTakeTheCorrectionBack() {
    run.publish(FIRST);
    run.publish(Fakes.revised(FIRST, LAVROV, HOUR));
    events();
    run.publish(FIRST.received(Fakes.RECEIVED.plus(HOUR.multipliedBy(2))));
    assertThat(events()).isEmpty();
    assertThat(run.counted("marsad.articles", "outcome", "repeated")).isEqualTo(1);
  }

  @Test
  void aRetriedDeadLetterIsNoRepeat() {
    run.publish(FIRST);
    run.values(TOPICS.normalizedArticles());
    TestRecord<String, Article> retried = new TestRecord<>(FIRST.id(), FIRST);
    retried.headers().add(DeadLetters.RETRY, new byte[] {'1'});
    run.publish(retried);
    assertThat(run.values(TOPICS.normalizedArticles())).hasSize(1);
    assertThat(events()).hasSize(4);
  }
}
