package marsad;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import marsad.article.Article;
import marsad.article.RefusedException;
import marsad.entity.TaggedArticle;
import marsad.text.NormalizedArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The pure stages, each over the whole corpus once per operation. No test: the README says how to
 * run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PipelineBenchmark {
  private final Pipeline pipeline = Pipeline.bundled();
  private final List<Article> articles = new ArrayList<>();
  private final List<NormalizedArticle> normalized = new ArrayList<>();
  private final List<TaggedArticle> tagged = new ArrayList<>();

  /** Reads the corpus from the working directory, the project's root. */
  @Setup
  public void read() throws IOException, RefusedException {
    for (Article article : CorpusArticles.read()) {
      NormalizedArticle text = pipeline.normalize(article);
      articles.add(article);
      normalized.add(text);
      tagged.add(pipeline.tag(text));
    }
  }

  @Benchmark
  public void normalize(Blackhole sink) {
    for (Article article : articles) {
      sink.consume(pipeline.normalize(article));
    }
  }

  @Benchmark
  public void tag(Blackhole sink) {
    for (NormalizedArticle article : normalized) {
      sink.consume(pipeline.tag(article));
    }
  }

  @Benchmark
  public void code(Blackhole sink) {
    for (int i = 0; i < normalized.size(); i++) {
      sink.consume(pipeline.code(normalized.get(i), tagged.get(i)));
    }
  }
}
