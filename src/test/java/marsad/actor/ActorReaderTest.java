package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActorReaderTest {
  private static void refuses(String content, String message) {
    assertThatThrownBy(() -> ActorReader.read("a.txt", content))
        .isInstanceOf(DictionaryException.class)
        .hasMessage(message);
  }

  private static void refusesPost(String post, String message) {
    refuses("person a-b syria\n  ar فلان\n  post " + post + "\n", message);
  }

  private static Post post(String line) {
    return ActorReader.read("a.txt", "person a-b syria\n  ar فلان\n  post " + line + "\n")
        .get(0)
        .posts()
        .get(0);
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static Post expected(
      String office, String from, @Nullable String to, @Nullable String confirmed, boolean acting) {
    return new Post(
        "a-b",
        office,
        "syria",
        day(from),
        to == null ? null : day(to),
        confirmed == null ? null : day(confirmed),
        acting);
  }

  @Test
  void readsAState() {
    String content =
        """
        # الشام
        state syria SYR SYR
          ar سوريا، سورية   # الاسم
          nisba سوري
          capital دمشق
          seat قصر الشعب
        """;
    assertThat(ActorReader.read("a.txt", content))
        .containsExactly(
            new Actor(
                "syria",
                Actor.Kind.STATE,
                null,
                List.of("سوريا", "سورية"),
                List.of(),
                List.of(),
                List.of(),
                List.of("سوري"),
                List.of("دمشق"),
                List.of("قصر الشعب"),
                "SYR",
                "SYR",
                List.of(),
                null,
                null));
  }

  @Test
  void readsAPersonWithAnOffice() {
    String content =
        """
        person asaad-al-shaibani syria
          ar أسعد الشيباني
          short الشيباني
          post foreign-minister syria 2024-12-21.. ok 2025-06
        """;
    assertThat(ActorReader.read("a.txt", content))
        .containsExactly(
            new Actor(
                "asaad-al-shaibani",
                Actor.Kind.PERSON,
                "syria",
                List.of("أسعد الشيباني"),
                List.of(),
                List.of("الشيباني"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(
                    new Post(
                        "asaad-al-shaibani",
                        "foreign-minister",
                        "syria",
                        day("2024-12-21"),
                        null,
                        day("2025-06-30"),
                        false)),
                null,
                null));
  }

  @Test
  void readsDatesAsExactAsTheyAre() {
    assertThat(post("president syria 2000-07-17..2024-12-08"))
        .isEqualTo(expected("president", "2000-07-17", "2024-12-08", null, false));
    assertThat(post("president syria 2000-07..2024-12"))
        .isEqualTo(expected("president", "2000-07-01", "2025-01-01", null, false));
    assertThat(post("president syria 2000..2024"))
        .isEqualTo(expected("president", "2000-01-01", "2025-01-01", null, false));
  }

  @Test
  void readsTheDayThroughWhichAnOpenTenureWasChecked() {
    assertThat(post("president syria 2000.. ok 2025-06-30").confirmedThrough())
        .isEqualTo(post("president syria 2000.. ok 2025-06").confirmedThrough())
        .isEqualTo(day("2025-06-30"));
  }

  @Test
  void refusesALineThatIsNone() {
    refuses(
        "person a-b syria\n  ar فلان\n  shrot فلان\n",
        "a.txt:3: 'shrot' begins no line: use en, wd, ar, alone, short, acronym, nisba, capital,"
            + " seat, post");
  }

  @Test
  void refusesAWikidataIdThatIsNone() {
    refuses(
        "state syria SYR SYR\n  ar سوريا\n  wd 858\n",
        "a.txt:1: '858' is no Wikidata id such as Q858");
  }

  @Test
  void readsAnOfficeWithItsObjectAndAnActingHolder() {
    assertThat(post("envoy:libya syria 2020-03..2021-01 acting"))
        .isEqualTo(expected("envoy:libya", "2020-03-01", "2021-02-01", null, true));
  }

  @Test
  void refusesALineBeforeAnyEntry() {
    refuses("  ar فلان\n", "a.txt:1: an indented line before any entry");
  }

  @Test
  void refusesAnEntryWithoutId() {
    refuses("person\n  ar فلان\n", "a.txt:1: an entry needs a kind and an id");
  }

  @Test
  void refusesAKindThatIsNone() {
    refuses(
        "ship arctic-metagaz\n  ar السفينة\n",
        "a.txt:1: 'ship' is no kind: use person, state, org or place");
  }

  @Test
  void refusesAnIdThatIsNoSlug() {
    refuses(
        "person Lavrov\n  ar لافروف\n",
        "a.txt:1: 'Lavrov' is no id: use lower case, digits and '-'");
  }

  @Test
  void refusesAnEntryWithoutName() {
    refuses(
        "\nperson sergey-lavrov russia\n", "a.txt:2: sergey-lavrov has no name; add an 'ar' line");
  }

  @Test
  void refusesAPostThatIsNone() {
    refusesPost(
        "foreign minister of syria",
        "a.txt:3: 'foreign minister of syria' is no post: write OFFICE OF FROM..TO [ok DATE]"
            + " [acting]");
  }

  @Test
  void refusesADayThatIsNone() {
    refusesPost(
        "president syria 2000-02-31..",
        "a.txt:3: Text '2000-02-31' could not be parsed: Invalid date 'FEBRUARY 31'");
  }

  @Test
  void refusesAnIdThatIsUsedTwice() {
    List<Actor> actors =
        ActorReader.read("a.txt", "org hamas\n  ar حماس\norg hamas\n  ar حركة حماس\n");
    assertThatThrownBy(() -> ActorDictionary.of(actors))
        .isInstanceOf(DictionaryException.class)
        .hasMessage("the id hamas is used twice");
  }
}
