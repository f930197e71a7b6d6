package marsad.event;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import marsad.entity.Mention;
import marsad.entity.MentionForm;
import marsad.entity.MentionType;
import marsad.entity.TaggedArticle;
import marsad.text.NormalizedArticle;
import marsad.text.Span;
import org.junit.jupiter.api.Test;

class ActorEventsTest {
  private static final String FIRST = "وصل لافروف إلى دمشق.";
  private static final String TEXT = FIRST + " والتقى لافروف الشيباني في دمشق.";
  private static final NormalizedArticle ARTICLE =
      new NormalizedArticle(
          "a",
          "r",
          null,
          "example-news",
          "https://example.org/1",
          "لافروف في دمشق",
          null,
          Instant.parse("2025-07-31T12:30:00Z"),
          "metadata",
          null,
          Instant.parse("2025-07-31T12:31:00Z"),
          TEXT,
          "ar",
          List.of(new Span(0, FIRST.length()), new Span(FIRST.length() + 1, TEXT.length())),
          List.of(),
          List.of(),
          List.of(),
          "0f".repeat(32),
          "l",
          null);
  private static final Event MEETING =
      new Event(
          "e",
          EventType.CONSULT,
          null,
          List.of("sergey-lavrov"),
          List.of("asaad-al-shaibani"),
          "text",
          TEXT.indexOf("والتقى"),
          TEXT.indexOf(" في دمشق"),
          List.of("future"),
          new Place("syria", "دمشق"),
          LocalDate.parse("2025-07-30"),
          "التقى (CONSULT)");

  private static Mention mention(String surface, String actor, int from) {
    int at = TEXT.indexOf(surface, from);
    return new Mention(
        "m",
        "text",
        at,
        at + surface.length(),
        surface,
        actor,
        MentionType.PERSON,
        MentionForm.SHORT,
        "short-name",
        null,
        List.of());
  }

  private static List<ActorEvent> records(List<Mention> mentions, List<Event> events) {
    return ActorEvents.of(ARTICLE, new TaggedArticle("a", "r", mentions, null), events);
  }

  @Test
  void eachActorNamedHasOneMentionAndEachPartyTheEvent() {
    List<ActorEvent> records =
        records(
            List.of(
                mention("لافروف", "sergey-lavrov", 0),
                mention("لافروف", "sergey-lavrov", 10),
                mention("الشيباني", "asaad-al-shaibani", 0)),
            List.of(MEETING));
    assertThat(records)
        .extracting(r -> r.actor() + " " + r.kind())
        .containsExactly(
            "sergey-lavrov mention",
            "asaad-al-shaibani mention",
            "sergey-lavrov event",
            "asaad-al-shaibani event");
    assertThat(requireNonNull(records.get(0).mention()).count()).isEqualTo(2);
    assertThat(records.subList(2, 4))
        .extracting(r -> requireNonNull(r.event()))
        .extracting(e -> e.role() + " " + e.eventId())
        .containsExactly("actor e", "recipient e");
    assertThat(records).extracting(ActorEvent::id).doesNotHaveDuplicates();
  }

  @Test
  void everyRecordSaysWhereItIsFromAndWithWhom() {
    List<ActorEvent> records =
        records(
            List.of(
                mention("لافروف", "sergey-lavrov", 0), mention("الشيباني", "asaad-al-shaibani", 0)),
            List.of(MEETING));
    assertThat(records)
        .allSatisfy(
            r -> {
              assertThat(r.articleId()).isEqualTo("a");
              assertThat(r.revision()).isEqualTo("r");
              assertThat(r.outlet()).isEqualTo("example-news");
              assertThat(r.url()).isEqualTo("https://example.org/1");
              assertThat(r.title()).isEqualTo("لافروف في دمشق");
              assertThat(r.publishedAt()).isEqualTo("2025-07-31T12:30:00Z");
              assertThat(r.receivedAt()).isEqualTo("2025-07-31T12:31:00Z");
              assertThat(r.signature()).isEqualTo("0f".repeat(32));
            });
    assertThat(records)
        .extracting(ActorEvent::coActors)
        .containsExactly(
            List.of("asaad-al-shaibani"),
            List.of("sergey-lavrov"),
            List.of("asaad-al-shaibani"),
            List.of("sergey-lavrov"));
  }

  @Test
  void theEvidenceIsTheClauseInItsSentence() {
    List<ActorEvent> records =
        records(List.of(mention("الشيباني", "asaad-al-shaibani", 0)), List.of(MEETING));
    assertThat(records)
        .extracting(ActorEvent::evidence)
        .containsExactly(
            new Evidence("text", 35, 43, "الشيباني", "والتقى لافروف الشيباني في دمشق."),
            new Evidence(
                "text", 21, 43, "والتقى لافروف الشيباني", "والتقى لافروف الشيباني في دمشق."),
            new Evidence(
                "text", 21, 43, "والتقى لافروف الشيباني", "والتقى لافروف الشيباني في دمشق."));
  }

  @Test
  void anEventKeepsItsFlagsPlaceDayAndScores() {
    ActorEvent.Done done = records(List.of(), List.of(MEETING)).get(0).event();
    assertThat(done)
        .isEqualTo(
            new ActorEvent.Done(
                "e",
                EventType.CONSULT,
                null,
                "actor",
                List.of("sergey-lavrov"),
                List.of("asaad-al-shaibani"),
                List.of("future"),
                "VERBAL_COOPERATION",
                2.5,
                "04",
                null,
                new Place("syria", "دمشق"),
                LocalDate.parse("2025-07-30"),
                "plover-2.0",
                "التقى (CONSULT)"));
  }

  @Test
  void aRecordNamesFiftyCoActorsAtMost() {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      mentions.add(mention("لافروف", "actor-" + i, 0));
    }
    List<ActorEvent> records = records(mentions, List.of());
    assertThat(records.get(0).coActors())
        .hasSize(50)
        .startsWith("actor-1", "actor-2")
        .endsWith("actor-50");
  }
}
