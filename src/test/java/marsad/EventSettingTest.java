package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import marsad.article.Dates;
import marsad.event.Event;
import marsad.event.EventType;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where and when events happened, as their sentences say. */
class EventSettingTest {
  private static final Pipeline PIPELINE = Pipeline.bundled();

  private static List<Event> events(String text) {
    return events(null, text);
  }

  private static List<Event> events(@Nullable String title, String text) {
    NormalizedArticle article =
        PIPELINE.normalize(
            Article.of(
                new Article.Fields(
                    "setting",
                    null,
                    null,
                    title,
                    Dates.parse("2024-06-05", ZoneOffset.UTC),
                    null,
                    text,
                    null,
                    null,
                    null,
                    Map.of())));
    return PIPELINE.code(article, PIPELINE.tag(article)).events();
  }

  /** Place and day of the event of {@code type}, {@code -} for what is not said. */
  private static String setting(EventType type, String text) {
    List<Event> found = events(text).stream().filter(e -> e.type() == type).toList();
    assertThat(found).as("%s in %s: %s", type, text, events(text)).hasSize(1);
    Event e = found.get(0);
    return (e.place() == null ? "-" : e.place().id() + " " + e.place().name())
        + " "
        + (e.day() == null ? "-" : e.day().toString());
  }

  @Test
  void theCapitalWhereTwoMeetIsThePlaceAndTheWeekdayTheDay() {
    assertThat(
            setting(
                EventType.CONSULT,
                "التقى وزير الخارجية الروسي سيرغي لافروف نظيره المصري سامح شكري في موسكو أمس الثلاثاء."))
        .isEqualTo("russia موسكو 2024-06-04");
  }

  @Test
  void aTownThatIsBombedIsThePlace() {
    assertThat(setting(EventType.ASSAULT, "قصفت القوات الروسية مدينة حلب يوم 3 يونيو 2024."))
        .isEqualTo("aleppo حلب 2024-06-03");
  }

  @Test
  void headlinesInOneTitleAreReadOneByOne() {
    List<Event> events =
        events("بوتين يدين الغارات الإسرائيلية.. ووفد تركي في دمشق", "أصدر الكرملين بيانا.");
    assertThat(events).hasSize(1);
    assertThat(events.get(0).recipients()).containsExactly("israel");
    assertThat(List.of(events.get(0).start(), events.get(0).end())).containsExactly(0, 30);
  }

  @Test
  void aStateThatActsIsNoPlace() {
    assertThat(setting(EventType.ACCUSE, "اتهمت موسكو واشنطن بالكذب.")).isEqualTo("- -");
  }

  @Test
  void thePlaceOfWhatIsAskedForIsNotThatOfTheAsking() {
    assertThat(
            setting(
                EventType.REQUEST,
                "دعا الرئيس الروسي فلاديمير بوتين تركيا إلى وقف إطلاق النار في حلب."))
        .startsWith("- ");
  }

  @Test
  void aDayThatSomethingLastsSinceIsNotItsDay() {
    assertThat(setting(EventType.ASSAULT, "قصفت القوات الروسية مدينة حلب منذ 3 يونيو 2024."))
        .endsWith(" -");
  }

  @Test
  void aDayThatOpensTheSentenceIsTheEvents() {
    assertThat(
            setting(EventType.CONSULT, "وفي 3 يونيو 2024 التقى سيرغي لافروف سامح شكري في القاهرة."))
        .isEqualTo("egypt القاهرة 2024-06-03");
  }
}
