package marsad.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import marsad.Pipeline;
import marsad.actor.ActorDictionary;
import marsad.alert.Alert;
import marsad.alert.AlertRules;
import marsad.alert.WhatIf;
import marsad.article.Article;
import marsad.article.Dates;
import marsad.article.Json;
import marsad.cli.RuleOptions.RulesFile;
import marsad.entity.TaggedArticle;
import marsad.entity.UnknownName;
import marsad.event.ActorEvent;
import marsad.kafka.ActorsTopic;
import marsad.kafka.Cluster;
import marsad.kafka.LiveTail;
import marsad.kafka.SortedEvents;
import marsad.kafka.TopicTail;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = {
      "Print how many alerts rules would have fired on what Marsad has read, by rule and day.",
      "Nothing is written. Each article counts as received when it was published; all that was"
          + " published before builds what the rules remember. Records are sorted on disk, in"
          + " Java's temporary directory."
    })
final class AlertsWhatIfCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Parameters(
      index = "0",
      paramLabel = "RULES.yaml",
      converter = RulesFile.Converter.class,
      description = "The rules, written as 'marsad alerts rules' prints them.")
  private @Nullable RulesFile rules;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "Articles to read instead of what Kafka has: files and folders, as for ingest.")
  private List<String> paths = List.of();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Alerts of articles published then or later (default: all).")
  private Instant since = Instant.MIN;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "Alerts of articles published before then (default: all).")
  private Instant until = Instant.MAX;

  @Option(
      names = "--alert-learning",
      paramLabel = "DURATION",
      defaultValue = "P7D",
      description =
          "For so long after the first article nothing counts as new"
              + " (default: ${DEFAULT-VALUE}).")
  private Duration learning = Duration.ofDays(7);

  @Option(names = "--list", description = "Print each alert, not how many.")
  private boolean list;

  @Option(names = "--json", description = "One JSON object per rule and day, or per alert.")
  private boolean json;

  private long records;

  /** A day or a time. */
  static final class TimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
      Instant time = Dates.parse(value, ZoneOffset.UTC);
      if (time == null) {
        throw new TypeConversionException(
            value + " is no time; write it as 2015-08-01 or 2015-08-01T06:00:00Z.");
      }
      return time;
    }
  }

  /** A line of the report. */
  record Count(String day, String rule, int alerts) {}

  @Override
  public Integer call() {
    RulesFile file = rules;
    if (file == null) {
      throw new IllegalStateException("picocli gives it");
    }
    long start = System.nanoTime();
    PrintWriter err = spec.commandLine().getErr();
    LiveRules.warn(file.rules(), err);
    try (SortedEvents archive = new SortedEvents()) {
      int refused = paths.isEmpty() ? 0 : readFiles(archive);
      ActorDictionary dictionary =
          paths.isEmpty() ? readTopics(archive) : ActorDictionary.bundled();
      long read = System.nanoTime();
      Map<String, Map<String, Integer>> days = new TreeMap<>();
      new WhatIf(file.rules(), learning, since, until)
          .run(
              archive.iterator(),
              dictionary::actor,
              (time, alert) -> {
                String day = LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
                days.computeIfAbsent(day, d -> new TreeMap<>())
                    .merge(alert.rule(), 1, Integer::sum);
                print(alert);
              });
      report(days);
      err.println(summary(days, read - start, System.nanoTime() - read));
      return refused > 0 ? 1 : 0;
    }
  }

  private String summary(Map<String, Map<String, Integer>> days, long reading, long judging) {
    int alerts =
        days.values().stream().flatMap(d -> d.values().stream()).mapToInt(Integer::intValue).sum();
    return alerts
        + " alerts on "
        + days.size()
        + " days, from "
        + records
        + " records; reading took "
        + Duration.ofNanos(reading).toSeconds()
        + " s, judging "
        + Duration.ofNanos(judging).toSeconds()
        + " s.";
  }

  private void add(SortedEvents archive, ActorEvent record) {
    add(archive, record, null);
  }

  /**
   * Adds a record of the time looked at or before.
   *
   * @param json what it was read from, or null
   */
  private void add(SortedEvents archive, ActorEvent record, @Nullable String json) {
    Instant time = WhatIf.time(record);
    if (time != null && time.isBefore(until)) {
      archive.addJson(json == null ? Json.write(record) : json, time.toEpochMilli(), records++);
    }
  }

  private ActorDictionary readTopics(SortedEvents archive) {
    Cluster target = cluster.cluster();
    target.requireAnswer();
    TopicTail.From beginning = new TopicTail.From.Beginning();
    new LiveTail(target, "actor-events")
        .untilEnd(
            beginning, r -> r.as(ActorEvent.class).ifPresent(e -> add(archive, e, r.value())));
    new LiveTail(target, "unknown-names")
        .untilEnd(
            beginning,
            r ->
                r.as(UnknownName.class)
                    .ifPresent(name -> add(archive, AlertRules.asMention(name))));
    return new ActorsTopic(target).read(ActorDictionary.bundled()).dictionary();
  }

  /** Returns how many were refused. */
  private int readFiles(SortedEvents archive) {
    Pipeline stages = Pipeline.bundled();
    PrintWriter err = spec.commandLine().getErr();
    int[] refused = new int[1];
    try (Counter counter = new Counter("what-if", "articles", -1)) {
      new ArticleFiles(null, null, System.in)
          .read(
              paths,
              new ArticleFiles.Sink() {
                @Override
                public void article(String source, Article article) {
                  counter.step();
                  NormalizedArticle text = stages.normalize(article);
                  if (text.refused() == null) {
                    TaggedArticle names = stages.tag(text);
                    stages.code(text, names).records().forEach(e -> add(archive, e));
                    stages
                        .unknownNames(text, names)
                        .forEach(name -> add(archive, AlertRules.asMention(name)));
                  }
                }

                @Override
                public void refused(String source, @Nullable String givenId, String reason) {
                  refused[0]++;
                  err.println(source + ": refused: " + reason);
                }
              });
    }
    return refused[0];
  }

  private void print(Alert alert) {
    if (list) {
      spec.commandLine().getOut().println(json ? Json.write(alert) : Lines.alert(alert));
    }
  }

  private void report(Map<String, Map<String, Integer>> days) {
    PrintWriter out = spec.commandLine().getOut();
    if (list) {
      return;
    }
    if (json) {
      days.forEach(
          (day, rule) -> rule.forEach((r, n) -> out.println(Json.write(new Count(day, r, n)))));
      return;
    }
    Set<String> columns = new TreeSet<>();
    Map<String, Integer> sums = new TreeMap<>();
    days.values().forEach(d -> columns.addAll(d.keySet()));
    Table table = new Table(row("DAY", columns, c -> c.toUpperCase(Locale.ROOT), "ALL"));
    days.forEach(
        (day, counts) -> {
          counts.forEach((rule, n) -> sums.merge(rule, n, Integer::sum));
          table.row(row(day, columns, counts));
        });
    table.row(row("all", columns, sums));
    table.print(out);
  }

  private static String[] row(String first, Set<String> columns, Map<String, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return row(
        first, columns, rule -> String.valueOf(counts.getOrDefault(rule, 0)), String.valueOf(all));
  }

  private static String[] row(
      String first, Set<String> columns, Function<String, String> cell, String last) {
    List<String> out = new ArrayList<>();
    out.add(first);
    columns.forEach(c -> out.add(cell.apply(c)));
    out.add(last);
    return out.toArray(new String[0]);
  }
}
