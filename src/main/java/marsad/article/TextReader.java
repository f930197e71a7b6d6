package marsad.article;

import java.util.HexFormat;

/** Plain text files as articles, whatever their character set; see {@link Decoder}. */
public final class TextReader {
  private TextReader() {}

  /**
   * The article that {@code bytes} and {@code metadata} make; the character set found and the
   * SHA-256 of the bytes are recorded.
   *
   * @throws RefusedException when the bytes are empty, binary, cut, in no known character set, or
   *     the text is too long
   */
  public static Article read(byte[] bytes, Metadata metadata) throws RefusedException {
    try {
      Decoded decoded = Decoder.decode(bytes, null);
      if (decoded.text().length() > Article.MAX_TEXT_LENGTH) {
        throw new RefusedException("text longer than 2 MiB");
      }
      return metadata.article(decoded.text(), null, decoded.charset(), sha256(bytes));
    } catch (RefusedException e) {
      throw new RefusedException(e.reason(), metadata.givenId());
    }
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(ArticleId.sha256().digest(bytes));
  }
}
