package marsad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorEntry;
import marsad.article.Json;
import marsad.kafka.ActorsTopic;
import marsad.kafka.Cluster;
import marsad.kafka.DeadLetterBox;
import marsad.kafka.Progress;
import marsad.kafka.Replays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Print what each topic holds, which workers run and how far they are, the generations, the"
            + " dead letters and the dictionary.")
final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Option(
      names = "--json",
      description =
          "One JSON object per line, with one field: topic, workers, lag, generation, deadLetters or"
              + " dictionary.")
  private boolean json;

  /** What is printed. */
  private record Status(
      List<Progress.Held> topics,
      List<Progress.Workers> workers,
      List<Progress.Lag> lags,
      List<Replays.Status> generations,
      List<DeadLetterBox.Count> letters,
      ActorsTopic.Published dictionary) {
    static Status of(Cluster target) {
      target.requireAnswer();
      try (Progress progress = new Progress(target)) {
        return new Status(
            progress.held(),
            progress.workers(),
            progress.lags(),
            new Replays(target).list(),
            new DeadLetterBox(target).counts(),
            new ActorsTopic(target).read(ActorDictionary.bundled()));
      }
    }

    private long edited() {
      return dictionary.entries().values().stream()
          .filter(e -> e.source() == ActorEntry.Source.USER)
          .count();
    }
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Status status = Status.of(cluster.cluster());
    if (json) {
      objects(status, out);
    } else {
      tables(status, out);
    }
    return 0;
  }

  private static void objects(Status status, PrintWriter out) {
    status.topics().forEach(t -> out.println(Json.write(Map.of("topic", t))));
    status.workers().forEach(w -> out.println(Json.write(Map.of("workers", w))));
    status.lags().forEach(l -> out.println(Json.write(Map.of("lag", l))));
    status.generations().forEach(g -> out.println(Json.write(Map.of("generation", g))));
    status.letters().forEach(l -> out.println(Json.write(Map.of("deadLetters", l))));
    out.println(
        Json.write(
            Map.of(
                "dictionary",
                Map.of(
                    "version", status.dictionary().dictionary().version(),
                    "actors", status.dictionary().dictionary().actors().size(),
                    "edited", status.edited(),
                    "skipped", status.dictionary().skipped()))));
  }

  private static void tables(Status status, PrintWriter out) {
    Table topics = new Table("TOPIC", "PARTITIONS", "OFFSETS");
    status
        .topics()
        .forEach(
            h ->
                topics.row(
                    h.topic(),
                    h.partitions() == 0 ? "missing" : String.valueOf(h.partitions()),
                    String.valueOf(h.records())));
    topics.print(out);
    out.println();
    Table workers = new Table("WORKERS", "INSTANCES", "THREADS", "HOSTS");
    status
        .workers()
        .forEach(
            w ->
                workers.row(
                    w.group(),
                    String.valueOf(w.instances()),
                    String.valueOf(w.threads()),
                    String.join(", ", w.hosts())));
    workers.print(out);
    out.println();
    Table lags = new Table("WORKERS", "READ", "BEHIND");
    status.lags().forEach(l -> lags.row(l.group(), l.topic(), String.valueOf(l.lag())));
    lags.print(out);
    out.println();
    GenerationsCommand.Show.table(status.generations()).print(out);
    out.println();
    Table letters = new Table("DEAD LETTERS", "FAILURE", "STAGE");
    status.letters().forEach(l -> letters.row(String.valueOf(l.letters()), l.failure(), l.stage()));
    letters.print(out);
    out.println();
    dictionary(status, out);
  }

  private static void dictionary(Status status, PrintWriter out) {
    Map<String, String> skipped = status.dictionary().skipped();
    Table table = new Table("DICTIONARY", "ACTORS", "EDITED", "SKIPPED");
    table.row(
        status.dictionary().dictionary().version(),
        String.valueOf(status.dictionary().dictionary().actors().size()),
        String.valueOf(status.edited()),
        String.valueOf(skipped.size()));
    table.print(out);
    skipped.forEach((key, reason) -> out.println("skipped " + key + ": " + reason));
  }
}
