package marsad.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text with its lines while furniture is looked for. */
final class Page {
  /** Share of paragraphs that must end in punctuation before a line without any looks foreign. */
  private static final double MIN_PUNCTUATED = 0.7;

  /** One such line may stand below a story that was copied alone. */
  private static final int MIN_OF_PAGE = 2;

  /** What only a page copied whole has, its buttons and labels with its story. */
  private static final Set<String> OF_PAGES = Set.of("share", "comment", "menu", "related");

  final FoldedText text;
  final List<TextLine> lines;
  final @Nullable String title;
  final Set<String> known;
  final Set<String> heads = new HashSet<>();

  final int lastParagraph;
  final List<Furniture> found = new ArrayList<>();
  int firstStory = -1;

  Page(FoldedText text, List<TextLine> lines, @Nullable String title, Set<String> known) {
    this.text = text;
    this.lines = lines;
    this.title = title == null ? null : FurnitureLines.key(title);
    this.known = known;
    int last = lines.size() - 1;
    while (last >= 0 && !lines.get(last).paragraph()) {
      last--;
    }
    lastParagraph = last;
  }

  /** Whether buttons and labels stand among the lines: then headlines of others may too. */
  boolean pasted() {
    long paragraphs = lines.stream().filter(TextLine::paragraph).count();
    long ended = lines.stream().filter(l -> l.paragraph() && l.punctuated()).count();
    return paragraphs >= 3
        && ended >= MIN_PUNCTUATED * paragraphs
        && lines.stream().filter(Page::ofPage).count() >= MIN_OF_PAGE;
  }

  private static boolean ofPage(TextLine line) {
    String rule = FurniturePatterns.rule(line.key(), line.words());
    return rule != null && OF_PAGES.contains(rule);
  }

  void mark(int from, int to, String rule) {
    if (from < to) {
      found.add(new Furniture(text.start(from), text.end(to - 1), rule));
    }
  }

  /** Whether no line before is story. */
  boolean first(int i) {
    return firstStory < 0 || firstStory == i;
  }
}
