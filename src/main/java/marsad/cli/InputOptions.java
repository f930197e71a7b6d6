package marsad.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import marsad.article.Dates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which articles a command reads, and what is known of those that do not say it themselves. */
final class InputOptions {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "Articles: .txt, .html, .jsonl, folders of them, or - for JSON lines from standard input.",
        "NAME.json beside a .txt or .html holds its id, url, outlet, title and publishedAt."
      })
  private List<String> paths = List.of();

  @Option(names = "--outlet", paramLabel = "ID", description = "Outlet of articles that name none.")
  private @Nullable String outlet;

  @Option(
      names = "--published-at",
      paramLabel = "DATE",
      description =
          "Publication date of texts and pages that have none, such as 2024-12-08 or"
              + " 2024-12-08T06:18:00Z.")
  private @Nullable String publishedAt;

  List<String> paths() {
    return paths;
  }

  /** The files, once the options are known to hold. */
  ArticleFiles files(CommandSpec spec) {
    Instant date = publishedAt == null ? null : Dates.parse(publishedAt, ZoneOffset.UTC);
    if (publishedAt != null && date == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--published-at " + publishedAt + " is no date; write it as 2024-12-08.");
    }
    return new ArticleFiles(outlet, date, System.in);
  }
}
