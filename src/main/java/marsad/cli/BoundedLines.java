package marsad.cli;

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

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
  private boolean tooLong;
  private long number;

  BoundedLines(InputStream in) {
    this.in = in;
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    line.reset();
    tooLong = false;
    if (!fill()) {
      return false;
    }
    number++;
    while (fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      int room = MAX_LINE_BYTES - line.size();
      tooLong |= end - from > room;
      line.write(buffer, from, Math.min(end - from, room));
      from = end + 1;
      if (end < to) {
        return true;
      }
    }
    return true;
  }

  /** Reads on when all is taken; false at the end. */
  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    to = Math.max(0, in.read(buffer));
    from = 0;
    return to > 0;
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
