package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameSearchTest {
  private static final ActorDictionary DICTIONARY =
      ActorDictionary.of(
          ActorReader.read(
              "small.txt",
              """
              state russia RUS RUS
                ar روسيا
                nisba روسي
                capital موسكو
              person sergey-lavrov russia
                ar سيرغي لافروف
                alone لافروف
              person sergei-shoigu russia
                ar سيرغي شويغو
                short شويغو
              """));

  private static List<String> found(String name) {
    return NameSearch.find(DICTIONARY, name).stream()
        .map(hit -> hit.actor().id() + ": " + hit.why())
        .toList();
  }

  @Test
  void saysHowANameIsBorne() {
    assertThat(found("سيرغي لافروف")).containsExactly("sergey-lavrov: name");
    assertThat(found("لافروف")).containsExactly("sergey-lavrov: short name that stands alone");
    assertThat(found("شويغو")).containsExactly("sergei-shoigu: short name, only on evidence");
    assertThat(found("موسكو")).containsExactly("russia: its capital");
    assertThat(found("الروسية")).containsExactly("russia: its adjective");
  }

  @Test
  void takesParticlesOff() {
    assertThat(found("ولموسكو")).containsExactly("russia: its capital after ول");
  }

  @Test
  void findsNamesByAPart() {
    assertThat(found("سيرغي"))
        .containsExactly(
            "sergei-shoigu: part of سيرغي شويغو", "sergey-lavrov: part of سيرغي لافروف");
  }

  @Test
  void findsNamesSpelledAlike() {
    assertThat(found("سيرجي لفروف")).containsExactly("sergey-lavrov: spelled like سيرغي لافروف");
  }

  @Test
  void findsNothingForWhatIsNoName() {
    assertThat(found("محمد")).isEmpty();
    assertThat(found(" ")).isEmpty();
  }
}
