package marsad.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import marsad.article.Article;
import marsad.article.Outlet;
import marsad.article.Outlets;
import org.jspecify.annotations.Nullable;

/**
 * The first stage: from an article as received to one ready to be read. A text that is empty, too
 * long or not Arabic is refused, as a value with its reason. Immutable and safe for any thread.
 */
public final class Normalizer {
  /** A publication further after receipt than clocks and zones explain is taken for unknown. */
  private static final Duration MAX_AHEAD = Duration.ofHours(24);

  private static final String NO_SIGNATURE = "0000000000000000";

  private static final Normalizer BUNDLED =
      new Normalizer(Outlets.bundled(), FurnitureLines.bundled());

  private final Outlets outlets;
  private final FurnitureLines lines;
  private final FurnitureRules rules;

  /** With these outlets, and the lines that are furniture of each. */
  public Normalizer(Outlets outlets, FurnitureLines lines) {
    this.outlets = outlets;
    this.lines = lines;
    rules = new FurnitureRules(outlets);
  }

  /** With the lists that Marsad ships. */
  public static Normalizer bundled() {
    return BUNDLED;
  }

  /** Makes {@code article} ready; the same article and lists give the same value. */
  public NormalizedArticle normalize(Article article) {
    Outlet known = outlets.find(article.outlet(), article.url());
    String outlet = known == null ? article.outlet() : known.id();
    String title = article.title();
    Instant publishedAt = article.publishedAt();
    String source = publishedAt == null ? "none" : "given";
    String text = article.text();
    if (text == null) {
      HtmlText page = HtmlText.of(article.body());
      text = page.text();
      title = title == null ? page.title() : title;
      if (publishedAt == null && page.publishedAt() != null) {
        publishedAt = page.publishedAt();
        source = "html";
      }
    }
    Instant received = article.receivedAt();
    if (publishedAt != null && received != null && publishedAt.isAfter(received.plus(MAX_AHEAD))) {
      publishedAt = null;
      source = "none";
    }
    String language = Language.of(text);
    String refusal = refusal(text, language);
    if (refusal != null) {
      return article(
          article,
          outlet,
          title,
          publishedAt,
          source,
          "",
          language,
          List.of(),
          List.of(),
          NO_SIGNATURE,
          refusal);
    }
    CodePoints points = new CodePoints(text);
    FoldedText folded = Folding.fold(text);
    List<Furniture> furniture = rules.find(folded, title, lines.of(outlet));
    return article(
        article,
        outlet,
        title,
        publishedAt,
        source,
        text,
        language,
        sentences(text, furniture, points),
        furniture.stream()
            .map(f -> new Furniture(points.of(f.start()), points.of(f.end()), f.rule()))
            .toList(),
        Signature.of(folded),
        null);
  }

  private static @Nullable String refusal(String text, String language) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return "empty";
    }
    if (text.length() > Article.MAX_TEXT_LENGTH) {
      return "longer than 2 MiB";
    }
    return switch (language) {
      case "ar", "und" -> null;
      case "other" -> "not in Arabic script";
      default -> "not Arabic but " + language;
    };
  }

  /** The sentences without what is furniture at their ends; one that is nothing else is none. */
  private static List<Span> sentences(String text, List<Furniture> furniture, CodePoints points) {
    List<Span> out = new ArrayList<>();
    int next = 0;
    for (Span s : Sentences.split(text)) {
      while (next < furniture.size() && furniture.get(next).end() <= s.start()) {
        next++;
      }
      int start = s.start();
      int end = s.end();
      for (int k = next; k < furniture.size() && furniture.get(k).start() < end; k++) {
        Furniture f = furniture.get(k);
        if (f.start() <= start) {
          start = Sentences.skipBlank(text, Math.max(start, f.end()), end);
        } else if (f.end() >= end) {
          end = Sentences.dropBlank(text, start, f.start());
        }
      }
      if (start < end) {
        out.add(new Span(points.of(start), points.of(end)));
      }
    }
    return out;
  }

  @SuppressWarnings("TooManyParameters")
  private static NormalizedArticle article(
      Article a,
      @Nullable String outlet,
      @Nullable String title,
      @Nullable Instant publishedAt,
      String source,
      String text,
      String language,
      List<Span> sentences,
      List<Furniture> furniture,
      String signature,
      @Nullable String refused) {
    return new NormalizedArticle(
        a.id(),
        a.revision(),
        a.givenId(),
        outlet,
        a.url(),
        title,
        publishedAt,
        source,
        a.receivedAt(),
        text,
        language,
        sentences,
        furniture,
        signature,
        refused);
  }
}
