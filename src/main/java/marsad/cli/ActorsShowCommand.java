package marsad.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import marsad.actor.Actor;
import marsad.actor.ActorEntry;
import marsad.actor.ActorText;
import marsad.kafka.ActorsTopic.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Print an entry in the form of the dictionary's files, and who wrote it.")
final class ActorsShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DictionaryOptions dictionary = new DictionaryOptions();

  @Parameters(paramLabel = "ID", description = "Id of the actor, such as sergey-lavrov.")
  private String id = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Published published = dictionary.read(err);
    String skipped = published.skipped().get(id);
    if (skipped != null) {
      err.println("A newer record of " + id + " is skipped: " + skipped);
    }
    Optional<ActorEntry> entry = dictionary.entry(published, id);
    if (entry.isEmpty()) {
      err.println("There is no actor " + id + "; look for a name with `marsad actors find NAME`.");
      return 1;
    }
    out.println("# " + origin(entry.get()));
    out.print(ActorText.write(entry.get().actor()));
    return 0;
  }

  private String origin(ActorEntry e) {
    Actor shipped = dictionary.bundled().actor(e.actor().id());
    StringBuilder out = new StringBuilder();
    if (e.source() == ActorEntry.Source.BUNDLED) {
      out.append("comes with Marsad");
    } else if (e.base() == null) {
      out.append("added by a user");
    } else {
      out.append("edited by a user");
      if (shipped == null) {
        out.append("; this version of Marsad has no entry of its own any more");
      } else if (!ActorEntry.revision(shipped).equals(e.base())) {
        out.append("; the entry that comes with Marsad has changed since");
      }
    }
    return e.retired() == null ? out.toString() : out + "; retired: " + e.retired();
  }
}
