package marsad.text;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.article.Article;
import marsad.article.ArticleId;
import marsad.article.Outlets;
import org.jspecify.annotations.Nullable;

/**
 * The first stage: from an article as received to one ready to be read. A text that is empty, too
 * long or not Arabic is refused, as a value with its reason. Immutable and safe for any thread.
 */
public final class Normalizer {
  /** Furniture whose date is that of publication. */
  private static final Set<String> DATING = Set.of("dateline", "timestamp");

  private static final Normalizer BUNDLED =
      new Normalizer(Outlets.bundled(), FurnitureLines.bundled());

  private final Outlets outlets;
  private final FurnitureLines lines;
  private final FurnitureRules rules;
  private final Credits credits;
  private final String version;

  /** With these outlets, and the lines that are furniture of each. */
  public Normalizer(Outlets outlets, FurnitureLines lines) {
    this.outlets = outlets;
    this.lines = lines;
    rules = new FurnitureRules(outlets);
    credits = new Credits(outlets);
    version = ArticleId.hash(outlets.version(), lines.version());
  }

  /** With the lists that Marsad ships. */
  public static Normalizer bundled() {
    return BUNDLED;
  }

  /** Makes {@code article} ready; the same article and lists give the same value. */
  public NormalizedArticle normalize(Article article) {
    HtmlText page = article.text() == null ? HtmlText.of(article.body()) : null;
    String text = page == null ? article.body() : page.text();
    Head head = Head.of(article, page == null ? null : page.metadata(), outlets);
    String language = Language.of(text);
    String refusal = refusal(text, language);
    return refusal == null ? read(head, text, language) : refused(head, language, refusal);
  }

  private NormalizedArticle read(Head given, String text, String language) {
    CodePoints points = new CodePoints(text);
    FoldedText folded = Folding.fold(text);
    Words words = new Words(folded);
    List<Furniture> furniture = rules.find(folded, given.title(), lines.of(given.outlet()));
    TextDates dates = new TextDates(folded, words);
    LocalDate told = given.publishedAt() == null ? told(furniture, dates) : null;
    Head head =
        given.published(
            told == null ? null : told.atStartOfDay(ZoneOffset.UTC).toInstant(), "text");
    return new NormalizedArticle(
        head.article().id(),
        head.article().revision(),
        head.article().givenId(),
        head.outlet(),
        head.article().url(),
        head.title(),
        head.author(),
        head.publishedAt(),
        head.source(),
        head.publishedAt() == null ? dates.clues() : null,
        head.article().receivedAt(),
        text,
        language,
        sentences(text, furniture, points),
        furniture.stream()
            .map(f -> new Furniture(points.of(f.start()), points.of(f.end()), f.rule()))
            .toList(),
        dates.resolve(head.day()).stream()
            .map(
                d ->
                    new TextDate(
                        points.of(d.start()), points.of(d.end()), d.rule(), d.value(), d.open()))
            .toList(),
        credits.find(folded, words).stream()
            .map(c -> new Credit(points.of(c.start()), points.of(c.end()), c.outlet()))
            .toList(),
        Signature.of(folded, words, furniture),
        version,
        null);
  }

  private NormalizedArticle refused(Head head, String language, String reason) {
    return new NormalizedArticle(
        head.article().id(),
        head.article().revision(),
        head.article().givenId(),
        head.outlet(),
        head.article().url(),
        head.title(),
        head.author(),
        head.publishedAt(),
        head.source(),
        null,
        head.article().receivedAt(),
        "",
        language,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Signature.NONE,
        version,
        reason);
  }

  /** The day that a dateline or a line with the time of publication names in full. */
  private static @Nullable LocalDate told(List<Furniture> furniture, TextDates dates) {
    for (Furniture f : furniture) {
      LocalDate day = DATING.contains(f.rule()) ? dates.dayWithin(f.start(), f.end()) : null;
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable String refusal(String text, String language) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return "empty";
    }
    if (text.length() > Article.MAX_TEXT_LENGTH) {
      return "longer than 2 MiB";
    }
    return switch (language) {
      case Language.ARABIC, Language.UNDETERMINED -> null;
      case Language.OTHER_SCRIPT -> "not in Arabic script";
      case Language.UNKNOWN -> "not Arabic but another language of its script";
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
}
