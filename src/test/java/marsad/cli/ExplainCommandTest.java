package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private final Path folder;

  ExplainCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Execution explain(String... options) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("2023-11-05.txt"),
            "التقى سامح شكري نظيره أيمن الصفدي في عمان.\nاقرأ أيضا: قمة في بغداد\n");
    String[] args = new String[options.length + 1];
    System.arraycopy(options, 0, args, 0, options.length);
    args[options.length] = file.toString();
    return Execution.of(new ExplainCommand(Small::pipeline), args);
  }

  /** What follows the head with its hashes. */
  private static String body(Execution run) {
    return run.out().substring(run.out().indexOf("\n\n") + 2);
  }

  @Test
  void saysWhatIsKnownOfTheArticle() throws IOException {
    assertThat(explain().out().substring(0, explain().out().indexOf("\n\n")))
        .matches(
            """
            id         [0-9a-f]{24}
            published  2023-11-05T00:00:00Z, from metadata
            charset    UTF-8
            language   ar
            signature  [0-9a-f]{64}""");
  }

  @Test
  void showsSentencesAndFurniture() throws IOException {
    assertThat(body(explain("--stage", "normalize")))
        .isEqualTo(
            """
            sentence 1  0..42
              التقى سامح شكري نظيره أيمن الصفدي في عمان.
            furniture, related  43..66
              اقرأ أيضا: قمة في بغداد

            """);
  }

  @Test
  void showsDatesAgenciesAndWhatTheTextTellsOfItsDay() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.txt"), "قالت رويترز أمس الأربعاء، في 11 شباط الجاري، إنه وصل.");
    String out =
        Execution.of(new ExplainCommand(Small::pipeline), "--stage", "normalize", file.toString())
            .out();

    assertThat(out)
        .endsWith(
            """
            day of publication
              unknown, but the text calls it a Thursday, calls its month February
            dates
              12..24  أمس الأربعاء  weekday  unanchored
              29..43  11 شباط الجاري  day  unanchored
            agencies
              5..11  رويترز  reuters
            """);
  }

  @Test
  void showsMentionsInPlaceWithEntryAndOffice() throws IOException {
    assertThat(body(explain("--stage", "tag")))
        .startsWith(
            """
            sentence 1  0..42
              التقى [[سامح شكري]] نظيره [[أيمن الصفدي]] في [[عمان]].
                سامح شكري
                  6..15  sameh-shoukry  person, full  by full-name
                  entry person سامح شكري; foreign-minister of egypt 2014-06-17..2024-07-03 on 2023-11-05
            """);
  }

  @Test
  void showsEventsWithClauseAndPattern() throws IOException {
    assertThat(body(explain()))
        .endsWith(
            """
            CONSULT  sameh-shoukry > ayman-safadi
              التقى سامح شكري نظيره أيمن الصفدي
              text 0..33  by التقى (CONSULT)
              actor: subject behind the verb
              recipient: obj or مع or ب or بين
              in jordan (عمان), verbal cooperation 2.5, CAMEO 04
              in التقى سامح شكري نظيره أيمن الصفدي في عمان.

            """);
  }

  @Test
  void showsWhatWasNoEventAndWhy() throws IOException {
    Path file =
        Files.writeString(folder.resolve("2023-11-06.txt"), "نفت عمان قطع العلاقات مع بغداد.\n");
    Execution run = Execution.of(new ExplainCommand(Small::pipeline), file.toString());
    assertThat(body(run)).contains("no event  text 9..12  قطع").contains(": denied");
  }

  @Test
  void refusesAStageThatIsNone() throws IOException {
    assertThat(explain("--stage", "read").code()).isEqualTo(2);
  }
}
