package marsad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import marsad.actor.Actor;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.actor.ActorText;
import marsad.actor.ActorText.Change;
import marsad.actor.DictionaryException;
import marsad.actor.Lexeme;
import marsad.entity.Inbox;
import marsad.kafka.ActorsTopic.Published;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Add new actors: those of FILE, or one that the options describe.",
      "With --from-inbox it gets the name as it is mostly written and, without --state, the state"
          + " that its titles name."
    })
final class ActorsAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DictionaryOptions dictionary = new DictionaryOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Entries in the form of the dictionary's files, - for standard input.")
  private @Nullable String file;

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "Slug of the English name, such as sergey-lavrov.")
  private @Nullable String id;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "${COMPLETION-CANDIDATES} (default: person).")
  private Actor.Kind kind = Actor.Kind.PERSON;

  @Option(names = "--state", paramLabel = "ID", description = "The state it belongs to.")
  private @Nullable String state;

  @Option(names = "--name", paramLabel = "NAME", description = "A full name; may be repeated.")
  private List<String> names = List.of();

  @Option(
      names = "--alone",
      paramLabel = "NAME",
      description = "A short name that means nobody else; may be repeated.")
  private List<String> alone = List.of();

  @Option(
      names = "--short",
      paramLabel = "NAME",
      description = "A short name that needs evidence in the article; may be repeated.")
  private List<String> shorts = List.of();

  @Option(names = "--acronym", paramLabel = "NAME", description = "An acronym; may be repeated.")
  private List<String> acronyms = List.of();

  @Option(
      names = "--post",
      paramLabel = "POST",
      description = "OFFICE OF FROM..TO [ok DATE] [acting], such as 'minister syria 2025-03..'.")
  private List<String> posts = List.of();

  @Option(
      names = "--from-inbox",
      paramLabel = "NAME",
      description = "A name that `actors inbox` shows.")
  private @Nullable String unknown;

  @Option(names = "--wd", paramLabel = "QID", description = "Its Wikidata id.")
  private List<String> wikidata = List.of();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if ((file == null) == (id == null)) {
      err.println("Give a FILE of entries, or --id with --name or --from-inbox.");
      return 2;
    }
    Published published = dictionary.published();
    List<Actor> actors =
        id == null
            ? ActorFiles.read(String.valueOf(file))
            : List.of(described(id, published.dictionary()));
    List<ActorEntry> entries = new ArrayList<>();
    for (Actor actor : actors) {
      if (published.dictionary().actor(actor.id()) == null) {
        entries.add(dictionary.entry(actor));
      } else {
        err.println(
            "Refused: there is an actor " + actor.id() + "; change it with `marsad actors edit`.");
      }
    }
    int code = dictionary.publish(published, entries, err);
    return entries.size() < actors.size() ? 1 : code;
  }

  private Actor described(String slug, ActorDictionary known) {
    List<Change> lines = new ArrayList<>();
    String home = state;
    if (unknown != null) {
      Inbox.Entry entry = ActorsInboxCommand.read(dictionary.cluster()).entry(unknown);
      if (entry == null) {
        throw new DictionaryException(
            "The inbox has no " + unknown + "; see `marsad actors inbox`");
      }
      lines.add(new Change("ar", true, entry.surface()));
      home = home == null ? stateOf(entry, known) : home;
    }
    add(lines, "wd", wikidata);
    add(lines, "ar", names);
    add(lines, "alone", alone);
    add(lines, "short", shorts);
    add(lines, "acronym", acronyms);
    add(lines, "post", posts);
    if (kind == Actor.Kind.STATE) {
      throw new DictionaryException("A state has lines of its own; write its entry into a file");
    }
    return ActorText.create(kind, slug, home, lines);
  }

  /** The one state whose adjective or name stands in the titles, or null. */
  private static @Nullable String stateOf(Inbox.Entry entry, ActorDictionary known) {
    Set<String> states = new HashSet<>();
    for (String office : entry.offices().keySet()) {
      for (String word : Folding.key(office).split(" ")) {
        Actor nisba = known.stateByNisba(word);
        if (nisba != null) {
          states.add(nisba.id());
        }
        known.meanings(word).stream()
            .map(Lexeme::actor)
            .filter(a -> a != null && a.kind() == Actor.Kind.STATE)
            .forEach(a -> states.add(a.id()));
      }
    }
    return states.size() == 1 ? states.iterator().next() : null;
  }

  private static void add(List<Change> lines, String key, List<String> values) {
    values.forEach(v -> lines.add(new Change(key, true, v)));
  }
}
