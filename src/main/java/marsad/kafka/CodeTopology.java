package marsad.kafka;

import java.util.Map;
import java.util.Objects;
import marsad.entity.TaggedArticle;
import marsad.event.ActorEvent;
import marsad.text.NormalizedArticle;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;

/**
 * Articles with who is named in them to {@code actor-events}, keyed by actor; copies of some
 * actors' records to topics of their own.
 */
final class CodeTopology {
  private CodeTopology() {}

  /** The records of each article that hold. */
  static void addStore(StreamsBuilder builder) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CodeProcessor.STORE),
            Serdes.String(),
            new JsonSerde<>(CodeProcessor.Emitted.class)));
  }

  static void addTo(
      StreamsBuilder builder,
      KStream<String, ReadArticle> read,
      Topic.Set topics,
      Map<String, String> actorTopics,
      Topologies.Part part) {
    KStream<String, ActorEvent> events =
        read.process(CodeProcessor::new, Named.as(Stage.CODE.toString()), CodeProcessor.STORE);
    events.to(topics.actorEvents().name(), topics.actorEvents().produced());
    if (!actorTopics.isEmpty()) {
      KStream<String, ActorEvent> listed =
          events.filter((actor, event) -> actorTopics.containsKey(actor), Named.as("actor-topics"));
      LiveGate.addTo(builder, listed, "actor-topics", topics.actorEvents().values(), part)
          .to(
              (actor, event, context) -> Objects.requireNonNull(actorTopics.get(actor)),
              topics.actorEvents().produced().withName("actor-topics-sink"));
    }
  }

  /** Brings the text back to its tags when the stage runs alone. */
  static KStream<String, ReadArticle> join(
      StreamsBuilder builder,
      KStream<String, NormalizedArticle> normalized,
      KStream<String, TaggedArticle> tagged,
      Stages stages) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(JoinProcessor.STORE),
            Serdes.String(),
            new JsonSerde<>(JoinProcessor.Half.class)));
    return normalized
        .mapValues(JoinProcessor.Half::of, Named.as("join-text"))
        .merge(tagged.mapValues(JoinProcessor.Half::of, Named.as("join-tags")), Named.as("halves"))
        .process(() -> new JoinProcessor(stages), Named.as("join"), JoinProcessor.STORE);
  }
}
