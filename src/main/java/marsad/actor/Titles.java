package marsad.actor;

import java.util.Set;
import java.util.stream.Collectors;
import marsad.text.Folding;

/** What is known of titles besides whom they mean. */
public final class Titles {
  private static final Set<String> HEADS =
      TitleReader.titles(DictionaryFile.shipped("actors/offices.txt")).stream()
          .map(title -> Folding.key(title.words()).split(" ")[0])
          .map(word -> word.startsWith("ال") ? word.substring(2) : word)
          .collect(Collectors.toUnmodifiableSet());

  private Titles() {}

  /** First words of titles (وزير, رئيس, نائب ...), folded, without article. */
  public static Set<String> heads() {
    return HEADS;
  }
}
