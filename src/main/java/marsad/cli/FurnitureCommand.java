package marsad.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import marsad.article.Article;
import marsad.text.FurnitureLearner;
import marsad.text.Normalizer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "furniture",
    mixinStandardHelpOptions = true,
    description = "Find the lines that outlets write around their stories.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = FurnitureCommand.Learn.class)
final class FurnitureCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return 2;
  }

  @Command(
      name = "learn",
      mixinStandardHelpOptions = true,
      description = {
        "Print the lines that recur over the articles of an outlet, for looking through.",
        "The other commands read such a list with --furniture."
      })
  static final class Learn implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private InputOptions input = new InputOptions();

    @Option(
        names = "--articles",
        paramLabel = "N",
        defaultValue = "10",
        description = "Articles of an outlet a line must recur over (${DEFAULT-VALUE}).")
    private int articles;

    @Override
    public Integer call() {
      if (articles < 2) {
        throw new ParameterException(
            spec.commandLine(), "--articles " + articles + ": a line recurs from 2 articles on.");
      }
      ArticleFiles files = input.files(spec);
      try (Counter counter = new Counter("learn", "articles", -1)) {
        Learning learning = new Learning(counter);
        files.read(input.paths(), learning);
        PrintWriter out = spec.commandLine().getOut();
        out.print(learning.learner.lines());
        out.flush();
        return learning.refused ? 1 : 0;
      }
    }

    private final class Learning implements ArticleFiles.Sink {
      private final FurnitureLearner learner = new FurnitureLearner(articles);
      private final Counter counter;
      private boolean refused;

      Learning(Counter counter) {
        this.counter = counter;
      }

      @Override
      public void article(String source, Article article) {
        counter.step();
        learner.add(Normalizer.bundled().normalize(article));
      }

      @Override
      public void refused(String source, @Nullable String givenId, String reason) {
        counter.step();
        refused = true;
        spec.commandLine().getErr().println(source + ": refused: " + reason);
      }
    }
  }
}
