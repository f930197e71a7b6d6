package marsad.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.actor.Edits;
import marsad.kafka.ActorsTopic;
import marsad.kafka.ActorsTopic.Published;
import marsad.kafka.Cluster;
import marsad.kafka.KafkaFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** The dictionary that a command reads or writes: the published one. */
final class DictionaryOptions {
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  private @Nullable ActorDictionary bundled;

  /** What the program ships. */
  ActorDictionary bundled() {
    ActorDictionary read = bundled;
    if (read == null) {
      read = ActorDictionary.bundled();
      bundled = read;
    }
    return read;
  }

  /**
   * What is published; without a running Kafka, and when none is asked for, what the program ships,
   * and {@code err} says so.
   */
  Published read(PrintWriter err) {
    if (!cluster.given() && !cluster.cluster().listens()) {
      err.println("No Kafka runs here; this is the dictionary that comes with the program.");
      return new Published(bundled(), Map.of(), Map.of());
    }
    return published();
  }

  /** What is published. */
  Published published() {
    return topic().read(bundled());
  }

  Cluster cluster() {
    return cluster.cluster();
  }

  /** Where entries are published. */
  ActorsTopic topic() {
    Cluster target = cluster.cluster();
    if (!target.listens()) {
      throw new KafkaFailure(target.noAnswer());
    }
    return new ActorsTopic(target);
  }

  /** The entry of an actor as published, or as shipped where the topic has none. */
  Optional<ActorEntry> entry(Published published, String id) {
    ActorEntry entry = published.entries().get(id);
    Actor actor = published.dictionary().actor(id);
    return entry != null ? Optional.of(entry) : Optional.ofNullable(actor).map(ActorEntry::bundled);
  }

  /** {@code actor} as a user's entry; what is equal to the shipped one is nobody's edit. */
  ActorEntry entry(Actor actor) {
    Actor shipped = bundled().actor(actor.id());
    return actor.equals(shipped) ? ActorEntry.bundled(actor) : ActorEntry.user(actor, shipped);
  }

  /**
   * Publishes those of {@code entries} that {@code published} can take and says on {@code err} why
   * it cannot take the others.
   *
   * @return 0, or 1 when one was refused
   */
  int publish(Published published, List<ActorEntry> entries, PrintWriter err) {
    Map<String, Optional<Actor>> wanted = new LinkedHashMap<>();
    entries.forEach(e -> wanted.put(e.actor().id(), e.inForce()));
    Edits edits = Edits.of(published.dictionary(), wanted);
    edits.refused().values().forEach(reason -> err.println("Refused: " + reason + "."));
    List<ActorEntry> taken =
        entries.stream().filter(e -> edits.taken().containsKey(e.actor().id())).toList();
    topic().publish(taken);
    if (!taken.isEmpty()) {
      err.println(
          taken.size()
              + (taken.size() == 1 ? " entry" : " entries")
              + " published; running workers use "
              + (taken.size() == 1 ? "it" : "them")
              + " within seconds.");
    }
    return edits.refused().isEmpty() ? 0 : 1;
  }
}
