package marsad.event;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Common nouns that stand for a body of a state, one of its people, or someone named before. */
final class Bodies {
  /** Common nouns for bodies of a state, by the institution that they mean; empty: the state. */
  static final Map<String, String> BODIES =
      Map.ofEntries(
              body("government", "السلطات الحكومه سلطات حكومه"),
              body("military", "الجيش القوات الطيران جيش طيران سلاح البحريه "),
              body("parliament", "البرلمان"),
              body("police", "الشرطه"),
              body("presidency", "الرياسه"),
              body("judiciary", "محكمه نيابه قضاء قاضي القاضي الاستيناف الجنايات"),
              body(
                  "",
                  "مقاتلات طايرات طايره مقاتله قوات قوه مسوول المسوول مسوولون مسوولين مسوولان وفد الوفد متحدث المتحدث"
                      + " دبلوماسي قيادي زعماء وزير وزراء مصدر مصادر جنود ضابط ضباط مدفعيه دبابات زوارق الجانب"
                      + " الوزير الرييس الاداره القياده قياده الدوله مروحيات بوارج سفن جندي جنود الجنود دوريات"
                      + " قناصه المدفعيه الطايرات المقاتلات دبلوماسيون نواب برلمانيون الموفد المبعوث اجهزه الاجهزه شرطه حرس مسيره مسيرات صواريخ الدفاعات دفاعات جنديان جنديين شرطيان شرطيين شرطي ضابطان ضابطين عسكريين عسكريون عسكريان مسوولو المسوولون المسوولين الدبلوماسيين دبلوماسيين الدبلوماسيون طيارين مستشارين مستشارون عسكري الضباط نظراء"))
          .entrySet()
          .stream()
          .flatMap(
              e -> List.of(e.getKey().split(" ")).stream().map(w -> Map.entry(w, e.getValue())))
          .collect(
              java.util.stream.Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

  /** Movements, by their adjective. */
  static final Map<String, String> MOVEMENTS =
      Map.ofEntries(
              body("houthis", "الحوثي الحوثيه حوثي حوثيه"),
              body("islamic-state", "الداعشي الداعشيه داعشي داعشيه"),
              body("muslim-brotherhood", "الاخواني الاخوانيه اخواني اخوانيه"))
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
  static final Set<String> TWO_BODIES = Clause.words("التنظيمين التنظيمان الحركتين الحركتان");

  static final Set<String> TWO_STATES = Clause.words("البلدين البلدان الدولتين الدولتان");

  static final Set<String> TWO_SIDES = WordSet.named("bodies.two-sides");

  private static final String[] LEADS = {"", "و", "ف", "ب", "ل", "ك", "وب", "ول"};

  private Bodies() {}

  private static Map.Entry<String, String> body(String institution, String words) {
    return Map.entry(words, institution);
  }

  /** The institution that a common noun means, with or without article; null for other words. */
  static @Nullable String institution(String noun) {
    String known = BODIES.get(noun);
    if (known == null && noun.endsWith("ا")) {
      return BODIES.get(noun.substring(0, noun.length() - 1)); // وفدا
    }
    known = known == null && noun.startsWith("ال") ? BODIES.get(noun.substring(2)) : known;
    return known == null ? oneOfTwo(noun) : known;
  }

  /** The institution of each of two that a noun in the dual names, or null: الجيشان. */
  static @Nullable String oneOfTwo(String noun) {
    int end = noun.length() - 2;
    boolean two = end > 2 && (noun.endsWith("ان") || noun.endsWith("ين"));
    String one = two ? noun.substring(0, end) : "";
    String known = BODIES.get(one);
    return known == null && one.startsWith("ال") ? BODIES.get(one.substring(2)) : known;
  }

  /** Conjunction and preposition written to a word that is a body behind them. */
  static String clitics(String word) {
    return clitics(word, w -> institution(w) != null);
  }

  /** Conjunction and preposition written to a word of which {@code known} holds behind them. */
  static String clitics(String word, Predicate<String> known) {
    for (String lead : LEADS) {
      if (word.startsWith(lead) && known.test(word.substring(lead.length()))) {
        return lead;
      }
    }
    return word.startsWith("ولل") ? "ول" : word.startsWith("لل") ? "ل" : "";
  }

  static String article(String word, String clitics) {
    String rest = word.substring(clitics.length());
    return clitics.endsWith("ل") && rest.startsWith("ل") ? "ا" + rest : rest;
  }
}
