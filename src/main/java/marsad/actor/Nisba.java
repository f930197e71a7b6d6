package marsad.actor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Derives the forms of a nisba from its masculine singular: سوري gives السوري and السورية. */
final class Nisba {
  private Nisba() {}

  /**
   * Pairs of masculine and feminine: without and with the article, each nisba of a compound
   * agreeing. A compound that opens with another word (جنوب أفريقي) takes the article there alone
   * or on every word: الجنوب أفريقي, الجنوب الأفريقي.
   */
  static List<String[]> forms(String masculine) {
    String feminine =
        Arrays.stream(masculine.split(" ")).map(Nisba::feminine).collect(Collectors.joining(" "));
    List<String[]> out = new ArrayList<>();
    out.add(new String[] {masculine, feminine});
    out.add(new String[] {definite(masculine), definite(feminine)});
    if (!isNisba(masculine.split(" ")[0])) {
      out.add(new String[] {definiteWord(masculine), definiteWord(feminine)});
    }
    return out;
  }

  private static boolean isNisba(String word) {
    return word.endsWith("ي");
  }

  private static String feminine(String word) {
    return isNisba(word) ? word + "ة" : word;
  }

  private static String definite(String words) {
    return Arrays.stream(words.split(" "))
        .map(Nisba::definiteWord)
        .collect(Collectors.joining(" "));
  }

  private static String definiteWord(String word) {
    return word.startsWith("ال") ? word : "ال" + word;
  }
}
