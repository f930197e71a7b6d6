package marsad.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import marsad.article.Article;
import marsad.article.Outlet;
import marsad.article.Outlets;
import marsad.article.PageDate;
import marsad.article.PageMetadata;
import org.jspecify.annotations.Nullable;

/** What is known of an article before its text is read; see {@link NormalizedArticle}. */
record Head(
    Article article,
    @Nullable String outlet,
    ZoneId zone,
    @Nullable String title,
    @Nullable String author,
    @Nullable Instant publishedAt,
    String source) {
  /** A publication further after receipt than clocks and zones explain is taken for unknown. */
  private static final Duration MAX_AHEAD = Duration.ofHours(24);

  /** What came with {@code article}, then what its page says, then what its address tells. */
  static Head of(Article article, @Nullable PageMetadata page, Outlets outlets) {
    Outlet known = outlets.find(article.outlet(), article.url());
    if (known == null && page != null) {
      known = outlets.find(page.outlet(), page.url());
    }
    String outlet = article.outlet() != null || page == null ? article.outlet() : page.outlet();
    String title = article.title() != null || page == null ? article.title() : page.title();
    Head head =
        new Head(
            article,
            known == null ? outlet : known.id(),
            known == null ? ZoneOffset.UTC : known.zone(),
            title,
            page == null ? null : page.author(),
            null,
            "none");
    return head.published(article.publishedAt(), "metadata")
        .published(page == null ? null : page.published())
        .published(PageDate.inUrl(article.url()));
  }

  private Head published(@Nullable PageDate date) {
    return date == null ? this : published(date.at(zone), date.source());
  }

  /** This, published at {@code at} unless an earlier source has said when. */
  Head published(@Nullable Instant at, String from) {
    Instant received = article.receivedAt();
    boolean ahead = at != null && received != null && at.isAfter(received.plus(MAX_AHEAD));
    return publishedAt != null || at == null || ahead
        ? this
        : new Head(article, outlet, zone, title, author, at, from);
  }

  /** The day of publication where the outlet is; a time of midnight UTC is a day alone. */
  @Nullable LocalDate day() {
    if (publishedAt == null) {
      return null;
    }
    OffsetDateTime utc = publishedAt.atOffset(ZoneOffset.UTC);
    return utc.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? utc.toLocalDate()
        : publishedAt.atZone(zone).toLocalDate();
  }
}
