package marsad.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.event.Lexicon.Sense;

/**
 * What a word may report: a common verb begins hundreds of phrases, of which few can be there.
 *
 * @param all in the order of the lexicon
 * @param plain those of them that are no phrases
 * @param phrases indexes in {@code all} of the phrases, by the first word that belongs to them
 */
record Senses(List<Sense> all, List<Sense> plain, Map<String, List<Integer>> phrases) {
  static final Senses NOTHING = new Senses(List.of(), List.of(), Map.of());

  static Senses of(List<Sense> all) {
    Map<String, List<Integer>> phrases = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      List<String> complement = all.get(i).entry().complement();
      if (!complement.isEmpty()) {
        phrases.computeIfAbsent(complement.get(0), k -> new ArrayList<>(1)).add(i);
      }
    }
    return new Senses(
        List.copyOf(all),
        all.stream().filter(s -> s.entry().complement().isEmpty()).toList(),
        phrases);
  }

  /** Without the phrases none of whose first words is in {@code near}. */
  List<Sense> near(List<String> near) {
    BitSet found = null;
    for (String word : near) {
      List<Integer> begun = phrases.get(word);
      if (begun != null) {
        found = found == null ? new BitSet(all.size()) : found;
        begun.forEach(found::set);
      }
    }
    if (found == null) {
      return plain;
    }
    List<Sense> out = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (found.get(i) || all.get(i).entry().complement().isEmpty()) {
        out.add(all.get(i));
      }
    }
    return out;
  }
}
