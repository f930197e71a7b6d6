package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marsad.text.Folding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The dictionary that Marsad ships is sound; each complaint names the entry to mend. */
class DictionaryTest {
  private static final List<Actor> ACTORS = ActorDictionary.bundledActors();
  private static final Map<String, Actor> BY_ID =
      ACTORS.stream().collect(Collectors.toMap(Actor::id, Function.identity(), (a, b) -> a));
  private static final List<Preference> PREFERENCES =
      Preference.read("preferences.txt", ActorDictionary.resource("preferences.txt"));

  private static @Nullable Actor state(String id) {
    Actor actor = BY_ID.get(id);
    return actor == null || actor.kind() != Actor.Kind.STATE ? null : actor;
  }

  /** Every name by which an actor is found without further evidence. */
  private static Stream<String> claims(Actor a) {
    return Stream.of(a.names(), a.alone(), a.acronyms(), a.capitals(), a.seats())
        .flatMap(Collection::stream);
  }

  private static Stream<String> aliases(Actor a) {
    return Stream.concat(claims(a), Stream.concat(a.shorts().stream(), a.nisbas().stream()));
  }

  private static Map<String, Set<String>> claimants() {
    Map<String, Set<String>> out = new TreeMap<>();
    for (Actor a : ACTORS) {
      claims(a)
          .map(Folding::key)
          .forEach(k -> out.computeIfAbsent(k, x -> new TreeSet<>()).add(a.id()));
    }
    return out;
  }

  @Test
  void everyIdIsUsedOnce() {
    Map<String, Long> uses =
        ACTORS.stream().collect(Collectors.groupingBy(Actor::id, Collectors.counting()));
    assertThat(uses.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey))
        .isEmpty();
  }

  @Test
  void everyOfficeIsOfAKnownStateBodyOrRegion() {
    Set<String> institutions =
        TitleReader.institutions(ActorDictionary.resource("institutions.txt")).stream()
            .map(i -> "-" + i.suffix())
            .collect(Collectors.toSet());
    assertThat(
            ACTORS.stream()
                .flatMap(a -> a.posts().stream())
                .filter(p -> !isBody(p.of(), institutions))
                .map(p -> p.person() + ": " + p.office() + " " + p.of()))
        .isEmpty();
  }

  private static boolean isBody(String id, Set<String> institutions) {
    Actor actor = BY_ID.get(id);
    return actor == null
        ? institutions.stream()
            .anyMatch(
                i -> id.endsWith(i) && state(id.substring(0, id.length() - i.length())) != null)
        : actor.kind() != Actor.Kind.PERSON;
  }

  @Test
  void everyHomeIsAKnownState() {
    assertThat(
            ACTORS.stream()
                .filter(a -> a.state() != null && state(a.state()) == null)
                .map(a -> a.id() + ": " + a.state()))
        .isEmpty();
  }

  @Test
  void everyTenureEndsAfterItBegins() {
    assertThat(
            ACTORS.stream()
                .flatMap(a -> a.posts().stream())
                .filter(p -> p.to() != null && !p.to().isAfter(p.from()))
                .map(DictionaryTest::shown))
        .isEmpty();
  }

  @Test
  void everyOpenTenureSaysThroughWhenItWasChecked() {
    assertThat(
            ACTORS.stream()
                .flatMap(a -> a.posts().stream())
                .filter(p -> p.to() == null && p.confirmedThrough() == null)
                .map(DictionaryTest::shown))
        .isEmpty();
  }

  @Test
  void everyAliasFoldsToAWord() {
    assertThat(
            ACTORS.stream()
                .flatMap(a -> aliases(a).map(n -> a.id() + ": " + n))
                .filter(
                    n ->
                        Folding.key(n.substring(n.indexOf(':') + 1))
                            .chars()
                            .noneMatch(Character::isLetter)))
        .isEmpty();
  }

  @Test
  void noNameIsClaimedTwiceWithoutAPreference() {
    Set<String> settled = new TreeSet<>();
    for (Preference p : PREFERENCES) {
      settled.add(pair(Folding.key(p.alias()), p.preferred(), p.other()));
    }
    List<String> open = new ArrayList<>();
    claimants()
        .forEach(
            (alias, ids) -> {
              List<String> all = List.copyOf(ids);
              for (int i = 0; i < all.size(); i++) {
                for (int j = i + 1; j < all.size(); j++) {
                  String pair = pair(alias, all.get(i), all.get(j));
                  if (!settled.contains(pair)) {
                    open.add(pair);
                  }
                }
              }
            });
    assertThat(open).isEmpty();
  }

  private static String pair(String alias, String a, String b) {
    return alias + " | " + (a.compareTo(b) < 0 ? a + " | " + b : b + " | " + a);
  }

  @Test
  void everyPreferenceIsBetweenTwoThatClaimTheName() {
    Map<String, Set<String>> claimants = claimants();
    assertThat(
            PREFERENCES.stream()
                .filter(
                    p ->
                        !claimants
                            .getOrDefault(Folding.key(p.alias()), Set.of())
                            .containsAll(List.of(p.preferred(), p.other()))))
        .isEmpty();
  }

  @Test
  void holdersOfASingleOfficeDoNotOverlap() {
    Set<String> single =
        DictionaryFile.read("offices.txt", ActorDictionary.resource("offices.txt")).stream()
            .map(DictionaryFile.Entry::head)
            .filter(head -> head.contains("single"))
            .map(head -> head.get(1))
            .collect(Collectors.toSet());
    Map<String, List<Post>> held =
        ACTORS.stream()
            .flatMap(a -> a.posts().stream())
            .filter(p -> single.contains(p.office()) && !p.acting())
            .collect(
                Collectors.groupingBy(
                    p -> p.office() + " " + p.of(), TreeMap::new, Collectors.toList()));
    List<String> overlaps = new ArrayList<>();
    for (List<Post> posts : held.values()) {
      for (int i = 0; i < posts.size(); i++) {
        for (int j = i + 1; j < posts.size(); j++) {
          if (overlap(posts.get(i), posts.get(j))) {
            overlaps.add(shown(posts.get(i)) + " and " + shown(posts.get(j)));
          }
        }
      }
    }
    assertThat(overlaps).isEmpty();
  }

  private static boolean overlap(Post a, Post b) {
    return !a.person().equals(b.person())
        && latestStart(a).isBefore(earliestEnd(b))
        && latestStart(b).isBefore(earliestEnd(a));
  }

  /** The first of a month or year may stand for any day of it. */
  private static LocalDate latestStart(Post p) {
    LocalDate from = p.from();
    return from.getDayOfYear() == 1
        ? from.plusYears(1)
        : from.getDayOfMonth() == 1 ? from.plusMonths(1) : from;
  }

  private static LocalDate earliestEnd(Post p) {
    LocalDate to = p.to() == null ? LocalDate.MAX : p.to();
    return p.to() == null
        ? to
        : to.getDayOfYear() == 1
            ? to.minusYears(1)
            : to.getDayOfMonth() == 1 ? to.minusMonths(1) : to;
  }

  private static String shown(Post p) {
    String to = p.to() == null ? "" : p.to().toString();
    return p.person() + " " + p.office() + " " + p.of() + " " + p.from() + ".." + to;
  }
}
