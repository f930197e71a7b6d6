package marsad.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** How a verb that lists things prints them. */
final class JsonOption {
  @Option(names = "--json", description = "One JSON object per line.")
  private boolean json;

  boolean json() {
    return json;
  }

  /**
   * Prints {@code all} as JSON, or as rows of {@code table}.
   *
   * @param line the object of one, without line breaks
   */
  <T> void print(
      Iterable<T> all,
      Function<T, String> line,
      Table table,
      Function<T, String[]> row,
      PrintWriter out) {
    if (json) {
      all.forEach(each -> out.println(line.apply(each)));
    } else {
      all.forEach(each -> table.row(row.apply(each)));
      table.print(out);
    }
  }
}
