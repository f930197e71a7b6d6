package marsad.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists that the program carries, on the class path below {@code marsad}. */
final class TextResource {
  private TextResource() {}

  static String read(String name) {
    try (InputStream in = TextResource.class.getResourceAsStream("/marsad/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file marsad/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names separated by the Arabic comma and line ends, comments left out. */
  static List<String> names(String name) {
    List<String> out = new ArrayList<>();
    for (String line : read(name).split("\n")) {
      if (!line.startsWith("#")) {
        for (String n : line.split("،")) {
          if (!n.isBlank()) {
            out.add(n.strip());
          }
        }
      }
    }
    return out;
  }
}
