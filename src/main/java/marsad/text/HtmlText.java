package marsad.text;

import java.util.regex.Pattern;
import marsad.article.PageMetadata;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a news page says: its story as plain text, a paragraph a line, and its metadata. The story
 * is JSON-LD's {@code articleBody}, unless that is only a teaser of what the page shows; else what
 * {@link Story} finds on the page.
 *
 * @param text the story; empty when there is none
 * @param metadata title, author, dates and the like
 */
public record HtmlText(String text, PageMetadata metadata) {
  /** An {@code articleBody} that has less than this share of the page's story is a teaser. */
  private static final double MIN_BODY = 0.5;

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:p|br|div|span|a|b|i|em|strong|h\\d|ul|ol|li|img|figure|blockquote)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);

  /** Reads {@code html}; never fails, a page without a story gives an empty text. */
  public static HtmlText of(String html) {
    Document page = PageMetadata.parse(html);
    PageMetadata metadata = PageMetadata.of(page);
    String shown = Story.of(page);
    String body = body(metadata.articleBody());
    return new HtmlText(
        body != null && body.length() >= MIN_BODY * shown.length() ? body : shown, metadata);
  }

  /** {@code articleBody} as plain text: pages put tags in it, escaped tags, or line ends. */
  private static @Nullable String body(@Nullable String articleBody) {
    if (articleBody == null) {
      return null;
    }
    String once = CharacterReference.decodeAll(articleBody);
    if (TAG.matcher(once).find()) {
      Document fragment = PageMetadata.parse(once);
      return VisibleText.of(fragment.body(), e -> false);
    }
    return VisibleText.lines(once);
  }
}
