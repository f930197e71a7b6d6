package marsad.event;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells by a sentence's words that an event's word has another meaning: of games, God, weather. */
final class Matters {
  /** Words from a verb to whom it asks: the subject and his title stand between. */
  private static final int MAX_TITLE = 6;

  /** Whoever says that he will not do it refuses. */
  private static final Set<String> DEALS = Set.of("قبل", "وافق", "تفاوض", "فاوض", "حاور", "تعاون");

  private static final Set<String> WONT = Clause.words("لن لا");

  /** Begins a verb of what will be: ستواصل. */
  private static final Pattern WILL = Pattern.compile("^س[تين]");

  private static final Set<String> GAME =
      Clause.words("منتخب المنتخبين مباراة المباراة مباريات المباريات الشوط المرمى");

  private static final Set<String> SPORT = WordSet.named("matters.sport");

  private static final Set<String> GOD = Clause.words("الله المولى للشهداء بالرحمة للمتوفى للفقيد");

  private static final Set<String> NATURE = WordSet.named("matters.nature");

  private static final Set<String> ATTACK =
      Clause.words("هجوم هجوما هجومه هجومها هجمات هاجم هاجمت يهاجم تهاجم");

  private static final Set<String> ARMS = WordSet.named("matters.arms");

  private static final Set<String> EXERCISES =
      Clause.words("مناورة مناورات المناورات تدريب تدريبات تمرين تمارين");

  private final Clause clause;

  private final boolean sports;

  Matters(Clause clause) {
    this.clause = clause;
    sports = isGame();
  }

  /** What else {@code t} tells of, as a reason to take it for no event; null when nothing. */
  @Nullable String other(Trigger t) {
    if (sports) {
      return "told of a game";
    }
    if (prayer(t)) {
      return "a prayer";
    }
    return nature(t) ? "done by nature" : null;
  }

  /** Whether the sentence is about a game, whose words are those of war. */
  boolean sports() {
    return sports;
  }

  private boolean isGame() {
    int words = 0;
    for (int i = 0; i < clause.count() && words < 2; i++) {
      String word = clause.bare(i);
      words += GAME.contains(word) ? 2 : SPORT.contains(word) ? 1 : 0;
    }
    return words >= 2;
  }

  /** Whether God is asked: داعيا الله أن. */
  private boolean prayer(Trigger t) {
    for (int i = t.at() + 1; i < t.at() + MAX_TITLE; i++) {
      boolean god = GOD.contains(clause.word(i)) && clause.covering(i) == null;
      if (god && !clause.word(i - 1).equals("ايه")) {
        return t.entry().type() == EventType.REQUEST;
      }
      if (Clause.isPreposition(clause.word(i)) || !clause.near(i + 1)) {
        return false;
      }
    }
    return false;
  }

  /** Whether weather or an earthquake does it: أعاصير تضرب. */
  private boolean nature(Trigger t) {
    EventType type = t.entry().type();
    boolean force = type == EventType.ASSAULT || type == EventType.COERCE;
    for (int i = t.at() - 4; force && i <= t.at() + 2; i++) {
      String word = clause.bare(i);
      if (NATURE.contains(Complements.plain(word))) {
        return true;
      }
    }
    return false;
  }

  /**
   * What {@code t} tells in truth: an attack of words blames, a state that protests does, and
   * several who exercise together cooperate; who means to work with another agrees.
   */
  Trigger meant(Trigger t, Found found, Traits traits) {
    boolean exercise = t.entry().complement().stream().anyMatch(EXERCISES::contains);
    boolean mobilizes = t.entry().type() == EventType.MOBILIZE;
    boolean promised =
        t.entry().type() == EventType.AID
            && (Flags.of(clause, t).contains("future")
                || WILL.matcher(clause.bare(t.at() - 1)).find());
    if (promised || Intent.of(clause, t) >= 0) {
      return t.agreed(); // ستواصل تقديم الدعم
    }
    boolean dealing = DEALS.contains(String.valueOf(t.entry().past())) && t.form().finite();
    if (dealing && WONT.contains(clause.word(t.at() - 1))) {
      return t.refused(); // لن تقبل الشروط
    }
    return mobilizes && exercise && found.actors().size() > 1
        ? t.together()
        : verbal(t, found, traits) ? t.blame() : t;
  }

  /**
   * Whether an attack is one of words: by a person alone, with no weapon in the sentence (شن النائب
   * هجوما على الحكومة); or a protest one of diplomats, by a state (بكين تحتج).
   */
  private boolean verbal(Trigger t, Found found, Traits traits) {
    if ("احتج".equals(t.entry().past()) && t.entry().type() == EventType.PROTEST) {
      return !found.actors().isEmpty()
          && found.actors().stream().allMatch(a -> traits.official(a) || traits.governs(a));
    }
    boolean attack =
        t.entry().type() == EventType.ASSAULT
            && t.entry().mode() == null
            && (ATTACK.contains(Complements.ungoverned(clause.bare(t.at())))
                || ATTACK.stream().anyMatch(t.entry().complement()::contains));
    boolean speaker =
        !found.actors().isEmpty()
            && !found.recipients().isEmpty()
            && found.actors().stream().allMatch(traits::isPerson);
    for (int i = 0; attack && speaker && i < clause.count(); i++) {
      attack = !ARMS.contains(clause.bare(i)) && !ARMS.contains(Complements.plain(clause.bare(i)));
    }
    return attack && speaker;
  }
}
