package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

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

  private static String of(String text) {
    return Signature.of(Folding.fold(text));
  }

  @Test
  void isSixteenHexadecimalDigits() {
    assertThat(of(STORY)).matches("[0-9a-f]{16}");
  }

  @Test
  void isZeroForATextTooShortToJudge() {
    assertThat(of("وصل الوزير")).isEqualTo("0000000000000000");
  }

  @Test
  void ignoresPunctuationAndSpelling() {
    String copy = STORY.replace("القاهرة", "«القاهره»،").replace("الأوضاع", "الاوضـاع");
    assertThat(of(copy)).isEqualTo(of(STORY));
  }

  @Test
  void isNearForACopyWithASmallEdit() {
    String copy = STORY.replace("خلال الأسابيع المقبلة", "قريبا");
    assertThat(Signature.distance(of(copy), of(STORY))).isLessThan(12);
  }

  @Test
  void isFarForAnotherStory() {
    assertThat(Signature.distance(of(OTHER), of(STORY))).isGreaterThan(18);
  }

  @Test
  void countsBitsThatDiffer() {
    assertThat(Signature.distance("8000000000000001", "0000000000000003")).isEqualTo(2);
  }
}
