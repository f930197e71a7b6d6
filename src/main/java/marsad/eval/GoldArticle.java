package marsad.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.article.Article;
import marsad.article.Dates;
import marsad.article.Json;
import marsad.article.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * An annotated article.
 *
 * @param name what to call it in reports
 * @param article the article
 * @param mentions every mention, in order
 * @param events every event
 */
public record GoldArticle(
    String name, Article article, List<GoldMention> mentions, List<GoldEvent> events) {
  public GoldArticle {
    mentions = List.copyOf(mentions);
    events = List.copyOf(events);
  }

  /**
   * Reads {@code {doc, publishedAt, text, mentions: [{start, end, type, actor, optional}], events:
   * [{type, actor | actors, recipient | recipients, quote, optional}]}}.
   *
   * @param article the article the annotations belong to; null when they hold its text themselves
   * @throws RefusedException when {@code json} is not of this form
   */
  public static GoldArticle read(String name, String json, @Nullable Article article)
      throws RefusedException {
    JsonNode node;
    try {
      node = Json.MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new RefusedException("not JSON");
    }
    if (!node.path("mentions").isArray()) {
      throw new RefusedException("no annotations: it has no list 'mentions'");
    }
    String text = node.path("text").asText("");
    if (article == null && text.isEmpty()) {
      throw new RefusedException("neither text nor an article.json beside it");
    }
    Article annotated = article != null ? article : article(name, node, text);
    List<GoldMention> mentions = new ArrayList<>();
    for (JsonNode m : node.path("mentions")) {
      mentions.add(mention(m));
    }
    List<GoldEvent> events = new ArrayList<>();
    for (JsonNode e : node.path("events")) {
      events.add(event(e));
    }
    return new GoldArticle(name, annotated, mentions, events);
  }

  private static Article article(String name, JsonNode node, String text) {
    return Article.of(
        new Article.Fields(
            node.path("doc").asText(name),
            node.path("outlet").asText(null),
            null,
            node.path("title").asText(null),
            Dates.parse(node.path("publishedAt").asText(""), ZoneOffset.UTC),
            null,
            text,
            null,
            null,
            null,
            Map.of()));
  }

  private static GoldMention mention(JsonNode m) throws RefusedException {
    if (!m.path("start").isInt() || !m.path("end").isInt() || !m.path("type").isTextual()) {
      throw new RefusedException("a mention without start, end or type: " + m);
    }
    return new GoldMention(
        m.path("in").asText("text"),
        m.path("start").asInt(),
        m.path("end").asInt(),
        m.path("actor").asText(null),
        m.path("type").asText(),
        m.path("optional").asBoolean());
  }

  private static GoldEvent event(JsonNode e) throws RefusedException {
    if (!e.path("type").isTextual()) {
      throw new RefusedException("an event without type: " + e);
    }
    return new GoldEvent(
        e.path("type").asText(),
        ids(e, "actor"),
        ids(e, "recipient"),
        e.path("quote").asText(""),
        e.path("optional").asBoolean());
  }

  /** Ids of a field that is written as one id, a list of them, or its plural. */
  private static List<String> ids(JsonNode e, String field) {
    JsonNode value = e.hasNonNull(field) ? e.path(field) : e.path(field + "s");
    List<String> out = new ArrayList<>();
    if (value.isTextual()) {
      out.add(value.asText());
    }
    value.forEach(id -> out.add(id.asText()));
    return out;
  }
}
