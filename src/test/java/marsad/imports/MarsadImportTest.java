package marsad.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import marsad.actor.Actor;
import marsad.actor.ActorEntry;
import marsad.actor.ActorReader;
import marsad.article.Json;
import org.junit.jupiter.api.Test;

class MarsadImportTest {
  private static Importing importing(String content) {
    return Importing.of(MarsadImport::new, content);
  }

  @Test
  void takesNewEntriesAndReplacesOthers() {
    String text =
        """
        person a-b egypt
          ar فلان الفلاني
        person sameh-shoukry egypt
          ar سامح شكري، سامح حسن شكري
        """;
    Importing importing = importing("# ما يضاف\n" + text);
    assertThat(importing.text()).isEqualTo(text);
    assertThat(importing.lines())
        .containsExactly(
            "line 2 TAKEN new: a-b فلان الفلاني",
            "line 4 TAKEN replaces an entry: sameh-shoukry سامح شكري");
  }

  @Test
  void knowsWhatIsTheSame() {
    assertThat(importing("org arab-league -\n  ar جامعة الدول العربية\n").lines())
        .containsExactly("line 1 KNOWN the same: arab-league");
  }

  @Test
  void refusesOneEntryAndGoesOn() {
    Importing importing =
        importing(
            """
            person A egypt
              ar فلان الفلاني
            person c-d nowhere
              ar علان العلاني
            person a-b egypt
              ar فلان الفلاني
            """);
    assertThat(importing.lines())
        .containsExactly(
            "line 1 REFUSED not an entry: :1: 'A' is no id: use lower case, digits and '-'",
            "line 3 TAKEN new: c-d علان العلاني",
            "line 5 TAKEN new: a-b فلان الفلاني",
            "line 3 REFUSED a state that the dictionary does not know: c-d: there is no state"
                + " nowhere");
    assertThat(importing.taken()).extracting(t -> t.actor().id()).containsExactly("a-b");
    assertThat(importing.report().counts().get(ImportReport.Outcome.TAKEN))
        .isEqualTo(Map.of("new", 1));
  }

  @Test
  void takesAnEntryWithoutThePostsThatDoNotHold() {
    Importing importing =
        importing(
            """
            person a-b egypt
              ar فلان الفلاني
              post foreign-minister egypt 2020-02..2021
            """);
    assertThat(importing.text()).isEqualTo("person a-b egypt\n  ar فلان الفلاني\n");
    assertThat(importing.report().counts().get(ImportReport.Outcome.PART))
        .isEqualTo(Map.of("somebody else held the office then", 1));
  }

  @Test
  void readsJsonLinesWithRetiredActors() {
    Actor actor = ActorReader.read("", "person a-b egypt\n  ar فلان الفلاني\n").get(0);
    Actor retired = ActorReader.read("", "person sameh-fahmy egypt\n  ar سامح فهمي\n").get(0);
    Importing importing =
        importing(
            Json.write(ActorEntry.user(actor, null))
                + "\n"
                + Json.write(ActorEntry.user(retired, null).retired("مكرر"))
                + "\n{\"actor\": 1}\n");
    assertThat(importing.taken())
        .isEqualTo(
            List.of(
                new ImportReport.Taken("line 1", actor, "new", null),
                new ImportReport.Taken("line 2", retired, "retired", "مكرر")));
    assertThat(importing.report().counts().get(ImportReport.Outcome.REFUSED))
        .containsOnlyKeys("not an entry");
  }
}
