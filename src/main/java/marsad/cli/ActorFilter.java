package marsad.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import marsad.actor.Actor;
import marsad.actor.ActorEntry;
import marsad.actor.ActorEntry.Source;
import marsad.kafka.ActorsTopic.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that choose entries. */
final class ActorFilter {
  @Option(names = "--kind", paramLabel = "KIND", description = "Only ${COMPLETION-CANDIDATES}.")
  private Actor.@Nullable Kind kind;

  @Option(names = "--state", paramLabel = "ID", description = "Only what belongs to this state.")
  private @Nullable String state;

  @Option(
      names = "--office",
      paramLabel = "OFFICE",
      description = "Only who holds or held this office, such as foreign-minister.")
  private @Nullable String office;

  @Option(
      names = "--changed",
      description = "Only what a user wrote or retired, not what comes with the program.")
  private boolean changed;

  /** The entries asked for, by id; retired ones only with {@code --changed}. */
  List<ActorEntry> of(Published published) {
    Map<String, ActorEntry> all = new TreeMap<>();
    published.dictionary().actors().forEach(a -> all.put(a.id(), ActorEntry.bundled(a)));
    all.putAll(published.entries());
    Stream<ActorEntry> chosen =
        all.values().stream()
            .filter(e -> changed ? e.source() == Source.USER : e.retired() == null);
    return chosen.filter(e -> wants(e.actor())).toList();
  }

  private boolean wants(Actor a) {
    return (kind == null || a.kind() == kind)
        && (state == null || state.equals(a.state()))
        && (office == null || a.posts().stream().anyMatch(p -> p.office().equals(office)));
  }
}
