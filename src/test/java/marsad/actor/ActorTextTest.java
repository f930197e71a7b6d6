package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import marsad.actor.ActorText.Change;
import org.junit.jupiter.api.Test;

class ActorTextTest {
  private static final String SHAIBANI =
      """
      person asaad-al-shaibani syria
        en Asaad Hassan al-Shaibani
        wd Q1
        ar أسعد الشيباني، أسعد حسن الشيباني
        short الشيباني
        post foreign-minister syria 2024-12-21.. ok 2025-06
        post envoy:libya united-nations 2011..2012-03 acting
      """;

  private static Actor actor(String text) {
    return ActorReader.read("a.txt", text).get(0);
  }

  private static Actor changed(String key, boolean add, String value) {
    return ActorText.changed(actor(SHAIBANI), List.of(new Change(key, add, value)));
  }

  @Test
  void writesWhatItReads() {
    assertThat(ActorText.write(actor(SHAIBANI))).isEqualTo(SHAIBANI);
  }

  @Test
  void writesEveryKindOfLine() {
    String state =
        """
        state syria SYR SYR
          ar سوريا، سورية
          nisba سوري
          capital دمشق
          seat قصر الشعب
        """;
    String org =
        """
        org nato -
          ar حلف شمال الأطلسي
          alone الناتو
          acronym ناتو
        """;
    assertThat(ActorText.write(actor(state))).isEqualTo(state);
    assertThat(ActorText.write(actor(org))).isEqualTo(org);
  }

  @Test
  void keepsDaysThatAreNoMonthsAndYears() {
    String days =
        """
        person a-b syria
          ar فلان
          post president syria 2000-07-17..2024-12-08
          post minister syria 2000-03..1999-12
          post head syria 2000.. ok 2025-06-29
          post leader syria 2000.. ok 2025
        """;
    assertThat(ActorText.write(actor(days))).isEqualTo(days);
  }

  @Test
  void addsAName() {
    assertThat(changed("short", true, "الوزير الشيباني").shorts())
        .containsExactly("الشيباني", "الوزير الشيباني");
  }

  @Test
  void takesANameAway() {
    assertThat(changed("ar", false, "أسعد حسن الشيباني").names()).containsExactly("أسعد الشيباني");
  }

  @Test
  void replacesWhatThereIsOnlyOneOf() {
    assertThat(changed("wd", true, "Q2").wikidata()).isEqualTo("Q2");
  }

  @Test
  void takesAPostAwayByTheWordsItBeginsWith() {
    assertThat(changed("post", false, "foreign-minister syria").posts())
        .extracting(Post::office)
        .containsExactly("envoy:libya");
  }

  @Test
  void refusesToTakeAwayWhatIsNotThere() {
    assertThatThrownBy(() -> changed("short", false, "أسعد"))
        .isInstanceOf(DictionaryException.class)
        .hasMessage("asaad-al-shaibani has no short 'أسعد'");
  }

  @Test
  void refusesAPostThatIsNone() {
    assertThatThrownBy(() -> changed("post", true, "foreign-minister"))
        .isInstanceOf(DictionaryException.class)
        .hasMessageStartingWith("asaad-al-shaibani: 'foreign-minister' is no post");
  }
}
