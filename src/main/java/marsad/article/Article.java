package marsad.article;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as received, the value of {@code raw-articles}: the decoded text with nothing changed
 * but lone surrogates (now U+FFFD) and a byte order mark (gone).
 *
 * @param id the article's identity over all producers, see {@link ArticleId}
 * @param revision hash of what a reader sees: title, date and body
 * @param givenId the producer's own identifier, or null
 * @param outlet id of the publishing outlet, or null
 * @param url address as given, or null
 * @param title title given apart from the text, or null
 * @param publishedAt publication time in UTC, or null when unknown
 * @param versionCreated when this revision was made in UTC, or null; the newest revision wins
 * @param receivedAt when a producer first took it in, UTC; null outside Kafka
 * @param text plain text, or null when {@code html} is given
 * @param html the page, or null when {@code text} is given
 * @param charset the character set the bytes were decoded with, or null when they came as text;
 *     {@code UTF-8 over windows-1252} for UTF-8 that was once read as that, and put right
 * @param sha256 SHA-256 of the bytes as received, hexadecimal, or null when they came as text
 * @param extra fields of the input that Marsad does not know, kept
 */
public record Article(
    String id,
    String revision,
    @Nullable String givenId,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String title,
    @Nullable Instant publishedAt,
    @Nullable Instant versionCreated,
    @Nullable Instant receivedAt,
    @Nullable String text,
    @Nullable String html,
    @Nullable String charset,
    @Nullable String sha256,
    Map<String, Object> extra) {

  /** The longest text, in UTF-16 units, that is processed; longer articles are refused. */
  public static final int MAX_TEXT_LENGTH = 2 * 1024 * 1024;

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  public Article {
    extra = Map.copyOf(extra);
  }

  /**
   * The article these fields make, its identity and revision derived.
   *
   * @see ArticleId
   */
  public static Article of(Fields f) {
    String text = cleaned(f.text());
    String html = cleaned(f.html());
    String title = cleaned(f.title());
    String givenId = cleaned(f.givenId());
    String outlet = cleaned(f.outlet());
    String url = cleaned(f.url());
    String content = text != null ? text : html == null ? "" : html;
    return new Article(
        ArticleId.of(url, givenId, outlet, content),
        ArticleId.hash(title, String.valueOf(f.publishedAt()), content),
        givenId,
        outlet,
        url,
        title,
        f.publishedAt(),
        f.versionCreated(),
        null,
        text,
        html,
        f.charset(),
        f.sha256(),
        f.extra());
  }

  /** What a reader found in its input; see {@link Article} for each field. */
  public record Fields(
      @Nullable String givenId,
      @Nullable String outlet,
      @Nullable String url,
      @Nullable String title,
      @Nullable Instant publishedAt,
      @Nullable Instant versionCreated,
      @Nullable String text,
      @Nullable String html,
      @Nullable String charset,
      @Nullable String sha256,
      Map<String, Object> extra) {

    /** Plain text with nothing else known. */
    public static Fields ofText(String text) {
      return new Fields(null, null, null, null, null, null, text, null, null, null, Map.of());
    }
  }

  private static @Nullable String cleaned(@Nullable String s) {
    return s == null ? null : clean(s);
  }

  /** {@code s} without a leading byte order mark, each lone surrogate replaced by U+FFFD. */
  static String clean(String s) {
    int from = !s.isEmpty() && s.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    StringBuilder out = null;
    for (int i = from; i < s.length(); i++) {
      char c = s.charAt(i);
      if (!Character.isSurrogate(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < s.length()
          && Character.isLowSurrogate(s.charAt(i + 1))) {
        i++;
        continue;
      }
      if (out == null) {
        out = new StringBuilder(s);
      }
      out.setCharAt(i, REPLACEMENT);
    }
    String cleaned = out == null ? s : out.toString();
    return from == 0 ? cleaned : cleaned.substring(from);
  }

  /** The same article, taken in at {@code at}. */
  public Article received(Instant at) {
    return new Article(
        id,
        revision,
        givenId,
        outlet,
        url,
        title,
        publishedAt,
        versionCreated,
        at,
        text,
        html,
        charset,
        sha256,
        extra);
  }

  /** The body as given, text or page; empty when there is none. */
  public String body() {
    if (text != null) {
      return text;
    }
    return html == null ? "" : html;
  }
}
