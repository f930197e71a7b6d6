package marsad.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import marsad.article.Json;
import org.junit.jupiter.api.Test;

/** Items have invented ids; only the classes and properties are Wikidata's. */
class WikidataImportTest {
  private static final String EGYPT = item("Q9001", "مصر", "Egypt").value("P298", "EGY").line();
  private static final String FOREIGN_MINISTER =
      item("Q9002", "وزير الخارجية", "Foreign minister of Egypt").link("P1001", "Q9001").line();

  /** Builds an item. */
  private static final class Item {
    private final ObjectNode node = Json.MAPPER.createObjectNode();

    Item(String id, String arabic, String english) {
      node.put("type", "item").put("id", id);
      label("ar", arabic);
      label("en", english);
    }

    private void label(String language, String value) {
      if (!value.isEmpty()) {
        node.withObject("/labels/" + language).put("language", language).put("value", value);
      }
    }

    Item alias(String value) {
      node.withObject("/aliases").withArrayProperty("ar").addObject().put("value", value);
      return this;
    }

    Item article(String title) {
      node.withObject("/sitelinks/enwiki").put("title", title);
      return this;
    }

    private ObjectNode statement(String property) {
      ArrayNode all = node.withObject("/claims").withArrayProperty(property);
      return all.addObject().put("rank", "normal");
    }

    Item value(String property, String value) {
      statement(property).withObject("/mainsnak/datavalue").put("value", value);
      return this;
    }

    Item link(String property, String item) {
      statement(property).withObject("/mainsnak/datavalue/value").put("id", item);
      return this;
    }

    /** A position from a day, to another one unless that is empty. */
    Item held(String position, String from, String to) {
      ObjectNode statement = statement("P39");
      statement.withObject("/mainsnak/datavalue/value").put("id", position);
      time(statement, "P580", from);
      if (!to.isEmpty()) {
        time(statement, "P582", to);
      }
      return this;
    }

    /** The last statement of positions was looked up on {@code day}. */
    Item retrieved(String day) {
      ObjectNode statement = (ObjectNode) node.path("claims").path("P39").path(0);
      ObjectNode reference = statement.withArrayProperty("references").addObject();
      snak(reference.withObject("/snaks").withArrayProperty("P813"), day);
      return this;
    }

    private static void time(ObjectNode statement, String property, String day) {
      snak(statement.withObject("/qualifiers").withArrayProperty(property), day);
    }

    private static void snak(ArrayNode snaks, String day) {
      int precision = day.endsWith("-00-00") ? 9 : day.endsWith("-00") ? 10 : 11;
      snaks
          .addObject()
          .withObject("/datavalue/value")
          .put("time", "+" + day + "T00:00:00Z")
          .put("precision", precision);
    }

    String line() {
      return Json.write(node) + ",\n";
    }
  }

  private static Item item(String id, String arabic, String english) {
    return new Item(id, arabic, english);
  }

  private static Item person(String id, String arabic, String english) {
    return item(id, arabic, english).link("P31", "Q5").link("P27", "Q9001");
  }

  private static Importing importing(String... lines) {
    return Importing.of(
        WikidataImport::new, "[\n" + EGYPT + FOREIGN_MINISTER + String.join("", lines) + "]\n");
  }

  private static String text(String... lines) {
    return importing(lines).text();
  }

  /** What became of the item on line 4, the first that is not common to all tests. */
  private static String outcome(String line) {
    return importing(line).lines().stream()
        .filter(l -> l.startsWith("line 4 "))
        .findFirst()
        .orElse("");
  }

  @Test
  void takesAPersonWithNamesStateAndTenures() {
    assertThat(
            text(
                person("Q9100", "نبيل فهمي", "Nabil Fahmy")
                    .alias("نبيل إسماعيل فهمي")
                    .alias("فهمي")
                    .held("Q9002", "2013-07-14", "2014-06-17")
                    .line()))
        .isEqualTo(
            """
            person nabil-fahmy egypt
              wd Q9100
              ar نبيل فهمي، نبيل إسماعيل فهمي
              short فهمي
              post foreign-minister egypt 2013-07-14..2014-06-17
            """);
  }

  @Test
  void findsStatesAndOfficesThatStandLater() {
    String nabil =
        person("Q9100", "نبيل فهمي", "Nabil Fahmy")
            .held("Q9003", "2013-07-00", "2014-00-00")
            .line();
    String of = item("Q9003", "وزير الخارجية الأردني", "").line();
    assertThat(text(nabil, of)).contains("  post foreign-minister jordan 2013-07..2014-12\n");
  }

  @Test
  void anOpenTenureIsCheckedWhenItsSourceWasLookedUp() {
    Item badr = person("Q9100", "بدر عبد العاطي", "Badr Abdelatty").held("Q9002", "2024-07-03", "");
    assertThat(text(badr.line()))
        .contains("  post foreign-minister egypt 2024-07-03.. ok 2024-07-03\n");
    assertThat(text(badr.retrieved("2025-05-02").line()))
        .contains("  post foreign-minister egypt 2024-07-03.. ok 2025-05-02\n");
  }

  @Test
  void givesAKnownPersonNamesAndItsId() {
    assertThat(
            text(
                person("Q9100", "سامح شكري", "Sameh Shoukry")
                    .alias("سامح حسن شكري")
                    .held("Q9002", "2014-06-00", "2024-00-00")
                    .line()))
        .isEqualTo(
            """
            person sameh-shoukry egypt
              wd Q9100
              ar سامح شكري، سامح حسن شكري
              post foreign-minister egypt 2014-06-17..2024-07-03
            """);
  }

  @Test
  void knowsAPersonByNameAndStateUnderAnotherSpelling() {
    assertThat(text(person("Q9100", "سامح شُكري", "Samih Shukri").line()))
        .startsWith("person sameh-shoukry egypt\n  wd Q9100\n");
  }

  @Test
  void leavesOutANameThatAnotherBears() {
    Importing importing =
        importing(
            item("Q9100", "سامح شكري", "Sameh Shoukry (footballer)")
                .link("P31", "Q5")
                .alias("سامح شكري علام")
                .line());
    assertThat(importing.text())
        .isEqualTo("person sameh-shoukry-footballer -\n  wd Q9100\n  ar سامح شكري علام\n");
    assertThat(importing.report().counts().get(ImportReport.Outcome.PART))
        .isEqualTo(Map.of("a name is another actor's", 1));
  }

  @Test
  void takesOrganizationsAndPlacesWithTheirState() {
    assertThat(
            text(
                item("Q9100", "حزب المؤتمر", "Conference Party")
                    .link("P31", "Q7278")
                    .link("P17", "Q9001")
                    .line(),
                item("Q9101", "بورسعيد", "Port Said")
                    .link("P31", "Q515")
                    .link("P17", "Q9001")
                    .line()))
        .isEqualTo(
            """
            org conference-party egypt
              wd Q9100
              ar حزب المؤتمر
            place port-said egypt
              wd Q9101
              ar بورسعيد
            """);
  }

  @Test
  void namesAnArticlesTitleInItsId() {
    assertThat(text(person("Q9100", "نبيل فهمي", "x").article("Nabîl O'Fahmy (diplomat)").line()))
        .startsWith("person nabil-ofahmy-diplomat egypt\n");
  }

  @Test
  void refusesWhatItCannotUse() {
    assertThat(outcome(item("Q9100", "ماء", "Water").link("P31", "Q9999").line()))
        .isEqualTo("line 4 REFUSED no person, organization or place: Q9100 ماء");
    assertThat(outcome(person("Q9100", "", "Nabil Fahmy").line()))
        .isEqualTo("line 4 REFUSED no Arabic label: Q9100 Nabil Fahmy");
    assertThat(outcome(person("Q9100", "نبيل فهمي", "").line()))
        .isEqualTo("line 4 REFUSED no English name to make an id of: Q9100 نبيل فهمي");
    assertThat(outcome(person("Q9100", "نبيل", "Nabil").line()))
        .isEqualTo(
            "line 4 REFUSED every name of it is another actor's or a single word: Q9100 نبيل");
    assertThat(outcome("{\"id\": \n")).startsWith("line 4 REFUSED not JSON: ");
    assertThat(outcome(item("Q9100", "دولة", "Newland").link("P31", "Q6256").line()))
        .isEqualTo("line 4 REFUSED a state that the dictionary does not know: Q9100 دولة");
  }

  @Test
  void leavesOutTenuresThatSayTooLittle() {
    Importing importing =
        importing(
            item("Q9003", "رئيس نادي", "").line(),
            person("Q9100", "نبيل فهمي", "Nabil Fahmy")
                .held("Q9003", "2013-07-14", "2014-06-17")
                .held("Q9002", "2014-07-14", "2013-06-17")
                .link("P39", "Q9002")
                .line());
    assertThat(importing.text()).doesNotContain("post");
    assertThat(importing.report().counts().get(ImportReport.Outcome.PART))
        .isEqualTo(
            Map.of(
                "a position that is no office of the dictionary", 1,
                "a tenure that ends before it begins", 1,
                "a tenure without a beginning", 1));
  }
}
