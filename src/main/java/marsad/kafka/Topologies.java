package marsad.kafka;

import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import marsad.alert.AlertRules;
import marsad.article.Article;
import marsad.event.ActorEvent;
import marsad.text.NormalizedArticle;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.jspecify.annotations.Nullable;

/**
 * Wires the stages that a worker runs. Neighbours pass records on in memory within one exactly-once
 * hop; a stage whose predecessor runs elsewhere reads the predecessor's topic.
 */
public final class Topologies {
  private Topologies() {}

  /**
   * The topology of {@code wanted}. The only place that makes a builder: one made without the
   * settings would accept nodes and stores without a name.
   */
  public static Topology build(
      Properties settings, Set<Stage> wanted, Topic.Set topics, Stages stages, FailureLimit limit) {
    return build(settings, wanted, topics, stages, limit, Part.ONLY);
  }

  /**
   * What a topology is of the generations.
   *
   * @param generation the one it makes
   * @param live which one is live, as far as is known
   * @param replay of another generation's records that are copied, or null
   */
  record Part(String generation, Supplier<LiveGeneration> live, @Nullable Replay replay) {
    /** Where there is no generation but the first. */
    static final Part ONLY = new Part(Topic.FIRST, () -> LiveGeneration.FIRST, null);
  }

  /** As above, for any generation. */
  static Topology build(
      Properties settings,
      Set<Stage> wanted,
      Topic.Set topics,
      Stages stages,
      FailureLimit limit,
      Part part) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
    EventTime time = new EventTime(limit);
    KStream<String, NormalizedArticle> normalized = null;
    KStream<String, ReadArticle> read = null;
    if (wanted.contains(Stage.CODE)) {
      CodeTopology.addStore(builder);
    }
    if (wanted.contains(Stage.NORMALIZE)) {
      NormalizeTopology.addStore(builder);
      KStream<String, Article> raw = stream(builder, topics.rawArticles(), time);
      normalized =
          NormalizeTopology.addTo(
              part.replay() == null
                  ? raw
                  : ReplayTopology.addTo(builder, raw, topics, part.replay()),
              stages);
    }
    if (normalized == null && (wanted.contains(Stage.TAG) || wanted.contains(Stage.CODE))) {
      normalized = stream(builder, topics.normalizedArticles(), time);
    }
    if (wanted.contains(Stage.TAG) && normalized != null) {
      read = TagTopology.addTo(normalized, stages);
    }
    if (wanted.contains(Stage.CODE) && normalized != null) {
      KStream<String, ReadArticle> input =
          read != null
              ? read
              : CodeTopology.join(
                  builder, normalized, stream(builder, topics.taggedArticles(), time), stages);
      CodeTopology.addTo(builder, input, topics, stages.actorTopics(), part);
    }
    if (read != null) {
      TagTopology.write(read, topics);
    }
    if (wanted.contains(Stage.NORMALIZE) && normalized != null) {
      NormalizeTopology.write(normalized, topics);
    }
    if (wanted.contains(Stage.ALERT)) {
      KStream<String, ActorEvent> names =
          stream(builder, topics.unknownNames(), time)
              .mapValues(AlertRules::asMention, Named.as("names"));
      KStream<String, ActorEvent> events = stream(builder, topics.actorEvents(), time);
      AlertTopology.addTo(builder, events, names, topics, stages, part);
    }
    return builder.build(settings);
  }

  private static <V> KStream<String, V> stream(
      StreamsBuilder builder, Topic<String, V> topic, EventTime time) {
    return builder.stream(topic.name(), topic.consumed(time))
        .mapValues(topic::requireSound, Named.as(topic.name() + "-sound"));
  }
}
