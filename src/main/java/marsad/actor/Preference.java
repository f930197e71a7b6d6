package marsad.actor;

import java.util.ArrayList;
import java.util.List;

/**
 * Of two actors that bear one name, whom it means when nothing else tells.
 *
 * @param alias the name
 * @param preferred id of the one it means
 * @param other id of the other
 * @param reason why, for whoever doubts it
 */
record Preference(String alias, String preferred, String other, String reason) {

  /**
   * Reads lines {@code alias | preferred-id | other-id | reason}; {@code #} starts a comment.
   *
   * @throws DictionaryException for the first line that does not hold
   */
  static List<Preference> read(String file, String content) {
    List<Preference> out = new ArrayList<>();
    int number = 0;
    for (String raw : content.split("\n", -1)) {
      number++;
      String line = raw.replaceFirst("#.*", "").strip();
      if (line.isEmpty()) {
        continue;
      }
      String[] parts = line.split("\\s*\\|\\s*", -1);
      if (parts.length != 4 || parts[0].isBlank() || parts[3].isBlank()) {
        throw new DictionaryException(
            file + ":" + number + ": write alias | preferred-id | other-id | reason");
      }
      out.add(new Preference(parts[0], parts[1], parts[2], parts[3]));
    }
    return out;
  }
}
