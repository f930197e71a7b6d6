package marsad.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns from an archive which lines an outlet writes around its stories: those that recur over its
 * articles and that no rule has found. What it writes is a list for people to look through, see
 * {@link FurnitureLines}: a column's greeting recurs too. Copies of one article count once.
 */
public final class FurnitureLearner {
  /** Longer lines are paragraphs, which recur only where an article does. */
  private static final int MAX_WORDS = 25;

  /** Lines remembered of one outlet; when there are more, those seen once are forgotten. */
  private static final int MAX_LINES = 200_000;

  /** Articles remembered as known; later ones count again when they come again. */
  private static final int MAX_ARTICLES = 2_000_000;

  private final Map<String, Map<String, Line>> outlets = new TreeMap<>();
  private final Set<Long> articles = new HashSet<>();
  private final int minimum;

  /**
   * @param minimum articles of an outlet that a line must recur over
   */
  public FurnitureLearner(int minimum) {
    this.minimum = minimum;
  }

  private static final class Line {
    private final String written;
    private int articles = 1;

    Line(String written) {
      this.written = written;
    }
  }

  /** Counts the lines of {@code article}, if it names its outlet and was not seen before. */
  public void add(NormalizedArticle article) {
    String outlet = article.outlet();
    if (outlet == null || article.refused() != null) {
      return;
    }
    FoldedText text = Folding.fold(article.text());
    if (articles.size() < MAX_ARTICLES && !articles.add(hash(text))) {
      return;
    }
    Map<String, Line> lines = outlets.computeIfAbsent(outlet, k -> new HashMap<>());
    Map<String, String> here = new HashMap<>();
    List<TextLine> all = TextLine.of(text);
    for (TextLine line : all) {
      keep(here, text, line.from(), line.to(), line.words());
    }
    if (!all.isEmpty()) {
      TextLine last = all.get(all.size() - 1);
      int start = FurnitureRules.lastSentence(text, last.from(), last.to());
      keep(here, text, start, last.to(), text.substring(start, last.to()).split(" +").length);
    }
    CodePoints points = new CodePoints(article.text());
    for (Furniture f : article.furniture()) {
      here.remove(FurnitureLines.key(points.slice(f.start(), f.end())));
    }
    here.forEach(
        (key, written) -> {
          Line known = lines.get(key);
          if (known == null) {
            lines.put(key, new Line(written));
          } else {
            known.articles++;
          }
        });
    if (lines.size() > MAX_LINES) {
      lines.values().removeIf(l -> l.articles == 1);
    }
  }

  private static long hash(FoldedText text) {
    long h = 0;
    for (int i = 0; i < text.length(); i++) {
      h = text.charAt(i) == ' ' ? h : h * 0x100000001b3L + text.charAt(i);
    }
    return h;
  }

  private static void keep(Map<String, String> here, FoldedText text, int from, int to, int words) {
    if (words > MAX_WORDS || from >= to) {
      return;
    }
    String written = text.original().substring(text.start(from), text.end(to - 1));
    String key = FurnitureLines.key(written);
    if (!key.isEmpty()) {
      here.putIfAbsent(key, written.strip().replaceAll("\\s+", " "));
    }
  }

  /** The lines that recur, in the form {@link FurnitureLines} reads, the most frequent first. */
  public String lines() {
    StringBuilder out = new StringBuilder();
    outlets.forEach(
        (outlet, lines) -> {
          List<Line> recurring = new ArrayList<>(lines.values());
          recurring.removeIf(l -> l.articles < minimum);
          recurring.sort(
              Comparator.comparingInt((Line l) -> -l.articles).thenComparing(l -> l.written));
          if (!recurring.isEmpty()) {
            out.append("outlet ").append(outlet).append('\n');
            recurring.forEach(l -> out.append("  ").append(l.written).append('\n'));
          }
        });
    return out.toString();
  }
}
