package marsad.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Articles as JSON objects, one a line: {@code id, url, outlet, title, publishedAt, versionCreated,
 * text | html}. Other fields are kept. A time without offset is in the zone of the outlet, which
 * {@code outlet} or {@code url} names, else in UTC; a day alone begins at midnight UTC. A string
 * that is no date counts as unknown and is kept among the other fields.
 */
public final class JsonlReader {
  /** Longest id, address, outlet, title and date, in UTF-16 units. */
  static final int MAX_FIELD_LENGTH = 64 * 1024;

  /** Longest JSON of the fields Marsad does not know. */
  static final int MAX_EXTRA_LENGTH = 1024 * 1024;

  private static final Set<String> KNOWN =
      Set.of("id", "url", "outlet", "title", "publishedAt", "versionCreated", "text", "html");
  private static final ObjectReader READER =
      Json.MAPPER
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private JsonlReader() {}

  /**
   * The article on {@code line}.
   *
   * @throws RefusedException when the line is no object, has no body or one too long, or has a
   *     field of the wrong type
   */
  public static Article read(String line) throws RefusedException {
    return read(line, null);
  }

  /** As {@link #read(String)}, from {@code outlet} when the line names none. */
  public static Article read(String line, @Nullable String outlet) throws RefusedException {
    JsonNode node = object(line);
    String id = id(node);
    try {
      return article(node, outlet);
    } catch (RefusedException e) {
      throw new RefusedException(e.reason(), id);
    }
  }

  /**
   * What a file beside an article says of it: one JSON object with the same fields, no body.
   *
   * @throws RefusedException as {@link #read} does
   */
  public static Metadata metadata(String json) throws RefusedException {
    return metadata(object(json), null);
  }

  private static Article article(JsonNode node, @Nullable String outlet) throws RefusedException {
    Metadata metadata = metadata(node, outlet).orElse(outlet, null);
    String text = string(node, "text", Article.MAX_TEXT_LENGTH, "2 MiB");
    String html = string(node, "html", HtmlReader.MAX_PAGE_LENGTH, "4 MiB");
    if (text != null && !text.isBlank()) {
      Decoded repaired = Mojibake.repair(text);
      return repaired == null
          ? metadata.article(text, null)
          : metadata.article(repaired.text(), null, repaired.charset(), null);
    }
    if (html != null && !html.isBlank()) {
      return metadata.article(null, html);
    }
    throw new RefusedException("empty");
  }

  /** What {@code node} says; {@code given} is the outlet when it names none. */
  private static Metadata metadata(JsonNode node, @Nullable String given) throws RefusedException {
    Map<String, Object> extra = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      Object value = value(field.getValue());
      if (!KNOWN.contains(field.getKey()) && value != null) {
        extra.put(Article.clean(field.getKey()), value);
      }
    }
    String outlet = field(node, "outlet");
    String url = field(node, "url");
    ZoneId zone = Outlets.bundled().zone(outlet == null ? given : outlet, url);
    Instant publishedAt = date(node, "publishedAt", zone, extra);
    Instant versionCreated = date(node, "versionCreated", zone, extra);
    if (!extra.isEmpty() && Json.write(extra).length() > MAX_EXTRA_LENGTH) {
      throw new RefusedException("other fields longer than 1 MiB");
    }
    return new Metadata(
        id(node), url, outlet, field(node, "title"), publishedAt, versionCreated, extra);
  }

  private static JsonNode object(String line) throws RefusedException {
    JsonNode node;
    try {
      node = READER.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
    } catch (JsonEOFException e) {
      throw new RefusedException("JSON that ends too early");
    } catch (StreamConstraintsException e) {
      throw new RefusedException("JSON nested too deeply or with too long a string");
    } catch (JsonProcessingException e) {
      throw new RefusedException("not JSON");
    }
    if (!node.isObject()) {
      throw new RefusedException(node.isMissingNode() ? "empty" : "not a JSON object");
    }
    return node;
  }

  /** Identifiers are also written as numbers. */
  private static @Nullable String id(JsonNode node) throws RefusedException {
    JsonNode id = node.path("id");
    return id.isIntegralNumber() ? id.asText() : field(node, "id");
  }

  private static @Nullable String field(JsonNode node, String name) throws RefusedException {
    String value = string(node, name, MAX_FIELD_LENGTH, "64 KiB");
    if (value == null || value.isBlank()) {
      return null;
    }
    Decoded repaired = Mojibake.repair(value);
    return repaired == null ? value : repaired.text();
  }

  private static @Nullable String string(JsonNode node, String name, int longest, String limit)
      throws RefusedException {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new RefusedException(name + " is not a string");
    }
    String string = value.asText();
    if (string.length() > longest) {
      throw new RefusedException(name + " longer than " + limit);
    }
    return string;
  }

  private static @Nullable Instant date(
      JsonNode node, String name, ZoneId zone, Map<String, Object> extra) throws RefusedException {
    String value = field(node, name);
    if (value == null) {
      return null;
    }
    Instant date = Dates.parse(value, value.contains(":") ? zone : ZoneOffset.UTC);
    if (date == null) {
      extra.put(name, Article.clean(value));
    }
    return date;
  }

  /** A plain value of {@code node}, every string in it fit to be written again. */
  private static @Nullable Object value(JsonNode node) {
    if (node.isTextual()) {
      return Article.clean(node.asText());
    }
    if (node.isArray()) {
      List<@Nullable Object> out = new ArrayList<>();
      node.forEach(n -> out.add(value(n)));
      return out;
    }
    if (node.isObject()) {
      Map<String, @Nullable Object> out = new LinkedHashMap<>();
      node.properties().forEach(e -> out.put(Article.clean(e.getKey()), value(e.getValue())));
      return out;
    }
    return Json.MAPPER.convertValue(node, Object.class);
  }
}
