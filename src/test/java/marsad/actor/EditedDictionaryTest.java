package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import marsad.text.Folding;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A dictionary that came about by edits is the one made of its entries. */
class EditedDictionaryTest {
  /** Names that are alike, contain and begin one another, or are titles too. */
  private static final List<String> NAMES =
      List.of(
          "الأسد",
          "بشار الأسد",
          "بشار حافظ الأسد",
          "حافظ الأسد",
          "عبد الله الثاني",
          "أبو عمر",
          "عمان",
          "سلطنة عمان",
          "الرئيس",
          "الخارجية",
          "الأمم-المتحدة",
          "الأمم المتحدة",
          "الديمقراطيين الاجتماعيين",
          "ميري ريغيف",
          "ميري رجيف",
          "BBC عربي");

  private static final List<String> IDS = List.of("a-1", "a-2", "a-3", "b-1", "jordan", "oman");
  private static final List<String> OFFICES = List.of("president", "envoy:syria", "minister");
  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  @Provide
  static Arbitrary<List<Map<String, Optional<Actor>>>> edits() {
    Arbitrary<Map<String, Optional<Actor>>> edit =
        actors()
            .tuple2()
            .flatMap(
                two ->
                    Arbitraries.of(true, true, false)
                        .map(
                            in -> {
                              Map<String, Optional<Actor>> out = new HashMap<>();
                              out.put(two.get1().id(), Optional.of(two.get1()));
                              out.put(
                                  two.get2().id(), in ? Optional.of(two.get2()) : Optional.empty());
                              return out;
                            }));
    return edit.list().ofMinSize(1).ofMaxSize(8);
  }

  private static Arbitrary<Actor> actors() {
    Arbitrary<List<String>> names = Arbitraries.of(NAMES).list().ofMaxSize(4);
    Arbitrary<List<String>> few = Arbitraries.of(NAMES).list().ofMaxSize(1);
    Arbitrary<List<String>> nisbas =
        Arbitraries.of("أردني", "عماني", "جنوب أفريقي").list().ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.of(IDS), Arbitraries.of(Actor.Kind.class), names, few, few, nisbas, posts())
        .as(
            (id, kind, full, shorts, more, adjectives, posts) ->
                new Actor(
                    id,
                    kind,
                    null,
                    full,
                    more,
                    shorts,
                    List.of(),
                    adjectives,
                    more,
                    few(shorts),
                    null,
                    null,
                    posts.stream().map(p -> by(id, p)).toList(),
                    null,
                    null));
  }

  private static List<String> few(List<String> names) {
    return names.isEmpty() ? List.of() : List.of(names.get(0));
  }

  private static Arbitrary<List<Post>> posts() {
    return Combinators.combine(
            Arbitraries.of(OFFICES),
            Arbitraries.of("jordan", "oman"),
            Arbitraries.integers().between(-3, 3))
        .as(
            (office, of, years) ->
                new Post(
                    "", office, of, DAY.plusYears(years), DAY.plusYears(years + 2), null, false))
        .list()
        .ofMaxSize(3);
  }

  private static Post by(String person, Post p) {
    return new Post(person, p.office(), p.of(), p.from(), p.to(), null, p.acting());
  }

  @Property(seed = "1", tries = 500)
  void isTheOneMadeOfItsEntries(@ForAll("edits") List<Map<String, Optional<Actor>>> edits) {
    ActorDictionary edited = ActorDictionary.of(List.of());
    Map<String, Actor> entries = new TreeMap<>();
    for (Map<String, Optional<Actor>> edit : edits) {
      edited = edited.edited(edit);
      edit.forEach(
          (id, actor) -> actor.ifPresentOrElse(a -> entries.put(id, a), () -> entries.remove(id)));
    }
    ActorDictionary made = ActorDictionary.of(entries.values());

    assertThat(edited.actors()).containsExactlyElementsOf(made.actors());
    assertThat(edited.version()).isEqualTo(made.version());
    for (String name : NAMES) {
      assertThat(edited.meanings(name)).isEqualTo(made.meanings(name));
      List<String> words = List.of(Folding.key(name).split(" "));
      assertThat(edited.spellings().bearers(words)).isEqualTo(made.spellings().bearers(words));
    }
    Tokens text = text();
    assertThat(edited.index().in(text)).isEqualTo(made.index().in(text));
    assertSameWords(edited, made, text);
    assertSameHolders(edited, made);
  }

  /** All names one after another, each also after و and ل. */
  private static Tokens text() {
    StringBuilder out = new StringBuilder();
    for (String name : NAMES) {
      out.append(name).append("، و").append(name).append("، ل").append(name).append(' ');
    }
    return new Tokens(Folding.fold(out + "الأردني والعمانية الجنوب أفريقية"));
  }

  private static void assertSameWords(ActorDictionary a, ActorDictionary b, Tokens text) {
    for (int i = 0; i < text.count(); i++) {
      String word = text.word(i);
      assertThat(a.bearers(word)).isEqualTo(b.bearers(word));
      assertThat(a.isNameWord(word)).isEqualTo(b.isNameWord(word));
      assertThat(a.stateByNisba(word)).isEqualTo(b.stateByNisba(word));
    }
  }

  private static void assertSameHolders(ActorDictionary a, ActorDictionary b) {
    for (String office : OFFICES) {
      assertThat(a.isHeld(office)).isEqualTo(b.isHeld(office));
      for (String of : List.of("jordan", "oman")) {
        assertThat(a.holders(office, of)).isEqualTo(b.holders(office, of));
        for (LocalDate day : new @Nullable LocalDate[] {null, DAY, DAY.plusYears(2)}) {
          assertThat(a.holder(OFFICES, of, day)).isEqualTo(b.holder(OFFICES, of, day));
        }
      }
      assertThat(person(a, office)).isEqualTo(person(b, office));
    }
  }

  private static @Nullable String person(ActorDictionary dictionary, String office) {
    Post only = dictionary.onlyHolder(List.of(office), DAY);
    return only == null ? null : only.person();
  }

  @Test
  void leavesTheOldSnapshotAsItWas() {
    Actor old = SyntheticActors.actor("a-1", Actor.Kind.ORG, List.of("الأمم المتحدة"), List.of());
    Actor other = SyntheticActors.actor("a-2", Actor.Kind.ORG, List.of("بنك التنمية"), List.of());
    ActorDictionary before = ActorDictionary.of(List.of(old));
    String version = before.version();

    before.edited(Map.of("a-1", Optional.empty(), "a-2", Optional.of(other)));

    assertThat(before.version()).isEqualTo(version);
    assertThat(before.meanings("الأمم المتحدة")).extracting(Lexeme::actor).containsExactly(old);
    assertThat(before.meanings("بنك التنمية")).isEmpty();
  }

  @Test
  void keepsTheVersionWhenAnEditIsTakenBack() {
    ActorDictionary before = ActorDictionary.bundled();
    Actor added = SyntheticActors.actor("new-one", Actor.Kind.ORG, List.of("هيئة ما"), List.of());

    ActorDictionary after = before.edited(Map.of("new-one", Optional.of(added)));

    assertThat(after.version()).isNotEqualTo(before.version());
    assertThat(after.edited(Map.of("new-one", Optional.empty())).version())
        .isEqualTo(before.version());
  }

  @Test
  void forgetsNamesThatWereTakenOut() {
    ActorDictionary dictionary = ActorDictionary.of(List.of());
    int size = dictionary.index().size();
    int names = 0;
    while (names < 5 * size) {
      List<String> other = new ArrayList<>();
      for (int i = 0; i < size / 4; i++) {
        other.add("اسم" + names++);
      }
      Actor one = SyntheticActors.actor("one", Actor.Kind.ORG, other, List.of());
      dictionary = dictionary.edited(Map.of("one", Optional.of(one)));
    }

    assertThat(dictionary.index().size()).isLessThan(3 * size);
    assertThat(dictionary.meanings("اسم" + (names - 1))).hasSize(1);
    assertThat(dictionary.meanings("اسم0")).isEmpty();
  }

  @Test
  void refusesAnEntryUnderTheIdOfAnother() {
    Actor one = SyntheticActors.actor("one", Actor.Kind.ORG, List.of("هيئة ما"), List.of());

    assertThatThrownBy(() -> ActorDictionary.bundled().edited(Map.of("other", Optional.of(one))))
        .isInstanceOf(DictionaryException.class)
        .hasMessage("other: the entry is that of one");
  }
}
