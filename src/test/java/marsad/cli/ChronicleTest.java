package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import marsad.article.Json;
import marsad.event.ActorEvent;
import marsad.event.EventType;
import marsad.event.Evidence;
import marsad.event.Place;
import marsad.kafka.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChronicleTest {
  private static final String MEETING = "والتقى لافروف الشيباني في موسكو.";
  private static final String OTHER = "1".repeat(64);

  private final StringWriter out = new StringWriter();
  private final Chronicle chronicle = new Chronicle(new PrintWriter(out), new PrintWriter(out));

  private static ActorEvent mention(String article, String at, String signature, String outlet) {
    return record(ActorEvent.Kind.MENTION, article, "sergey-lavrov", at, signature, outlet, null);
  }

  private static ActorEvent event(String article, String actor, String role, String at) {
    ActorEvent.Done done =
        new ActorEvent.Done(
            "e-" + article,
            EventType.CONSULT,
            null,
            role,
            List.of("sergey-lavrov"),
            List.of("asaad-al-shaibani"),
            List.of("future"),
            "VERBAL_COOPERATION",
            2.5,
            "04",
            null,
            new Place("russia", "موسكو"),
            LocalDate.parse("2025-07-31"),
            "plover-2.0",
            "التقى (CONSULT)");
    return record(ActorEvent.Kind.EVENT, article, actor, at, "2".repeat(64), "example-news", done);
  }

  private static ActorEvent record(
      ActorEvent.Kind kind,
      String article,
      String actor,
      String at,
      String signature,
      String outlet,
      ActorEvent.@Nullable Done done) {
    return new ActorEvent(
        kind,
        kind + "-" + article,
        actor,
        article,
        "r",
        outlet,
        "https://example.org/" + article,
        "لقاء في موسكو",
        Instant.parse(at),
        null,
        signature,
        List.of(),
        new Evidence("text", 1, 22, "التقى لافروف الشيباني", MEETING),
        List.of(),
        kind == ActorEvent.Kind.MENTION
            ? new ActorEvent.Named(2, "person", "short", "short-name", List.of(), null)
            : null,
        done,
        null);
  }

  private static StoredRecord stored(ActorEvent e) {
    return new StoredRecord(
        "actor-events", 0, 0, Instant.EPOCH, e.actor(), Map.of(), Json.write(e));
  }

  @Test
  void anArticleIsHeadedOnceAndItsEventTold() {
    String at = "2025-07-31T12:30:00Z";
    chronicle.keep(stored(event("a", "asaad-al-shaibani", "recipient", at)));
    chronicle.keep(stored(mention("a", at, "2".repeat(64), "example-news")));
    chronicle.keep(stored(event("a", "sergey-lavrov", "actor", at)));
    chronicle.end();
    assertThat(out)
        .hasToString(
            """
            2025-07-31 12:30  example-news
              لقاء في موسكو
              https://example.org/a
              sergey-lavrov named 2x
              CONSULT  sergey-lavrov > asaad-al-shaibani  in russia on 2025-07-31  (future)
                و«التقى لافروف الشيباني» في موسكو.

            """);
  }

  @Test
  void articlesStandInOrderOfPublicationAndCopiesUnderTheFirst() {
    chronicle.keep(stored(mention("late", "2025-08-01T10:00:00Z", "3".repeat(64), "b-news")));
    chronicle.keep(stored(mention("copy", "2025-07-31T13:00:00Z", OTHER, "b-news")));
    chronicle.keep(stored(mention("first", "2025-07-31T12:00:00Z", OTHER, "a-news")));
    chronicle.end();
    assertThat(out)
        .hasToString(
            """
            2025-07-31 12:00  a-news
              لقاء في موسكو
              https://example.org/first
              also b-news 2025-07-31 13:00
              sergey-lavrov named 2x
                و«التقى لافروف الشيباني» في موسكو.

            2025-08-01 10:00  b-news
              لقاء في موسكو
              https://example.org/late
              sergey-lavrov named 2x
                و«التقى لافروف الشيباني» في موسكو.

            """);
  }

  @Test
  void aStoryThatReturnsAfterDaysIsToldAgain() {
    chronicle.keep(stored(mention("a", "2025-07-31T12:00:00Z", OTHER, "a-news")));
    chronicle.keep(stored(mention("b", "2025-08-05T12:00:00Z", OTHER, "a-news")));
    chronicle.end();
    assertThat(out.toString()).contains("2025-07-31 12:00", "2025-08-05 12:00");
  }

  @Test
  void whatWasWithdrawnIsNotTold() {
    ActorEvent named = mention("a", "2025-07-31T12:00:00Z", OTHER, "a-news");
    chronicle.keep(stored(named));
    chronicle.keep(
        stored(
            new ActorEvent(
                ActorEvent.Kind.WITHDRAWN,
                "w",
                "sergey-lavrov",
                "a",
                "r2",
                null,
                null,
                null,
                null,
                null,
                OTHER,
                List.of(),
                null,
                List.of(),
                null,
                null,
                named.id())));
    chronicle.end();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void liveRecordsOfAnArticleShareItsHeading() {
    String at = "2025-07-31T12:30:00Z";
    chronicle.tell(stored(mention("a", at, OTHER, "example-news")));
    chronicle.tell(stored(event("a", "sergey-lavrov", "actor", at)));
    assertThat(out)
        .hasToString(
            """
            2025-07-31 12:30  example-news
              لقاء في موسكو
              https://example.org/a
              sergey-lavrov named 2x
                و«التقى لافروف الشيباني» في موسكو.
              CONSULT  sergey-lavrov > asaad-al-shaibani  in russia on 2025-07-31  (future)
                و«التقى لافروف الشيباني» في موسكو.
            """);
  }

  @Test
  void aLongSentenceIsShownAroundItsQuotation() {
    String far = "قال مسؤول إن الحكومة تدرس الأمر منذ أشهر ".repeat(20);
    ActorEvent e = mention("a", "2025-07-31T12:00:00Z", OTHER, "a-news");
    String sentence = far + "والتقى لافروف الشيباني " + far;
    String shown =
        Lines.evidence(
            new ActorEvent(
                e.kind(),
                e.id(),
                e.actor(),
                e.articleId(),
                e.revision(),
                e.outlet(),
                e.url(),
                e.title(),
                e.publishedAt(),
                e.receivedAt(),
                e.signature(),
                e.agencies(),
                new Evidence("text", 0, 1, "التقى لافروف الشيباني", sentence),
                e.coActors(),
                e.mention(),
                e.event(),
                e.withdraws()),
            "");
    assertThat(shown)
        .startsWith("\n… ")
        .contains(" و«التقى لافروف الشيباني» قال مسؤول ")
        .endsWith(" …")
        .hasSizeLessThan(400);
  }
}
