package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PreferenceTest {
  @Test
  void readsAliasBothIdsAndTheReason() {
    assertThat(
            Preference.read(
                "p.txt",
                "# شرح\nالأنبار | anbar-governorate | anbar-town | the province is news\n"))
        .containsExactly(
            new Preference("الأنبار", "anbar-governorate", "anbar-town", "the province is news"));
  }

  @Test
  void refusesALineWithoutReason() {
    assertThatThrownBy(() -> Preference.read("p.txt", "\nالأنبار | a | b |"))
        .isInstanceOf(DictionaryException.class)
        .hasMessage("p.txt:2: write alias | preferred-id | other-id | reason");
  }
}
