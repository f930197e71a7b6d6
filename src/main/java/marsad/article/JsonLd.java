package marsad.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD, wherever in the script it stands: alone, in an
 * array, in {@code @graph} or as {@code mainEntity}. JSON is read as leniently as pages write it;
 * of a script that is broken all the same only the publication date is kept.
 */
final class JsonLd {
  /** Nodes looked at in all, and how deep; no page describes more of itself. */
  private static final int MAX_NODES = 1000;

  private static final int MAX_DEPTH = 6;

  private static final List<String> NESTS = List.of("@graph", "mainEntity", "mainEntityOfPage");
  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(JsonNode.class)
          .withFeatures(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_JAVA_COMMENTS);
  private static final Pattern WRAPPING =
      Pattern.compile("^\\s*(?:<!--|(?://)?\\s*<!\\[CDATA\\[)|(?:-->|(?://)?\\s*]]>)\\s*;?\\s*$");
  private static final Pattern PUBLISHED =
      Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,64})\"");

  private final List<JsonNode> articles = new ArrayList<>();
  private @Nullable String salvagedDate;
  private int nodes;

  private JsonLd() {}

  /** What {@code page} says of its article. */
  static JsonLd of(Document page) {
    JsonLd out = new JsonLd();
    for (Element script : page.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).strip().startsWith("application/ld+json")) {
        out.read(WRAPPING.matcher(script.data()).replaceAll(""));
      }
    }
    return out;
  }

  private void read(String json) {
    try {
      collect(READER.readTree(json), 0);
    } catch (JsonProcessingException e) {
      Matcher m = PUBLISHED.matcher(json);
      if (salvagedDate == null && m.find()) {
        salvagedDate = m.group(1);
      }
    }
  }

  private void collect(JsonNode node, int depth) {
    if (depth > MAX_DEPTH || ++nodes > MAX_NODES) {
      return;
    }
    if (node.isArray()) {
      node.forEach(n -> collect(n, depth + 1));
      return;
    }
    if (isArticle(node.path("@type"))) {
      articles.add(node);
    }
    for (String nest : NESTS) {
      if (node.path(nest).isContainerNode()) {
        collect(node.path(nest), depth + 1);
      }
    }
  }

  private static boolean isArticle(JsonNode type) {
    for (JsonNode t : type.isArray() ? type : List.of(type)) {
      String name = t.asText("");
      if (name.endsWith("Article") || name.endsWith("BlogPosting") || name.equals("Report")) {
        return true;
      }
    }
    return false;
  }

  /** The first non-blank string {@code field} has, on the article's node; null when none. */
  @Nullable String string(String field) {
    return articles.stream()
        .map(a -> text(a.path(field)))
        .filter(t -> t != null)
        .findFirst()
        .orElse(null);
  }

  /** When it says it was published, as written, or null. */
  @Nullable String published() {
    String published = string("datePublished");
    return published == null ? salvagedDate : published;
  }

  /** The names that {@code field} holds: strings, things with a name, or lists of either. */
  @Nullable String names(String field) {
    for (JsonNode article : articles) {
      StringJoiner out = new StringJoiner("، ");
      JsonNode value = article.path(field);
      for (JsonNode n : value.isArray() ? value : List.of(value)) {
        String name = text(n.isObject() ? n.path("name") : n);
        if (name != null) {
          out.add(name);
        }
      }
      if (out.length() > 0) {
        return out.toString();
      }
    }
    return null;
  }

  private static @Nullable String text(JsonNode value) {
    JsonNode first = value.isArray() ? value.path(0) : value;
    String text = first.isValueNode() ? first.asText("").strip() : "";
    return text.isEmpty() ? null : text;
  }
}
