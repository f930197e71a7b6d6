package marsad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import marsad.Pipeline;
import marsad.article.Article;
import marsad.entity.TaggedArticle;
import marsad.text.NormalizedArticle;

/** How long each pure stage takes by itself, on one thread, once the JVM has compiled it. */
final class StageBench {
  private final Pipeline pipeline;
  private final List<Article> articles;
  private final long nanos;
  private final List<NormalizedArticle> normalized = new ArrayList<>();
  private final List<TaggedArticle> tagged = new ArrayList<>();
  private int sink;

  /**
   * @param nanos how long each stage is measured, after as long a warm-up
   */
  StageBench(Pipeline pipeline, List<Article> articles, long nanos) {
    this.pipeline = pipeline;
    this.articles = articles;
    this.nanos = nanos;
    for (Article article : articles) {
      NormalizedArticle text = pipeline.normalize(article);
      normalized.add(text);
      tagged.add(pipeline.tag(text));
    }
  }

  /** Seconds that one pass over the articles takes, on average. */
  record Seconds(double normalize, double tag, double code) {}

  Seconds run() {
    return new Seconds(
        seconds(i -> keep(pipeline.normalize(articles.get(i)))),
        seconds(i -> keep(pipeline.tag(normalized.get(i)))),
        seconds(i -> keep(pipeline.code(normalized.get(i), tagged.get(i)))));
  }

  private double seconds(IntConsumer stage) {
    passes(stage);
    return passes(stage);
  }

  /** Passes over all articles until the time is over; the seconds of one. */
  private double passes(IntConsumer stage) {
    long start = System.nanoTime();
    long end;
    int passes = 0;
    do {
      for (int i = 0; i < articles.size(); i++) {
        stage.accept(i);
      }
      passes++;
      end = System.nanoTime();
    } while (end - start < nanos);
    return (end - start) / 1e9 / passes;
  }

  /** Uses a result, so that no compiler finds it needless. */
  private void keep(Object result) {
    sink ^= System.identityHashCode(result);
  }

  /** Nothing of interest, but it depends on every result. */
  int kept() {
    return sink;
  }
}
