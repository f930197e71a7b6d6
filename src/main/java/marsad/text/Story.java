package marsad.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the story on a page: what microdata calls {@code articleBody}, else the {@code article}
 * element with most paragraphs, else where {@link ParagraphScores} finds most of them, else all
 * visible text. Scripts, navigation, asides, comments and hidden elements are left out.
 */
final class Story {
  private static final String BODY =
      "[itemprop~=(?i)\\barticleBody\\b], [property~=(?i)\\barticleBody\\b]";

  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "map",
          "head",
          "nav",
          "aside",
          "footer",
          "figcaption",
          "button",
          "select",
          "textarea",
          "input",
          "option",
          "dialog",
          "menu");

  /** Elements that hold the page together, whatever they are called. */
  private static final Set<String> FRAME = Set.of("html", "body", "main");

  private static final Pattern CHROME =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|commentlist|disqus\\w*|respond|share|sharing|sharedaddy|socials?|addthis\\w*"
              + "|addtoany\\w*|related\\w*|relatedposts|breadcrumbs?|sidebar|newsletter|subscribe|pagination"
              + "|pager|menu|navbar|navigation|cookies?|popup|modal|advert\\w*|ads?|banner|screen-reader-text"
              + "|sr-only|visually-hidden|footer|most-read|trending|ticker)(?:$|[\\s_-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

  /** Share of a page's text that an element named like chrome may have and be chrome. */
  private static final double MAX_CHROME = 0.4;

  /** An article element with less of the page's paragraphs than this share is a mere teaser. */
  private static final double MIN_ARTICLE = 0.3;

  private final Element body;
  private final ParagraphScores scores;
  private final Set<Element> chrome = Collections.newSetFromMap(new IdentityHashMap<>());

  private Story(Document page) {
    body = page.body();
    scores = new ParagraphScores(body, Story::isNeverShown);
    for (Element block : scores.blocks()) {
      Element above = scores.above(block);
      if (above != null && chrome.contains(above) || isChrome(block)) {
        chrome.add(block);
      }
    }
  }

  /** The story's text, a paragraph a line; empty when the page shows none. */
  static String of(Document page) {
    Story story = new Story(page);
    StringBuilder out = new StringBuilder();
    for (Element root : story.roots()) {
      out.append(VisibleText.of(root, story::isDropped));
    }
    return out.isEmpty() ? VisibleText.of(story.body, story::isDropped) : out.toString();
  }

  private List<Element> roots() {
    List<Element> named = outermost(body.select(BODY));
    if (!named.isEmpty() && named.stream().anyMatch(e -> scores.text(e) > 0)) {
      return named;
    }
    Element article =
        body.getElementsByTag("article").stream()
            .filter(e -> !chrome.contains(e))
            .max(Comparator.comparingDouble(scores::paragraphs))
            .orElse(null);
    if (article != null
        && scores.paragraphs(article) >= MIN_ARTICLE * scores.paragraphs(body)
        && scores.text(article) > 0) {
      return List.of(article);
    }
    return scores.best(chrome);
  }

  /** Those of {@code elements}, in document order, that are in none of the others. */
  private static List<Element> outermost(List<Element> elements) {
    List<Element> out = new ArrayList<>();
    for (Element e : elements) {
      Element last = out.isEmpty() ? null : out.get(out.size() - 1);
      if (last == null || !contains(last, e)) {
        out.add(e);
      }
    }
    return out;
  }

  private static boolean contains(Element outer, Element inner) {
    for (Element e = inner; e != null; e = e.parent()) {
      if (e.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNeverShown(Element e) {
    return NEVER_SHOWN.contains(e.normalName())
        || e.hasAttr("hidden")
        || e.attr("aria-hidden").equals("true")
        || INVISIBLE.matcher(e.attr("style")).find();
  }

  private boolean isDropped(Element e) {
    return chrome.contains(e) || isNeverShown(e);
  }

  private boolean isChrome(Element block) {
    String names = block.className() + " " + block.id();
    return names.length() > 1
        && !FRAME.contains(block.normalName())
        && scores.text(block) <= MAX_CHROME * scores.text(body)
        && CHROME.matcher(names).find();
  }
}
