package marsad.eval;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spellings of one actor's id that annotators and dictionaries use alike. */
public final class SameIds {
  private final Map<String, String> preferred = new HashMap<>();

  private SameIds() {}

  /** The table that Marsad ships. */
  public static SameIds bundled() {
    try (InputStream in = SameIds.class.getResourceAsStream("/marsad/eval/same-ids.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file marsad/eval/same-ids.txt");
      }
      return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of lines {@code preferred other other}; {@code #} starts a comment. */
  public static SameIds read(String content) {
    SameIds out = new SameIds();
    for (String line : content.split("\n")) {
      String[] ids = line.replaceFirst("#.*", "").strip().split("\\s+");
      for (int i = 1; i < ids.length; i++) {
        out.preferred.put(ids[i], ids[0]);
      }
    }
    return out;
  }

  /** The one id for all spellings of {@code id}; null for null. */
  public @Nullable String of(@Nullable String id) {
    return id == null ? null : preferred.getOrDefault(id, id);
  }
}
