package marsad.kafka;

import marsad.alert.Alert;
import marsad.alert.AlertRules;
import marsad.alert.AlertState;
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
 * {@code actor-events} to {@code alerts}: the rules as a fold over each actor's stream. The fold
 * runs in every generation; only what the live one finds goes on.
 */
final class AlertTopology {
  private static final String STORE = "alert-state";

  private AlertTopology() {}

  static void addTo(
      StreamsBuilder builder,
      KStream<String, ActorEvent> events,
      Topic.Set topics,
      Stages stages,
      Topologies.Part part) {
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE),
            Serdes.String(),
            new JsonSerde<>(AlertState.class)));
    KStream<String, Alert> found =
        events.process(() -> new Fold(stages.rules()), Named.as(Stage.ALERT.toString()), STORE);
    LiveGate.addTo(builder, found, "alert", topics.alerts().values(), part)
        .to(topics.alerts().name(), topics.alerts().produced());
  }

  private static final class Fold extends ContextualProcessor<String, ActorEvent, String, Alert> {
    private final AlertRules rules;
    private @Nullable KeyValueStore<String, AlertState> store;

    private Fold(AlertRules rules) {
      this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<String, Alert> context) {
      super.init(context);
      store = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, ActorEvent> record) {
      if (store == null) {
        throw new IllegalStateException("not initialised");
      }
      AlertState before = store.get(record.key());
      AlertRules.Outcome outcome = rules.step(before, record.value());
      if (!outcome.state().equals(before)) {
        store.put(record.key(), outcome.state());
      }
      for (Alert alert : outcome.alerts()) {
        CloudEvent event =
            CloudEvent.of(
                    "alert", Stage.ALERT.toString(), alert.id(), alert.actor(), record.timestamp())
                .with(record.headers(), CloudEvent.RAW_PARTITION, CloudEvent.RAW_OFFSET);
        context().forward(record.withKey(alert.id()).withValue(alert).withHeaders(event.headers()));
      }
    }
  }
}
