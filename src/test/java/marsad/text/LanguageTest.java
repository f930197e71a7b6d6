package marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {
  private static void check(String text, String language) {
    assertThat(Language.of(text)).isEqualTo(language);
  }

  @Test
  void knowsArabic() {
    check("بحث وزير الخارجية المصري مع نظيره الأردني الأوضاع في غزة", "ar");
  }

  @Test
  void knowsArabicWithForeignNamesInIt() {
    check(
        "التقى الرئيس التركي في أنقرة رئيس شركة گوگل ورئيس نادي ليڤربول بحضور عدد من الوزراء ومسؤولين آخرين وأعضاء من مجلس النواب",
        "ar");
  }

  @Test
  void knowsPersian() {
    check("وزیر امور خارجه ایران گفت که گفتگوها در وین پایان یافت و نتیجه خوبی داشت", "fa");
  }

  @Test
  void knowsUrdu() {
    check("پاکستان کے وزیر اعظم نے کہا ہے کہ مذاکرات میں بڑی پیش رفت ہوئی ہے", "ur");
  }

  @Test
  void knowsKurdish() {
    check("سەرۆکی هەرێمی کوردستان لە هەولێر پێشوازی لە وەزیری دەرەوە کرد", "ku");
  }

  @Test
  void knowsPashto() {
    check(
        "د افغانستان د بهرنیو چارو وزیر وویل چې ښه خبرې اترې یې وکړې او ټول هیوادونه دې مرسته وکړي",
        "ps");
  }

  @Test
  void callsOtherScriptsOther() {
    check("The minister arrived in Cairo today for talks.", "other");
  }

  @Test
  void leavesAShortTitleUndetermined() {
    check("لقاء في گرگان", "und");
  }
}
