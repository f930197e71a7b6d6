package marsad.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import marsad.article.RefusedException;

/** Lines of UTF-8, none of which can fill the memory. */
final class BoundedLines {
  static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

  private final BufferedInputStream in;
  private ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
  private boolean tooLong;
  private long number;

  BoundedLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    number++;
    while (b >= 0 && b != '\n') {
      if (line.size() < MAX_LINE_BYTES) {
        line.write(b);
      } else {
        tooLong = true;
      }
      b = in.read();
    }
    return true;
  }

  /** The current line's number, from 1. */
  long number() {
    return number;
  }

  /**
   * The current line without its end.
   *
   * @throws RefusedException when it is too long or not UTF-8
   */
  String text() throws RefusedException {
    if (tooLong) {
      line = new ByteArrayOutputStream(4096);
      throw new RefusedException("line longer than 16 MiB");
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(line.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new RefusedException("not UTF-8");
    }
  }
}
