package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DateCluesTest {
  private static @Nullable DateClues clues(String text) {
    FoldedText folded = Folding.fold(text);
    return new TextDates(folded, new Words(folded)).clues();
  }

  @Test
  void tellsWhatTheTextSaysOfItsDay() {
    assertThat(clues("أمس الأربعاء، في 11 شباط الجاري، منذ 8 كانون الأول 2024"))
        .isEqualTo(new DateClues(DayOfWeek.THURSDAY, 2, LocalDate.parse("2024-12-08")));
  }

  @Test
  void leavesOutCluesThatContradictEachOther() {
    assertThat(clues("اليوم الأحد وأمس الأحد، في 11 شباط الجاري"))
        .isEqualTo(new DateClues(null, 2, null));
  }

  @Test
  void tellsNothingWhereTheTextDoesNot() {
    assertThat(clues("وصل الوزير أمس")).isNull();
  }
}
