package marsad.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Articles as JSON objects, one a line: {@code id, url, outlet, title, publishedAt, text | html},
 * and {@code versionCreated}. Other fields are kept as they are. Dates are ISO 8601, with or
 * without time and offset; without an offset they are UTC.
 */
public final class JsonlReader {
  private static final Set<String> KNOWN =
      Set.of("id", "url", "outlet", "title", "publishedAt", "versionCreated", "text", "html");

  private JsonlReader() {}

  /**
   * The article on {@code line}.
   *
   * @throws RefusedException when the line is no object, has neither text nor page, or has a field
   *     of the wrong kind
   */
  public static Article read(String line) throws RefusedException {
    JsonNode node = object(line);
    String text = text(node, "text");
    String html = text(node, "html");
    if ((text == null || text.isBlank()) && (html == null || html.isBlank())) {
      throw new RefusedException("empty");
    }
    Map<String, Object> extra = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      Object value = Json.MAPPER.convertValue(field.getValue(), Object.class);
      if (!KNOWN.contains(field.getKey()) && value != null) {
        extra.put(field.getKey(), value);
      }
    }
    return Article.of(
        new Article.Fields(
            text(node, "id"),
            text(node, "outlet"),
            text(node, "url"),
            text(node, "title"),
            instant(node, "publishedAt"),
            instant(node, "versionCreated"),
            text,
            html,
            null,
            null,
            extra));
  }

  private static JsonNode object(String line) throws RefusedException {
    JsonNode node;
    try {
      node = Json.MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new RefusedException("no JSON");
    }
    if (node == null || !node.isObject()) {
      throw new RefusedException("no JSON object");
    }
    return node;
  }

  private static @Nullable String text(JsonNode node, String field) throws RefusedException {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw new RefusedException(field + " is no text");
    }
    return value.asText();
  }

  private static @Nullable Instant instant(JsonNode node, String field) throws RefusedException {
    String value = text(node, field);
    if (value == null || value.isBlank()) {
      return null;
    }
    String date = value.strip();
    try {
      if (date.length() <= "2011-03-15".length()) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      String iso = date.replace(' ', 'T');
      return iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
          ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant()
          : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new RefusedException(field + " is no date");
    }
  }
}
