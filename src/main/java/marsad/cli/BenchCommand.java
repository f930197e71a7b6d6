package marsad.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import marsad.Pipeline;
import marsad.alert.AlertRules;
import marsad.alert.Rules;
import marsad.article.Article;
import marsad.article.ArticleId;
import marsad.article.Json;
import marsad.kafka.Stages;
import marsad.kafka.TopologyBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measure the pipeline, with and without alerts, against a topology that only copies.",
      "All read the same articles on a temporary broker, exactly once and with the same settings;"
          + " a first round warms up, the median of the others is printed. The pure stages are"
          + " measured afterwards, on one thread."
    })
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--articles",
      paramLabel = "N",
      defaultValue = "2000",
      description = "How many articles to publish (default: ${DEFAULT-VALUE}).")
  private int articles;

  @Option(
      names = "--input",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Articles to use, repeated if they are fewer; else those of the demo.")
  private List<String> input = List.of();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds that count (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "3",
      description =
          "How long each pure stage is measured, after as long a warm-up"
              + " (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(names = "--json", description = "One JSON object.")
  private boolean json;

  private final Supplier<Pipeline> pipeline;

  BenchCommand() {
    this(Pipeline::bundled);
  }

  /** With a pipeline that is made when it is needed. */
  BenchCommand(Supplier<Pipeline> pipeline) {
    this.pipeline = pipeline;
  }

  /** What went through in how long; a megabyte is a million bytes of UTF-8 text. */
  record Speed(double seconds, double articlesPerSecond, double megabytesPerSecond) {
    static Speed of(double seconds, int articles, long bytes) {
      return new Speed(seconds, articles / seconds, bytes / 1e6 / seconds);
    }

    /** Both one after the other. */
    Speed then(Speed next) {
      double total = seconds + next.seconds;
      return new Speed(
          total, articlesPerSecond * seconds / total, megabytesPerSecond * seconds / total);
    }
  }

  @Override
  public Integer call() {
    if (articles < 1 || rounds < 1) {
      throw new ParameterException(
          spec.commandLine(), "--articles and --rounds are at least 1; give a larger number.");
    }
    List<Article> given = given();
    if (given.isEmpty()) {
      spec.commandLine().getErr().println("No article in --input; name files as for ingest.");
      return 1;
    }
    Pipeline stages = pipeline.get();
    // In this order: the rounds on Kafka have the stages compiled before they are measured alone.
    Map<String, Speed> speeds = onKafka(stages, repeated(given));
    speeds.putAll(pure(stages, given));
    print(speeds, given.size());
    return 0;
  }

  private List<Article> given() {
    if (input.isEmpty()) {
      List<Article> corpus = Corpus.bundled();
      return corpus.subList(0, Math.min(articles, corpus.size()));
    }
    List<Article> read = new ArrayList<>();
    PrintWriter err = spec.commandLine().getErr();
    new ArticleFiles(null, null, System.in)
        .read(
            input,
            new ArticleFiles.Sink() {
              @Override
              public void article(String source, Article article) {
                if (read.size() < articles) {
                  read.add(article);
                }
              }

              @Override
              public void refused(String source, @Nullable String givenId, String reason) {
                err.println(source + ": refused, " + reason);
              }
            });
    return read;
  }

  /** As many articles as are asked for, each with an identity of its own. */
  private List<Article> repeated(List<Article> given) {
    List<Article> out = new ArrayList<>(articles);
    for (int i = 0; i < articles; i++) {
      Article a = given.get(i % given.size());
      out.add(
          new Article(
              ArticleId.hash("bench", a.id(), String.valueOf(i)),
              a.revision(),
              a.givenId(),
              a.outlet(),
              a.url(),
              a.title(),
              a.publishedAt(),
              a.versionCreated(),
              a.receivedAt(),
              a.text(),
              a.html(),
              a.charset(),
              a.sha256(),
              a.extra()));
    }
    return out;
  }

  private Map<String, Speed> pure(Pipeline stages, List<Article> given) {
    StageBench bench = new StageBench(stages, given, (long) (seconds * 1e9));
    StageBench.Seconds took = bench.run();
    long bytes = bytes(given);
    Map<String, Speed> out = new LinkedHashMap<>();
    Speed normalize = Speed.of(took.normalize(), given.size(), bytes);
    Speed tag = Speed.of(took.tag(), given.size(), bytes);
    Speed code = Speed.of(took.code(), given.size(), bytes);
    out.put("normalize", normalize);
    out.put("tag", tag);
    out.put("code", code);
    out.put("pure", normalize.then(tag).then(code));
    return out;
  }

  private Map<String, Speed> onKafka(Pipeline pipeline, List<Article> published) {
    AlertRules rules = new AlertRules(Rules.bundled(), Duration.ofDays(2), Duration.ofDays(7));
    Stages stages = Stages.of(pipeline, () -> rules);
    List<TopologyBench.Round> measured = new ArrayList<>();
    try (TopologyBench bench = new TopologyBench();
        Counter counter = new Counter("bench", "rounds", rounds + 1L)) {
      bench.round(published, stages);
      counter.step();
      for (int i = 0; i < rounds; i++) {
        measured.add(bench.round(published, stages));
        counter.step();
      }
    }
    long bytes = bytes(published);
    Map<String, Speed> out = new LinkedHashMap<>();
    Map<String, ToLongFunction<TopologyBench.Round>> parts = new LinkedHashMap<>();
    parts.put("identity", TopologyBench.Round::identityNanos);
    parts.put("no-alerts", TopologyBench.Round::silentNanos);
    parts.put("pipeline", TopologyBench.Round::pipelineNanos);
    parts.forEach(
        (what, nanos) -> out.put(what, Speed.of(median(measured, nanos), articles, bytes)));
    return out;
  }

  private static double median(
      List<TopologyBench.Round> measured, ToLongFunction<TopologyBench.Round> nanos) {
    long[] sorted = measured.stream().mapToLong(nanos).sorted().toArray();
    int middle = sorted.length / 2;
    return (sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0)
        / 1e9;
  }

  private static long bytes(List<Article> articles) {
    return articles.stream().mapToLong(a -> a.body().getBytes(StandardCharsets.UTF_8).length).sum();
  }

  private void print(Map<String, Speed> speeds, int distinct) {
    PrintWriter out = spec.commandLine().getOut();
    Speed identity = speeds.getOrDefault("identity", new Speed(0, 0, 0));
    Speed all = speeds.getOrDefault("pipeline", new Speed(0, 0, 0));
    double ratio = all.articlesPerSecond() / identity.articlesPerSecond();
    int processors = Runtime.getRuntime().availableProcessors();
    String java = System.getProperty("java.version", "unknown");
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("articles", articles);
      object.put("distinct", distinct);
      object.put("rounds", rounds);
      object.put("processors", processors);
      object.put("java", java);
      object.putAll(speeds);
      object.put("ratio", ratio);
      out.println(Json.write(object));
      return;
    }
    Table table = new Table("WHAT", "ARTICLES/S", "MB/S");
    speeds.forEach(
        (what, speed) ->
            table.row(
                what,
                String.format(Locale.ROOT, "%.0f", speed.articlesPerSecond()),
                String.format(Locale.ROOT, "%.2f", speed.megabytesPerSecond())));
    table.print(out);
    out.printf(
        Locale.ROOT,
        "%nThe pipeline runs at %.2f of the identity topology; %d articles, %d of them different,"
            + " %d rounds, %d processors, Java %s.%n",
        ratio,
        articles,
        distinct,
        rounds,
        processors,
        java);
  }
}
