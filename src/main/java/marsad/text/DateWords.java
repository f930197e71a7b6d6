package marsad.text;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words dates are made of, folded. */
final class DateWords {
  /** Whether a date lies before the day of the text, about it, or after. */
  enum Direction {
    PAST,
    THIS,
    NEXT
  }

  /**
   * A month of one of the two calendars.
   *
   * @param rare whether its name is another word or a person's name too: it counts only beside a
   *     day, a year or a word that asks for a month
   */
  record Month(int number, boolean hijri, boolean rare) {}

  private static final Map<String, Month> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Map<String, Direction> DIRECTIONS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, Integer> TENS = new HashMap<>();
  private static final Map<String, Integer> CUES = new HashMap<>();

  /** Parts of a month or year: the date is the whole of which they are a part. */
  static final Set<String> PARTS =
      folded(
          "مطلع", "مستهل", "بداية", "أوائل", "منتصف", "أواسط", "أواخر", "آخر", "نهاية", "ختام",
          "غرة");

  /** Before a month name: this is no date but the name of what happened then. */
  static final Set<String> NAMED =
      folded(
          "ثورة", "حرب", "انتفاضة", "انقلاب", "حراك", "قوى", "قوات", "فريق", "تحالف", "حركة",
          "مدينة", "ميدان", "شارع", "جسر", "ائتلاف", "مليونية", "جامعة", "صحيفة", "جريدة", "مستشفى",
          "استاد", "ملعب", "قصر", "دوار", "حي", "كوبري", "طوفان", "أيلول", "شهداء", "ذكرى");

  /** Before a month name: what happened then is known by its day, of a year not told. */
  static final Set<String> FAMOUS =
      folded("أحداث", "هجمات", "اعتداءات", "هجوم", "تفجيرات", "أحداث", "زلزال");

  /** Before a weekday: a custom of that day or a name, no date. */
  static final Set<String> CUSTOMS =
      folded(
          "صلاة", "خطبة", "خطبتي", "جامع", "مسجد", "سوق", "حديث", "آل", "بن", "ابن", "جمعة", "كل",
          "أيام", "منبر", "منابر", "خطيب", "خطباء", "إمام", "عطلة");

  /** Before العام: then it means general. */
  static final Set<String> GENERALS =
      folded(
          "الأمين",
          "المدير",
          "المدعي",
          "القائد",
          "المفتي",
          "الرأي",
          "المراقب",
          "السكرتير",
          "المفتش",
          "النائب",
          "القنصل",
          "المشرف",
          "الحاكم",
          "المنسق",
          "القطاع",
          "الاتحاد",
          "الأمن",
          "المقرر",
          "الكاتب",
          "الرئيس",
          "الموظف",
          "المال",
          "النظام",
          "الحق");

  /** After العام: a year that is not the calendar's. */
  static final Set<String> OTHER_YEARS =
      folded("الدراسي", "الهجري", "المالي", "الجامعي", "القضائي");

  static {
    gregorian(1, "يناير", "كانون الثاني", "كانون ثاني", "جانفي");
    gregorian(2, "فبراير", "شباط", "فيفري");
    gregorian(3, "آذار");
    gregorian(4, "أبريل", "أفريل");
    gregorian(5, "مايو", "أيار");
    gregorian(6, "يونيو", "يونيه", "حزيران");
    gregorian(7, "يوليو", "تموز", "جويلية", "يوليوز");
    gregorian(8, "أغسطس", "غشت");
    gregorian(9, "سبتمبر", "أيلول", "شتنبر");
    gregorian(10, "أكتوبر", "تشرين الأول", "تشرين أول");
    gregorian(11, "نوفمبر", "تشرين الثاني", "تشرين ثاني", "نونبر");
    gregorian(12, "ديسمبر", "كانون الأول", "كانون أول", "دجنبر");
    rare(3, "مارس");
    rare(4, "نيسان");
    rare(5, "ماي");
    rare(6, "جوان");
    rare(7, "يوليه");
    rare(8, "آب", "أوت");
    hijri(1, "محرم", "المحرم");
    hijri(2, "صفر");
    hijri(3, "ربيع الأول", "ربيع أول");
    hijri(4, "ربيع الآخر", "ربيع الثاني", "ربيع ثان");
    hijri(5, "جمادى الأولى", "جمادى الأول");
    hijri(6, "جمادى الآخرة", "جمادى الآخر", "جمادى الثانية", "جمادى الثاني");
    hijri(7, "رجب");
    hijri(8, "شعبان");
    hijri(9, "رمضان");
    hijri(10, "شوال");
    hijri(11, "ذو القعدة", "ذي القعدة");
    hijri(12, "ذو الحجة", "ذي الحجة");
    weekday(DayOfWeek.SUNDAY, "الأحد");
    weekday(DayOfWeek.MONDAY, "الاثنين", "الأثنين", "الإثنين");
    weekday(DayOfWeek.TUESDAY, "الثلاثاء", "الثلثاء");
    weekday(DayOfWeek.WEDNESDAY, "الأربعاء");
    weekday(DayOfWeek.THURSDAY, "الخميس");
    weekday(DayOfWeek.FRIDAY, "الجمعة");
    weekday(DayOfWeek.SATURDAY, "السبت");
    direct(
        Direction.PAST,
        "الماضي",
        "الماضية",
        "المنصرم",
        "المنصرمة",
        "الفائت",
        "الفائتة",
        "الفارط",
        "الفارطة",
        "المنقضي",
        "الماضيين");
    direct(Direction.NEXT, "المقبل", "المقبلة", "القادم", "القادمة", "المقبلين", "القادمين");
    direct(Direction.THIS, "الجاري", "الجارية", "الحالي", "الحالية");
    String[] ones = {
      "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
      "العاشر"
    };
    for (int i = 0; i < ones.length; i++) {
      ORDINALS.put(Folding.key(ones[i]), i + 1);
    }
    ORDINALS.put(Folding.key("الحادي"), 1);
    ORDINALS.put(Folding.key("الفاتح"), 1);
    for (String suffix : new String[] {"ين", "ون"}) {
      TENS.put("العشر" + suffix, 20);
      TENS.put("الثلاث" + suffix, 30);
    }
  }

  /** What may begin with a word, as bits of {@link #cues}. */
  static final int DAY = 1;

  static final int WEEKDAY = 2;
  static final int RELATIVE_DAY = 4;
  static final int RELATIVE_UNIT = 8;
  static final int MONTH = 16;
  static final int YEAR = 32;

  static {
    cue(DAY, ORDINALS.keySet());
    cue(DAY, TENS.keySet());
    cue(DAY, folded("يوم", "يومي", "أيام", "تاريخ"));
    cue(MONTH, MONTHS.keySet());
    cue(MONTH | RELATIVE_UNIT | YEAR, PARTS);
    cue(MONTH, folded("شهر", "شهري"));
    cue(WEEKDAY, WEEKDAYS.keySet());
    Set<String> partsOfDays = folded("يوم", "ليلة", "مساء", "صباح", "ظهر", "فجر", "عصر");
    cue(WEEKDAY | RELATIVE_DAY, partsOfDays);
    cue(WEEKDAY | RELATIVE_DAY, folded("اليوم", "أمس", "أول", "غداً", "غد", "بعد", "الليلة"));
    cue(RELATIVE_DAY, folded("بالأمس", "البارحة"));
    cue(RELATIVE_UNIT, folded("هذا", "هذه", "الأسبوع", "الشهر", "العام", "السنة"));
    cue(YEAR, folded("العام", "السنة", "عام", "سنة", "عامي", "للعام", "لعام", "لسنة", "في", "منذ"));
    cue(YEAR, folded("حتى", "خلال", "بين", "قبل", "بعد"));
  }

  private static void cue(int bits, Set<String> words) {
    words.forEach(w -> CUES.merge(w.split(" ")[0], bits, (a, b) -> a | b));
  }

  private DateWords() {}

  /** Which forms of dates may begin with {@code word}. */
  static int cues(String word) {
    return Character.isDigit(word.charAt(0)) || word.startsWith("ال") && hasDigit(word)
        ? DAY
        : CUES.getOrDefault(word, 0);
  }

  private static boolean hasDigit(String word) {
    return word.length() > 2 && Character.isDigit(word.charAt(2));
  }

  private static Set<String> folded(String... words) {
    Set<String> out = new HashSet<>();
    for (String w : words) {
      out.add(Folding.key(w));
    }
    return Set.copyOf(out);
  }

  private static void gregorian(int number, String... names) {
    months(new Month(number, false, false), names);
  }

  private static void rare(int number, String... names) {
    months(new Month(number, false, true), names);
  }

  private static void hijri(int number, String... names) {
    months(new Month(number, true, true), names);
  }

  private static void months(Month month, String... names) {
    for (String name : names) {
      MONTHS.put(Folding.key(name), month);
    }
  }

  private static void weekday(DayOfWeek day, String... names) {
    for (String name : names) {
      WEEKDAYS.put(Folding.key(name), day);
    }
  }

  private static void direct(Direction direction, String... words) {
    for (String word : words) {
      DIRECTIONS.put(Folding.key(word), direction);
    }
  }

  static @Nullable Month month(String word) {
    return MONTHS.get(word);
  }

  static @Nullable DayOfWeek weekday(String word) {
    return WEEKDAYS.get(word);
  }

  static @Nullable Direction direction(String word) {
    return DIRECTIONS.get(word);
  }

  static Set<String> months() {
    return MONTHS.keySet();
  }

  static Set<String> weekdays() {
    return WEEKDAYS.keySet();
  }

  static Set<String> directions() {
    return DIRECTIONS.keySet();
  }

  static Set<String> ordinals() {
    return ORDINALS.keySet();
  }

  /** The number an ordinal of up to three words means: {@code الحادي والعشرين} is 21. */
  static int ordinal(String words) {
    int sum = 0;
    for (String word : words.split(" +")) {
      String w = word.startsWith("و") ? word.substring(1) : word;
      sum += w.equals("عشر") ? 10 : TENS.getOrDefault(w, ORDINALS.getOrDefault(w, 0));
    }
    return sum;
  }
}
