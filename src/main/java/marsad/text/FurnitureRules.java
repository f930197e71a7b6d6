package marsad.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that belong to the page and not to the story. A rule looks at one line, its place
 * among the others and the title; a line that no rule names is story.
 */
public final class FurnitureRules {
  /** A headline has at least this many words; shorter lines between paragraphs are subheads. */
  private static final int MIN_HEADLINE_WORDS = 8;

  private static final int MAX_HEADLINE_WORDS = 25;
  private static final int MIN_PARAGRAPH_WORDS = 20;
  private static final int MAX_SIGNATURE_WORDS = 3;
  private static final int MAX_DATELINE_WORDS = 6;

  /** Share of paragraphs that must end in punctuation before a line without any looks foreign. */
  private static final double MIN_PUNCTUATED = 0.7;

  /** Whole lines, folded. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "(شارك|شاركها|شاركنا|مشاركه|انشر|اعلان|اعلانات|التعليقات|تعليقات|الوسوم|وسوم|كلمات مفتاحيه|"
              + "كلمات دلاليه|علامات|نشرت في|نشر في|اخر تحديث.*|تاريخ النشر.*|تم التحديث.*|"
              + "اترك تعليقا|اضف تعليقا?|اكتب تعليقا?.*|اترك رد.*|لا توجد تعليقات|exit mobile version|"
              + "زر الذهاب الي الاعلي|العوده الي الاعلي|اقرا المزيد|المزيد|للمزيد|تابعنا .*|تابعونا .*|تابع .* علي:?|next previous.*|"
              + "اشترك .*|حمل تطبيق.*|طباعه|ارسال|نسخ الرابط|تم نسخ الرابط|فيسبوك|تويتر|واتساب|تلغرام|"
              + "مواضيع ذات صله|مقالات ذات صله|اخبار ذات صله|اخبار متعلقه|موضوعات ذات صله|مواضيع مشابهه|"
              + "قد يهمك( ايضا)?|قد يعجبك( ايضا)?|شاهد ايضا|اقرا ايضا|اخترنا لك|الاكثر قراءه|الاكثر مشاهده|"
              + "جميع الحقوق محفوظه.*|حقوق النشر.*|التعليقات المنشوره تعبر عن .*|.*لا تعبر .* عن راي.*)"
              + "[ .:؛،]*");

  /** Line beginnings, folded, that introduce something else than the story. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(كلمات مفتاحيه|كلمات دلاليه|الوسوم|وسوم|ذات صله|اقرا ايضا|اقرا المزيد|اقرا كذلك|شاهد ايضا|شاهد |طالع ايضا|طالع |مواضيع ذات صله|اخبار ذات صله|"
              + "قد يهمك|المصدر|مصدر الصوره|بقلم|كتب|كتبت|تحرير|اعداد|ترجمه|تصوير|صوره|الصوره|"
              + "photo|image|getty)\\s*[:：؛|/(].*");

  /** Agency and town with a dash between, on a line of their own. */
  private static final Pattern DATELINE = Pattern.compile("[^.،]+ ?[-–—] ?[^.،]+");

  /** Lead-ins that need no separator. */
  private static final Pattern RELATED =
      Pattern.compile(
          "(اقرا ايضا|اقرا كذلك|طالع ايضا|شاهد ايضا|المزيد من|مواضيع ذات صله|للمزيد) .*");

  /** Lines that announce related headlines, which follow on lines of their own. */
  private static final Pattern RELATED_HEAD =
      Pattern.compile(
          "(مقالات|مواضيع|اخبار|موضوعات) (ذات صله|متعلقه|مشابهه)[ :]*|اقرا ايضا[ :]*|شاهد ايضا[ :]*");

  private static final Pattern SOURCE =
      Pattern.compile("\\(?المصدر(?!\\p{L}).*|\\(?وكالات\\)?\\.?");
  private static final String SENTENCE_END = ".!؟?…\"”“»)]:؛";

  private FurnitureRules() {}

  private record Line(int start, int end, String folded, int words) {
    boolean punctuated() {
      return !folded.isEmpty() && SENTENCE_END.indexOf(folded.charAt(folded.length() - 1)) >= 0;
    }

    boolean paragraph() {
      return words >= MIN_PARAGRAPH_WORDS;
    }
  }

  /** Furniture of {@code text} as UTF-16 spans, in order. */
  public static List<Furniture> find(String text, @Nullable String title) {
    List<Line> lines = lines(text);
    Set<String> seen = new HashSet<>();
    if (title != null) {
      seen.add(bare(Folding.key(title)));
    }
    boolean punctuates = punctuates(lines);
    int last = lastParagraph(lines);
    List<Furniture> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      String rule = rule(lines, i, last, punctuates);
      if (rule == null && !seen.add(bare(line.folded())) && i > 0 && line.words() > 1) {
        rule = "repeated";
      }
      if (rule != null) {
        out.add(new Furniture(line.start(), line.end(), rule));
      }
    }
    return out;
  }

  private static @Nullable String rule(List<Line> lines, int i, int last, boolean punctuates) {
    Line line = lines.get(i);
    if (PROMPT.matcher(line.folded()).matches()) {
      return "prompt";
    }
    if (SOURCE.matcher(line.folded()).matches()) {
      return "source";
    }
    if (!line.paragraph()
        && (INTRODUCTION.matcher(line.folded()).matches()
            || RELATED.matcher(line.folded()).matches())) {
      return "introduction";
    }
    if (i > 0 && !line.paragraph() && RELATED_HEAD.matcher(lines.get(i - 1).folded()).matches()) {
      return "related-headline";
    }
    if (i == 0 && line.words() <= MAX_DATELINE_WORDS && DATELINE.matcher(line.folded()).matches()) {
      return "dateline";
    }
    if (i == 0 && line.words() <= MAX_SIGNATURE_WORDS && lines.size() > 3 && !line.punctuated()) {
      return "section";
    }
    if (i > last && last >= 0 && line.words() <= MAX_SIGNATURE_WORDS && !line.punctuated()) {
      return "signature";
    }
    if (punctuates && i > 1 && headline(line) && paragraphBefore(lines, i) && i < last) {
      return "related-headline";
    }
    return null;
  }

  private static boolean headline(Line line) {
    int n = line.folded().length();
    char end = line.folded().charAt(n - 1);
    return line.words() >= MIN_HEADLINE_WORDS
        && line.words() <= MAX_HEADLINE_WORDS
        && ".!…:؛،".indexOf(end) < 0
        && !(SENTENCE_END.indexOf(end) >= 0 && line.folded().indexOf('.') == n - 2);
  }

  /** The nearest longer line before ends a sentence, so that this one does not continue it. */
  private static boolean paragraphBefore(List<Line> lines, int i) {
    for (int k = i - 1; k >= 0; k--) {
      if (lines.get(k).paragraph()) {
        return lines.get(k).punctuated();
      }
    }
    return false;
  }

  private static boolean punctuates(List<Line> lines) {
    long paragraphs = lines.stream().filter(Line::paragraph).count();
    long ended = lines.stream().filter(l -> l.paragraph() && l.punctuated()).count();
    return paragraphs >= 3 && ended >= MIN_PUNCTUATED * paragraphs;
  }

  private static int lastParagraph(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).paragraph()) {
        return i;
      }
    }
    return -1;
  }

  private static String bare(String folded) {
    return folded.replaceAll("[^\\p{L}\\p{N} ]", "").trim();
  }

  private static List<Line> lines(String text) {
    List<Line> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        String folded = Folding.key(text.substring(start, i)).strip();
        if (!folded.isEmpty()) {
          out.add(new Line(start, i, folded, folded.split(" ").length));
        }
        start = i + 1;
      }
    }
    return out;
  }
}
