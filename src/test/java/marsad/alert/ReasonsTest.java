package marsad.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
  @ParameterizedTest
  @CsvSource({
    "1, يوم واحد",
    "2, يومين",
    "3, 3 أيام",
    "10, 10 أيام",
    "11, 11 يوما",
    "99, 99 يوما",
    "100, 100 يوم",
    "103, 103 أيام"
  })
  void daysAreCountedAsArabicDoes(int days, String counted) {
    assertThat(Reasons.returned(Reasons.Name.of("syria", null), days).arabic())
        .isEqualTo("عودة «syria» إلى الأخبار بعد غياب دام " + counted);
  }
}
