package marsad.kafka;

import java.util.List;
import java.util.function.Function;
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
import org.jspecify.annotations.Nullable;

/**
 * A topic bound to its serdes, so that the two cannot be mismatched.
 *
 * @param name the topic, after any prefix
 * @param keyOf the key under which a value belongs
 */
public record Topic<K, V>(String name, Serde<K> keys, Serde<V> values, Function<V, K> keyOf) {
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
        json(prefix + "raw-articles", Article.class, Article::id),
        json(own + "normalized-articles", NormalizedArticle.class, NormalizedArticle::articleId),
        json(own + "tagged-articles", TaggedArticle.class, TaggedArticle::articleId),
        json(own + "actor-events", ActorEvent.class, ActorEvent::actor),
        json(own + "unknown-names", UnknownName.class, UnknownName::name),
        json(prefix + "alerts", Alert.class, Alert::id),
        json(prefix + "alert-deliveries", Delivery.class, Delivery::recordKey),
        new Topic<>(
            prefix + "alert-mutes", Serdes.String(), JsonSerde.strict(Mute.class), Mute::subject),
        new Topic<>(
            prefix + "actors",
            Serdes.String(),
            JsonSerde.strict(ActorEntry.class),
            entry -> entry.actor().id()),
        prefix + "dead-letters");
  }

  /** What the names of a generation's own topics have between prefix and name. */
  static String ofGeneration(String generation) {
    return generation.equals(FIRST) ? "" : generation + ".";
  }

  private static <V> Topic<String, V> json(String name, Class<V> type, Function<V, String> keyOf) {
    return new Topic<>(name, Serdes.String(), JsonSerde.complete(type), keyOf);
  }

  /**
   * {@code value}, if there is one and it belongs under {@code key}; for what others than Marsad
   * may have written.
   *
   * @throws IllegalArgumentException with the reason, if not
   */
  V requireSound(@Nullable K key, @Nullable V value) {
    if (value == null) {
      throw new IllegalArgumentException("the record has no value");
    }
    if (!keyOf.apply(value).equals(key)) {
      throw new IllegalArgumentException("the record's key is not that of its value");
    }
    return value;
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
