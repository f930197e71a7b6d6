package marsad.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import marsad.actor.ActorDictionary;
import marsad.alert.AlertRules;
import marsad.alert.Rules;
import org.jspecify.annotations.Nullable;

/**
 * The rules in a file that its writer may change while it is in use: each change is read within
 * seconds, and says so; what does not hold is named by line, and the rules stay as they were.
 */
final class LiveRules implements Supplier<AlertRules> {
  private static final int POLL_SECONDS = 1;

  private final Path file;
  private final Function<Rules, AlertRules> made;
  private final PrintWriter err;
  private @Nullable FileTime seen;
  private volatile AlertRules rules;

  private LiveRules(Path file, Function<Rules, AlertRules> made, PrintWriter err, Rules first) {
    this.file = file;
    this.made = made;
    this.err = err;
    seen = changed();
    rules = made.apply(first);
  }

  /** Follows {@code file}, which held {@code first}, until the process ends. */
  static LiveRules follow(
      Path file, Rules first, Function<Rules, AlertRules> made, PrintWriter err) {
    LiveRules live = new LiveRules(file, made, err, first);
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "marsad-rules");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        clock.scheduleWithFixedDelay(live::look, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
    return live;
  }

  /**
   * What {@code file} holds.
   *
   * @throws IllegalArgumentException in one sentence
   */
  static Rules read(Path file) {
    try {
      return Rules.read(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          file + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
    }
  }

  /** Says where {@code rules} name actors that do not come with Marsad. */
  static void warn(Rules rules, PrintWriter err) {
    ActorDictionary dictionary = ActorDictionary.bundled();
    rules
        .unknownActors(id -> isKnown(id, dictionary))
        .forEach(w -> err.println(w + "; unless you have added one, the rule is silent on it."));
  }

  /** Whether {@code dictionary} has an actor, or it is a body of a state. */
  static boolean isKnown(String id, ActorDictionary dictionary) {
    return dictionary.actor(id) != null || isBodyOfAState(id, dictionary);
  }

  private static boolean isBodyOfAState(String id, ActorDictionary dictionary) {
    for (int dash = id.indexOf('-'); dash > 0; dash = id.indexOf('-', dash + 1)) {
      if (dictionary.actor(id.substring(0, dash)) != null) {
        return true;
      }
    }
    return false;
  }

  /** Reads the file again if it has changed. */
  void look() {
    FileTime now = changed();
    if (now == null || now.equals(seen)) {
      return;
    }
    seen = now;
    try {
      Rules read = read(file);
      rules = made.apply(read);
      err.println(file + " has changed and is in force.");
      warn(read, err);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.println("The rules stay as they were.");
    }
  }

  private @Nullable FileTime changed() {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return null; // being replaced, or gone: the rules stay as they were
    }
  }

  @Override
  public AlertRules get() {
    return rules;
  }
}
