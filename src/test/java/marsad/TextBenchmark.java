package marsad;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.article.JsonlReader;
import marsad.article.RefusedException;
import marsad.text.Folding;
import marsad.text.Normalizer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/**
 * The folds and the whole first stage beside ICU's NFKC and Lucene's Arabic analysis, each over all
 * articles once per operation. {@link #main} takes JMH's options and prints megabytes of UTF-8 a
 * second, from the median operation and from the fastest, which other work on the machine moves
 * less than the mean. No test: the README says how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class TextBenchmark {
  private static final int MAX_ARTICLES = 2000;
  private static final String ROW = "%-24s %9s %9s %9s %9s%n";

  private final Normalizer2 nfkc = Normalizer2.getNFKCInstance();
  private final Normalizer normalizer = Normalizer.bundled();
  private final ArabicNormalizer arabic = new ArabicNormalizer();
  private final ArabicAnalyzer analyzer = new ArabicAnalyzer();
  private final List<Article> articles = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** {@code corpus}, or a file of article lines, of which the first 2,000 are read. */
  @Param("corpus")
  public String source = "corpus";

  @Setup
  public void read() throws IOException, RefusedException {
    for (Article article : articles(source)) {
      articles.add(article);
      texts.add(article.body());
    }
  }

  private static List<Article> articles(String source) throws IOException, RefusedException {
    if (source.equals("corpus")) {
      return CorpusArticles.read();
    }
    List<Article> out = new ArrayList<>();
    try (Stream<String> lines = Files.lines(Path.of(source))) {
      for (String line : lines.limit(MAX_ARTICLES).toList()) {
        out.add(JsonlReader.read(line));
      }
    }
    return out;
  }

  @Benchmark
  public void fold(Blackhole sink) {
    for (String text : texts) {
      sink.consume(Folding.fold(text));
    }
  }

  @Benchmark
  public void lightFold(Blackhole sink) {
    for (String text : texts) {
      sink.consume(Folding.light(text));
    }
  }

  @Benchmark
  public void normalizeStage(Blackhole sink) {
    for (Article article : articles) {
      sink.consume(normalizer.normalize(article));
    }
  }

  @Benchmark
  public void icuNfkc(Blackhole sink) {
    for (String text : texts) {
      sink.consume(nfkc.normalize(text));
    }
  }

  @Benchmark
  public void luceneArabicNormalizer(Blackhole sink) {
    for (String text : texts) {
      char[] chars = text.toCharArray();
      sink.consume(arabic.normalize(chars, chars.length));
      sink.consume(chars);
    }
  }

  @Benchmark
  public void luceneArabicAnalyzer(Blackhole sink) throws IOException {
    for (String text : texts) {
      try (TokenStream tokens = analyzer.tokenStream("text", text)) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        tokens.reset();
        while (tokens.incrementToken()) {
          sink.consume(term.length());
        }
        tokens.end();
      }
    }
  }

  /** Runs all of the above and prints the table. */
  public static void main(String[] args)
      throws CommandLineOptionException, RunnerException, IOException, RefusedException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .include(TextBenchmark.class.getSimpleName())
                    .build())
            .run();
    Map<String, Map<String, Statistics>> times = new TreeMap<>();
    for (RunResult r : results) {
      times
          .computeIfAbsent(r.getParams().getParam("source"), s -> new TreeMap<>())
          .put(
              r.getParams().getBenchmark().replaceFirst(".*\\.", ""),
              r.getPrimaryResult().getStatistics());
    }
    for (var source : times.entrySet()) {
      print(source.getKey(), source.getValue(), System.out);
    }
  }

  private static void print(String source, Map<String, Statistics> times, PrintStream out)
      throws IOException, RefusedException {
    long bytes = 0;
    int untouched = 0;
    List<Article> articles = articles(source);
    for (Article article : articles) {
      bytes += article.body().getBytes(StandardCharsets.UTF_8).length;
      untouched += Normalizer2.getNFKCInstance().isNormalized(article.body()) ? 1 : 0;
    }
    out.printf(
        Locale.ROOT,
        "%n%s: %d articles, %.2f MB of UTF-8; %d are NFKC already, which ICU returns as they are%n",
        source,
        articles.size(),
        bytes / 1e6,
        untouched);
    out.printf(Locale.ROOT, ROW, "", "MB/s", "of NFKC", "at best", "of NFKC");
    Statistics nfkc = times.get("icuNfkc");
    for (var e : times.entrySet()) {
      Statistics t = e.getValue();
      out.printf(
          Locale.ROOT,
          ROW,
          e.getKey(),
          String.format(Locale.ROOT, "%.1f", bytes / t.getPercentile(50)),
          ratio(nfkc == null ? Double.NaN : nfkc.getPercentile(50) / t.getPercentile(50)),
          String.format(Locale.ROOT, "%.1f", bytes / t.getMin()),
          ratio(nfkc == null ? Double.NaN : nfkc.getMin() / t.getMin()));
    }
  }

  private static String ratio(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
