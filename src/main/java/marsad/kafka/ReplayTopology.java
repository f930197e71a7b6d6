package marsad.kafka;

import java.util.Objects;
import marsad.article.Article;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/** Before the first stage: articles out of a replay's scope are copied instead of read. */
final class ReplayTopology {
  private static final Serde<ReplayProcessor.Step> BYTES =
      Serdes.serdeFrom(
          (topic, step) -> step.value() == null ? null : step.value().get(),
          (topic, bytes) -> new ReplayProcessor.Step(null, topic, Bytes.wrap(bytes)));

  private ReplayTopology() {}

  /** The articles in scope; both stages' stores must have been added. */
  static KStream<String, Article> addTo(
      StreamsBuilder builder, KStream<String, Article> raw, Topic.Set topics, Replay replay) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(ReplayProcessor.POSITIONS),
                Serdes.String(),
                Serdes.Long())
            .withCachingEnabled()); // one write a commit, not one an article
    KStream<String, ReplayProcessor.Step> steps =
        raw.process(
            () -> new ReplayProcessor(replay, topics),
            Named.as("replay"),
            ReplayProcessor.POSITIONS,
            NormalizeProcessor.STORE,
            CodeProcessor.STORE);
    steps
        .filter((key, step) -> step.topic() != null, Named.as("replay-copied"))
        .to(
            (key, step, context) -> Objects.requireNonNull(step.topic()),
            Produced.with(Serdes.String(), BYTES).withName("replay-copied-sink"));
    return steps
        .filter((key, step) -> step.topic() == null, Named.as("replay-read"))
        .mapValues(ReplayProcessor.Step::article, Named.as("replay-article"));
  }
}
