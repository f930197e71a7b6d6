package marsad.kafka;

import marsad.actor.ActorEntry;
import marsad.alert.Alert;
import marsad.article.Article;
import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.event.ActorEvent;
import marsad.text.NormalizedArticle;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * A topic bound to its serdes, so that the two cannot be mismatched.
 *
 * @param name the topic, after any prefix
 */
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values) {
  /** All topics of one installation. */
  public record Set(
      Topic<String, Article> rawArticles,
      Topic<String, NormalizedArticle> normalizedArticles,
      Topic<String, TaggedArticle> taggedArticles,
      Topic<String, ActorEvent> actorEvents,
      Topic<String, UnknownName> unknownNames,
      Topic<String, Alert> alerts,
      Topic<String, ActorEntry> actors,
      String deadLetters) {}

  /** The topics whose names begin with {@code prefix}, which may be empty. */
  public static Set named(String prefix) {
    return new Set(
        json(prefix + "raw-articles", Article.class),
        json(prefix + "normalized-articles", NormalizedArticle.class),
        json(prefix + "tagged-articles", TaggedArticle.class),
        json(prefix + "actor-events", ActorEvent.class),
        json(prefix + "unknown-names", UnknownName.class),
        json(prefix + "alerts", Alert.class),
        new Topic<>(prefix + "actors", Serdes.String(), JsonSerde.strict(ActorEntry.class)),
        prefix + "dead-letters");
  }

  private static <V> Topic<String, V> json(String name, Class<V> type) {
    return new Topic<>(name, Serdes.String(), new JsonSerde<>(type));
  }

  /** To read it; the source is named after the topic, since stages that share it share the node. */
  Consumed<K, V> consumed(TimestampExtractor time) {
    return Consumed.with(keys, values).withTimestampExtractor(time).withName(name + "-source");
  }

  /** To write it. */
  Produced<K, V> produced() {
    return Produced.with(keys, values).withName(name + "-sink");
  }
}
