package marsad.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import marsad.article.Dates;
import marsad.article.Json;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a news page says: its story as plain text, a paragraph a line, and its metadata. The body
 * comes from JSON-LD's {@code articleBody}, else the {@code article} element, else the page's
 * paragraphs; title and date from JSON-LD, OpenGraph, {@code meta} and {@code time}.
 *
 * @param text the story
 * @param title headline, or null
 * @param publishedAt publication time in UTC, or null
 */
public record HtmlText(String text, @Nullable String title, @Nullable Instant publishedAt) {
  private static final String BLOCKS = "p, h1, h2, h3, h4, li, blockquote";
  private static final String CHROME =
      "script, style, nav, footer, aside, form, noscript, iframe, header nav, figure figcaption";

  /** Reads {@code html}; never fails, a page without a story gives an empty text. */
  public static HtmlText of(String html) {
    Document page = Jsoup.parse(html);
    JsonNode article = newsArticle(page);
    page.select(CHROME).remove();
    String body = string(article, "articleBody");
    return new HtmlText(
        body != null ? Jsoup.parse(body).wholeText() : body(page),
        first(string(article, "headline"), meta(page, "og:title"), blankToNull(page.title())),
        date(
            first(
                string(article, "datePublished"),
                meta(page, "article:published_time"),
                meta(page, "datePublished"),
                meta(page, "date"),
                time(page))));
  }

  private static @Nullable Instant date(@Nullable String s) {
    return s == null ? null : Dates.parse(s, ZoneOffset.UTC);
  }

  private static String body(Document page) {
    Element root = page.selectFirst("[itemprop=articleBody]");
    if (root == null) {
      root = page.selectFirst("article");
    }
    if (root == null) {
      root = page.body();
    }
    StringBuilder out = new StringBuilder();
    for (Element block : root.select(BLOCKS)) {
      String text = block.text().strip();
      if (!text.isEmpty() && block.select(BLOCKS).size() == 1) {
        out.append(text).append('\n');
      }
    }
    return out.isEmpty() ? root.wholeText() : out.toString();
  }

  private static @Nullable JsonNode newsArticle(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      for (JsonNode node : nodes(script.data())) {
        if (node.path("@type").toString().contains("Article")) {
          return node;
        }
      }
    }
    return null;
  }

  /**
   * The top-level nodes of a JSON-LD script; none when it is broken, which is no reason to refuse
   * the story.
   */
  private static Iterable<JsonNode> nodes(String json) {
    try {
      JsonNode root = Json.MAPPER.readTree(json);
      JsonNode graph = root.path("@graph");
      return root.isArray() ? root : graph.isArray() ? graph : List.of(root);
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  private static @Nullable String string(@Nullable JsonNode node, String field) {
    return node == null ? null : blankToNull(node.path(field).asText(""));
  }

  private static @Nullable String meta(Document page, String name) {
    Element e =
        page.selectFirst(
            "meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]");
    return e == null ? null : blankToNull(e.attr("content"));
  }

  private static @Nullable String time(Document page) {
    Element e = page.selectFirst("time[datetime]");
    return e == null ? null : blankToNull(e.attr("datetime"));
  }

  private static @Nullable String blankToNull(String s) {
    return s.isBlank() ? null : s.strip();
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String c : candidates) {
      if (c != null) {
        return c;
      }
    }
    return null;
  }
}
