package marsad.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Derives the forms of a nisba from its masculine singular: سوري gives السوري and السورية. */
final class Nisba {
  private Nisba() {}

  /**
   * Pairs of masculine and feminine: without and with the article, each word of a compound
   * agreeing.
   */
  static List<String[]> forms(String masculine) {
    List<String[]> out = new ArrayList<>();
    out.add(new String[] {masculine, feminine(masculine)});
    out.add(new String[] {definite(masculine), definite(feminine(masculine))});
    return out;
  }

  private static String feminine(String masculine) {
    return Arrays.stream(masculine.split(" ")).map(w -> w + "ة").collect(Collectors.joining(" "));
  }

  private static String definite(String words) {
    return Arrays.stream(words.split(" "))
        .map(w -> w.startsWith("ال") ? w : "ال" + w)
        .collect(Collectors.joining(" "));
  }
}
