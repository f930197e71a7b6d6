package marsad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import marsad.actor.ActorDictionary;
import marsad.article.Json;
import marsad.diff.AlertDiff;
import marsad.diff.StreamDiff;
import marsad.event.ActorEvent;
import marsad.kafka.ActorsTopic;
import marsad.kafka.Cluster;
import marsad.kafka.Generations;
import marsad.kafka.SortedEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Print what differs between two generations of actor-events: mentions and events added,"
          + " removed and changed, in total and by actor, with the reason, and the alerts that"
          + " would have fired otherwise.",
      "Articles that one of them has not yet made are left out.",
      "Alerts are judged by the rules given, and by the dictionary as it is now.",
      "Versions, revisions and times of receipt are ignored. Records are sorted on disk, in Java's"
          + " temporary directory."
    })
final class DiffCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();
  @Mixin private RuleOptions rules = new RuleOptions();

  @Parameters(index = "0", paramLabel = "A", description = "A generation, or `live`.")
  private String before = Generations.LIVE;

  @Parameters(index = "1", paramLabel = "B", description = "The one to compare it with.")
  private String after = Generations.LIVE;

  @Option(names = "--actor", paramLabel = "ID", description = "Only this actor; may be repeated.")
  private List<String> actors = List.of();

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "3",
      description = "Changes to show of each actor (default: ${DEFAULT-VALUE}).")
  private int examples;

  @Option(
      names = "--json",
      description =
          "One JSON object a line: every {change}, every {alert}, then {actor} by actor and"
              + " {total}.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Cluster target = cluster.cluster();
    target.requireAnswer();
    Consumer<Object> line = json ? o -> out.println(Json.write(o)) : o -> {};
    List<AlertDiff> alerts = new ArrayList<>();
    Cluster one = Generations.in(target, before);
    Cluster other = Generations.in(target, after);
    List<Long> both = SortedEvents.madeByBoth(one, other);
    try (SortedEvents a = SortedEvents.byArticle(one, both);
        SortedEvents b = SortedEvents.byArticle(other, both);
        SortedEvents mentionsA = new SortedEvents();
        SortedEvents mentionsB = new SortedEvents()) {
      StreamDiff.Report report =
          StreamDiff.compare(
              a.iterator(),
              b.iterator(),
              examples,
              c -> {
                if (wants(c.actor())) {
                  line.accept(Map.of("change", c));
                }
              },
              byActor(mentionsA, mentionsB));
      AlertDiff.compare(
          mentionsA.iterator(),
          mentionsB.iterator(),
          rules.now(Duration.ZERO, spec.commandLine().getErr()),
          new ActorsTopic(target).read(ActorDictionary.bundled()).dictionary()::actor,
          d -> {
            if (wants(d.alert().actor())) {
              line.accept(Map.of("alert", d));
              alerts.add(d);
            }
          });
      if (json) {
        report.actors().stream()
            .filter(o -> wants(o.actor()))
            .forEach(o -> line.accept(Map.of("actor", o)));
        line.accept(Map.of("total", new Total(before, after, report, alerts.size())));
      } else {
        print(report, alerts, out);
      }
    }
    return 0;
  }

  /** The report without its actors. */
  private record Total(
      String before,
      String after,
      long articles,
      long changedArticles,
      StreamDiff.Counts mentions,
      StreamDiff.Counts events,
      long alerts) {
    Total(String before, String after, StreamDiff.Report r, long alerts) {
      this(before, after, r.articles(), r.changedArticles(), r.mentions(), r.events(), alerts);
    }
  }

  private boolean wants(String actor) {
    return actors.isEmpty() || actors.contains(actor);
  }

  /** For the rules of alerts: by actor, as articles were received. */
  private static StreamDiff.Holding byActor(SortedEvents a, SortedEvents b) {
    return new StreamDiff.Holding() {
      @Override
      public void before(ActorEvent e) {
        add(a, e);
      }

      @Override
      public void after(ActorEvent e) {
        add(b, e);
      }

      private void add(SortedEvents to, ActorEvent e) {
        Instant received = e.receivedAt() == null ? Instant.EPOCH : e.receivedAt();
        to.add(e, e.actor(), received.toEpochMilli(), e.articleId());
      }
    };
  }

  private void print(StreamDiff.Report report, List<AlertDiff> alerts, PrintWriter out) {
    out.printf(
        "%s > %s: %d articles, %d differ.%n%n",
        before, after, report.articles(), report.changedArticles());
    Table table = new Table("", "BEFORE", "AFTER", "ADDED", "REMOVED", "CHANGED", "BESIDE");
    row(table, "mentions", report.mentions());
    row(table, "events", report.events());
    table.print(out);
    for (StreamDiff.OfActor actor : report.actors()) {
      if (wants(actor.actor())) {
        out.printf(
            "%n%s  mentions %s  events %s%n",
            actor.actor(), counts(actor.mentions()), counts(actor.events()));
        actor.examples().forEach(c -> out.println(Lines.change(c)));
      }
    }
    out.printf("%n%d alerts would have fired otherwise.%n", alerts.size());
    alerts.forEach(d -> out.println(sign(d.how().toString()) + " " + Lines.alert(d.alert())));
  }

  private static void row(Table table, String kind, StreamDiff.Counts c) {
    table.row(
        kind,
        String.valueOf(c.before()),
        String.valueOf(c.after()),
        String.valueOf(c.added()),
        String.valueOf(c.removed()),
        String.valueOf(c.changed()),
        String.valueOf(c.beside()));
  }

  private static String counts(StreamDiff.Counts c) {
    return "+" + c.added() + " -" + c.removed() + " ~" + c.changed();
  }

  /** How a change is marked. */
  static String sign(String how) {
    return switch (how) {
      case "added" -> "+";
      case "removed" -> "-";
      default -> "~";
    };
  }
}
