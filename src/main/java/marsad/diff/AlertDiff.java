package marsad.diff;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import marsad.actor.Actor;
import marsad.alert.Alert;
import marsad.alert.AlertRules;
import marsad.alert.AlertRun;
import marsad.event.ActorEvent;
import org.jspecify.annotations.Nullable;

/**
 * The alerts that one stream would have fired and another not, had it been the live one from the
 * first article on: the rules are folded over what holds of each actor, in the order of receipt, so
 * that neither corrections nor the order in which a generation was built make a difference.
 *
 * @param how whether it is new or gone
 */
public record AlertDiff(How how, Alert alert) {

  /** What became of an alert. */
  public enum How {
    ADDED,
    REMOVED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Compares two streams of what holds, each sorted by actor and then by receipt. */
  public static void compare(
      Iterator<ActorEvent> before,
      Iterator<ActorEvent> after,
      AlertRules rules,
      Function<String, @Nullable Actor> actors,
      Consumer<AlertDiff> each) {
    StreamDiff.Groups left = new StreamDiff.Groups(before, ActorEvent::actor);
    StreamDiff.Groups right = new StreamDiff.Groups(after, ActorEvent::actor);
    for (String actor = StreamDiff.Groups.first(left, right);
        actor != null;
        actor = StreamDiff.Groups.first(left, right)) {
      Fold was = new Fold(rules, actors);
      left.take(actor, was::step);
      Fold is = new Fold(rules, actors);
      right.take(actor, is::step);
      Map<String, Alert> fired = was.fired;
      Map<String, Alert> fires = is.fired;
      fired.forEach(
          (id, alert) -> {
            if (!fires.containsKey(id)) {
              each.accept(new AlertDiff(How.REMOVED, alert));
            }
          });
      fires.forEach(
          (id, alert) -> {
            if (!fired.containsKey(id)) {
              each.accept(new AlertDiff(How.ADDED, alert));
            }
          });
    }
  }

  /** The rules over one actor. */
  private static final class Fold {
    private final AlertRun run;
    private final Map<String, Alert> fired = new LinkedHashMap<>();

    Fold(AlertRules rules, Function<String, @Nullable Actor> actors) {
      run = AlertRun.ofSome(rules, actors);
    }

    void step(ActorEvent record) {
      run.take(record).forEach(a -> fired.put(a.id(), a));
    }
  }
}
