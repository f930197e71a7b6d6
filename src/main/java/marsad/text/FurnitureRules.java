package marsad.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import marsad.article.Outlet;
import marsad.article.Outlets;
import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs to the page and not to the story. A rule looks at one line, its place among
 * the others and the title; at the head of the first paragraph and the end of the last also at what
 * is glued to them. What no rule names is story: a line lost costs more than a line too many.
 */
final class FurnitureRules {
  /** A headline has at least this many words; shorter lines between paragraphs are subheads. */
  private static final int MIN_HEADLINE_WORDS = 8;

  private static final int MAX_HEADLINE_WORDS = 25;
  private static final int MAX_SIGNATURE_WORDS = 3;

  /** A line that comes again is an echo of the page only if it is no mere formula. */
  private static final int MIN_REPEATED_WORDS = 5;

  /** The title stands among so many lines at the top. */
  private static final int MAX_HEADS = 3;

  /** So many short lines below the last paragraph are a list and no signature. */
  private static final int MAX_SIGNATURES = 2;

  private final Dateline datelines;
  private final Set<String> names = new HashSet<>();

  FurnitureRules(Outlets outlets) {
    List<String> all = new ArrayList<>();
    for (Outlet o : outlets.all()) {
      all.addAll(o.names());
      all.addAll(o.markedNames());
    }
    all.forEach(n -> names.add(FurnitureLines.key(n)));
    datelines = new Dateline(all, TextResource.names("datelines.txt"));
  }

  /**
   * Furniture of {@code text} in order, spans in UTF-16 indexes of the original, none overlapping.
   *
   * @param title the title given apart, or null: then the first line may be it
   * @param known keys of the outlet's own lines, see {@link FurnitureLines}
   */
  List<Furniture> find(FoldedText text, @Nullable String title, Set<String> known) {
    Page page = new Page(text, TextLine.of(text), title, known);
    for (int i = 0; i < page.lines.size(); i++) {
      String rule = rule(page, i);
      if (rule != null) {
        page.mark(page.lines.get(i).from(), page.lines.get(i).to(), rule);
      } else {
        glued(page, i);
      }
    }
    page.found.sort(Comparator.comparingInt(Furniture::start));
    return page.found;
  }

  private @Nullable String rule(Page page, int i) {
    TextLine line = page.lines.get(i);
    String bare = line.words() > FurniturePatterns.LONGEST ? "" : TextLine.bare(line.key());
    if (bare.isEmpty()) {
      return null;
    }
    if (page.known.contains(bare)) {
      return "outlet-line";
    }
    String rule = FurniturePatterns.rule(line.key(), line.words());
    if (rule != null && (i > 0 || page.title != null || !rule.equals("related"))) {
      return rule; // the first line may be the title, which شاهد begins too
    }
    if (i > 0
        && !line.paragraph()
        && FurniturePatterns.RELATED_HEAD.matcher(page.lines.get(i - 1).key()).matches()) {
      return "related";
    }
    rule = byPlace(page, i, line, bare);
    boolean repeats = page.heads.contains(bare) && line.words() >= MIN_REPEATED_WORDS;
    if (i < MAX_HEADS) {
      page.heads.add(bare);
    }
    return rule == null && repeats && !line.punctuated() && !line.paragraph() ? "repeated" : rule;
  }

  private @Nullable String byPlace(Page page, int i, TextLine line, String bare) {
    boolean head = page.first(i);
    if ((head || i > page.lastParagraph) && datelines.whole(page.text, line, page.title != null)) {
      return head ? "dateline" : "byline";
    }
    if (bare.equals(page.title)) {
      return "repeated";
    }
    if (head && section(page, i, line)) {
      return "section";
    }
    if (i > page.lastParagraph && signature(page, i, line, bare)) {
      return "signature";
    }
    if (i > 1 && i < page.lastParagraph && interrupts(page, i) && page.pasted()) {
      return "related-headline";
    }
    return null;
  }

  /** A label above the title, or above the story where the title is known. */
  private static boolean section(Page page, int i, TextLine line) {
    if (i > 0 || line.words() > MAX_SIGNATURE_WORDS || line.punctuated() || page.lines.size() < 4) {
      return false;
    }
    TextLine next = page.lines.get(1);
    return page.title == null
        && !next.paragraph()
        && !next.punctuated()
        && next.words() > MAX_SIGNATURE_WORDS;
  }

  private boolean signature(Page page, int i, TextLine line, String bare) {
    if (page.lastParagraph < 0) {
      return false;
    }
    if (names.contains(bare)) {
      return true;
    }
    return page.lines.size() - 1 - page.lastParagraph <= MAX_SIGNATURES
        && i == page.lines.size() - 1
        && line.words() <= MAX_SIGNATURE_WORDS
        && !line.punctuated()
        && bare.chars().noneMatch(Character::isDigit);
  }

  /**
   * A headline between a paragraph that ends and one that goes on with it (وأضاف): no subhead,
   * which would open a new section.
   */
  private static boolean interrupts(Page page, int i) {
    TextLine next = page.lines.get(i + 1);
    return headline(page.lines.get(i))
        && page.lines.get(i - 1).punctuated()
        && next.words() >= MIN_HEADLINE_WORDS
        && next.first() == 'و';
  }

  private static boolean headline(TextLine line) {
    String key = line.key();
    int n = key.length();
    char end = line.last();
    return line.words() >= MIN_HEADLINE_WORDS
        && line.words() <= MAX_HEADLINE_WORDS
        && ".!…:؛،".indexOf(end) < 0
        && line.first() != 'و'
        && !("\"”“»)]".indexOf(end) >= 0 && key.indexOf('.') == n - 2);
  }

  private void glued(Page page, int i) {
    TextLine line = page.lines.get(i);
    boolean first = page.first(i);
    if (page.firstStory < 0) {
      page.firstStory = i;
    }
    int from = first ? buttons(page, line) : line.from();
    int end = datelines.end(page.text, from, line.to(), first);
    page.mark(from, trimmed(page.text, from, end), "dateline");
    if (i == page.lines.size() - 1 || i == page.lastParagraph) {
      tail(page, Math.max(from, end), line.to());
    }
  }

  /** Marks share buttons glued to the head of {@code line}; where the rest starts. */
  private static int buttons(Page page, TextLine line) {
    int window = Math.min(line.to(), line.from() + 200);
    Matcher m = FurniturePatterns.HEAD.matcher(page.text.substring(line.from(), window));
    if (!m.lookingAt() || line.from() + m.end() >= line.to()) {
      return line.from();
    }
    page.mark(line.from(), line.from() + m.end(1), "share");
    return line.from() + m.end();
  }

  /** Marks the sentences at the end of a line that are furniture, and what lists more articles. */
  private void tail(Page page, int from, int to) {
    Matcher more = FurniturePatterns.MORE.matcher(page.text.substring(from, to));
    boolean lists = more.find();
    if (lists) {
      page.mark(from + more.start(), to, "related");
    }
    int end = lists ? trimmed(page.text, from, from + more.start()) : to;
    int start = lastSentence(page.text, from, end);
    while (start > from && start < end) {
      String key = Folding.key(page.text.substring(start, end));
      String rule = sentenceRule(page, key);
      if (rule == null) {
        return;
      }
      page.mark(start, end, rule);
      end = trimmed(page.text, from, start);
      start = lastSentence(page.text, from, end);
    }
  }

  private @Nullable String sentenceRule(Page page, String key) {
    String bare = TextLine.bare(key);
    if (bare.isEmpty()) {
      return null;
    }
    if (page.known.contains(bare)) {
      return "outlet-line";
    }
    boolean bracketed = key.startsWith("(") || key.startsWith("«") || key.startsWith("\"");
    if (bracketed && names.contains(bare)) {
      return "signature";
    }
    String rule = FurniturePatterns.rule(key, key.split(" ").length);
    return "timestamp".equals(rule) || "comment".equals(rule) ? null : rule;
  }

  /** Where the last sentence before {@code to} starts; {@code from} when there is only one. */
  static int lastSentence(FoldedText text, int from, int to) {
    int end = to;
    while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    for (int i = end - 1; i > from; i--) {
      char c = text.charAt(i);
      boolean gap =
          c == ' ' && text.charAt(i - 1) == ' ' && i > from + 1 && text.charAt(i - 2) == ' ';
      boolean stop = c == ' ' && ".!؟?…".indexOf(lastSign(text, from, i)) >= 0;
      if (gap || stop) {
        int start = i + 1;
        while (start < to && text.charAt(start) == ' ') {
          start++;
        }
        return start;
      }
    }
    return from;
  }

  /** The sign before position {@code i}, closing quotes and brackets stepped over. */
  private static char lastSign(FoldedText text, int from, int i) {
    int k = i - 1;
    while (k > from && "\"”“»)]".indexOf(text.charAt(k)) >= 0) {
      k--;
    }
    return text.charAt(k);
  }

  private static int trimmed(FoldedText text, int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }
}
