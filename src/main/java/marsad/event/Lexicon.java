package marsad.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marsad.event.Inflection.Form;
import marsad.event.LexiconEntry.Kind;
import org.jspecify.annotations.Nullable;

/** The event lexicon, every entry inflected: from a folded word to what it may report. */
final class Lexicon {
  /**
   * What a word may report.
   *
   * @param entry the entry it belongs to
   * @param form what form of it the word is
   * @param twoFaced whether the word may be this verb and its own verbal noun: دعم, رفض, قصف
   */
  record Sense(LexiconEntry entry, Form form, boolean twoFaced) {}

  private final Map<String, List<Sense>> senses;

  /** Words whose readings are kept: the press uses few words very often. */
  private static final int MAX_READ = 20_000;

  private final Map<String, Senses> read = new ConcurrentHashMap<>();

  /** The same for what a word may begin. */
  private final Map<String, List<String>> begun = new ConcurrentHashMap<>();

  /** The first words of what belongs to a verb's phrase. */
  private final Set<String> complements;

  private final WordFilter forms;
  private final Phrases phrases;
  private final Set<String> blame;
  private final List<LexiconReader.Mode> modes;

  Lexicon(List<LexiconEntry> all, List<LexiconReader.Mode> modes) {
    this.modes = modes;
    senses = new Inflected(all).senses();
    forms = new WordFilter(senses.keySet());
    phrases = new Phrases(all);
    complements =
        new WordSet(
            all.stream()
                .filter(e -> !e.complement().isEmpty())
                .map(e -> e.complement().get(0))
                .toList());
    blame =
        new WordSet(
            all.stream()
                .filter(e -> e.kind() == Kind.BLAME)
                .flatMap(e -> e.nouns().stream())
                .flatMap(n -> Inflection.noun(n).keySet().stream())
                .toList());
  }

  /** The mode that the words of a clause give to events of {@code type}, or null. */
  @Nullable String mode(EventType type, Predicate<Set<String>> anyStands) {
    for (LexiconReader.Mode m : modes) {
      if (m.type() == type && anyStands.test(m.words())) {
        return m.name();
      }
    }
    return null;
  }

  /** Whether {@code word} is a form of the entry as it stands, nothing written to it. */
  @SuppressWarnings("ReferenceEquality") // the same entry, not one that is spelled alike
  boolean isForm(String word, LexiconEntry entry) {
    return known(word).stream().anyMatch(s -> s.entry() == entry);
  }

  /** The entries of several words. */
  Phrases phrases() {
    return phrases;
  }

  /** Whether {@code word} can only be a finite verb, so that a name behind it is its subject. */
  boolean onlyVerb(String word) {
    List<Sense> found = senses(word);
    return !found.isEmpty() && found.stream().allMatch(s -> s.form().finite());
  }

  /** Whether {@code word} can only be a verbal noun. */
  boolean onlyNoun(String word) {
    List<Sense> found = senses(word);
    return !found.isEmpty()
        && found.stream().allMatch(s -> s.form().tense() == Inflection.Tense.NOUN);
  }

  /** Whether a speaker who uses {@code word} blames whoever did it. */
  boolean blames(String word) {
    return blame.contains(word);
  }

  /** The lexicon that Marsad ships. */
  static Lexicon bundled() {
    String content = resource("lexicon.txt");
    return new Lexicon(LexiconReader.read(content), LexiconReader.modes(content));
  }

  /** A file of the event coder that Marsad ships. */
  static String resource(String name) {
    try (InputStream in = Lexicon.class.getResourceAsStream("/marsad/events/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file marsad/events/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Sense> known(String word) {
    return senses.getOrDefault(word, List.of());
  }

  /**
   * What the folded {@code word} may report, as it stands and with proclitics taken off; empty for
   * other words. After ب ل ك only a noun can stand.
   */
  List<Sense> senses(String word) {
    return reading(word).all();
  }

  /** As {@link #senses}, with the phrases found by what belongs to them. */
  Senses reading(String word) {
    if (!mayReport(word)) {
      return Senses.NOTHING;
    }
    Senses known = read.get(word);
    if (known == null) {
      known = Senses.of(find(word));
      if (known.all().isEmpty()) {
        return Senses.NOTHING;
      }
      if (read.size() >= MAX_READ) {
        read.clear();
      }
      read.put(word, known);
    }
    return known;
  }

  /** The complements of phrases that {@code word} may begin, as they are written in the lexicon. */
  List<String> complements(String word) {
    List<String> known = begun.get(word);
    if (known == null) {
      known = Complements.stems(word).stream().filter(complements::contains).toList();
      if (begun.size() >= MAX_READ) {
        begun.clear();
      }
      begun.put(word, known);
    }
    return known;
  }

  /** False for most words without a sense, as they stand and as {@link #find} strips them. */
  private boolean mayReport(String word) {
    if (forms.mayHave(word, 0)) {
      return true;
    }
    for (int cut = 1; cut <= 2 && cuts(word, cut); cut++) {
      char letter = word.charAt(cut - 1);
      boolean preposition = letter == 'ب' || letter == 'ل' || letter == 'ك';
      if (!preposition && (cut == 2 || letter != 'و' && letter != 'ف')) {
        return false;
      }
      if (forms.mayHave(word, cut) || word.startsWith("لل", cut - 1)) {
        return true;
      }
      if (preposition) {
        return false;
      }
    }
    return false;
  }

  private static boolean cuts(String word, int cut) {
    return word.length() > cut + 2 || cut == 1 && word.length() == 3 && Clause.isShortVerb(word);
  }

  private List<Sense> find(String word) {
    if (word.equals("وزاره")) {
      return List.of(); // a ministry, not and he visited him
    }
    List<Sense> found = known(word);
    for (int cut = 1; cut <= 2 && cuts(word, cut); cut++) {
      boolean preposition = "بلك".indexOf(word.charAt(cut - 1)) >= 0;
      if (!preposition && (cut == 2 || "وف".indexOf(word.charAt(0)) < 0)) {
        break;
      }
      List<Sense> stripped = known(word.substring(cut));
      if (stripped.isEmpty() && word.startsWith("لل", cut - 1)) {
        stripped = known("ا" + word.substring(cut)); // للتنديد
      }
      boolean purpose = word.startsWith("لي", cut - 1);
      if (preposition) {
        stripped =
            stripped.stream()
                .filter(
                    s ->
                        s.form().tense() == Inflection.Tense.NOUN
                            || (purpose && s.form().tense() == Inflection.Tense.PRESENT))
                .toList();
      }
      if (!stripped.isEmpty()) {
        // ودعا is he called, not both bade farewell
        boolean both =
            !preposition
                && found.stream().allMatch(f -> f.form().agreement() == Inflection.Agreement.TWO);
        found = both ? List.of() : found;
        found = Stream.concat(found.stream(), stripped.stream()).toList();
      }
      if (preposition) {
        break;
      }
    }
    return found;
  }
}
