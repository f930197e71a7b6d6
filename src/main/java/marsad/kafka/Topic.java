package marsad.kafka;

import java.util.List;
import marsad.actor.ActorEntry;
import marsad.alert.Alert;
import marsad.article.Article;
import marsad.delivery.Delivery;
import marsad.delivery.Mute;
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
  /** The generation whose topics have no name of a generation before theirs. */
  public static final String FIRST = "first";

  /** What a replay makes anew: each generation has its own of these, and shares all others. */
  static final List<String> DERIVED =
      List.of("normalized-articles", "tagged-articles", "actor-events", "unknown-names");

  /** All topics of one generation. */
  public record Set(
      Topic<String, Article> rawArticles,
      Topic<String, NormalizedArticle> normalizedArticles,
      Topic<String, TaggedArticle> taggedArticles,
      Topic<String, ActorEvent> actorEvents,
      Topic<String, UnknownName> unknownNames,
      Topic<String, Alert> alerts,
      Topic<String, Delivery> alertDeliveries,
      Topic<String, Mute> alertMutes,
      Topic<String, ActorEntry> actors,
      String deadLetters) {}

  /** The topics of the first generation whose names begin with {@code prefix}, may be empty. */
  public static Set named(String prefix) {
    return named(prefix, FIRST);
  }

  /** The topics of {@code generation}: its own, and those that all share. */
  public static Set named(String prefix, String generation) {
    String own = prefix + ofGeneration(generation);
    return new Set(
        json(prefix + "raw-articles", Article.class),
        json(own + "normalized-articles", NormalizedArticle.class),
        json(own + "tagged-articles", TaggedArticle.class),
        json(own + "actor-events", ActorEvent.class),
        json(own + "unknown-names", UnknownName.class),
        json(prefix + "alerts", Alert.class),
        json(prefix + "alert-deliveries", Delivery.class),
        new Topic<>(prefix + "alert-mutes", Serdes.String(), JsonSerde.strict(Mute.class)),
        new Topic<>(prefix + "actors", Serdes.String(), JsonSerde.strict(ActorEntry.class)),
        prefix + "dead-letters");
  }

  /** What the names of a generation's own topics have between prefix and name. */
  static String ofGeneration(String generation) {
    return generation.equals(FIRST) ? "" : generation + ".";
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
