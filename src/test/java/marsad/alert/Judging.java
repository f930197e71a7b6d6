package marsad.alert;

import java.time.Duration;
import java.util.List;
import marsad.actor.ActorDictionary;

/** Rules put to {@link News}, and what the alerts say. */
final class Judging {
  static final String LAVROV = "sergey-lavrov";
  static final String SHAIBANI = "asaad-al-shaibani";
  static final String SHARAA = "ahmed-al-sharaa";

  private Judging() {}

  static AlertRun run(String... rules) {
    return run(Duration.ofDays(2), Duration.ZERO, rules);
  }

  static AlertRun run(Duration horizon, Duration learning, String... rules) {
    Rules read = Rules.read("test", "rules:\n- " + String.join("\n- ", rules));
    return new AlertRun(new AlertRules(read, horizon, learning), ActorDictionary.bundled()::actor);
  }

  /** Rule, version and who else, of each alert. */
  static List<String> said(List<Alert> alerts) {
    return alerts.stream()
        .map(a -> a.rule() + " " + a.version() + (a.other() == null ? "" : " with " + a.other()))
        .toList();
  }
}
