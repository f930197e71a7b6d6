package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditsTest {
  private static final ActorDictionary BASE =
      ActorDictionary.of(
          ActorReader.read(
              "small.txt",
              """
              state egypt EGY EGY
                ar مصر
                nisba مصري
                capital القاهرة
              org al-ahly egypt
                ar النادي الأهلي
              person sameh-shoukry egypt
                ar سامح شكري
                short شكري
                post foreign-minister egypt 2014-06-17..2024-07-03
              person ayman-safadi -
                ar أيمن الصفدي
              """));

  private static Map<String, Optional<Actor>> wanted(String text) {
    Map<String, Optional<Actor>> out = new LinkedHashMap<>();
    ActorReader.read("e", text).forEach(a -> out.put(a.id(), Optional.of(a)));
    return out;
  }

  private static void refuses(String text, String problem) {
    assertThat(Edits.of(BASE, wanted(text)).refused().values()).containsExactly(problem);
  }

  private static void takes(String text) {
    assertThat(Edits.of(BASE, wanted(text)).refused()).isEmpty();
  }

  @Test
  void takesANewEntryWithANameToShare() {
    takes("person hassan-shoukry egypt\n  ar حسن شكري\n  short شكري\n");
  }

  @Test
  void refusesANameThatAnotherHas() {
    refuses(
        "person sameh-shoukry-2 egypt\n  ar سامح شُكري\n",
        "sameh-shoukry-2: 'سامح شُكري' is a name of sameh-shoukry; list it under short, or take it"
            + " from sameh-shoukry first");
  }

  @Test
  void refusesTheNameOfACapital() {
    refuses(
        "place cairo egypt\n  ar القاهرة\n",
        "cairo: 'القاهرة' is a name of egypt; list it under short, or take it from egypt first");
  }

  @Test
  void refusesANameWithoutLetters() {
    refuses("org two-two -\n  ar 2+2\n", "two-two: '2+2' has no letter");
  }

  @Test
  void refusesAStateThatIsNone() {
    refuses("person a-b al-ahly\n  ar فلان الفلاني\n", "a-b: there is no state al-ahly");
  }

  @Test
  void refusesAnOfficeThatIsNone() {
    refuses(
        "person a-b egypt\n  ar فلان الفلاني\n  post foreign-minster egypt 2011..2012\n",
        "a-b: post foreign-minster egypt 2011..2012-12: there is no office foreign-minster");
  }

  @Test
  void refusesAnOfficeOfNoBody() {
    refuses(
        "person a-b egypt\n  ar فلان الفلاني\n  post head ayman-safadi 2011..2012\n",
        "a-b: post head ayman-safadi 2011..2012-12: there is no state or organization"
            + " ayman-safadi");
  }

  @Test
  void knowsTheInstitutionsOfAState() {
    takes("person a-b egypt\n  ar فلان الفلاني\n  post head egypt-parliament 2011..2012\n");
  }

  @Test
  void refusesATenureThatEndsBeforeItBegins() {
    refuses(
        "person a-b egypt\n  ar فلان الفلاني\n  post minister egypt 2012..2010\n",
        "a-b: post minister egypt 2012..2010-12: it ends before it begins");
  }

  @Test
  void refusesAnOpenTenureThatNobodyChecked() {
    refuses(
        "person a-b egypt\n  ar فلان الفلاني\n  post minister egypt 2012..\n",
        "a-b: post minister egypt 2012..: an open post says through when it was checked (ok DATE)");
  }

  @Test
  void refusesASecondHolderOfASingleOffice() {
    refuses(
        "person a-b egypt\n  ar فلان الفلاني\n  post foreign-minister egypt 2020-02..2021\n",
        "a-b: post foreign-minister egypt 2020-02..2021-12: sameh-shoukry holds it then");
  }

  @Test
  void takesAnActingHolderBesideTheOther() {
    takes("person a-b egypt\n  ar فلان الفلاني\n  post foreign-minister egypt 2020..2021 acting\n");
  }

  @Test
  void takesWhatBecomesPossibleByItsOtherEdits() {
    Map<String, Optional<Actor>> both =
        wanted(
            """
            person a-b egypt
              ar سامح شكري
              post head new-club 2011..2012
            org new-club egypt
              ar النادي الجديد
            """);
    both.put("sameh-shoukry", Optional.empty());
    assertThat(Edits.of(BASE, both)).isEqualTo(new Edits(both, Map.of()));
  }

  @Test
  void letsTwoEntriesSwapTheirNames() {
    takes(
        """
        person sameh-shoukry egypt
          ar أيمن الصفدي
        person ayman-safadi -
          ar سامح شكري
        """);
  }

  @Test
  void takesTheEarlierOfTwoThatExcludeEachOther() {
    Edits edits =
        Edits.of(
            BASE,
            wanted(
                """
                person a-b egypt
                  ar فلان الفلاني
                person c-d egypt
                  ar فلان الفلاني
                """));
    assertThat(edits.taken()).containsOnlyKeys("a-b");
    assertThat(edits.refused()).containsOnlyKeys("c-d");
  }

  @Test
  void takesTheLaterWhenTheEarlierIsRefusedForAnotherReason() {
    Edits edits =
        Edits.of(
            BASE,
            wanted(
                """
                person a-b nowhere
                  ar فلان الفلاني
                person c-d egypt
                  ar فلان الفلاني
                """));
    assertThat(edits.taken()).containsOnlyKeys("c-d");
  }

  @Test
  void refusesToTakeOutWhatOthersReferTo() {
    assertThat(Edits.of(BASE, Map.of("egypt", Optional.empty())).refused())
        .isEqualTo(Map.of("egypt", "egypt: 2 entries refer to it, such as al-ahly"));
  }

  @Test
  void refusesAnotherKindUnderTheSameId() {
    refuses(
        "org ayman-safadi -\n  ar أيمن الصفدي\n",
        "ayman-safadi: is of kind person and stays so, not org");
  }

  @Test
  void refusesAnEntryUnderAnotherId() {
    Actor egypt = List.copyOf(BASE.actors()).get(2);
    assertThat(Edits.of(BASE, Map.of("other", Optional.of(egypt))).refused())
        .isEqualTo(Map.of("other", "other: the entry is that of " + egypt.id()));
  }

  @Test
  void refusesAnEntryThatTheTextFormCannotHold() {
    Actor comma =
        new Actor(
            "a-b",
            Actor.Kind.PERSON,
            null,
            List.of("فلان، الفلاني"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            null,
            null);
    assertThat(Edits.of(BASE, Map.of("a-b", Optional.of(comma))).refused())
        .isEqualTo(
            Map.of(
                "a-b", "a-b: cannot be written as text; look for commas, # and line ends in it"));
  }
}
