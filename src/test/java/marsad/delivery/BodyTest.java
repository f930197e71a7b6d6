package marsad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import marsad.alert.Alert;
import marsad.alert.Severity;
import marsad.article.Json;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static final Instant NOW = Alerts.FIRED.plusSeconds(60);

  private static String body(String type, String extra, Message message) {
    Target.Http target =
        (Target.Http)
            TargetsFile.read(
                    "t.yaml",
                    "targets:\n  - name: desk\n    type: "
                        + type
                        + "\n    url: https://hooks.example.org/\n"
                        + extra)
                .get(0);
    return Body.of(target, message, NOW);
  }

  private static JsonNode json(String body) throws JsonProcessingException {
    return Json.MAPPER.readTree(body);
  }

  @Test
  void aWebhookGetsTheAlertAsTheTopicHasIt() throws JsonProcessingException {
    Alert alert = Alerts.alert("a1", 3);
    JsonNode body = json(body("webhook", "", Message.of(alert)));
    assertThat(body.path("type").asText()).isEqualTo("marsad.alert");
    assertThat(body.path("key").asText()).isEqualTo("a1-3");
    assertThat(body.path("timestamp").asText()).isEqualTo("2025-07-31T12:47:09Z");
    assertThat(Json.MAPPER.treeToValue(body.path("data"), Alert.class)).isEqualTo(alert);
  }

  @Test
  void aWebhookGetsADigestWhole() throws JsonProcessingException {
    List<Alert> alerts = List.of(Alerts.alert("a1", 3), Alerts.alert("a2"));
    Message digest = Message.digest("desk", LocalDate.of(2025, 8, 1), 17, alerts);
    JsonNode body = json(body("webhook", "", digest));
    assertThat(body.path("type").asText()).isEqualTo("marsad.digest");
    assertThat(body.path("key").asText()).isEqualTo("digest-desk-2025-08-01-17");
    assertThat(body.path("data").path("alerts")).hasSize(2);
  }

  @Test
  void slackReadsReasonTitleEvidenceAndSpread() throws JsonProcessingException {
    assertThat(json(body("slack", "", Message.of(Alerts.alert("a1")))).path("text").asText())
        .isEqualTo(
            """
            *ورد اسم تتابعه في خبر جديد* (info, watch, sergey-lavrov)
            <https://example.org/news/2025/07/31/lavrov-shaibani|لافروف يلتقي الشيباني في موسكو>
            > التقى سيرغي لافروف نظيره السوري &lt;في&gt; موسكو &amp; غادر.
            المقالات: 2، المنافذ المستقلة: 1 (example-news, example-daily)""");
    assertThat(
            json(body("slack", "    language: en\n", Message.of(Alerts.alert("a1"))))
                .path("text")
                .asText())
        .startsWith("*a watched actor is in a new article* (info,")
        .endsWith("articles: 2, independent outlets: 1 (example-news, example-daily)");
  }

  @Test
  void slackListsTheFirstOfALongDigestAndCountsTheRest() throws JsonProcessingException {
    List<Alert> alerts = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      alerts.add(Alerts.alert("a" + i));
    }
    String text =
        json(body("slack", "", Message.digest("desk", LocalDate.of(2025, 8, 1), 0, alerts)))
            .path("text")
            .asText();
    assertThat(text.lines()).hasSize(22);
    assertThat(text)
        .startsWith("*موجز مرصد ليوم 2025-08-01، التنبيهات: 25*\n• <https://")
        .endsWith("\nوغيرها: 5");
  }

  @Test
  void alertmanagerKnowsVersionsOfAnAlertAsOne() throws JsonProcessingException {
    Alert first = Alerts.alert("a1", 1, "pair", "syria", "russia", Severity.WARNING);
    Alert second = Alerts.alert("a1", 2, "pair", "syria", "russia", Severity.WARNING);
    JsonNode one = json(body("alertmanager", "", Message.of(first))).path(0);
    JsonNode two = json(body("alertmanager", "", Message.of(second))).path(0);
    assertThat(one.path("labels").toString())
        .isEqualTo(
            "{\"alertname\":\"pair\",\"actor\":\"syria\",\"with\":\"russia\","
                + "\"severity\":\"warning\",\"service\":\"marsad\",\"alert_id\":\"a1\"}");
    assertThat(two.path("labels")).isEqualTo(one.path("labels"));
    assertThat(two.path("annotations").path("version").asText()).isEqualTo("2");
    assertThat(one.path("startsAt").asText()).isEqualTo(Alerts.FIRED.toString());
    assertThat(one.path("endsAt").asText()).isEqualTo(NOW.plusSeconds(24 * 3600).toString());
  }

  @Test
  void anAddressThatIsNoneIsLeftOut() throws JsonProcessingException {
    Alert a = Alerts.alert("a1");
    Alert odd =
        new Alert(
            a.id(),
            1,
            a.rule(),
            a.actor(),
            null,
            a.severity(),
            a.articleId(),
            "javascript:alert(1)",
            a.title(),
            null,
            null,
            List.of(),
            0,
            List.of(),
            1,
            a.reasonAr(),
            a.reasonEn(),
            null);
    assertThat(json(body("alertmanager", "", Message.of(odd))).path(0).has("generatorURL"))
        .isFalse();
    assertThat(json(body("slack", "", Message.of(odd))).path("text").asText())
        .doesNotContain("javascript");
  }
}
