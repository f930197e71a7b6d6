package marsad.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import marsad.actor.ActorDictionary;
import marsad.actor.ActorReader;
import marsad.actor.ActorText;

/** An import into a dictionary of a few entries, so that what it takes can be foreseen. */
final class Importing {
  private static final ActorDictionary DICTIONARY =
      ActorDictionary.of(
          ActorReader.read(
              "small.txt",
              """
              state egypt EGY EGY
                ar مصر
                nisba مصري
                capital القاهرة
              state jordan JOR JOR
                ar الأردن
                nisba أردني
              state iraq IRQ IRQ
                ar العراق
                nisba عراقي
              org arab-league -
                ar جامعة الدول العربية
              person sameh-shoukry egypt
                ar سامح شكري
                post foreign-minister egypt 2014-06-17..2024-07-03
              person nouri-al-maliki iraq
                ar نوري المالكي
              person some-deputy jordan
                ar خالد النائب
                post mp jordan 2000..2001
              person sameh-fahmy egypt
                ar سامح فهمي
                post minister egypt 1999..2011
              person ahmed-al-tayeb egypt
                ar أحمد الطيب
                post head egypt 2010.. ok 2025
              """));

  private final List<String> lines = new ArrayList<>();
  private final ImportReport report =
      new ImportReport(
          DICTIONARY,
          l -> lines.add(l.at() + " " + l.outcome() + " " + l.reason() + ": " + l.what()));
  private final List<ImportReport.Taken> taken;

  private Importing(Function<ImportReport, DictionaryImport> format, String content) {
    DictionaryImport source = format.apply(report);
    for (int pass = 1; pass <= source.passes(); pass++) {
      long number = 0;
      for (String line : content.split("\n")) {
        source.line(pass, ++number, line);
      }
    }
    source.end();
    taken = report.settle();
  }

  static Importing of(Function<ImportReport, DictionaryImport> format, String content) {
    return new Importing(format, content);
  }

  /** What became of each entry, in order. */
  List<String> lines() {
    return lines;
  }

  ImportReport report() {
    return report;
  }

  List<ImportReport.Taken> taken() {
    return taken;
  }

  /** The entries taken, as text. */
  String text() {
    StringBuilder out = new StringBuilder();
    taken.stream()
        .filter(t -> t.retired() == null)
        .forEach(t -> out.append(ActorText.write(t.actor())));
    return out.toString();
  }
}
