package marsad.text;

import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of an element as a reader sees it: block elements and line breaks end a line. */
final class VisibleText implements NodeFilter {
  /** Elements that run on within a line; every other one is a block. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
          "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
          "wbr", "img");

  /** Elements that stand beside each other in a line. */
  private static final Set<String> CELLS = Set.of("td", "th");

  private static final Set<String> PREFORMATTED = Set.of("pre", "listing", "plaintext", "xmp");

  private final Predicate<Element> dropped;
  private final StringBuilder out = new StringBuilder();

  private VisibleText(Predicate<Element> dropped) {
    this.dropped = dropped;
  }

  /** The text of {@code root} without the elements in it that are {@code dropped}. */
  static String of(Element root, Predicate<Element> dropped) {
    VisibleText text = new VisibleText(dropped);
    NodeTraversor.filter(text, root);
    text.end();
    return text.out.toString();
  }

  /** {@code text} with its lines trimmed and ended by a line feed, empty ones left out. */
  static String lines(String text) {
    VisibleText lines = new VisibleText(e -> false);
    text.lines()
        .forEach(
            line -> {
              lines.append(line);
              lines.end();
            });
    return lines.out.toString();
  }

  static boolean isBlock(Element e) {
    return !INLINE.contains(e.normalName());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      String shown = CharacterReference.decodeAll(text.getWholeText());
      Node parent = node.parent();
      if (parent instanceof Element e && PREFORMATTED.contains(e.normalName())) {
        shown
            .lines()
            .forEach(
                line -> {
                  append(line);
                  end();
                });
      } else {
        append(shown);
      }
    } else if (node instanceof Element e) {
      if (depth > 0 && dropped.test(e)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      separate(e);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element e) {
      separate(e);
    }
    return FilterResult.CONTINUE;
  }

  private void separate(Element e) {
    if (CELLS.contains(e.normalName())) {
      append(" ");
    } else if (isBlock(e)) {
      end();
    }
  }

  /** Adds text, its white space collapsed but for the no-break space, as browsers do. */
  private void append(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = c <= ' ' || c == '\u2028' || c == '\u2029' || c == '\u0085';
      if (!space && (c != '\u00A0' || !atLineStart())) {
        out.append(c);
      } else if (space && !atLineStart() && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
  }

  private boolean atLineStart() {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  private void end() {
    int end = out.length();
    while (end > 0 && (out.charAt(end - 1) == ' ' || out.charAt(end - 1) == '\u00A0')) {
      end--;
    }
    out.setLength(end);
    if (!atLineStart()) {
      out.append('\n');
    }
  }
}
