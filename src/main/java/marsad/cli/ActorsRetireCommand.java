package marsad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.actor.Actor;
import marsad.actor.ActorEntry;
import marsad.kafka.ActorsTopic.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "retire",
    mixinStandardHelpOptions = true,
    description = {
      "Take actors out of the dictionary, also out of that of later versions.",
      "Their streams stay as they are. `actors add` brings an actor back."
    })
final class ActorsRetireCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DictionaryOptions dictionary = new DictionaryOptions();

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of actors.")
  private List<String> ids = List.of();

  @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why.")
  private String reason = "";

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Published published = dictionary.published();
    List<ActorEntry> entries = new ArrayList<>();
    for (String id : ids) {
      Actor actor = published.dictionary().actor(id);
      if (actor == null) {
        err.println(
            "There is no actor " + id + "; look for a name with `marsad actors find NAME`.");
      } else {
        entries.add(ActorEntry.user(actor, dictionary.bundled().actor(id)).retired(reason.strip()));
      }
    }
    int code = dictionary.publish(published, entries, err);
    return entries.size() < ids.size() ? 1 : code;
  }
}
