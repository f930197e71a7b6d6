package marsad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.actor.Actor;
import marsad.actor.ActorText;
import marsad.actor.ActorText.Change;
import marsad.actor.DictionaryException;
import marsad.kafka.ActorsTopic.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "edit",
    mixinStandardHelpOptions = true,
    description = {
      "Change an entry line by line, or replace it.",
      "KEY is name, or what a line of the dictionary's files begins with: ar, alone, short, acronym,"
          + " post, wd, en, nisba, capital, seat."
    })
final class ActorsEditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DictionaryOptions dictionary = new DictionaryOptions();

  @Parameters(paramLabel = "ID", description = "Id of the actor, such as sergey-lavrov.")
  private String id = "";

  @Option(
      names = "--add",
      paramLabel = "KEY=VALUE",
      description =
          "Add one name or post, e.g. --add short=الوزير --add 'post=minister syria 2025-03..2026'.")
  private List<String> added = List.of();

  @Option(
      names = "--remove",
      paramLabel = "KEY=VALUE",
      description = "Take one away; of a post the words up to its dates are enough.")
  private List<String> removed = List.of();

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Replace the entry by the one in FILE, - for standard input.")
  private @Nullable String file;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    if ((file == null) == (added.isEmpty() && removed.isEmpty())) {
      err.println("Give --add and --remove, or --file.");
      return 2;
    }
    Published published = dictionary.published();
    Actor before = published.dictionary().actor(id);
    if (before == null) {
      err.println("There is no actor " + id + "; add it with `marsad actors add`.");
      return 1;
    }
    Actor after = file == null ? ActorText.changed(before, changes()) : replacement(file);
    int code = dictionary.publish(published, List.of(dictionary.entry(after)), err);
    if (code == 0) {
      spec.commandLine().getOut().print(ActorText.write(after));
    }
    return code;
  }

  /** What is taken away goes first, so that a post may be replaced by another version of it. */
  private List<Change> changes() {
    List<Change> out = new ArrayList<>();
    removed.forEach(c -> out.add(change(c, false)));
    added.forEach(c -> out.add(change(c, true)));
    return out;
  }

  private static Change change(String option, boolean add) {
    int equals = option.indexOf('=');
    if (equals < 0) {
      throw new DictionaryException("'" + option + "' lacks its key; write KEY=VALUE");
    }
    String key = option.substring(0, equals);
    return new Change(key.equals("name") ? "ar" : key, add, option.substring(equals + 1));
  }

  private Actor replacement(String from) {
    List<Actor> actors = ActorFiles.read(from);
    if (actors.size() != 1 || !actors.get(0).id().equals(id)) {
      throw new DictionaryException(from + " does not hold exactly the entry of " + id);
    }
    return actors.get(0);
  }
}
