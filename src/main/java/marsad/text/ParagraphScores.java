package marsad.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page the paragraphs are, as the Readability algorithm (Arc90, Mozilla) weighs them:
 * each block of running text counts for the block that holds it, half for the one above, by its
 * length and commas, less the share of it that is links. One walk over the page.
 */
final class ParagraphScores implements NodeFilter {
  /** Characters from which a block's text may be a paragraph. */
  private static final int MIN_PARAGRAPH = 40;

  private static final double PER_LENGTH = 100;
  private static final double MAX_FOR_LENGTH = 5;
  private static final String COMMAS = ",،؛";

  /** Share of the best score from which what stands beside it belongs to the story too. */
  private static final double SIBLING = 0.2;

  /** What is known of an element; {@code own} is without what its own blocks hold. */
  private static final class Weight {
    int own;
    int ownLinks;
    int commas;
    int text;
    int links;
    double paragraphs;
    double score;
  }

  private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();
  private final Deque<Element> blocks = new ArrayDeque<>();
  private final List<Element> inOrder = new ArrayList<>();
  private final Predicate<Element> hidden;
  private int inLinks;

  /** Weighs what {@code body} shows, without elements that are {@code hidden}. */
  ParagraphScores(Element body, Predicate<Element> hidden) {
    this.hidden = hidden;
    NodeTraversor.filter(this, body);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text && !blocks.isEmpty()) {
      count(text.getWholeText());
    } else if (node instanceof Element e) {
      if (depth > 0 && hidden.test(e)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      inLinks += e.normalName().equals("a") ? 1 : 0;
      if (depth == 0 || VisibleText.isBlock(e)) {
        blocks.push(e);
        inOrder.add(e);
        weights.put(e, new Weight());
      }
    }
    return FilterResult.CONTINUE;
  }

  private void count(String text) {
    Weight w = weight(blocks.peek());
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c > ' ' ? 1 : 0;
      w.commas += COMMAS.indexOf(c) >= 0 ? 1 : 0;
    }
    w.own += length;
    w.ownLinks += inLinks > 0 ? length : 0;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element e)) {
      return FilterResult.CONTINUE;
    }
    inLinks -= e.normalName().equals("a") ? 1 : 0;
    if (e.equals(blocks.peek())) {
      blocks.pop();
      close(e);
    }
    return FilterResult.CONTINUE;
  }

  private void close(Element block) {
    Weight w = weight(block);
    w.text += w.own;
    w.links += w.ownLinks;
    if (w.own >= MIN_PARAGRAPH) {
      double linkless = 1 - (double) w.ownLinks / w.own;
      double content = (1 + w.commas + Math.min(w.own / PER_LENGTH, MAX_FOR_LENGTH)) * linkless;
      w.paragraphs += w.own * linkless;
      boolean paragraph = block.normalName().equals("p");
      w.score += paragraph ? 0 : content;
      Element holder = blocks.peek();
      if (holder != null) {
        weight(holder).score += paragraph ? content : content / 2;
        Element above = above(holder);
        if (above != null) {
          weight(above).score += paragraph ? content / 2 : content / 4;
        }
      }
    }
    Element parent = blocks.peek();
    if (parent != null) {
      Weight p = weight(parent);
      p.text += w.text;
      p.links += w.links;
      p.paragraphs += w.paragraphs;
    }
  }

  /** The block that {@code block} stands in, or null for the outermost. */
  @Nullable Element above(Element block) {
    Element above = block.parent();
    while (above != null && !weights.containsKey(above)) {
      above = above.parent();
    }
    return above;
  }

  private Weight weight(@Nullable Element e) {
    Weight w = weights.get(e);
    return w == null ? new Weight() : w;
  }

  /** The blocks of the page in document order. */
  List<Element> blocks() {
    return inOrder;
  }

  /** Characters, without white space, that the block {@code e} shows. */
  int text(Element e) {
    return weight(e).text;
  }

  /** Characters of the paragraphs in {@code e} that are no links. */
  double paragraphs(Element e) {
    return weight(e).paragraphs;
  }

  /** The block with the best score, and what beside it has a good one; none on a page without. */
  List<Element> best(Set<Element> dropped) {
    Element best = null;
    double most = 0;
    for (Element e : inOrder) {
      double score = dropped.contains(e) ? 0 : score(e);
      if (score > most) {
        best = e;
        most = score;
      }
    }
    if (best == null) {
      return List.of();
    }
    List<Element> out = new ArrayList<>();
    Element parent = best.parent();
    for (Element e : parent == null ? List.of(best) : parent.children()) {
      if (e.equals(best) || !dropped.contains(e) && score(e) >= SIBLING * most) {
        out.add(e);
      }
    }
    return out;
  }

  private double score(Element e) {
    Weight w = weight(e);
    return w.text == 0 ? 0 : w.score * (1 - (double) w.links / w.text);
  }
}
