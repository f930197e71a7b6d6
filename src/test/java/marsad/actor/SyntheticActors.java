package marsad.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import marsad.text.Folding;

/**
 * Actors made of words that Arabic names are made of, always the same for one seed: persons whose
 * given names repeat as they do in life, so that many names begin alike, and bodies named by a noun
 * and its adjectives.
 */
public final class SyntheticActors {
  private static final String RADICALS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي";

  /** Shapes of a surname, 1 to 3 standing for the radicals. */
  private static final String[] SURNAMES = {
    "ال12ا3ي",
    "1ا23",
    "1و2ا3ي",
    "ال1ا23",
    "1ي2و3ان",
    "ال1و2ي3ي",
    "12ي3",
    "1ا2و3ين",
    "12و3وف",
    "ال12ا3",
    "م123اوي",
    "1ي2ا3يان",
    "ال1ي23اني",
    "12ا3ة",
    "1و23انوف",
    "ال123ي"
  };

  private static final String[] ADJECTIVES = {
    "ال12ي3", "الم12و3", "ال1ا23ة", "ال12ا3ية", "الت12ي3", "ال123انية", "الا12ا3ي", "الم1ا23ة"
  };

  private static final String[] BODIES = {
    "حزب", "جمعية", "شركة", "مجلس", "اتحاد", "هيئة", "لجنة", "حركة", "مؤسسة", "بنك", "مجموعة",
    "نقابة", "منظمة", "صحيفة", "قناة", "وكالة", "جبهة", "مركز", "لواء", "كتيبة"
  };

  private final Random random;
  private final List<String> given;

  /**
   * @param given given names, the most usual first
   */
  public SyntheticActors(long seed, List<String> given) {
    random = new Random(seed);
    this.given = List.copyOf(given);
  }

  /**
   * {@code actors} and then as many further ones as it takes until they have {@code aliases}
   * different names; fewer of {@code actors} when they alone have more.
   */
  public List<Actor> upTo(int aliases, List<Actor> actors) {
    List<Actor> out = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; names.size() < aliases; i++) {
      Actor actor = i < actors.size() ? actors.get(i) : i % 4 == 0 ? body(i) : person(i);
      Aliases.forEach(actor, (alias, kind) -> names.add(Folding.key(alias)));
      out.add(actor);
    }
    return out;
  }

  /** A person; every tenth is known by the surname too. */
  private Actor person(int number) {
    String surname = word(SURNAMES);
    String first = given();
    Set<String> names = new LinkedHashSet<>();
    names.add(first + " " + surname);
    names.add(first + " " + given() + " " + surname);
    if (random.nextInt(3) == 0) {
      names.add(first + " " + given() + " " + given() + " " + surname);
    }
    List<String> shorts = random.nextInt(10) == 0 ? List.of(surname) : List.of();
    return actor("person-" + number, Actor.Kind.PERSON, List.copyOf(names), shorts);
  }

  private Actor body(int number) {
    String head = BODIES[random.nextInt(BODIES.length)];
    String first = word(ADJECTIVES);
    String second = word(ADJECTIVES);
    return actor(
        "body-" + number,
        Actor.Kind.ORG,
        List.of(head + " " + first + " " + second, head + " " + second + " " + first),
        List.of());
  }

  /** The usual ones far oftener than the rare. */
  private String given() {
    double skewed = Math.pow(random.nextDouble(), 3);
    return given.get((int) (skewed * given.size()));
  }

  /** A surname. */
  String surname() {
    return word(SURNAMES);
  }

  /** A word of one of {@code shapes}. */
  private String word(String[] shapes) {
    StringBuilder out = new StringBuilder();
    for (char c : shapes[random.nextInt(shapes.length)].toCharArray()) {
      out.append(c > '3' ? c : RADICALS.charAt(random.nextInt(RADICALS.length())));
    }
    return out.toString();
  }

  static Actor actor(String id, Actor.Kind kind, List<String> names, List<String> shorts) {
    List<String> none = List.of();
    return new Actor(
        id, kind, null, names, none, shorts, none, none, none, none, null, null, List.of(), null,
        null);
  }
}
