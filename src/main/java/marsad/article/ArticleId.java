package marsad.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who an article is, whoever sends it: the hash of its canonical address; without one, of the
 * producer's own identifier; without either, of outlet and content.
 */
public final class ArticleId {
  /** Hexadecimal digits of an identity: 96 bits, no collision in any archive. */
  private static final int LENGTH = 24;

  /** Query parameters that say how a reader came, not what was read. */
  private static final String TRACKING =
      "(utm_.*|fbclid|gclid|igshid|mc_cid|mc_eid|ref|ref_src|amp|output|cmp|ocid|at_.*)";

  private ArticleId() {}

  /** Identity from address, else from the producer's identifier, else from outlet and content. */
  public static String of(
      @Nullable String url, @Nullable String givenId, @Nullable String outlet, String content) {
    if (url != null && !url.isBlank()) {
      return hash("url", canonical(url));
    }
    if (givenId != null && !givenId.isBlank()) {
      return hash("id", givenId);
    }
    return hash("content", outlet, content);
  }

  /**
   * The address with what varies between copies of one link taken away: scheme, {@code www.},
   * default port, fragment, tracking parameters, a trailing slash, percent-encoding. What does not
   * parse stays as it is.
   */
  public static String canonical(String url) {
    URI uri;
    try {
      uri = new URI(url.trim().replace(" ", "%20"));
    } catch (URISyntaxException e) {
      return url.trim();
    }
    if (uri.getHost() == null) {
      return decoded(url.trim());
    }
    String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^(www|m|amp)\\.", "");
    int port = uri.getPort();
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceFirst("/+$", "");
    String query =
        uri.getRawQuery() == null
            ? ""
            : Arrays.stream(uri.getRawQuery().split("&"))
                .filter(p -> !p.replaceFirst("=.*", "").matches(TRACKING))
                .sorted()
                .collect(Collectors.joining("&"));
    return host
        + (port < 0 || port == 80 || port == 443 ? "" : ":" + port)
        + decoded(path)
        + (query.isEmpty() ? "" : "?" + decoded(query));
  }

  private static String decoded(String s) {
    try {
      return URLDecoder.decode(s.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return s;
    }
  }

  /**
   * SHA-256 over the parts, each ended by U+001F so that no two lists of parts collide; 96 bits.
   */
  public static String hash(@Nullable String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      if (part != null) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
      }
      digest.update((byte) 0x1f);
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  /** A new SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
