package marsad.kafka;

import marsad.article.Article;
import marsad.text.NormalizedArticle;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;

/** {@code raw-articles} to {@code normalized-articles}: each revision once, the newest last. */
final class NormalizeTopology {
  private NormalizeTopology() {}

  static KStream<String, NormalizedArticle> addTo(
      StreamsBuilder builder, Topic.Set topics, EventTime time, Stages stages) {
    Topic<String, Article> raw = topics.rawArticles();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(NormalizeProcessor.STORE),
            Serdes.String(),
            new JsonSerde<>(NormalizeProcessor.Seen.class)));
    return builder.stream(raw.name(), raw.consumed(time))
        .process(
            () -> new NormalizeProcessor(stages.normalize()),
            Named.as(Stage.NORMALIZE.toString()),
            NormalizeProcessor.STORE);
  }

  static void write(KStream<String, NormalizedArticle> normalized, Topic.Set topics) {
    normalized.to(topics.normalizedArticles().name(), topics.normalizedArticles().produced());
  }
}
