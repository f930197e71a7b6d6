package marsad.actor;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/** Short names that stand for a body in the news of one state: التحالف in those of Yemen. */
public final class NearNames {
  private static final NearNames BUNDLED = new NearNames(DictionaryFile.shipped("names/near.txt"));

  /** By folded name and id, the state. */
  private final Map<List<String>, String> states;

  NearNames(String content) {
    states =
        content
            .lines()
            .filter(l -> !l.startsWith("#") && !l.isBlank())
            .map(l -> l.split("\\|"))
            .collect(
                Collectors.toUnmodifiableMap(
                    p -> List.of(Folding.key(p[0].strip()), p[1].strip()), p -> p[2].strip()));
  }

  /** The list that Marsad ships. */
  public static NearNames bundled() {
    return BUNDLED;
  }

  /** In the news of which state {@code name} stands for the body {@code id}; null for others. */
  public @Nullable String state(String name, String id) {
    return states.get(List.of(Folding.key(name), id));
  }

  /** Each name and id, and the state. */
  Map<List<String>, String> all() {
    return states;
  }
}
