package marsad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import marsad.actor.ActorEntry;
import marsad.actor.ActorText;
import marsad.article.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Print entries in the form of the dictionary's files, which `actors add` reads.",
      "Retired actors are comments there; with --json they are entries like the others."
    })
final class ActorsExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DictionaryOptions dictionary = new DictionaryOptions();
  @Mixin private ActorFilter filter = new ActorFilter();

  @Option(names = "--json", description = "One JSON object per line, as on the topic.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    for (ActorEntry e : filter.of(dictionary.read(spec.commandLine().getErr()))) {
      if (json) {
        out.println(Json.write(e));
      } else if (e.retired() == null) {
        out.print(ActorText.write(e.actor()));
      } else {
        out.println("# retired " + e.actor().id() + ": " + e.retired().replaceAll("\\s+", " "));
      }
    }
    return 0;
  }
}
