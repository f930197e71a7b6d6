package marsad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marsad.actor.Actor;
import marsad.actor.ActorEntry;
import marsad.actor.Post;
import marsad.article.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "One line per actor, or counts.")
final class ActorsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DictionaryOptions dictionary = new DictionaryOptions();
  @Mixin private ActorFilter filter = new ActorFilter();

  @Mixin private JsonOption format = new JsonOption();

  @Option(
      names = "--counts",
      description = "How many of each kind, and through which year open posts are confirmed.")
  private boolean counts;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<ActorEntry> entries = filter.of(dictionary.read(spec.commandLine().getErr()));
    if (counts) {
      counts(entries.stream().map(ActorEntry::actor).toList(), out);
    } else {
      format.print(
          entries,
          Json::write,
          new Table("ID", "KIND", "STATE", "POST", "FROM", "NAME"),
          ActorsListCommand::row,
          out);
    }
    return 0;
  }

  private static String[] row(ActorEntry e) {
    Actor a = e.actor();
    String post =
        a.posts().stream()
            .filter(p -> p.to() == null)
            .map(p -> p.office() + " " + p.of())
            .collect(Collectors.joining(", "));
    return new String[] {
      a.id(),
      a.kind().toString(),
      a.state() == null ? "-" : a.state(),
      post.isEmpty() ? "-" : post,
      e.retired() == null ? e.source().toString() : "retired",
      a.name()
    };
  }

  private static void counts(List<Actor> actors, PrintWriter out) {
    Table kinds = new Table("KIND", "ACTORS", "ALIASES");
    for (Actor.Kind kind : Actor.Kind.values()) {
      List<Actor> some = actors.stream().filter(a -> a.kind() == kind).toList();
      kinds.row(
          kind.toString(),
          String.valueOf(some.size()),
          String.valueOf(some.stream().mapToLong(ActorsListCommand::aliases).sum()));
    }
    kinds.row(
        "all",
        String.valueOf(actors.size()),
        String.valueOf(actors.stream().mapToLong(ActorsListCommand::aliases).sum()));
    kinds.print(out);
    out.println();
    List<Post> posts = actors.stream().flatMap(a -> a.posts().stream()).toList();
    Map<String, Long> confirmed =
        posts.stream()
            .filter(p -> p.to() == null)
            .collect(
                Collectors.groupingBy(
                    p ->
                        p.confirmedThrough() == null
                            ? "never"
                            : String.valueOf(p.confirmedThrough().getYear()),
                    TreeMap::new,
                    Collectors.counting()));
    Table tenures = new Table("POSTS", "COUNT");
    long open = confirmed.values().stream().mapToLong(Long::longValue).sum();
    tenures.row("ended", String.valueOf(posts.size() - open));
    tenures.row("open", String.valueOf(open));
    confirmed.forEach(
        (year, n) -> tenures.row("open, confirmed through " + year, String.valueOf(n)));
    tenures.print(out);
  }

  private static long aliases(Actor a) {
    return (long) a.names().size()
        + a.alone().size()
        + a.shorts().size()
        + a.acronyms().size()
        + a.nisbas().size()
        + a.capitals().size()
        + a.seats().size();
  }
}
