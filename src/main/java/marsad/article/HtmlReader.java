package marsad.article;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Web pages as articles. The page is kept whole: what in it is the story, its title and date is
 * decided later, so that a better rule can be applied to old pages. Only what tells one article and
 * revision from another, its address and the time of its last change, is read at once.
 */
public final class HtmlReader {
  /** The longest page, in UTF-16 units, that is taken in. */
  public static final int MAX_PAGE_LENGTH = 4 * 1024 * 1024;

  /** A page names its character set within its first bytes, or browsers do not look for it. */
  private static final int HEAD = 4096;

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

  private HtmlReader() {}

  /**
   * The article that the page {@code bytes} and {@code metadata} make; the character set found and
   * the SHA-256 of the bytes are recorded.
   *
   * @throws RefusedException as {@link TextReader#read} does
   */
  public static Article read(byte[] bytes, Metadata metadata) throws RefusedException {
    try {
      Decoded decoded = Decoder.decode(bytes, declared(bytes));
      if (decoded.text().length() > MAX_PAGE_LENGTH) {
        throw new RefusedException("html longer than 4 MiB");
      }
      return metadata.article(null, decoded.text(), decoded.charset(), TextReader.sha256(bytes));
    } catch (RefusedException e) {
      throw new RefusedException(e.reason(), metadata.givenId());
    }
  }

  private static @Nullable String declared(byte[] bytes) {
    Matcher m =
        CHARSET.matcher(
            new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
    return m.find() ? m.group(1) : null;
  }
}
