package marsad.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article apart from its body; see {@link Article} for each field.
 *
 * @param givenId the producer's own identifier, or null
 * @param url address, or null
 * @param outlet outlet id, or null
 * @param title title, or null
 * @param publishedAt publication time in UTC, or null
 * @param versionCreated when this revision was made in UTC, or null
 * @param extra fields Marsad does not know
 */
public record Metadata(
    @Nullable String givenId,
    @Nullable String url,
    @Nullable String outlet,
    @Nullable String title,
    @Nullable Instant publishedAt,
    @Nullable Instant versionCreated,
    Map<String, Object> extra) {
  /** Nothing known. */
  public static final Metadata NONE = new Metadata(null, null, null, null, null, null, Map.of());

  public Metadata {
    extra = Map.copyOf(extra);
  }

  /** These, with {@code outlet} and {@code publishedAt} where none is known. */
  public Metadata orElse(@Nullable String otherOutlet, @Nullable Instant otherPublishedAt) {
    return new Metadata(
        givenId,
        url,
        outlet == null ? otherOutlet : outlet,
        title,
        publishedAt == null ? otherPublishedAt : publishedAt,
        versionCreated,
        extra);
  }

  /** The article with these and a body that came as text. */
  Article article(@Nullable String text, @Nullable String html) {
    return article(text, html, null, null);
  }

  /** The article with these and a body that was decoded from bytes. */
  Article article(
      @Nullable String text,
      @Nullable String html,
      @Nullable String charset,
      @Nullable String sha256) {
    return html == null
        ? complete(text, null, charset, sha256)
        : orElse(PageMetadata.of(PageMetadata.parse(html))).complete(text, html, charset, sha256);
  }

  /**
   * These, with the address and the time of change that a page gives where none is known: both
   * decide which article it is, the rest can be read later.
   */
  private Metadata orElse(PageMetadata page) {
    PageDate modified = page.modified();
    return new Metadata(
        givenId,
        url == null ? page.url() : url,
        outlet,
        title,
        publishedAt,
        versionCreated != null || modified == null ? versionCreated : modified.at(ZoneOffset.UTC),
        extra);
  }

  private Article complete(
      @Nullable String text,
      @Nullable String html,
      @Nullable String charset,
      @Nullable String sha256) {
    return Article.of(
        new Article.Fields(
            givenId,
            outlet,
            url,
            title,
            publishedAt,
            versionCreated,
            text,
            html,
            charset,
            sha256,
            extra));
  }
}
