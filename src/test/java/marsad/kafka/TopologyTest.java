package marsad.kafka;

import static marsad.kafka.Fakes.LAVROV;
import static marsad.kafka.Fakes.SHAIBANI;
import static marsad.kafka.Fakes.UNKNOWN;
import static marsad.kafka.Stage.ALERT;
import static marsad.kafka.Stage.CODE;
import static marsad.kafka.Stage.NORMALIZE;
import static marsad.kafka.Stage.TAG;
import static marsad.kafka.TopologyHarness.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marsad.article.Article;
import marsad.article.ArticleId;
import marsad.entity.TaggedArticle;
import marsad.event.ActorEvent;
import marsad.text.NormalizedArticle;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopologyTest {
  private static final Article MEETING =
      Fakes.article("https://example.org/1", LAVROV + " يلتقي " + SHAIBANI);

  @Test
  void isAsTheGoldenFileDescribesIt(@TempDir Path dir) throws Exception {
    Path golden = Path.of("src/test/resources/marsad/kafka/topology.txt");
    StringBuilder description = new StringBuilder();
    describe(description, dir, NORMALIZE, TAG, CODE, ALERT);
    for (Stage stage : Stage.values()) {
      describe(description, dir, stage);
    }
    if (Boolean.getBoolean("bless")) {
      Files.writeString(golden, description);
    }
    assertThat(description).hasToString(Files.readString(golden));
  }

  private static void describe(StringBuilder out, Path dir, Stage... stages) {
    out.append("--stages ")
        .append(String.join(",", List.of(stages).stream().map(Stage::toString).toList()))
        .append('\n')
        .append(TopologyHarness.topology(dir, stages).describe())
        .append('\n');
  }

  @Test
  void carriesAnArticleToEveryTopic() {
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), Stage.values())) {
      run.publish(MEETING);

      NormalizedArticle normalized = Fakes.normalize(MEETING);
      TaggedArticle tagged = Fakes.tag(normalized);
      List<ActorEvent> events = Fakes.code(normalized, tagged).records();
      assertThat(run.values(TOPICS.normalizedArticles())).containsExactly(normalized);
      assertThat(run.values(TOPICS.taggedArticles())).containsExactly(tagged);
      assertThat(run.values(TOPICS.unknownNames())).isEmpty();
      assertThat(run.values(TOPICS.actorEvents())).containsExactlyElementsOf(events);
      assertThat(run.values(TOPICS.alerts()))
          .extracting(a -> a.rule() + " " + a.actor())
          .containsExactly("first-mention asaad-al-shaibani", "first-mention sergey-lavrov");
      assertThat(run.bytes(TOPICS.deadLetters())).isEmpty();
    }
  }

  @Test
  void keysEventsByActorAndSaysWhereTheyAreFrom() {
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), NORMALIZE, TAG, CODE)) {
      run.publish(Fakes.article("https://example.org/0", "لا أحد"));
      run.publish(Fakes.article("https://example.org/1", LAVROV));

      TestRecord<String, ActorEvent> event = run.records(TOPICS.actorEvents()).get(0);
      ActorEvent value = event.value();
      assertThat(event.key()).isEqualTo("sergey-lavrov");
      assertThat(event.timestamp()).isEqualTo(Fakes.PUBLISHED.toEpochMilli());
      assertThat(headers(event.headers()))
          .containsExactly(
              "content-type=application/json",
              "ce_specversion=1.0",
              "ce_id=" + value.id() + "/" + value.revision(),
              "ce_type=marsad.actor-event",
              "ce_source=/marsad/code",
              "ce_subject=sergey-lavrov",
              "ce_time=2025-07-31T12:30:00Z",
              "marsad-revision=" + value.revision(),
              "marsad-raw-partition=0",
              "marsad-raw-offset=1",
              "marsad-dictionary=d1",
              "marsad-vocabulary=plover-2.0");
    }
  }

  private static List<String> headers(Headers headers) {
    return java.util.Arrays.stream(headers.toArray())
        .map(h -> h.key() + "=" + Schemas.header(headers, h.key()))
        .toList();
  }

  @Test
  void reportsAnUnknownName() {
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), NORMALIZE, TAG)) {
      run.publish(Fakes.article("https://example.org/2", "الوزير " + UNKNOWN));
      assertThat(run.records(TOPICS.unknownNames()))
          .extracting(TestRecord::key)
          .containsExactly(UNKNOWN);
    }
  }

  @Test
  void stagesAloneGiveTheSameRecordsAsTogether() {
    List<TestRecord<String, NormalizedArticle>> normalized;
    List<TestRecord<String, TaggedArticle>> tagged;
    List<TestRecord<String, ActorEvent>> together;
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), NORMALIZE, TAG, CODE)) {
      run.publish(MEETING);
      together = run.records(TOPICS.actorEvents());
    }
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), NORMALIZE)) {
      run.publish(MEETING);
      normalized = run.records(TOPICS.normalizedArticles());
    }
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), TAG)) {
      run.write(TOPICS.normalizedArticles(), normalized.get(0));
      tagged = run.records(TOPICS.taggedArticles());
    }
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), CODE)) {
      run.write(TOPICS.normalizedArticles(), normalized.get(0));
      run.write(TOPICS.taggedArticles(), tagged.get(0));
      assertThat(run.records(TOPICS.actorEvents())).isEqualTo(together);
    }
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), CODE)) {
      run.write(TOPICS.taggedArticles(), tagged.get(0));
      run.write(TOPICS.normalizedArticles(), normalized.get(0));
      assertThat(run.records(TOPICS.actorEvents())).isEqualTo(together);
    }
  }

  @Test
  void theLastRevisionIsCodedHoweverFarOneTopicIsReadAheadOfTheOther() {
    Article newer = Fakes.revised(MEETING, LAVROV, java.time.Duration.ofHours(1));
    NormalizedArticle first = Fakes.normalize(MEETING);
    NormalizedArticle second = Fakes.normalize(newer);
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), CODE)) {
      run.write(TOPICS.normalizedArticles(), withOrigin(MEETING.id(), first));
      run.write(TOPICS.normalizedArticles(), withOrigin(MEETING.id(), second));
      run.write(TOPICS.taggedArticles(), withOrigin(MEETING.id(), Fakes.tag(first)));
      run.write(TOPICS.taggedArticles(), withOrigin(MEETING.id(), Fakes.tag(second)));
      assertThat(run.values(TOPICS.actorEvents()))
          .containsExactlyElementsOf(Fakes.code(second, Fakes.tag(second)).records());

      // The tags of the first revision never came, such as when they are a dead letter.
      run.write(TOPICS.normalizedArticles(), withOrigin(MEETING.id(), second));
      run.write(TOPICS.taggedArticles(), withOrigin(MEETING.id(), Fakes.tag(first)));
      run.write(TOPICS.normalizedArticles(), withOrigin(MEETING.id(), first));
      assertThat(run.values(TOPICS.actorEvents()))
          .extracting(ActorEvent::revision)
          .containsOnly(first.revision());
    }
  }

  private static <V> TestRecord<String, V> withOrigin(String key, V value) {
    Headers headers =
        CloudEvent.of("any", "test", "1", key, 0)
            .with(CloudEvent.RAW_PARTITION, "0")
            .with(CloudEvent.RAW_OFFSET, "0")
            .with(CloudEvent.DICTIONARY, "d1")
            .headers();
    return new TestRecord<>(key, value, headers, 0L);
  }

  @Test
  void aRecordUnderAnotherKeyIsADeadLetter() {
    try (TopologyHarness run = new TopologyHarness(Fakes.stages(), NORMALIZE)) {
      run.publish(new TestRecord<>(ArticleId.hash("other"), MEETING));
      assertThat(run.bytes(TOPICS.deadLetters()))
          .extracting(r -> Schemas.header(r.headers(), DeadLetters.REASON))
          .containsExactly("the record's key is not that of its value");
    }
  }
}
