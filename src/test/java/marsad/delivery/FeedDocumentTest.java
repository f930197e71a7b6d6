package marsad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import marsad.alert.Alert;
import marsad.article.Json;
import org.junit.jupiter.api.Test;

class FeedDocumentTest {
  private static final Instant STORED = Instant.parse("2025-07-31T12:47:10Z");

  private static FeedDocument feed(String type, int entries) {
    String yaml =
        "targets:\n  - name: reader\n    type: %s\n    file: f\n    entries: %d\n"
            .formatted(type, entries);
    return new FeedDocument((Target.Feed) TargetsFile.read("t.yaml", yaml).get(0));
  }

  private static SyndFeed atom(String document) throws Exception {
    return new SyndFeedInput().build(new StringReader(document));
  }

  @Test
  void aReaderFindsTheNewestFirst() throws Exception {
    FeedDocument feed = feed("atom", 10);
    feed.add(Alerts.alert("a1"), STORED);
    feed.add(Alerts.alert("a2"), STORED.plusSeconds(1));
    SyndFeed read = atom(feed.render(Mutes.none()));
    assertThat(read.getFeedType()).isEqualTo("atom_1.0");
    assertThat(read.getEntries())
        .extracting(SyndEntry::getUri)
        .containsExactly("urn:marsad:alert:a2", "urn:marsad:alert:a1");
    SyndEntry entry = read.getEntries().get(0);
    assertThat(entry.getTitle()).isEqualTo("لافروف يلتقي الشيباني في موسكو");
    assertThat(entry.getLink()).isEqualTo("https://example.org/news/2025/07/31/lavrov-shaibani");
    assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(STORED.plusSeconds(1)));
    assertThat(entry.getDescription().getValue()).contains("نظيره السوري <في> موسكو & غادر");
  }

  @Test
  void anUpdateReplacesItsEntryAndMovesUp() throws Exception {
    FeedDocument feed = feed("json-feed", 10);
    feed.add(Alerts.alert("a1"), STORED);
    feed.add(Alerts.alert("a2"), STORED.plusSeconds(1));
    feed.add(Alerts.alert("a1", 2), STORED.plusSeconds(2));
    JsonNode items = Json.MAPPER.readTree(feed.render(Mutes.none())).path("items");
    assertThat(items).hasSize(2);
    assertThat(items.path(0).path("id").asText()).isEqualTo("urn:marsad:alert:a1");
    assertThat(items.path(0).path("_marsad").path("version").asInt()).isEqualTo(2);
  }

  @Test
  void theOldestGivesWay() {
    FeedDocument feed = feed("atom", 2);
    for (int i = 1; i <= 3; i++) {
      feed.add(Alerts.alert("a" + i), STORED.plusSeconds(i));
    }
    assertThat(feed.full()).isTrue();
    assertThat(feed.render(Mutes.none()))
        .contains("alert:a3", "alert:a2")
        .doesNotContain("alert:a1");
  }

  @Test
  void whatAMuteHeldBackIsNotInIt() {
    FeedDocument feed = feed("json-feed", 10);
    feed.add(Alerts.alert("a1"), STORED);
    feed.add(Alerts.alert("a2"), STORED.plusSeconds(60));
    Mutes mutes =
        new Mutes(
            Map.of(
                "watch",
                new Mute("watch", STORED.plusSeconds(30), STORED.plus(Duration.ofHours(1)))));
    assertThat(feed.render(mutes)).contains("alert:a1").doesNotContain("alert:a2");
  }

  @Test
  void whatXmlCannotHoldIsReplaced() throws Exception {
    Alert a = Alerts.alert("a1");
    FeedDocument feed = feed("atom", 10);
    feed.add(
        new Alert(
            a.id(),
            1,
            a.rule(),
            a.actor(),
            null,
            a.severity(),
            a.articleId(),
            a.url(),
            "لافروف\u0001 \ud800 😀",
            null,
            null,
            a.outlets(),
            1,
            a.agencies(),
            1,
            a.reasonAr(),
            a.reasonEn(),
            null),
        STORED);
    assertThat(atom(feed.render(Mutes.none())).getEntries().get(0).getTitle())
        .isEqualTo("لافروف\uFFFD \uFFFD 😀");
  }

  @Test
  void anEmptyFeedIsAFeed() throws Exception {
    assertThat(atom(feed("atom", 1).render(Mutes.none())).getEntries()).isEmpty();
    assertThat(Json.MAPPER.readTree(feed("json-feed", 1).render(Mutes.none())).path("items"))
        .isEmpty();
  }
}
