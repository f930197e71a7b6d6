package marsad.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What pages write around their stories, as whole lines or sentences, folded and without the
 * punctuation at their end. A phrase stands here only if no story could say it on a line of its
 * own.
 */
final class FurniturePatterns {
  /** Longer lines are read as story whatever they begin with, but for those of {@link #LONG}. */
  static final int MAX_WORDS = 16;

  private static final Set<String> LONG = Set.of("disclaimer", "contact");

  /** Words of the longest line that any rule but that of glued furniture looks at. */
  static final int LONGEST = 40;

  private static final String PLATFORM =
      "(?:فيسبوك|فيس بوك|تويتر|اكس|واتساب|واتس اب|تلغرام|تليغرام|تيليجرام|انستغرام|انستجرام|يوتيوب|لينكد ان|جوجل"
          + " بلس|غوغل نيوز|جوجل نيوز|اخبار جوجل|اخبار غوغل|google news|facebook|twitter|whatsapp|telegram|instagram|youtube)";

  /** What stands between a label and what it labels. */
  private static final String SEPARATOR = "\\s*[:؛|/\\-–—]+\\s*";

  /** The box of share buttons, glued into one line or before the first paragraph. */
  private static final String SHARE_BOX =
      "شارك(?:ها)?( هذا)?( (الخبر|المقال|الموضوع|القصه))?( (علي|عبر|من خلال))?( "
          + PLATFORM
          + "){1,8}( اكتب رايك)?";

  private static final Map<String, Pattern> RULES = new LinkedHashMap<>();

  static {
    rule(
        "share",
        "(شارك|شاركها|شاركنا|مشاركه|انشر|طباعه|ارسال|نسخ الرابط|تم نسخ الرابط|exit mobile version|next"
            + " previous|"
            + PLATFORM
            + ")",
        SHARE_BOX,
        "(تابعنا|تابعونا|تابع \\p{L}+( \\p{L}+)?) (علي|عبر|في)( (منصه|تطبيق|موقع|صفحتنا|صفحاتنا|قناتنا|حسابنا"
            + "|منصات|مواقع|التواصل|الاجتماعي|علي|في|و|"
            + PLATFORM
            + "|و"
            + PLATFORM
            + "))*",
        "حملوا? تطبيق .{1,40}",
        "(اشتركوا?|للاشتراك) (في|ب)? ?(ال)?(قنا|نشر|خدم)\\p{L}* .{0,60}");
    rule(
        "comment",
        "(التعليقات|تعليقات|اترك تعليق(?:ا|ك)|(?:اضف|اكتب) تعليق(?:ا|ك)?|اترك ردا?|اكتب رايك|شاركنا رايك|[0-9]+"
            + " تعليق(ات|ا)?|لا (توجد|يوجد) تعليقات)",
        "اترك (تعليقا|ردا?) (علي|الغاء الرد).{0,60}",
        "لن يتم نشر عنوان بريدك.{0,60}",
        "الحقول الالزاميه مشار اليها.{0,20}");
    rule(
        "menu",
        "(اعلان|اعلانات|الرييسيه|القايمه الرييسيه|زر الذهاب الي الاعلي|العوده الي الاعلي|المزيد|اقرا"
            + " المزيد|نشرت في|نشر في|سلايد رييسي|اخترنا لك|الاكثر قراءه|الاكثر مشاهده|اضغط هنا|play video)",
        "الرييسيه ?[/>»›|] ?[^.؟!]{1,60}");
    rule(
        "tags",
        "(الوسوم|وسوم|كلمات مفتاحيه|كلمات دلاليه|الكلمات المفتاحيه|الكلمات الدلاليه|علامات)",
        "(الوسوم|وسوم|كلمات مفتاحيه|كلمات دلاليه|الكلمات المفتاحيه|الكلمات الدلاليه)"
            + SEPARATOR
            + ".+",
        "سمات( \\p{L}[\\p{L}\\p{N}_]*){1,12}");
    rule(
        "related",
        "(مقالات|مواضيع|اخبار|موضوعات|روابط) (ذات صله|متعلقه|مشابهه)",
        "(اقرا ايضا|اقرا كذلك|شاهد ايضا|طالع ايضا|قد يهمك|قد يهمك ايضا|قد يعجبك|قد يعجبك ايضا|ذات صله|المزيد عن"
            + " الموضوع)",
        "(اقرا ايضا|اقرا كذلك|اقرا المزيد|شاهد ايضا|طالع ايضا|قد يهمك|قد يهمك ايضا|ذات صله|مواضيع ذات"
            + " صله|مقالات ذات صله|اخبار ذات صله|للمزيد|شاهد|طالع|رابط الخبر)( \\p{L}+){0,3}"
            + SEPARATOR
            + ".+",
        "(اقرا ايضا|اقرا كذلك|طالع ايضا|شاهد ايضا) .+",
        "المزيد من (ال)?(اخبار|مقالات|مواضيع|موضوعات|تفاصيل)( [^.؟!،]{0,40})?");
    rule(
        "source",
        "\\(?(المصدر|المصادر|وكالات|الوكالات)\\)?",
        "\\(?المصدر ?(:|/|-|–|\\||\\()\\s?.{1,60}",
        "\\*? ?(خدمه|بالاتفاق مع|خاص ب) ?[«\"][^»\"]{1,40}[»\"]( خاص ب ?[«\"][^»\"]{1,40}[»\"])?");
    rule(
        "byline",
        "(بقلم|كتب|كتبت|تحرير|اعداد|ترجمه|عدسه|حاوره|حاورته|حاورها|اجري الحوار)"
            + SEPARATOR
            + "[^.؟!]{2,60}");
    rule(
        "caption",
        "\\(?(تصوير|صوره|الصوره|photo|image|credit|getty images?)" + SEPARATOR + "[^.؟!]{2,60}\\)?",
        "\\(?(صوره|صور) (ارشيفيه|تعبيريه|توضيحيه|تذكاريه|متداوله|من الارشيف)( .{0,60})?\\)?",
        "[^.؟!]{3,120}\\((ارشيفيه|ارشيف|صوره ارشيفيه|من الارشيف|تصوير[: /-]*[^)]{2,30})\\)");
    rule(
        "contact",
        "([\\p{L} /:]{0,24} )?[a-z0-9._-]+ ?@ ?[a-z0-9.-]+\\.[a-z]{2,}",
        "((تويتر|twitter|حساب الكاتب|للتواصل)" + SEPARATOR + ")?@ ?[a-z0-9_]{3,20}",
        "[a-z0-9_]{3,20}@",
        "([a-z0-9._-]+ ?@ ?[a-z0-9.-]+\\.[a-z]{2,} ?)?للتواصل( مع الكاتب)? ارسل( رساله)? sms( .{0,120})?",
        "تبدا بالرمز \\(?[0-9]+\\)? (ثم )?مسافه.{0,60}",
        "[0-9]{5,6} ?[-–] ?[a-z]{3,8}");
    rule(
        "timestamp",
        "[0-9]{1,2}:[0-9]{2} ?(ت م|م|ص|مساء|صباحا|gmt)?",
        "(اخر تحديث|تاريخ النشر|تم التحديث|تم النشر|نشر|نشرت|published( on)?)( في| بتاريخ| يوم)?[ :]*[^.؟!]{0,12}"
            + "[0-9]{1,4}[^.؟!]{0,40}");
    rule("end-mark", "[/* (-]*(انتهي|يتبع|النهايه)[/* )-]*");
    rule(
        "disclaimer",
        "جميع الحقوق محفوظه.*",
        "حقوق (النشر|الطبع|الملكيه).{0,80}",
        "(ان )?(جميع |كل )?(الاراء|التعليقات|المقالات|المواد|ما ورد|المقال|هذا المقال|التعليقات المنشوره)(?!"
            + "\\p{L}).{0,90}(تعبر? عن|يعبر عن|تعكس|يعكس|تمثل|يمثل) .{0,90}");
  }

  /** Buttons glued before the first paragraph. */
  static final Pattern HEAD = Pattern.compile("(next previous|" + SHARE_BOX + ")(?!\\p{L})\\s*");

  /** Begins headlines of other stories that are glued to it and to each other. */
  static final Pattern MORE = Pattern.compile("(?<!\\p{L})(مقالات|مواضيع) اخري للكاتب");

  /** Announces headlines of other stories, which follow on lines of their own. */
  static final Pattern RELATED_HEAD =
      Pattern.compile(
          "((مقالات|مواضيع|اخبار|موضوعات|روابط) (ذات صله|متعلقه|مشابهه)|اقرا ايضا|شاهد ايضا|قد يهمك(?: ايضا)?)[ :]*");

  private FurniturePatterns() {}

  private static void rule(String name, String... patterns) {
    RULES.put(name, Pattern.compile(String.join("|", patterns)));
  }

  /** The rule that knows {@code line}, folded, as furniture; null for story. */
  static @Nullable String rule(String line, int words) {
    String bare = unpunctuated(line);
    if (bare.isEmpty()) {
      return null;
    }
    for (Map.Entry<String, Pattern> rule : RULES.entrySet()) {
      boolean fits = words <= MAX_WORDS || LONG.contains(rule.getKey()) && words <= LONGEST;
      if (fits && rule.getValue().matcher(bare).matches()) {
        return rule.getKey();
      }
    }
    return null;
  }

  /** Without the punctuation at its end and the dots of ...المزيد. */
  private static String unpunctuated(String line) {
    int end = line.length();
    while (end > 0 && " .:؛،,!…".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = 0;
    while (start < end && " .…".indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    return line.substring(start, end);
  }
}
