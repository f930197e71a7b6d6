package marsad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import marsad.Pipeline;
import marsad.article.RefusedException;
import marsad.eval.ConllEvaluation;
import marsad.eval.Evaluation;
import marsad.eval.SameIds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Precision, recall and F1 against annotated articles.")
final class EvalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "GOLD_DIR",
      description = {
        "Annotated articles: *.json with text, mentions and events, folders of article.json and"
            + " gold.json, and .conll, .iob or .bio with a token and a tag per line, as deep as they"
            + " lie.",
        "A single file that is no .json is read as tokens and tags."
      })
  private Path gold = Path.of(".");

  @Option(names = "--json", description = "One JSON object, with --verbose one more per error.")
  private boolean json;

  @Option(names = "--verbose", description = "List every error in its context.")
  private boolean verbose;

  private final Supplier<Pipeline> pipeline;

  EvalCommand() {
    this(Pipeline::bundled);
  }

  /** With a pipeline that is made when the first article needs it. */
  EvalCommand(Supplier<Pipeline> pipeline) {
    this.pipeline = pipeline;
  }

  @Override
  public Integer call() {
    if (!Files.exists(gold)) {
      throw new ParameterException(
          spec.commandLine(), gold + " is not there; name a folder of annotated articles.");
    }
    boolean one = Files.isRegularFile(gold);
    List<Path> files = one ? List.of(gold) : GoldFiles.below(gold);
    if (files.isEmpty()) {
      spec.commandLine().getErr().println("No annotated articles below " + gold + ".");
      return 1;
    }
    boolean tokens = one && !gold.toString().endsWith(".json");
    return run(files, tokens);
  }

  private int run(List<Path> files, boolean tokens) {
    Pipeline stages = pipeline.get();
    Evaluation articles = new Evaluation(stages, SameIds.bundled());
    ConllEvaluation names = new ConllEvaluation(stages);
    int failed = 0;
    try (Counter counter = new Counter("eval", "files", files.size())) {
      for (Path file : files) {
        counter.step();
        failed += tokens || GoldFiles.isConll(file) ? conll(file, names) : article(file, articles);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    EvalReport report = new EvalReport(out, verbose);
    if (articles.articles() > 0) {
      if (json) {
        report.json(articles);
      } else {
        report.print(articles);
      }
    }
    if (names.sentences() > 0) {
      if (json) {
        report.json(names);
      } else {
        report.print(names);
      }
    }
    out.flush();
    return failed > 0 ? 1 : 0;
  }

  private int article(Path file, Evaluation articles) {
    try {
      articles.add(GoldFiles.read(gold, file));
      return 0;
    } catch (RefusedException e) {
      return failed(file, e.reason());
    } catch (IOException e) {
      return failed(file, "cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  private int conll(Path file, ConllEvaluation names) {
    try (InputStream in = Files.newInputStream(file)) {
      BoundedLines lines = new BoundedLines(in);
      while (lines.next()) {
        names.line(lines.text());
      }
      names.finish();
      return 0;
    } catch (RefusedException e) {
      return failed(file, e.reason());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int failed(Path file, String reason) {
    spec.commandLine().getErr().println(file + ": refused: " + reason);
    return 1;
  }
}
