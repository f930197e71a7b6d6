package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import marsad.article.Article;
import marsad.event.ActorEvent;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/** A replay's topology beside the one whose records it copies. */
class ReplayTopologyTest {
  private static final Topic.Set ANEW = Topic.named("", "anew");
  private static final Article MEETING =
      Fakes.article("https://example.org/1", Fakes.LAVROV + " " + Fakes.SHAIBANI);
  private static final Article LAVROV_ALONE = Fakes.article("https://example.org/2", Fakes.LAVROV);
  private static final Generation.Scope OTHER_OUTLET =
      new Generation.Scope(null, null, "other-news", null, false);
  private static final Generation.Scope CHANGED =
      new Generation.Scope(null, null, null, null, true);

  private final AtomicReference<LiveGeneration> live = new AtomicReference<>(LiveGeneration.FIRST);
  private final List<CopySource.Copy> first = new ArrayList<>();

  /** Everything the first generation makes of {@code articles}. */
  private void madeByTheFirst(Article... articles) {
    try (TopologyHarness harness = new TopologyHarness(Fakes.stages(), Stage.values())) {
      for (Article article : articles) {
        harness.publish(article);
      }
      for (String topic : Topic.DERIVED) {
        for (TestRecord<String, byte[]> r : harness.bytes(topic)) {
          long offset = Long.parseLong(Schemas.header(r.headers(), CloudEvent.RAW_OFFSET));
          first.add(
              new CopySource.Copy(topic, offset, r.key(), Bytes.wrap(r.value()), r.headers()));
        }
      }
    }
  }

  /** A replay that began when the archive had {@code archived} articles. */
  private TopologyHarness replay(Generation.Scope scope, long archived) {
    Generation.Pin pin = new Generation.Pin("d2", 0, "first", List.of(archived), Map.of());
    Replay replay = new Replay(pin, scope, new Dictionary(), (partition, from) -> new Copies());
    return new TopologyHarness(
        Fakes.stages().withDictionary(() -> Fakes.snapshot("d2", Fakes::tag)),
        new Topologies.Part("anew", live::get, replay),
        Stage.values());
  }

  /** By which an entry has changed of which the text of the second article tells. */
  private static final class Dictionary implements Replay.Dictionary {
    @Override
    public Stages.Snapshot snapshot() {
      return Fakes.snapshot("d2", Fakes::tag);
    }

    @Override
    public Optional<Predicate<String>> changedSince(String version) {
      return version.equals("d1")
          ? Optional.of(text -> !text.contains(Fakes.SHAIBANI))
          : Optional.empty();
    }

    @Override
    public Predicate<String> names(String actor) {
      return text -> false;
    }
  }

  private final class Copies implements CopySource {
    @Override
    public List<Copy> upTo(long offset) {
      List<Copy> out = first.stream().filter(c -> c.rawOffset() <= offset).toList();
      first.removeAll(out);
      return out;
    }

    @Override
    public Map<String, Long> positions() {
      return Map.of("actor-events/0", (long) -first.size());
    }

    @Override
    public void close() {}
  }

  private static String line(String key, byte[] value, Iterable<Header> headers) {
    StringBuilder out = new StringBuilder(key + new String(value, StandardCharsets.UTF_8));
    headers.forEach(h -> out.append(h.key()).append(new String(h.value(), StandardCharsets.UTF_8)));
    return out.toString();
  }

  @Test
  void whatIsOutOfScopeIsCopiedRecordForRecord() {
    madeByTheFirst(MEETING, LAVROV_ALONE);
    List<CopySource.Copy> made = List.copyOf(first);
    try (TopologyHarness harness = replay(OTHER_OUTLET, 2)) {
      harness.publish(MEETING);
      harness.publish(LAVROV_ALONE);
      for (String topic : Topic.DERIVED) {
        assertThat(harness.bytes("anew." + topic))
            .extracting(r -> line(r.key(), r.value(), r.headers()))
            .as(topic)
            .containsExactlyElementsOf(
                made.stream()
                    .filter(c -> c.topic().equals(topic))
                    .map(c -> line(c.key(), c.value().get(), c.headers()))
                    .toList());
      }
    }
  }

  @Test
  void onlyWhatAnEditCanTouchIsReadAnew() {
    madeByTheFirst(MEETING, LAVROV_ALONE);
    try (TopologyHarness harness = replay(CHANGED, 2)) {
      harness.publish(MEETING);
      harness.publish(LAVROV_ALONE);
      assertThat(harness.records(ANEW.taggedArticles()))
          .extracting(r -> Schemas.header(r.headers(), CloudEvent.DICTIONARY))
          .containsExactly("d1", "d2");
    }
  }

  @Test
  void whatCameAfterItBeganIsReadAndNotCopied() {
    madeByTheFirst(MEETING, LAVROV_ALONE);
    try (TopologyHarness harness = replay(OTHER_OUTLET, 1)) {
      harness.publish(MEETING);
      harness.publish(LAVROV_ALONE);
      assertThat(harness.records(ANEW.taggedArticles()))
          .extracting(r -> Schemas.header(r.headers(), CloudEvent.DICTIONARY))
          .containsExactly("d1", "d2");
    }
  }

  @Test
  void aCorrectionOfACopiedArticleWithdrawsWhatItNoLongerSays() {
    madeByTheFirst(MEETING);
    try (TopologyHarness harness = replay(OTHER_OUTLET, 1)) {
      harness.publish(MEETING);
      harness.values(ANEW.actorEvents());
      harness.publish(MEETING);
      assertThat(harness.values(ANEW.actorEvents())).as("a repeat").isEmpty();
      harness.publish(Fakes.revised(MEETING, Fakes.LAVROV, Duration.ofHours(1)));
      assertThat(harness.values(ANEW.actorEvents()))
          .extracting(e -> e.actor() + " " + e.kind())
          .containsExactlyInAnyOrder(
              "sergey-lavrov withdrawn",
              "asaad-al-shaibani withdrawn",
              "asaad-al-shaibani withdrawn");
    }
  }

  @Test
  void alertsAreSilentUntilTheGenerationIsLiveAndThenNoneIsMissing() {
    try (TopologyHarness harness = replay(Generation.Scope.ALL, 0)) {
      harness.publish(MEETING);
      assertThat(harness.values(ANEW.actorEvents())).isNotEmpty();
      assertThat(harness.values(ANEW.alerts())).isEmpty();
      harness.publish(Fakes.article("https://example.org/3", Fakes.UNKNOWN));

      // Promoted when the archive had one article: what followed it, this has read in silence.
      live.set(LiveGeneration.FIRST.then("anew", Instant.EPOCH, List.of(0L)));
      harness.pass(Duration.ofSeconds(1));
      assertThat(harness.values(ANEW.alerts()))
          .extracting(a -> a.rule() + " " + a.actor())
          .containsExactlyInAnyOrder(
              "first-mention sergey-lavrov", "first-mention asaad-al-shaibani");

      // Rolled back: articles from the second on are the first generation's again.
      live.set(live.get().then("first", Instant.EPOCH, List.of(1L)));
      harness.publish(LAVROV_ALONE);
      assertThat(harness.values(ANEW.actorEvents()))
          .extracting(ActorEvent::actor)
          .contains("sergey-lavrov");
      assertThat(harness.values(ANEW.alerts())).isEmpty();
    }
  }
}
