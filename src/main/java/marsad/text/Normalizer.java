package marsad.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.article.Article;
import marsad.article.ArticleId;
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

  /** What is known of an article before its text is read. */
  private record Head(
      Article article,
      @Nullable String outlet,
      ZoneId zone,
      @Nullable String title,
      @Nullable Instant publishedAt,
      String source) {

    Head publishedAt(@Nullable Instant at, String from) {
      Instant received = article.receivedAt();
      boolean ahead = at != null && received != null && at.isAfter(received.plus(MAX_AHEAD));
      return new Head(
          article, outlet, zone, title, ahead ? null : at, at == null || ahead ? "none" : from);
    }

    /** The day of publication where the outlet is; a time of midnight UTC is a day alone. */
    @Nullable LocalDate day() {
      if (publishedAt == null) {
        return null;
      }
      OffsetDateTime utc = publishedAt.atOffset(ZoneOffset.UTC);
      return utc.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? utc.toLocalDate()
          : publishedAt.atZone(zone).toLocalDate();
    }
  }

  /** Makes {@code article} ready; the same article and lists give the same value. */
  public NormalizedArticle normalize(Article article) {
    Outlet known = outlets.find(article.outlet(), article.url());
    String outlet = known == null ? article.outlet() : known.id();
    ZoneId zone = known == null ? ZoneOffset.UTC : known.zone();
    Head head = new Head(article, outlet, zone, article.title(), null, "none");
    String text = article.text();
    if (text == null) {
      HtmlText page = HtmlText.of(article.body());
      text = page.text();
      String title = article.title() == null ? page.title() : article.title();
      head = new Head(article, outlet, zone, title, null, "none");
      head = head.publishedAt(page.publishedAt(), "html");
    }
    if (article.publishedAt() != null) {
      head = head.publishedAt(article.publishedAt(), "given");
    }
    String language = Language.of(text);
    String refusal = refusal(text, language);
    return refusal == null ? read(head, text, language) : refused(head, language, refusal);
  }

  private NormalizedArticle read(Head given, String text, String language) {
    Head head = given;
    CodePoints points = new CodePoints(text);
    FoldedText folded = Folding.fold(text);
    Words words = new Words(folded);
    List<Furniture> furniture = rules.find(folded, head.title(), lines.of(head.outlet()));
    TextDates dates = new TextDates(folded, words);
    if (head.publishedAt() == null) {
      LocalDate told = told(furniture, dates);
      head =
          head.publishedAt(
              told == null ? null : told.atStartOfDay(ZoneOffset.UTC).toInstant(), "text");
    }
    return new NormalizedArticle(
        head.article().id(),
        head.article().revision(),
        head.article().givenId(),
        head.outlet(),
        head.article().url(),
        head.title(),
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
