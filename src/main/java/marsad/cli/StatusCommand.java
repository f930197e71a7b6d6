package marsad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.kafka.ActorsTopic;
import marsad.kafka.Cluster;
import marsad.kafka.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Print what each topic holds, how far the workers are, and which dictionary they use.")
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  private static void dictionary(ActorsTopic.Published published, PrintWriter out) {
    Table table = new Table("DICTIONARY", "ACTORS", "EDITED", "SKIPPED");
    table.row(
        published.dictionary().version(),
        String.valueOf(published.dictionary().actors().size()),
        String.valueOf(
            published.entries().values().stream()
                .filter(e -> e.source() == ActorEntry.Source.USER)
                .count()),
        String.valueOf(published.skipped().size()));
    table.print(out);
    published.skipped().forEach((key, reason) -> out.println("skipped " + key + ": " + reason));
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Cluster target = cluster.cluster();
    target.requireAnswer();
    try (Progress progress = new Progress(target)) {
      Table topics = new Table("TOPIC", "PARTITIONS", "OFFSETS");
      progress
          .held()
          .forEach(
              h ->
                  topics.row(
                      h.topic(),
                      h.partitions() == 0 ? "missing" : String.valueOf(h.partitions()),
                      String.valueOf(h.records())));
      topics.print(out);
      out.println();
      Table groups = new Table("WORKERS", "READ", "BEHIND");
      progress.lags().forEach(l -> groups.row(l.group(), l.topic(), String.valueOf(l.lag())));
      groups.print(out);
    }
    out.println();
    dictionary(new ActorsTopic(target).read(ActorDictionary.bundled()), out);
    return 0;
  }
}
