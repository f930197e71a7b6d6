package marsad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.actor.NameSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = {
      "Print who bears a name: exactly, in part, or spelled alike.",
      "Spelling counts as when articles are read: hamza, harakat, ة and ه make no difference."
    })
final class ActorsFindCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DictionaryOptions dictionary = new DictionaryOptions();

  @Parameters(paramLabel = "NAME", arity = "1..*", description = "The words of one name.")
  private List<String> words = List.of();

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most N actors (default: ${DEFAULT-VALUE}).")
  private int most;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    String name = String.join(" ", words);
    List<NameSearch.Hit> hits = NameSearch.find(dictionary.read(err).dictionary(), name);
    if (hits.isEmpty()) {
      err.println("Nobody bears the name " + name + ".");
      return 1;
    }
    Table table = new Table("ID", "KIND", "WHY");
    hits.stream()
        .limit(most)
        .forEach(h -> table.row(h.actor().id(), h.actor().kind().toString(), h.why()));
    table.print(spec.commandLine().getOut());
    if (hits.size() > most) {
      err.println(hits.size() - most + " more; see them with --most " + hits.size() + ".");
    }
    return 0;
  }
}
