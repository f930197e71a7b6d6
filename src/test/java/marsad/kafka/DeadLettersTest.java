package marsad.kafka;

import static marsad.kafka.TopologyHarness.TOPICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import marsad.article.Article;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private static final Article GOOD = Fakes.article("https://example.org/good", Fakes.LAVROV);
  private static final Article BROKEN = Fakes.article("https://example.org/bad", Fakes.BROKEN);

  private final TopologyHarness run = new TopologyHarness(Fakes.stages(), Stage.values());

  @AfterEach
  void close() {
    run.close();
  }

  @Test
  void bytesThatAreNoRecordKeepTheirBytesAndTheStreamGoesOn() {
    byte[] bytes = "{\"id\": \"مبتور".getBytes(StandardCharsets.UTF_8);
    run.writeBytes(TOPICS.rawArticles(), "k", bytes);
    run.publish(GOOD);

    List<TestRecord<String, byte[]>> letters = run.bytes(TOPICS.deadLetters());
    assertThat(letters).hasSize(1);
    assertThat(letters.get(0).key()).isEqualTo("k");
    assertThat(letters.get(0).value()).isEqualTo(bytes);
    assertThat(Schemas.header(letters.get(0).headers(), DeadLetters.STAGE))
        .isEqualTo("raw-articles-source");
    assertThat(Schemas.header(letters.get(0).headers(), DeadLetters.REASON))
        .startsWith("no Article: Unexpected end-of-input");
    assertThat(run.values(TOPICS.actorEvents())).hasSize(1);
  }

  @Test
  void anArticleThatAStageFailsOnIsKeptWithStageAndReason() {
    run.publish(BROKEN);
    run.publish(GOOD);

    TestRecord<String, byte[]> letter = run.bytes(TOPICS.deadLetters()).get(0);
    assertThat(letter.key()).isEqualTo(BROKEN.id());
    assertThat(TOPICS.rawArticles().values().deserializer().deserialize("", letter.value()))
        .isEqualTo(BROKEN);
    assertThat(Schemas.header(letter.headers(), DeadLetters.STAGE)).isEqualTo("normalize");
    assertThat(Schemas.header(letter.headers(), DeadLetters.REASON))
        .isEqualTo("cannot read " + Fakes.BROKEN);
    assertThat(Schemas.header(letter.headers(), DeadLetters.TOPIC)).isEqualTo("raw-articles");
    assertThat(Schemas.header(letter.headers(), DeadLetters.OFFSET)).isEqualTo("0");
    assertThat(run.values(TOPICS.actorEvents())).hasSize(1);
  }

  @Test
  void moreThanHalfOfTheLastTwoHundredStopTheApplication() {
    for (int i = 0; i < FailureLimit.MOST; i++) {
      run.publish(BROKEN);
    }
    assertThat(run.bytes(TOPICS.deadLetters())).hasSize(FailureLimit.MOST);
    assertThatThrownBy(() -> run.publish(BROKEN))
        .hasRootCauseMessage("cannot read\n" + Fakes.BROKEN);
  }

  @Test
  void aStoreThatFailsStopsTheApplicationSinceItIsNoFaultOfTheRecord() {
    Stages failing =
        new Stages(
            article -> {
              throw new ProcessorStateException("No space left on device");
            },
            Fakes.stages().dictionary(),
            Fakes::rules);
    try (TopologyHarness full = new TopologyHarness(failing, Stage.values())) {
      assertThatThrownBy(() -> full.publish(GOOD)).hasRootCauseMessage("No space left on device");
      assertThat(full.bytes(TOPICS.deadLetters())).isEmpty();
    }
  }

  @Test
  void asManyGoodRecordsAsBadDoNot() {
    for (int i = 0; i < 2 * FailureLimit.WINDOW; i++) {
      run.publish(BROKEN);
      run.publish(GOOD);
    }
    assertThat(run.bytes(TOPICS.deadLetters())).hasSize(2 * FailureLimit.WINDOW);
  }
}
