package marsad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import marsad.alert.Alert;
import marsad.alert.Rules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = "Print alerts as they come, each version of one; mute their delivery.",
    subcommands = {
      AlertsWhatIfCommand.class,
      MuteCommand.class,
      MuteCommand.Unmute.class,
      MuteCommand.Enumerate.class
    })
final class AlertsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ReadOptions options = new ReadOptions();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    options.read(
        "alerts",
        r -> options.wants(r.as(Alert.class).map(Alert::actor).orElse(null)),
        r -> out.println(options.json() ? r.json() : Lines.alert(r)));
    return 0;
  }

  @Command(
      name = "rules",
      mixinStandardHelpOptions = true,
      description = "Print the rules that Marsad alerts by, to start your own from.")
  int rules() {
    spec.commandLine().getOut().print(Rules.bundledText());
    return 0;
  }
}
