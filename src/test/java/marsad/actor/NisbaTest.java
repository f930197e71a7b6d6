package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NisbaTest {
  private static List<String> forms(String masculine) {
    return Nisba.forms(masculine).stream().map(f -> f[0] + "، " + f[1]).toList();
  }

  @Test
  void givesFeminineAndArticle() {
    assertThat(forms("سوري")).containsExactly("سوري، سورية", "السوري، السورية");
  }

  @Test
  void letsEveryNisbaOfACompoundAgree() {
    assertThat(forms("كوري جنوبي"))
        .containsExactly("كوري جنوبي، كورية جنوبية", "الكوري الجنوبي، الكورية الجنوبية");
  }

  @Test
  void leavesTheFeminineEndingOffWordsThatAreNoNisba() {
    assertThat(forms("جنوب أفريقي"))
        .containsExactly(
            "جنوب أفريقي، جنوب أفريقية",
            "الجنوب الأفريقي، الجنوب الأفريقية",
            "الجنوب أفريقي، الجنوب أفريقية");
  }

  @Test
  void doesNotDoubleTheArticle() {
    assertThat(forms("الماني")).containsExactly("الماني، المانية", "الماني، المانية");
  }
}
