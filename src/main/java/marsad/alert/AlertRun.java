package marsad.alert;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import marsad.actor.Actor;
import marsad.entity.UnknownName;
import marsad.event.ActorEvent;
import org.jspecify.annotations.Nullable;

/** The fold with its state in memory: what rules make of records that are at hand. */
public final class AlertRun {
  private final AlertRules rules;
  private final Function<String, @Nullable Actor> actors;
  private final Map<String, ActorMemory> memories = new HashMap<>();
  private final Map<String, Alert> alerts = new HashMap<>();
  private Listening listening;

  /** To judge the records of all subjects, in order of arrival. */
  public AlertRun(AlertRules rules, Function<String, @Nullable Actor> actors) {
    this(rules, actors, Listening.NEVER);
  }

  private AlertRun(
      AlertRules rules, Function<String, @Nullable Actor> actors, Listening listening) {
    this.rules = rules;
    this.actors = actors;
    this.listening = listening;
  }

  /** To judge the records of some subjects out of a stream that was never silent. */
  public static AlertRun ofSome(AlertRules rules, Function<String, @Nullable Actor> actors) {
    return new AlertRun(rules, actors, Listening.ALWAYS);
  }

  /** The alerts that {@code record} fires or updates. */
  public List<Alert> take(ActorEvent record) {
    AlertRules.Outcome outcome =
        rules.step(
            new AlertRules.Past(listening, memories.get(record.actor()), alerts::get, actors),
            record);
    listening = outcome.listening();
    memories.put(record.actor(), outcome.memory());
    outcome.alerts().forEach(a -> alerts.put(a.id(), a));
    outcome.forgotten().forEach(alerts::remove);
    return outcome.alerts().stream().filter(a -> a.version() > 0).toList();
  }

  /** As {@link #take(ActorEvent)}, for a name that no dictionary has. */
  public List<Alert> take(UnknownName name) {
    return take(AlertRules.asMention(name));
  }

  /** What is remembered of {@code subject}, or null. */
  public @Nullable ActorMemory memory(String subject) {
    return memories.get(subject);
  }
}
