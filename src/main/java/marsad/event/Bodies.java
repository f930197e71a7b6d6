package marsad.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Common nouns that stand for a body of a state, one of its people, or someone named before. */
final class Bodies {
  /** The sections of words.txt that name a body of a state; the last is the state itself. */
  private static final List<String> KINDS =
      List.of("government", "judiciary", "military", "parliament", "police", "presidency", "state");

  /** Common nouns for bodies of a state, by the institution that they mean; empty: the state. */
  private static final Map<String, String> BODIES = new HashMap<>();

  /** The same with article, as accusative and in the dual. */
  private static final Map<String, String> FORMS = new HashMap<>();

  /** What may be written to any of these forms, by the whole word. */
  private static final Map<String, String> CLITICS = new HashMap<>();

  private static final List<String> LEADS = List.of("", "و", "ف", "ب", "ل", "ك", "وب", "ول");

  static {
    for (String kind : KINDS) {
      String institution = kind.equals("state") ? "" : kind;
      WordSet.named("bodies." + kind).forEach(noun -> BODIES.putIfAbsent(noun, institution));
    }
    FORMS.putAll(BODIES);
    BODIES.forEach((noun, body) -> FORMS.putIfAbsent(noun + "ا", body)); // وفدا
    BODIES.forEach((noun, body) -> FORMS.putIfAbsent("ال" + noun, body));
    for (String article : List.of("", "ال")) {
      BODIES.forEach(
          (noun, body) -> {
            String stem = // طائرة، طائرتان
                noun.endsWith("ه") ? noun.substring(0, noun.length() - 1) + "ت" : noun;
            FORMS.putIfAbsent(article + stem + "ان", body);
            FORMS.putIfAbsent(article + stem + "ين", body);
          });
    }
    for (String lead : LEADS) {
      FORMS.keySet().forEach(form -> CLITICS.putIfAbsent(lead + form, lead));
    }
  }

  /** Movements, by their adjective. */
  static final Map<String, String> MOVEMENTS =
      Map.ofEntries(
              movement("houthis", "الحوثي الحوثيه حوثي حوثيه"),
              movement("islamic-state", "الداعشي الداعشيه داعشي داعشيه"),
              movement("muslim-brotherhood", "الاخواني الاخوانيه اخواني اخوانيه"))
          .entrySet()
          .stream()
          .flatMap(
              e -> List.of(e.getKey().split(" ")).stream().map(w -> Map.entry(w, e.getValue())))
          .collect(
              java.util.stream.Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, Map.Entry::getValue));

  /** Nouns that an adjective of a movement makes its own. */
  static final Set<String> BANDS = WordSet.named("bodies.bands");

  /** Take up one person of a state who was named before: المسؤول الروسي. */
  static final Set<String> ONE = Clause.words("المسؤول الوزير الرئيس الموفد المبعوث");

  /** Stand before two parties that were named before. */
  static final Set<String> TWO_BODIES =
      Clause.words("التنظيمين التنظيمان الحركتين الحركتان المنظمتين المنظمتان الحزبين الحزبان");

  static final Set<String> TWO_STATES = Clause.words("البلدين البلدان الدولتين الدولتان");

  static final Set<String> TWO_SIDES = WordSet.named("bodies.two-sides");

  private Bodies() {}

  private static Map.Entry<String, String> movement(String id, String words) {
    return Map.entry(words, id);
  }

  /** Whether {@code noun} is such a noun as the list has it. */
  static boolean isBody(String noun) {
    return BODIES.containsKey(noun);
  }

  /** The institution that a common noun with the article takes up by itself; empty for none. */
  static String alone(String noun) {
    return BODIES.getOrDefault(noun, "");
  }

  /** The institution that a common noun means, with or without article; null for other words. */
  static @Nullable String institution(String noun) {
    return FORMS.get(noun);
  }

  /** Conjunction and preposition written to a word that is a body behind them. */
  static String clitics(String word) {
    String known = CLITICS.get(word);
    return known == null ? withArticle(word) : known;
  }

  /** Conjunction and preposition written to a word that is one of {@code known} behind them. */
  static String clitics(String word, Set<String> known) {
    for (String lead : LEADS) {
      if (word.startsWith(lead) && known.contains(word.substring(lead.length()))) {
        return lead;
      }
    }
    return withArticle(word);
  }

  private static String withArticle(String word) {
    return word.startsWith("ولل") ? "ول" : word.startsWith("لل") ? "ل" : "";
  }

  /** The noun behind {@code clitics}, its article whole again: للحكومة. */
  static String article(String word, String clitics) {
    String rest = word.substring(clitics.length());
    return clitics.endsWith("ل") && rest.startsWith("ل") ? "ا" + rest : rest;
  }
}
