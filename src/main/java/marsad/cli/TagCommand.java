package marsad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import marsad.Pipeline;
import marsad.article.Article;
import marsad.article.Json;
import marsad.entity.TaggedArticle;
import marsad.event.CodedArticle;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = "Say who is named in articles and who did what to whom, without Kafka.")
final class TagCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private InputOptions input = new InputOptions();
  @Mixin private FurnitureOptions furniture = new FurnitureOptions();

  @Option(names = "--json", description = "One JSON object per article.")
  private boolean json;

  private final Supplier<Pipeline> pipeline;

  TagCommand() {
    this(Pipeline::bundled);
  }

  /** With a pipeline that is made when the first article needs it. */
  TagCommand(Supplier<Pipeline> pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    ArticleFiles files = input.files(spec);
    try (Counter counter = new Counter("tag", "articles", -1)) {
      Tagging tagging = new Tagging(furniture.applied(pipeline.get()), counter);
      int skipped = files.read(input.paths(), tagging);
      return tagging.finish(skipped);
    }
  }

  private final class Tagging implements ArticleFiles.Sink {
    private final PrintWriter out = spec.commandLine().getOut();
    private final PrintWriter err = spec.commandLine().getErr();
    private final Pipeline stages;
    private final Counter counter;
    private int tagged;
    private int refused;

    Tagging(Pipeline stages, Counter counter) {
      this.stages = stages;
      this.counter = counter;
    }

    @Override
    public void article(String source, Article article) {
      counter.step();
      NormalizedArticle normalized = stages.normalize(article);
      if (normalized.refused() != null) {
        refuse(source, TagOutput.id(normalized), normalized.refused());
        return;
      }
      TaggedArticle names = stages.tag(normalized);
      CodedArticle coded = stages.code(normalized, names);
      tagged++;
      if (json) {
        out.println(TagOutput.json(normalized, names.mentions(), coded.events()));
      } else {
        TagOutput.print(out, normalized, names.mentions(), coded.events(), stages.dictionary());
      }
    }

    @Override
    public void refused(String source, @Nullable String givenId, String reason) {
      counter.step();
      refuse(source, givenId == null ? source : givenId, reason);
    }

    private void refuse(String source, String id, String reason) {
      refused++;
      if (json) {
        out.println(Json.write(new TagOutput.Refused(id, reason)));
      }
      err.println(source + ": refused: " + reason);
    }

    private int finish(int skipped) {
      out.flush();
      if (skipped > 0) {
        err.println(skipped + " files are no articles by their name and were passed over.");
      }
      if (refused > 0 || tagged == 0) {
        err.println(tagged + " articles tagged, " + refused + " refused.");
      }
      return refused > 0 ? 1 : 0;
    }
  }
}
