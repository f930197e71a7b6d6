package marsad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import marsad.actor.ActorEntry;
import marsad.actor.DictionaryException;
import marsad.article.RefusedException;
import marsad.imports.DictionaryImport;
import marsad.imports.ImportReport;
import marsad.imports.MarsadImport;
import marsad.imports.PhoenixImport;
import marsad.imports.WikidataImport;
import marsad.kafka.ActorsTopic.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Take entries of another dictionary, and report what was taken, known and refused, and why.",
      "marsad: the dictionary's own files, or what `actors export --json` prints; entries replace"
          + " those of their ids. phoenix: actors of Phoenix and PETRARCH with dated roles. wikidata:"
          + " lines of Wikidata's JSON dump. Files may be packed with gzip.",
      "Ends with 0 also when entries were refused: that is what the report is for."
    })
final class ActorsImportCommand implements Callable<Integer> {
  /** Entries published at once. */
  private static final int CHUNK = 10_000;

  /** What the file holds. */
  enum Format {
    marsad,
    phoenix,
    wikidata
  }

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DictionaryOptions dictionary = new DictionaryOptions();

  @Parameters(paramLabel = "FILE", description = "The file, - for standard input.")
  private String file = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "marsad",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.marsad;

  @Option(names = "--dry-run", description = "Report only; publish nothing.")
  private boolean dryRun;

  @Option(names = "--verbose", description = "Print what becomes of each entry, one per line.")
  private boolean verbose;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Published published = dryRun ? dictionary.read(err) : dictionary.published();
    ImportReport report =
        new ImportReport(
            published.dictionary(),
            line -> {
              if (verbose) {
                out.println(
                    line.at()
                        + "  "
                        + line.outcome().toString().toLowerCase(Locale.ROOT)
                        + ", "
                        + line.reason()
                        + ": "
                        + line.what());
              }
            });
    read(source(report), report);
    List<ImportReport.Taken> taken = report.settle();
    counts(report, out);
    if (dryRun) {
      err.println("Nothing was published; run it without --dry-run for that.");
    } else {
      publish(taken, err);
    }
    return 0;
  }

  private DictionaryImport source(ImportReport report) {
    return switch (format) {
      case marsad -> new MarsadImport(report);
      case phoenix -> new PhoenixImport(report);
      case wikidata -> new WikidataImport(report);
    };
  }

  private void read(DictionaryImport source, ImportReport report) {
    if (source.passes() > 1 && file.equals("-")) {
      throw new DictionaryException("This format is read twice; give a file instead of -");
    }
    for (int pass = 1; pass <= source.passes(); pass++) {
      String task = source.passes() == 1 ? "import" : "import, pass " + pass;
      try (InputStream in = ActorFiles.open(file);
          Counter counter = new Counter(task, "lines", -1)) {
        BoundedLines lines = new BoundedLines(in);
        while (lines.next()) {
          counter.step();
          try {
            source.line(pass, lines.number(), lines.text());
          } catch (RefusedException e) {
            if (pass == source.passes()) {
              report.refuse("line " + lines.number(), e.reason(), "");
            }
          }
        }
      } catch (IOException e) {
        throw new DictionaryException(file + " cannot be read: " + e.getMessage());
      }
    }
    source.end();
  }

  private static void counts(ImportReport report, PrintWriter out) {
    Table table = new Table("OUTCOME", "ENTRIES", "WHY");
    report
        .counts()
        .forEach(
            (outcome, reasons) -> {
              String name = outcome.toString().toLowerCase(Locale.ROOT);
              int sum = reasons.values().stream().mapToInt(Integer::intValue).sum();
              table.row(name, String.valueOf(sum), "");
              reasons.entrySet().stream()
                  .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                  .forEach(e -> table.row("", String.valueOf(e.getValue()), e.getKey()));
            });
    table.print(out);
  }

  private void publish(List<ImportReport.Taken> taken, PrintWriter err) {
    List<ActorEntry> entries = new ArrayList<>();
    for (ImportReport.Taken each : taken) {
      ActorEntry entry = dictionary.entry(each.actor());
      entries.add(
          each.retired() == null
              ? entry
              : ActorEntry.user(each.actor(), dictionary.bundled().actor(each.actor().id()))
                  .retired(each.retired()));
    }
    try (Counter counter = new Counter("publish", "entries", entries.size())) {
      for (int i = 0; i < entries.size(); i += CHUNK) {
        List<ActorEntry> chunk = entries.subList(i, Math.min(entries.size(), i + CHUNK));
        dictionary.topic().publish(chunk);
        chunk.forEach(e -> counter.step());
      }
    }
    err.println(entries.size() + (entries.size() == 1 ? " entry" : " entries") + " published.");
  }
}
