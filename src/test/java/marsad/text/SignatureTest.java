package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final String STORY =
      "بحث وزير الخارجية المصري مع نظيره الأردني في القاهرة الأوضاع في قطاع غزة وسبل إدخال"
          + " المساعدات الإنسانية وأكد الوزيران ضرورة وقف إطلاق النار والعودة إلى المفاوضات على أساس"
          + " حل الدولتين كما تناول اللقاء العلاقات الثنائية بين البلدين وفرص التعاون في مجال الطاقة"
          + " والنقل واتفق الجانبان على مواصلة التشاور خلال الأسابيع المقبلة";
  private static final String OTHER =
      "أعلنت وزارة المالية اليابانية أن الفائض التجاري تراجع خلال الشهر الماضي بسبب ارتفاع أسعار"
          + " النفط وضعف الين أمام الدولار وتوقع محللون أن يستمر التراجع حتى نهاية العام في ظل تباطؤ"
          + " الطلب العالمي على السيارات والإلكترونيات وارتفاع كلفة الشحن البحري عبر المحيط الهادئ";

  private static String of(String text, Furniture... furniture) {
    FoldedText folded = Folding.fold(text);
    return Signature.of(folded, new Words(folded), List.of(furniture));
  }

  @Test
  void isSixtyFourHexadecimalDigits() {
    assertThat(of(STORY)).matches("[0-9a-f]{64}");
  }

  @Test
  void ofATextTooShortIsNone() {
    assertThat(of("وصل الوزير")).isEqualTo(Signature.NONE);
  }

  @Test
  void ignoresPunctuationAndSpelling() {
    String copy = STORY.replace("القاهرة", "«القاهره»،").replace("الأوضاع", "الاوضـاع");
    assertThat(of(copy)).isEqualTo(of(STORY));
  }

  @Test
  void leavesOutFurniture() {
    String line = "\nتابعونا على صفحاتنا";
    assertThat(of(STORY + line, new Furniture(STORY.length(), STORY.length() + line.length(), "")))
        .isEqualTo(of(STORY));
  }

  @Test
  void anEditedCopyIsAlike() {
    String copy =
        STORY.replace("خلال الأسابيع المقبلة", "قريبا").replace("بحث وزير", "تباحث اليوم وزير");
    assertThat(Signature.alike(of(copy), of(STORY))).isTrue();
  }

  @Test
  void anotherStoryIsNotAlike() {
    assertThat(Signature.alike(of(OTHER), of(STORY))).isFalse();
    assertThat(Signature.likeness(of(OTHER), of(STORY))).isLessThan(0.15);
  }

  @Test
  void likenessEstimatesTheShingleShared() {
    String[] words = STORY.split(" ");
    String half = String.join(" ", List.of(words).subList(0, words.length / 2));
    assertThat(Signature.likeness(of(STORY), of(STORY))).isEqualTo(1);
    assertThat(Signature.likeness(of(half), of(STORY))).isCloseTo(0.5, within(0.15));
  }

  @Test
  void textsTooShortAreAlikeToNone() {
    assertThat(Signature.alike(Signature.NONE, Signature.NONE)).isFalse();
    assertThat(Signature.likeness(Signature.NONE, Signature.NONE)).isZero();
  }

  @Test
  void refusesWhatIsNoSignature() {
    assertThatThrownBy(() -> Signature.alike("00ff", Signature.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
