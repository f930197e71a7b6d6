package marsad.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import marsad.article.Article;
import marsad.article.RefusedException;
import marsad.kafka.ArticleProducer;
import marsad.kafka.Cluster;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = {
      "Publish articles to the archive.",
      "Ends with 1 when something was refused, after all the rest went through; a repeat is no"
          + " refusal."
    })
final class IngestCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private ClusterOptions cluster = new ClusterOptions();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    ArticleFiles files = input.files(spec);
    Cluster target = cluster.cluster();
    try (ArticleProducer producer = new ArticleProducer(target, Instant::now)) {
      int skipped;
      Sending sending;
      try (Counter counter = new Counter("ingest", "articles", -1)) {
        sending = new Sending(producer, counter, err);
        skipped = files.read(input.paths(), sending);
        producer.flush();
      }
      err.println(sending.summary(skipped));
      return sending.refusals.isEmpty() ? 0 : 1;
    }
  }

  /** Sends what is read, and keeps count of what is refused and why. */
  private static final class Sending implements ArticleFiles.Sink {
    private final ArticleProducer producer;
    private final PrintWriter err;
    private final Counter counter;
    private final Map<String, Integer> refusals = new TreeMap<>();

    Sending(ArticleProducer producer, Counter counter, PrintWriter err) {
      this.producer = producer;
      this.counter = counter;
      this.err = err;
    }

    @Override
    public void article(String source, Article article) {
      try {
        producer.publish(article);
        counter.step();
      } catch (RefusedException e) {
        refused(source, article.givenId(), e.reason());
      }
    }

    @Override
    public void refused(String source, @Nullable String givenId, String reason) {
      refusals.merge(reason, 1, Integer::sum);
      err.println(source + ": refused, " + reason);
    }

    /** One line of counts, refusals by reason. */
    String summary(int skipped) {
      int refused = refusals.values().stream().mapToInt(Integer::intValue).sum();
      StringBuilder out = new StringBuilder();
      out.append(producer.published()).append(" published, ");
      out.append(producer.repeated()).append(" repeated, ");
      out.append(refused).append(" refused");
      if (refused > 0) {
        out.append(" ").append(refusals);
      }
      if (skipped > 0) {
        out.append(", ").append(skipped).append(" other files passed over");
      }
      return out.append('.').toString();
    }
  }
}
