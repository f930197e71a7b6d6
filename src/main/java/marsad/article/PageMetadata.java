package marsad.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a news page says of its article, apart from the story: by JSON-LD first, then OpenGraph and
 * other {@code meta}, then elements of the page, then its address.
 *
 * @param url the page's own address, absolute and with a path, or null
 * @param title the headline, or null
 * @param outlet the publisher's name, else the host, or null
 * @param author who wrote it, several separated by {@code ،}, or null
 * @param published when it was published, or null
 * @param modified when it was last changed, or null
 * @param articleBody the story as JSON-LD has it, maybe with tags, or null
 */
public record PageMetadata(
    @Nullable String url,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String author,
    @Nullable PageDate published,
    @Nullable PageDate modified,
    @Nullable String articleBody) {
  /** Elements nested deeper are flattened; no page that a person wrote has as many. */
  private static final int MAX_DEPTH = 256;

  /** Characters of a title, name or address beyond which it is none. */
  private static final int MAX_LENGTH = 2000;

  /** Times that a string is unescaped: pages go through that many templates. */
  private static final int MAX_ESCAPES = 3;

  private static final List<String> TITLE = List.of("og:title", "twitter:title", "headline");
  private static final List<String> OUTLET = List.of("og:site_name", "application-name");
  private static final List<String> AUTHOR =
      List.of("author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl");
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "article.published",
          "publish-date",
          "publish_date",
          "publishdate",
          "published_time",
          "pubdate",
          "article_date_original",
          "sailthru.date",
          "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "date");
  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "datemodified",
          "article.updated",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified");
  private static final List<String> SEPARATORS = List.of(" - ", " | ", " – ", " — ", " :: ", " » ");

  /** Parses a page, its nesting bounded. */
  public static Document parse(String html) {
    return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
  }

  /** Reads what {@code page} says of itself. */
  public static PageMetadata of(Document page) {
    JsonLd json = JsonLd.of(page);
    Map<String, String> meta = meta(page);
    String url = address(page, meta, json);
    String outlet = first(first(meta, OUTLET), json.names("publisher"));
    return new PageMetadata(
        url,
        title(page, meta, json, outlet),
        outlet == null ? host(url) : outlet,
        author(page, meta, json),
        published(page, meta, json, url),
        modified(page, meta, json),
        json.string("articleBody"));
  }

  private static Map<String, String> meta(Document page) {
    Map<String, String> out = new HashMap<>();
    for (Element e : page.getElementsByTag("meta")) {
      String content = text(e.attr("content"));
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String key = e.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (content != null && !key.isEmpty()) {
          out.putIfAbsent(key, content);
        }
      }
    }
    return out;
  }

  private static @Nullable String address(Document page, Map<String, String> meta, JsonLd json) {
    Element link = page.selectFirst("link[rel~=(?i)^canonical$]");
    return first(
        address(link == null ? null : link.attr("href")),
        address(meta.get("og:url")),
        address(json.string("url")));
  }

  /** {@code url} if it can be one page's: a site's front page is none. */
  private static @Nullable String address(@Nullable String url) {
    try {
      URI uri = new URI(url == null ? "" : url.strip().replace(" ", "%20"));
      boolean page =
          uri.getHost() != null
              && (uri.getRawQuery() != null
                  || uri.getRawPath() != null && uri.getRawPath().length() > 3);
      return page && List.of("http", "https").contains(uri.getScheme()) ? uri.toString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static @Nullable String host(@Nullable String url) {
    return url == null ? null : URI.create(url).getHost().replaceFirst("^www\\.", "");
  }

  private static @Nullable String title(
      Document page, Map<String, String> meta, JsonLd json, @Nullable String outlet) {
    List<Element> headings = page.getElementsByTag("h1");
    return first(
        text(json.string("headline")),
        without(outlet, first(meta, TITLE)),
        headings.size() == 1 ? text(headings.get(0).text()) : null,
        without(outlet, text(page.title())));
  }

  /** {@code title} without the outlet's name before or after it. */
  private static @Nullable String without(@Nullable String outlet, @Nullable String title) {
    if (outlet == null || title == null) {
      return title;
    }
    for (String separator : SEPARATORS) {
      if (title.endsWith(separator + outlet)) {
        return text(title.substring(0, title.length() - separator.length() - outlet.length()));
      }
      if (title.startsWith(outlet + separator)) {
        return text(title.substring(outlet.length() + separator.length()));
      }
    }
    return title;
  }

  private static @Nullable String author(Document page, Map<String, String> meta, JsonLd json) {
    String named = first(json.names("author"), first(meta, AUTHOR));
    if (named != null && !named.startsWith("http")) {
      return text(named);
    }
    Element e = page.selectFirst("[itemprop=author], [rel=author]");
    Element name = e == null ? null : e.selectFirst("[itemprop=name]");
    return e == null ? null : text((name == null ? e : name).text());
  }

  private static @Nullable PageDate published(
      Document page, Map<String, String> meta, JsonLd json, @Nullable String url) {
    PageDate date = PageDate.of(json.published(), "json-ld");
    for (String name : PUBLISHED) {
      date = date == null ? PageDate.of(meta.get(name), "metadata") : date;
    }
    for (String elements :
        List.of(
            "[itemprop~=datePublished]",
            "time[pubdate]",
            "article time[datetime], main time[datetime]",
            "time[datetime]")) {
      Element e = date == null ? page.selectFirst(elements) : null;
      date = e == null ? date : PageDate.of(time(e), "metadata");
    }
    return date == null ? PageDate.inUrl(url) : date;
  }

  private static @Nullable PageDate modified(Document page, Map<String, String> meta, JsonLd json) {
    PageDate date = PageDate.of(json.string("dateModified"), "json-ld");
    for (String name : MODIFIED) {
      date = date == null ? PageDate.of(meta.get(name), "metadata") : date;
    }
    Element e = date == null ? page.selectFirst("[itemprop~=dateModified]") : null;
    return e == null ? date : PageDate.of(time(e), "metadata");
  }

  private static @Nullable String time(Element e) {
    return first(text(e.attr("datetime")), text(e.attr("content")), text(e.text()));
  }

  private static @Nullable String first(Map<String, String> meta, List<String> names) {
    return names.stream().map(meta::get).filter(v -> v != null).findFirst().orElse(null);
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String c : candidates) {
      if (c != null) {
        return c;
      }
    }
    return null;
  }

  /** {@code s} as a reader sees it, references escaped twice read; null when blank or no name. */
  private static @Nullable String text(@Nullable String s) {
    String text = s == null || s.length() > MAX_LENGTH ? "" : s;
    for (int i = 0; i < MAX_ESCAPES && text.indexOf('&') >= 0; i++) {
      text = Parser.unescapeEntities(text, false);
    }
    text = Article.clean(text).replaceAll("[\\s\\u00A0]+", " ").strip();
    return text.isEmpty() ? null : text;
  }
}
