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

  /** What is known of each article. */
  static void addStore(StreamsBuilder builder) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(NormalizeProcessor.STORE),
            Serdes.String(),
            new JsonSerde<>(NormalizeProcessor.Seen.class)));
  }

  static KStream<String, NormalizedArticle> addTo(KStream<String, Article> raw, Stages stages) {
    return raw.process(
        () -> new NormalizeProcessor(stages.normalize()),
        Named.as(Stage.NORMALIZE.toString()),
        NormalizeProcessor.STORE);
  }

  static void write(KStream<String, NormalizedArticle> normalized, Topic.Set topics) {
    normalized.to(topics.normalizedArticles().name(), topics.normalizedArticles().produced());
  }
}
