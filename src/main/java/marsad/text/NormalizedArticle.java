package marsad.text;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article ready to be read, the value of {@code normalized-articles}. Offsets are Unicode code
 * points in {@code text}, half-open.
 *
 * @param articleId see {@link marsad.article.ArticleId}
 * @param revision hash of the revision this was made from
 * @param givenId the producer's own identifier, or null
 * @param outlet outlet id, or null
 * @param url address as given, or null
 * @param title title given apart, or null
 * @param author who wrote it, as the page says, or null
 * @param publishedAt publication time in UTC, or null when unknown
 * @param publishedAtSource where the time comes from: {@code metadata} that came with the article
 *     or stands in the page's {@code meta} and {@code time} elements, {@code json-ld} of the page,
 *     the {@code url}, {@code text} for a dateline or a line that dates the page, {@code none}
 * @param clues what the text tells of that day when nothing says it, or null
 * @param receivedAt when it was taken in, UTC, or null
 * @param text the untouched text that all offsets count in; empty when refused
 * @param language see {@link Language#of}
 * @param sentences sentences in order, furniture left out
 * @param furniture what belongs to the page, in order
 * @param dates dates that the text names, in order, furniture included
 * @param credits agencies that the text names, in order, furniture included
 * @param signature see {@link Signature}
 * @param lists hash of the lists of outlets and of furniture this was made by
 * @param refused why the article is not processed further, or null
 */
public record NormalizedArticle(
    String articleId,
    String revision,
    @Nullable String givenId,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String title,
    @Nullable String author,
    @Nullable Instant publishedAt,
    String publishedAtSource,
    @Nullable DateClues clues,
    @Nullable Instant receivedAt,
    String text,
    String language,
    List<Span> sentences,
    List<Furniture> furniture,
    List<TextDate> dates,
    List<Credit> credits,
    String signature,
    String lists,
    @Nullable String refused) {
  public NormalizedArticle {
    sentences = List.copyOf(sentences);
    furniture = List.copyOf(furniture);
    dates = List.copyOf(dates);
    credits = List.copyOf(credits);
  }

  /** This without the time of receipt, which tells nothing of the article. */
  public NormalizedArticle content() {
    return new NormalizedArticle(
        articleId,
        revision,
        givenId,
        outlet,
        url,
        title,
        author,
        publishedAt,
        publishedAtSource,
        clues,
        null,
        text,
        language,
        sentences,
        furniture,
        dates,
        credits,
        signature,
        lists,
        refused);
  }
}
