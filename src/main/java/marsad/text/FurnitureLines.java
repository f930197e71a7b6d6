package marsad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import marsad.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are furniture of one outlet, an immutable list read from text: {@code outlet ID} at
 * the margin, its lines indented below, {@code #} at the margin a comment. Two lines are the same
 * when their folded letters and digits are.
 */
public final class FurnitureLines {
  private static final FurnitureLines BUNDLED =
      read("furniture.txt", TextResource.read("furniture.txt"));

  private final Map<String, Set<String>> byOutlet;
  private final String version;

  private FurnitureLines(Map<String, Set<String>> byOutlet) {
    this.byOutlet = byOutlet;
    List<String> all = new ArrayList<>();
    byOutlet.forEach((outlet, lines) -> lines.forEach(l -> all.add(outlet + " " + l)));
    version = ArticleId.hash(all.toArray(new String[0]));
  }

  /** The lines that Marsad ships. */
  public static FurnitureLines bundled() {
    return BUNDLED;
  }

  /**
   * Lines from text.
   *
   * @param file name for messages
   * @throws IllegalArgumentException for the first line that does not hold
   */
  public static FurnitureLines read(String file, String content) {
    Map<String, Set<String>> out = new TreeMap<>();
    Set<String> lines = Set.of();
    String[] all = content.split("\n", -1);
    for (int i = 0; i < all.length; i++) {
      String line = all[i].stripTrailing();
      String at = file + ":" + (i + 1) + ": ";
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith("outlet ")) {
        lines = out.computeIfAbsent(line.substring(7).strip(), k -> new TreeSet<>());
      } else if (!Character.isWhitespace(line.charAt(0))) {
        throw new IllegalArgumentException(at + "a line must be indented, or be 'outlet ID'");
      } else if (out.isEmpty()) {
        throw new IllegalArgumentException(at + "no 'outlet ID' stands above this line");
      } else {
        String key = key(line);
        if (key.isEmpty()) {
          throw new IllegalArgumentException(at + "'" + line.strip() + "' has no letters");
        }
        lines.add(key);
      }
    }
    return new FurnitureLines(out);
  }

  /** What two writings of one line share. */
  static String key(String line) {
    return TextLine.bare(Folding.key(line));
  }

  /** These and {@code others}. */
  public FurnitureLines and(FurnitureLines others) {
    Map<String, Set<String>> both = new TreeMap<>();
    for (FurnitureLines lines : List.of(this, others)) {
      lines.byOutlet.forEach(
          (outlet, keys) -> both.computeIfAbsent(outlet, k -> new TreeSet<>()).addAll(keys));
    }
    return new FurnitureLines(both);
  }

  /** The keys of an outlet's lines. */
  Set<String> of(@Nullable String outlet) {
    return outlet == null ? Set.of() : byOutlet.getOrDefault(outlet, Set.of());
  }

  /** Hash of the sorted lines: equal lists have equal versions. */
  public String version() {
    return version;
  }
}
