package marsad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import marsad.alert.Alert;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = "Print alerts as they come; mute their delivery.",
    subcommands = {MuteCommand.class, MuteCommand.Unmute.class, MuteCommand.Enumerate.class})
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
}
