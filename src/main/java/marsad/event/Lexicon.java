package marsad.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marsad.event.Inflection.Form;
import marsad.event.LexiconEntry.Kind;
import marsad.text.Folding;

/** The event lexicon, every entry inflected: from a folded word to what it may report. */
final class Lexicon {
  /**
   * What a word may report.
   *
   * @param entry the entry it belongs to
   * @param form what form of it the word is
   */
  record Sense(LexiconEntry entry, Form form) {}

  private final Map<String, List<Sense>> senses = new HashMap<>();
  private final Map<String, Map<String, Form>> pasts = new HashMap<>();
  private final Map<String, Map<String, Form>> presents = new HashMap<>();
  private final Map<String, List<List<String>>> phrases = new HashMap<>();
  private final Map<String, List<LexiconEntry>> multiword = new HashMap<>();

  Lexicon(List<LexiconEntry> all) {
    all.forEach(this::add);
  }

  /** The lexicon that Marsad ships. */
  static Lexicon bundled() {
    try (InputStream in = Lexicon.class.getResourceAsStream("/marsad/events/lexicon.txt")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file marsad/events/lexicon.txt");
      }
      return new Lexicon(LexiconReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(LexiconEntry entry) {
    if (entry.past() != null && entry.present() != null) {
      put(entry, pasts.computeIfAbsent(entry.past(), Inflection::past));
      put(entry, presents.computeIfAbsent(entry.present(), Inflection::present));
      if (entry.complement().isEmpty() && speaks(entry)) {
        put(entry, Inflection.participles(entry.present()));
      }
    }
    if (entry.passive() != null) {
      passive(entry, entry.passive().split("\\s+"));
    }
    for (String noun : entry.nouns()) {
      if (entry.kind() == Kind.CARRY || entry.kind() == Kind.NONE || noun.indexOf(' ') >= 0) {
        phrase(entry, noun);
      } else {
        put(entry, Inflection.noun(noun));
      }
    }
  }

  /** Adds the passive's past and present, where their spelling gives them away. */
  private void passive(LexiconEntry entry, String[] lemmas) {
    if (!lemmas[0].isEmpty() && !Folding.key(lemmas[0]).equals(Folding.key(entry.past()))) {
      put(entry, passive(Inflection.past(lemmas[0])));
    }
    if (lemmas.length > 1 && !Folding.key(lemmas[1]).equals(Folding.key(entry.present()))) {
      put(entry, passive(Inflection.present(lemmas[1])));
    }
  }

  private static Map<String, Form> passive(Map<String, Form> forms) {
    Map<String, Form> out = new HashMap<>();
    forms.forEach((word, form) -> out.put(word, form.asPassive()));
    return out;
  }

  /** Only what is said is reported by participles (مؤكدا, مطالبا); of deeds they are adjectives. */
  private static boolean speaks(LexiconEntry entry) {
    EventType type = entry.type();
    return type == null || type.verbal();
  }

  private void put(LexiconEntry entry, Map<String, Form> forms) {
    forms.forEach(
        (word, form) -> {
          List<Sense> all = senses.computeIfAbsent(word, k -> new ArrayList<>(2));
          all.add(new Sense(entry, form));
        });
  }

  /** Words of several parts are kept under their first, to be compared in place. */
  private void phrase(LexiconEntry entry, String words) {
    List<String> parts = List.of(Folding.key(words).split(" "));
    phrases.computeIfAbsent(parts.get(0), k -> new ArrayList<>(2)).add(parts);
    multiword.computeIfAbsent(String.join(" ", parts), k -> new ArrayList<>(1)).add(entry);
  }

  /**
   * What the folded {@code word} may report, as it stands and with proclitics taken off; empty for
   * other words. After ب ل ك only a noun can stand.
   */
  List<Sense> senses(String word) {
    List<Sense> found = senses.getOrDefault(word, List.of());
    for (int cut = 1; cut <= 2 && word.length() > cut + 2; cut++) {
      boolean preposition = "بلك".indexOf(word.charAt(cut - 1)) >= 0;
      if (!preposition && (cut == 2 || "وف".indexOf(word.charAt(0)) < 0)) {
        break;
      }
      List<Sense> stripped = senses.getOrDefault(word.substring(cut), List.of());
      if (stripped.isEmpty() && word.startsWith("لل", cut - 1)) {
        stripped = senses.getOrDefault("ا" + word.substring(cut - 1), List.of());
      }
      if (preposition) {
        stripped =
            stripped.stream().filter(s -> s.form().tense() == Inflection.Tense.NOUN).toList();
      }
      if (!stripped.isEmpty()) {
        found = Stream.concat(found.stream(), stripped.stream()).toList();
      }
      if (preposition) {
        break;
      }
    }
    return found;
  }

  /** Entries of several words that start at word {@code i} of {@code clause}, with their length. */
  List<Multiword> phrasesAt(Clause clause, int i) {
    List<Multiword> out = new ArrayList<>(1);
    for (List<String> parts : phrases.getOrDefault(clause.bare(i), List.of())) {
      boolean all = i + parts.size() <= clause.count();
      for (int k = 1; all && k < parts.size(); k++) {
        all = clause.word(i + k).equals(parts.get(k));
      }
      if (all) {
        for (LexiconEntry entry : multiword.getOrDefault(String.join(" ", parts), List.of())) {
          out.add(new Multiword(entry, parts.size()));
        }
      }
    }
    return out;
  }

  /** An entry of several words found in place. */
  record Multiword(LexiconEntry entry, int length) {}
}
