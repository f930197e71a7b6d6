package marsad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import marsad.article.Json;
import marsad.kafka.Cluster;
import marsad.kafka.Generations;
import marsad.kafka.TopicDigest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "digest",
    mixinStandardHelpOptions = true,
    description = {
      "Print one number for what the stream says now: equal where articles, dictionary and"
          + " resources are.",
      "SHA-256 over normalized-articles, tagged-articles and actor-events, of what holds: the last"
          + " revision of each article and each record that is not withdrawn, without the time of"
          + " receipt."
    })
final class DigestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Option(
      names = "--generation",
      paramLabel = "NAME",
      defaultValue = Generations.LIVE,
      description = "Of this generation (default: ${DEFAULT-VALUE}).")
  private String generation = Generations.LIVE;

  @Mixin private JsonOption format = new JsonOption();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Cluster target = cluster.cluster();
    target.requireAnswer();
    format.print(
        TopicDigest.of(Generations.in(target, generation)),
        Json::write,
        new Table("TOPIC", "RECORDS", "SHA-256"),
        part -> new String[] {part.topic(), String.valueOf(part.records()), part.sha256()},
        out);
    return 0;
  }
}
