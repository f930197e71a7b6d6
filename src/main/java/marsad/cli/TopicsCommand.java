package marsad.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import marsad.actor.ActorDictionary;
import marsad.kafka.ActorsTopic;
import marsad.kafka.Cluster;
import marsad.kafka.TopicSpec;
import marsad.kafka.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = "Create and check the topics, as topics/asyncapi.yaml describes them.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {TopicsCommand.Show.class, TopicsCommand.Apply.class, TopicsCommand.Check.class})
final class TopicsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Print what the cluster shall have.")
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() {
      Table table = new Table("TOPIC", "PARTITIONS", "REPLICAS", "KEPT", "WHAT");
      for (TopicSpec topic : cluster.cluster().withTopics(Topics::wanted)) {
        table.row(
            topic.name(),
            String.valueOf(topic.partitions()),
            String.valueOf(topic.replicas()),
            kept(topic),
            topic.description().replaceFirst("\\. .*", "."));
      }
      table.print(spec.commandLine().getOut());
      return 0;
    }

    private static String kept(TopicSpec topic) {
      String policy = topic.config().getOrDefault("cleanup.policy", "delete");
      if (policy.equals("compact")) {
        return "latest per key";
      }
      long ms = Long.parseLong(topic.config().getOrDefault("retention.ms", "-1"));
      String time = ms < 0 ? "for ever" : java.time.Duration.ofMillis(ms).toDays() + " days";
      return policy.startsWith("compact") ? "latest per key, " + time : time;
    }
  }

  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = {
        "Create missing topics, set configuration; never delete or move anything.",
        "Publishes the dictionary that comes with this version too; what you edited stays."
      })
  static final class Apply implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      PrintWriter err = spec.commandLine().getErr();
      Cluster target = cluster.cluster();
      int code =
          target.withTopics(
              topics -> {
                topics.reducedReplicas().ifPresent(err::println);
                topics.apply().forEach(out::println);
                return topics.check().isEmpty() ? 0 : 1;
              });
      int seeded = new ActorsTopic(target).seed(ActorDictionary.bundled());
      if (seeded > 0) {
        out.println(target.prefix() + "actors: " + seeded + " entries published");
      }
      return code;
    }
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Name every difference; 1 when there is one.")
  static final class Check implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() {
      PrintWriter err = spec.commandLine().getErr();
      List<Topics.Drift> drifts =
          cluster
              .cluster()
              .withTopics(
                  topics -> {
                    topics.reducedReplicas().ifPresent(err::println);
                    return topics.check();
                  });
      drifts.forEach(spec.commandLine().getOut()::println);
      err.println(
          drifts.isEmpty()
              ? "All topics are as described."
              : "Repair what can be repaired with `marsad topics apply`.");
      return drifts.isEmpty() ? 0 : 1;
    }
  }
}
