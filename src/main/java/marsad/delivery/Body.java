package marsad.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.stream.Collectors;
import marsad.alert.Alert;
import marsad.article.Json;
import org.jspecify.annotations.Nullable;

/** What is sent, as JSON. */
public final class Body {
  /** How many alerts of a digest a chat message lists. */
  private static final int LISTED = 20;

  private Body() {}

  /**
   * The body of {@code message} for {@code target}.
   *
   * @param now the time of the attempt, from which an alert is active in Alertmanager
   */
  public static String of(Target.Http target, Message message, Instant now) {
    return switch (target.format()) {
      case WEBHOOK -> webhook(message);
      case SLACK -> slack(message, target.language());
      case ALERTMANAGER -> alertmanager(target, message, now);
    };
  }

  /** {@code type}, {@code timestamp} and {@code data}, as Standard Webhooks advises. */
  private static String webhook(Message message) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    Alert first = message.alerts().get(0);
    boolean single = message.digest() == null;
    body.put("type", single ? "marsad.alert" : "marsad.digest");
    body.put("key", message.key());
    body.put("timestamp", first.firedAt() == null ? null : first.firedAt().toString());
    if (single) {
      body.set("data", Json.MAPPER.valueToTree(first));
    } else {
      ObjectNode data = body.putObject("data");
      data.put("day", String.valueOf(message.digest()));
      data.set("alerts", Json.MAPPER.valueToTree(message.alerts()));
    }
    return Json.write(body);
  }

  /** Only {@code text}, which all that imitate Slack understand. */
  private static String slack(Message message, Language language) {
    String text;
    if (message.digest() == null) {
      text = slack(message.alerts().get(0), language);
    } else {
      text =
          "*"
              + escaped(Wording.digest(message, language))
              + "*\n"
              + message.alerts().stream()
                  .limit(LISTED)
                  .map(a -> "• " + linked(a, language) + " — " + escaped(language.reason(a)))
                  .collect(Collectors.joining("\n"));
      int more = message.alerts().size() - LISTED;
      text += more > 0 ? "\n" + Wording.more(more, language) : "";
    }
    return Json.write(Json.MAPPER.createObjectNode().put("text", text));
  }

  private static String slack(Alert alert, Language language) {
    String evidence = Wording.evidence(alert);
    return "*"
        + escaped(Wording.line(language.reason(alert)))
        + "* ("
        + alert.severity()
        + ", "
        + alert.rule()
        + ", "
        + escaped(Wording.subject(alert))
        + ")\n"
        + linked(alert, language)
        + (evidence.isEmpty() ? "" : "\n> " + escaped(evidence))
        + "\n"
        + escaped(Wording.spread(alert, language));
  }

  private static String linked(Alert alert, Language language) {
    String title = escaped(Wording.title(alert, language)).replace('|', '¦');
    String url = address(alert);
    return url == null ? title : "<" + escaped(url).replace("|", "%7C") + "|" + title + ">";
  }

  /** The three characters that mean something to Slack. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * One alert of Prometheus's: labels tell it apart and are what Alertmanager groups, routes and
   * silences by, so they stay the same in all versions; what changes is in annotations.
   */
  private static String alertmanager(Target.Http target, Message message, Instant now) {
    ArrayNode alerts = Json.MAPPER.createArrayNode();
    for (Alert alert : message.alerts()) {
      Instant fired = alert.firedAt();
      Instant start = fired == null || fired.isAfter(now) ? now : fired;
      ObjectNode node = alerts.addObject();
      ObjectNode labels = node.putObject("labels");
      labels.put("alertname", alert.rule());
      labels.put("actor", alert.actor());
      if (alert.other() != null) {
        labels.put("with", alert.other());
      }
      labels.put("severity", alert.severity().toString());
      labels.put("service", "marsad");
      labels.put("alert_id", alert.id());
      ObjectNode annotations = node.putObject("annotations");
      annotations.put("summary", Wording.line(alert.reasonEn()));
      annotations.put("summary_ar", Wording.line(alert.reasonAr()));
      annotations.put("title", Wording.title(alert, Language.AR));
      annotations.put("evidence", Wording.evidence(alert));
      annotations.put("outlets", Wording.line(String.join(", ", alert.outlets())));
      annotations.put("articles", String.valueOf(alert.articles()));
      annotations.put("independent_outlets", String.valueOf(alert.independentOutlets()));
      annotations.put("version", String.valueOf(alert.version()));
      node.put("startsAt", start.toString());
      node.put("endsAt", now.plus(target.activeFor()).toString());
      String url = address(alert);
      if (url != null) {
        node.put("generatorURL", url);
      }
    }
    return Json.write(alerts);
  }

  /** The article's address where it is one; others spoil a whole message for some receivers. */
  static @Nullable String address(Alert alert) {
    String url = alert.url();
    if (url == null) {
      return null;
    }
    try {
      URI uri = new URI(url);
      return "https".equals(uri.getScheme()) || "http".equals(uri.getScheme())
          ? uri.toASCIIString()
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
