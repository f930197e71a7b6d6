package marsad.actor;

import java.util.HashMap;
import java.util.Map;

/**
 * A number for each of many folded words, 0 for all others.
 *
 * <p>A table of words packed by {@link Letters}. Of words that do not pack it has the beginnings,
 * with any number, so that a text's long words seldom need a look into the map of whole words.
 */
final class Vocabulary {
  private final LongTable packed;
  private final Map<String, Integer> others;

  Vocabulary() {
    this(new LongTable(), new HashMap<>());
  }

  private Vocabulary(LongTable packed, Map<String, Integer> others) {
    this.packed = packed;
    this.others = others;
  }

  Vocabulary copy() {
    return new Vocabulary(packed.copy(), new HashMap<>(others));
  }

  int get(Tokens tokens, int i) {
    long word = tokens.packed(i);
    int number = packed.get(word);
    return word > 0 || number == 0 ? number : others.getOrDefault(tokens.word(i), 0);
  }

  /** The number of word {@code i} without its first {@code cut} letters. */
  int get(Tokens tokens, int i, int cut) {
    long word = tokens.packed(i);
    return word > 0
        ? packed.get(Letters.tail(word, tokens.end(i) - tokens.start(i) - cut))
        : get(tokens.word(i).substring(cut));
  }

  /** The number of the word that an alef and what is left of word {@code i} make. */
  int getAfterAlef(Tokens tokens, int i, int cut) {
    int length = tokens.end(i) - tokens.start(i) - cut;
    long word = tokens.packed(i);
    return word > 0
        ? packed.get(Letters.withAlef(Letters.tail(word, length), length))
        : get(Letters.ALEF + tokens.word(i).substring(cut));
  }

  int get(String word) {
    long key = Letters.pack(word);
    int number = packed.get(key);
    return key > 0 || number == 0 ? number : others.getOrDefault(word, 0);
  }

  void put(String word, int number) {
    long key = Letters.pack(word);
    if (key > 0) {
      packed.put(key, number);
    } else {
      packed.put(key, 1);
      others.put(word, number);
    }
  }
}
