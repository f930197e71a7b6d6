package marsad.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import marsad.Pipeline;
import marsad.article.Article;
import marsad.entity.Rejection;
import marsad.entity.TaggedArticle;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Say why each mention, link and event of an article is there.")
final class ExplainCommand implements Callable<Integer> {
  /** How far to go. */
  enum Stage {
    normalize,
    tag,
    code
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private FurnitureOptions furniture = new FurnitureOptions();

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "Stop after ${COMPLETION-CANDIDATES}; all stages without it.")
  private Stage stage = Stage.code;

  private final Supplier<Pipeline> pipeline;

  ExplainCommand() {
    this(Pipeline::bundled);
  }

  /** With a pipeline that is made when the first article needs it. */
  ExplainCommand(Supplier<Pipeline> pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    ArticleFiles files = input.files(spec);
    Explaining explaining = new Explaining(furniture.applied(pipeline.get()));
    files.read(input.paths(), explaining);
    spec.commandLine().getOut().flush();
    return explaining.refused ? 1 : 0;
  }

  private final class Explaining implements ArticleFiles.Sink {
    private final PrintWriter out = spec.commandLine().getOut();
    private final Pipeline stages;
    private boolean refused;

    Explaining(Pipeline stages) {
      this.stages = stages;
    }

    @Override
    public void article(String source, Article article) {
      NormalizedArticle normalized = stages.normalize(article);
      Explanation explanation = new Explanation(normalized, stages.dictionary(), out);
      explanation.head(article);
      if (normalized.refused() != null) {
        refused(source, null, normalized.refused());
        return;
      }
      if (stage == Stage.normalize) {
        explanation.text();
        new TextExplanation(normalized, out).print();
        return;
      }
      List<Rejection> rejections = new ArrayList<>();
      TaggedArticle tagged = stages.tag(normalized, rejections);
      explanation.mentions(tagged.mentions(), rejections);
      if (stage == Stage.code) {
        new EventExplanation(normalized, out).print(stages.explain(normalized, tagged));
      }
    }

    @Override
    public void refused(String source, @Nullable String givenId, String reason) {
      refused = true;
      spec.commandLine().getErr().println(source + ": refused: " + reason);
    }
  }
}
