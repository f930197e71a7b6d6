package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodePointsTest {
  @Provide
  static Arbitrary<String> texts() {
    return HardTexts.texts();
  }

  @Property(seed = "1")
  void countsAsTheLibraryDoes(@ForAll("texts") String text) {
    CodePoints points = new CodePoints(text);
    int count = text.codePointCount(0, text.length());

    assertThat(points.of(text.length())).isEqualTo(count);
    for (int point = 0; point <= count; point++) {
      int index = text.offsetByCodePoints(0, point);
      assertThat(points.index(point)).isEqualTo(index);
      assertThat(points.of(index)).isEqualTo(point);
    }
  }

  @Property(seed = "2")
  void theIndexWithinAPairCountsAsThePair(@ForAll("texts") String text) {
    CodePoints points = new CodePoints(text);
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        assertThat(points.of(i)).isEqualTo(points.of(i - 1));
      }
    }
  }
}
