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
  void knowsArabicTypedOnAPersianKeyboard() {
    check(
        "التقی الرئیس الایرانی فی طهران نظیره العراقی وبحثا العلاقات بین البلدین علی کل المستویات",
        "ar");
  }

  @Test
  void knowsArabicWithAQuotationInLatinLetters() {
    check(
        "قال الوزير في تغريدة \"We stand with our partners in the region\" إن بلاده تقف مع شركائها في المنطقة",
        "ar");
  }

  @Test
  void knowsShortTitlesInArabic() {
    check("بوتين يلتقي الأسد في موسكو", "ar");
    check("زيلينسكي: سنواصل القتال", "ar");
    check("باكستان تستدعي سفير أفغانستان", "ar");
    check("اعتقال ستة متظاهرين ببغداد", "ar");
  }

  @Test
  void knowsShortTitlesInArabicWithForeignNamesInThem() {
    check("دي ماريا يخضع لفحوصات بالدوحة", "ar");
    check("بان كي مون يطلق نداء ملحا", "ar");
    check("جواهر فريدة لفستان لا مثيل له", "ar");
  }

  @Test
  void knowsPersian() {
    check("وزیر امور خارجه ایران گفت که گفتگوها در وین پایان یافت و نتیجه خوبی داشت", "fa");
    check("رئیس جمهور در نشست خبری امروز از برنامه های دولت برای سال آینده سخن گفت", "fa");
  }

  @Test
  void knowsPersianTypedWithArabicLetters() {
    check("رئيس دولت امروز در مجلس از برنامه هاي خود براي سال آينده سخن را آغاز كرده است", "fa");
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
  void knowsUyghur() {
    check("شىنجاڭ ئۇيغۇر ئاپتونوم رايونىنىڭ رەئىسى بۈگۈن ئۈرۈمچىدە يىغىن ئاچتى ۋە سۆز قىلدى", "ug");
  }

  @Test
  void knowsSindhi() {
    check("سنڌ جي وڏي وزير چيو آهي ته صوبي ۾ ٻوڏ جي متاثرن کي جلد مدد ڏني ويندي", "sd");
  }

  @Test
  void callsAnotherLanguageOfTheScriptUnknown() {
    check("كراجأن مليسيا تله ڤون مڠومومكن ڤلن بارو اونتوق رعيت دان ڤرداڠن سچارا مڽلوروه", "mis");
  }

  @Test
  void callsOtherScriptsOther() {
    check("The minister arrived in Cairo today for talks.", "other");
  }

  @Test
  void knowsArabicCopiedWithTheCodeOfItsPage() {
    check(
        "بحث وزير الخارجية المصري مع نظيره الأردني الأوضاع ".repeat(10)
            + "var options = {}; ".repeat(80),
        "ar");
  }

  @Test
  void leavesTooShortATextUndetermined() {
    check("لقاء في گرگان", "und");
  }
}
