package marsad.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import marsad.actor.Actor;
import marsad.actor.ActorReader;
import marsad.actor.DictionaryException;

/** Files of entries, or standard input. */
final class ActorFiles {
  /** Room for some million entries. */
  private static final int MAX_BYTES = 256 * 1024 * 1024;

  private static final int GZIP_MAGIC = 0x1F8B;
  private static final String STANDARD_INPUT = "-";

  private ActorFiles() {}

  /**
   * The entries of {@code from} in the dictionary's text form.
   *
   * @throws DictionaryException when it cannot be read, or for the first entry that does not hold
   */
  static List<Actor> read(String from) {
    return ActorReader.read(from, text(from));
  }

  /** All of {@code from}, UTF-8. */
  static String text(String from) {
    try (InputStream in = open(from)) {
      byte[] bytes = in.readNBytes(MAX_BYTES);
      if (in.read() >= 0) {
        throw new DictionaryException(from + " is larger than " + MAX_BYTES + " bytes; divide it");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new DictionaryException(from + " is not UTF-8");
    } catch (IOException e) {
      throw new DictionaryException(from + " cannot be read: " + e.getMessage());
    }
  }

  /** The bytes of {@code from}, unpacked when they are gzip's. */
  static InputStream open(String from) throws IOException {
    BufferedInputStream in =
        new BufferedInputStream(
            from.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(from)), 1 << 16);
    in.mark(2);
    int magic = in.read() << 8 | in.read();
    in.reset();
    return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
  }
}
