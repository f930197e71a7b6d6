package marsad.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marsad.event.LexiconEntry.Kind;
import marsad.text.Folding;

/** The entries of several words: whether one stands at a word of a clause. */
final class Phrases {
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  private final Map<String, List<LexiconEntry>> multiword = new HashMap<>();

  private final WordFilter firsts;

  Phrases(List<LexiconEntry> all) {
    for (LexiconEntry entry : all) {
      entry.nouns().stream().filter(noun -> holds(entry, noun)).forEach(noun -> add(entry, noun));
    }
    firsts = new WordFilter(phrases.keySet());
  }

  /** Whether a noun of an entry is kept here: it has several words, or stands as it is. */
  static boolean holds(LexiconEntry entry, String noun) {
    return entry.kind() == Kind.CARRY
        || entry.kind() == Kind.NONE
        || noun.indexOf(' ') >= 0 && entry.kind() != Kind.BLAME;
  }

  /** Words of several parts are kept under their first, to be compared in place. */
  private void add(LexiconEntry entry, String words) {
    List<String> parts = List.of(Folding.key(words).split(" "));
    phrases.computeIfAbsent(parts.get(0), k -> new ArrayList<>(2)).add(parts);
    multiword.computeIfAbsent(String.join(" ", parts), k -> new ArrayList<>(1)).add(entry);
  }

  /** Entries of several words that start at word {@code i} of {@code clause}, with their length. */
  List<Multiword> at(Clause clause, int i) {
    List<Multiword> out = new ArrayList<>(0);
    from(clause, i, clause.word(i), out);
    if (clause.conjoined(i)) {
      from(clause, i, clause.bare(i), out);
    }
    String bare = clause.bare(i);
    if (bare.startsWith("ال") && firsts.mayHave(bare, 2)) {
      from(clause, i, bare.substring(2), out); // القصف الجوي
    }
    return out;
  }

  private void from(Clause clause, int i, String first, List<Multiword> out) {
    if (!firsts.mayHave(first, 0)) {
      return;
    }
    boolean article = clause.bare(i).length() > first.length();
    for (List<String> parts : phrases.getOrDefault(first, List.of())) {
      int last = parts.size() - 1;
      boolean all = i + last < clause.count();
      for (int k = 1; all && k < last; k++) {
        all = parts.get(k).equals(plain(clause.word(i + k), article));
      }
      String word = clause.word(i + last);
      String end = parts.get(last);
      boolean whole = !article && same(word, end);
      boolean definite = word.startsWith("ال") && Complements.plain(word).equals(end);
      if (!all || !(whole || definite)) {
        continue;
      }
      for (LexiconEntry entry : multiword.getOrDefault(String.join(" ", parts), List.of())) {
        Kind kind = article ? Kind.NOUN : Kind.PHRASE; // القصف الجوي, إرسال الأسلحة
        if (whole || entry.kind() == kind) {
          out.add(new Multiword(entry, parts.size()));
        }
      }
    }
  }

  private static String plain(String word, boolean article) {
    return article ? Complements.plain(word) : word;
  }

  /** Whether a last word is {@code end}, in the dual or accusative too: تنفيذ هجومين. */
  private static boolean same(String word, String end) {
    return word.equals(end) || Complements.one(word).equals(end) || word.equals(end + "ا");
  }

  /** An entry of several words found in place. */
  record Multiword(LexiconEntry entry, int length) {}
}
