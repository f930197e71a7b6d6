package marsad.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import marsad.actor.ActorDictionary;
import marsad.alert.Rules;
import marsad.article.Json;
import marsad.delivery.Mute;
import marsad.kafka.ActorsTopic;
import marsad.kafka.Cluster;
import marsad.kafka.MutesTopic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "mute",
    mixinStandardHelpOptions = true,
    description =
        "Deliver nothing about an actor, or of a rule, until a time; alerts are stored all the same.")
final class MuteCommand implements Callable<Integer> {
  /** A folded name too: an alert can be about a person whom the dictionary does not know. */
  private static final Pattern SUBJECT = Pattern.compile("\\S[^\\p{Cntrl}]{0,199}");

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Parameters(paramLabel = "ACTOR|RULE", description = "An actor's id or a rule's name.")
  private String subject = "";

  @Option(
      names = "--until",
      required = true,
      paramLabel = "TIME",
      converter = ReadOptions.TimeConverter.class,
      description = "First moment after it, ISO 8601; a day begins at midnight UTC.")
  private Instant until = Instant.EPOCH;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Instant now = Instant.now();
    if (!SUBJECT.matcher(subject).matches()) {
      err.println("'" + subject + "' is neither an actor's id nor a rule's name.");
      return 2;
    }
    if (!until.isAfter(now)) {
      err.println(until + " is past; give a time to come.");
      return 2;
    }
    Cluster target = cluster.cluster();
    target.requireAnswer();
    new MutesTopic(target).publish(new Mute(subject, now, until));
    if (!known(target)) {
      err.println(
          "No actor and no rule of Marsad's is called "
              + subject
              + "; check the name unless it is a rule of yours.");
    }
    err.println("Nothing about " + subject + " is delivered until " + until + ".");
    return 0;
  }

  private boolean known(Cluster target) {
    return Rules.bundled().has(subject)
        || LiveRules.isKnown(
            subject, new ActorsTopic(target).read(ActorDictionary.bundled()).dictionary());
  }

  @Command(
      name = "unmute",
      mixinStandardHelpOptions = true,
      description = "Take a mute back; what it held back is not delivered later.")
  static final class Unmute implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "ACTOR|RULE", description = "As `alerts mutes` prints it.")
    private String subject = "";

    @Override
    public Integer call() {
      PrintWriter err = spec.commandLine().getErr();
      Cluster target = cluster.cluster();
      target.requireAnswer();
      MutesTopic topic = new MutesTopic(target);
      if (topic.read().bySubject().get(subject) == null) {
        err.println("There is no mute of " + subject + "; see `marsad alerts mutes`.");
        return 1;
      }
      topic.remove(subject);
      err.println("Alerts about " + subject + " are delivered again.");
      return 0;
    }
  }

  @Command(
      name = "mutes",
      mixinStandardHelpOptions = true,
      description = "Print what is muted, and until when.")
  static final class Enumerate implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ClusterOptions cluster = new ClusterOptions();

    @Mixin private JsonOption format = new JsonOption();

    @Override
    public Integer call() {
      Cluster target = cluster.cluster();
      target.requireAnswer();
      Instant now = Instant.now();
      format.print(
          new MutesTopic(target)
              .read().all().stream().filter(m -> format.json() || m.holds(now)).toList(),
          Json::write,
          new Table("MUTED", "SINCE", "UNTIL"),
          m -> new String[] {m.subject(), m.since().toString(), m.until().toString()},
          spec.commandLine().getOut());
      return 0;
    }
  }
}
