package marsad.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import marsad.event.Inflection.Form;
import marsad.event.Lexicon.Sense;
import marsad.event.LexiconEntry.Kind;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;

/** All forms of the lexicon's entries. */
final class Inflected {
  private final Map<String, List<Sense>> senses = new HashMap<>();
  private final Map<String, Map<String, Form>> pasts = new HashMap<>();
  private final Map<String, Map<String, Form>> presents = new HashMap<>();

  Inflected(List<LexiconEntry> all) {
    all.forEach(this::add);
    all.forEach(this::speaker);
    all.forEach(this::plurals);
    senses.replaceAll((word, s) -> List.copyOf(twoFaced(s)));
  }

  /** What each folded form may report, in the order of the lexicon. */
  Map<String, List<Sense>> senses() {
    return senses;
  }

  private void add(LexiconEntry entry) {
    if (entry.kind() == Kind.BLAME) {
      return;
    }
    if (entry.past() != null && entry.present() != null) {
      put(entry, pasts.computeIfAbsent(entry.past(), Inflection::past));
      put(entry, presents.computeIfAbsent(entry.present(), Inflection::present));
      boolean phrase = !entry.complement().isEmpty();
      if (speaks(entry) && (!phrase || VOICED.contains(entry.past()))) {
        put(entry, Inflection.participles(entry.past(), entry.present()));
      }
    }
    if (entry.passive() != null) {
      passive(entry, entry.passive().split("\\s+"));
    }
    List<String> nouns = entry.nouns().stream().map(Folding::key).toList();
    for (String noun : entry.nouns()) {
      String head = masdar(entry, noun);
      if (head != null) {
        put(entry, Inflection.noun(head)); // تعليق برلين صادرات السلاح
      }
      if (!Phrases.holds(entry, noun)) {
        Map<String, Form> forms = new HashMap<>(Inflection.noun(noun));
        // تظاهرة is spelled as تظاهره
        forms.entrySet().removeIf(f -> f.getValue().pronoun() && nouns.contains(f.getKey()));
        put(entry, forms);
      }
    }
  }

  /** The verbal noun of a phrase, whose complement may stand behind its actor; null for others. */
  private static @Nullable String masdar(LexiconEntry entry, String noun) {
    int space = noun.indexOf(' ');
    List<String> rest =
        space < 0 ? List.of() : List.of(Folding.key(noun.substring(space + 1)).split(" "));
    return entry.kind() == Kind.PHRASE && rest.equals(entry.complement())
        ? noun.substring(0, space)
        : null;
  }

  /**
   * Adds a speaker's own forms, where they are spelled like no other word. Who says that he will
   * harm someone threatens him: سنضرب.
   */
  private void speaker(LexiconEntry entry) {
    EventType type = entry.type();
    boolean harm = type == EventType.ASSAULT && !entry.subjectSuffers();
    boolean together = type == EventType.COOPERATE;
    boolean said = type != null && type.verbal() && type != EventType.CONSULT || together;
    if ((harm || said) && entry.past() != null && entry.present() != null) {
      Map<String, Form> forms = Inflection.speaker(entry.past(), entry.present());
      forms
          .keySet()
          .removeIf(
              w -> senses.getOrDefault(w, List.of()).stream().anyMatch(s -> !s.form().speaker()));
      forms.values().removeIf(f -> harm && f.tense() != Inflection.Tense.FUTURE);
      put(harm ? entry.threat() : entry, forms);
    }
  }

  /** Adds plurals of verbal nouns of blame and threat that are spelled like no other word. */
  private void plurals(LexiconEntry entry) {
    EventType type = entry.type();
    if (entry.kind() == Kind.VERB
        && type != null
        && type.quad() == EventType.Quad.VERBAL_CONFLICT) {
      for (String noun : entry.nouns()) {
        Map<String, Form> forms = new HashMap<>(Inflection.plural(noun));
        forms.keySet().removeIf(senses::containsKey);
        put(entry, forms);
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

  /** Their phrases say by a participle what no noun of theirs says alone: معربا عن تهانيه. */
  private static final Set<String> VOICED = Set.of("أعرب", "عبر", "قدم", "وجه");

  /** Only what is said is reported by participles (مؤكدا, مطالبا); of deeds they are adjectives. */
  private static boolean speaks(LexiconEntry entry) {
    EventType type = entry.type();
    return type == null || type.verbal();
  }

  private void put(LexiconEntry entry, Map<String, Form> forms) {
    forms.forEach(
        (word, form) -> {
          List<Sense> all = senses.computeIfAbsent(word, k -> new ArrayList<>(2));
          all.add(new Sense(entry, form, false));
        });
  }

  @SuppressWarnings("ReferenceEquality") // one entry, not one that is spelled alike
  private static List<Sense> twoFaced(List<Sense> senses) {
    return senses.stream()
        .map(
            s ->
                new Sense(
                    s.entry(),
                    s.form(),
                    senses.stream()
                        .anyMatch(
                            o ->
                                o.entry() == s.entry()
                                    && o.form().finite() != s.form().finite()
                                    && o.form().tense() != Inflection.Tense.PARTICIPLE)))
        .toList();
  }
}
