package marsad.article;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * When a page says it was published or changed.
 *
 * @param written the date as written, one that {@link Dates#parse} reads
 * @param source where it stands: {@code json-ld}; {@code metadata} for {@code meta} and {@code
 *     time} elements; {@code url}
 */
public record PageDate(String written, String source) {
  static @Nullable PageDate of(@Nullable String written, String source) {
    return written == null || Dates.parse(written, ZoneOffset.UTC) == null
        ? null
        : new PageDate(written, source);
  }

  /** The date that an address has in its path, or null. */
  public static @Nullable PageDate inUrl(@Nullable String url) {
    return url == null ? null : of(Dates.inUrl(url), "url");
  }

  /** The time in UTC, read in {@code zone} when none is written; a day alone begins in UTC. */
  public Instant at(ZoneId zone) {
    Instant at = Dates.parse(written, written.contains(":") ? zone : ZoneOffset.UTC);
    if (at == null) {
      throw new IllegalStateException("no date: " + written);
    }
    return at;
  }
}
