package marsad.kafka;

import java.util.function.Function;
import marsad.actor.Actor;
import marsad.alert.ActorMemory;
import marsad.alert.Alert;
import marsad.alert.AlertRules;
import marsad.alert.Listening;
import marsad.event.ActorEvent;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * {@code actor-events} and {@code unknown-names} to {@code alerts}: the rules as a fold over each
 * subject's stream. The fold runs in every generation; only what the live one finds goes on.
 */
final class AlertTopology {
  private static final String MEMORY = "alert-memory";

  /** Alerts that a further copy of their story would change. */
  private static final String OPEN = "alert-open";

  private static final String LISTENING = "alert-listening";

  private AlertTopology() {}

  static void addTo(
      StreamsBuilder builder,
      KStream<String, ActorEvent> events,
      KStream<String, ActorEvent> names,
      Topic.Set topics,
      Stages stages,
      Topologies.Part part) {
    addStore(builder, MEMORY, ActorMemory.class);
    addStore(builder, OPEN, Alert.class);
    addStore(builder, LISTENING, Listening.class);
    KStream<String, Alert> found =
        events
            .merge(names, Named.as("subjects"))
            .process(
                () -> new Fold(stages), Named.as(Stage.ALERT.toString()), MEMORY, OPEN, LISTENING);
    LiveGate.addTo(builder, found, "alert", topics.alerts().values(), part)
        .to(topics.alerts().name(), topics.alerts().produced());
  }

  /** Cached, since what is in the news is read and written many times between two commits. */
  private static <V> void addStore(StreamsBuilder builder, String name, Class<V> type) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(name), Serdes.String(), new JsonSerde<>(type))
            .withCachingEnabled());
  }

  private static final class Fold extends ContextualProcessor<String, ActorEvent, String, Alert> {
    private static final String ALL = "all";

    private final Stages stages;
    private @Nullable KeyValueStore<String, ActorMemory> memories;
    private @Nullable KeyValueStore<String, Alert> open;
    private @Nullable KeyValueStore<String, Listening> listenings;
    private Monitor monitor = Monitor.none();

    private Fold(Stages stages) {
      this.stages = stages;
    }

    @Override
    public void init(ProcessorContext<String, Alert> context) {
      super.init(context);
      memories = context.getStateStore(MEMORY);
      open = context.getStateStore(OPEN);
      listenings = context.getStateStore(LISTENING);
      monitor = Monitor.of(context.appConfigs());
    }

    @Override
    public void process(Record<String, ActorEvent> record) {
      KeyValueStore<String, Alert> alerts = open;
      if (memories == null || alerts == null || listenings == null) {
        throw new IllegalStateException("not initialised");
      }
      Function<String, @Nullable Actor> actors = stages.dictionary().current().actors();
      Listening heard = listenings.get(ALL);
      Listening listening = heard == null ? Listening.NEVER : heard;
      ActorMemory memory = memories.get(record.key());
      monitor.readable(record.value().receivedAt(), context().currentSystemTimeMs());
      AlertRules.Outcome outcome =
          monitor.timed(
              Stage.ALERT,
              () ->
                  stages
                      .rules()
                      .get()
                      .step(
                          new AlertRules.Past(listening, memory, alerts::get, actors),
                          record.value()));
      if (!outcome.listening().equals(listening)) {
        listenings.put(ALL, outcome.listening());
      }
      if (!outcome.memory().equals(memory)) {
        memories.put(record.key(), outcome.memory());
      }
      outcome.forgotten().forEach(alerts::delete);
      for (Alert alert : outcome.alerts()) {
        alerts.put(alert.id(), alert);
        if (alert.version() > 0) {
          forward(record, alert);
        }
      }
    }

    private void forward(Record<String, ActorEvent> record, Alert alert) {
      CloudEvent event =
          CloudEvent.of(
                  "alert",
                  Stage.ALERT.toString(),
                  alert.id() + "/" + alert.version(),
                  alert.actor(),
                  record.timestamp())
              .with(record.headers(), CloudEvent.RAW_PARTITION, CloudEvent.RAW_OFFSET);
      context().forward(record.withKey(alert.id()).withValue(alert).withHeaders(event.headers()));
    }
  }
}
