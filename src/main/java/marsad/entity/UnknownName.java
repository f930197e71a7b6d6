package marsad.entity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person introduced by a title whom no dictionary knows, the value of {@code unknown-names}.
 *
 * @param name the name, folded: the Kafka key
 * @param surface the name as written
 * @param office the title it was introduced by, as written, or null
 * @param articleId the article that names it
 * @param outlet outlet id, or null
 * @param url the article's address, or null
 * @param title the article's title, or null
 * @param publishedAt publication time in UTC, or null
 * @param receivedAt when the article was taken in, UTC, or null
 * @param signature of the article's story, to tell copies from other stories
 * @param sentence the sentence around it
 * @param start first code point of the name in the text
 * @param end code point after the name
 */
public record UnknownName(
    String name,
    String surface,
    @Nullable String office,
    String articleId,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String title,
    @Nullable Instant publishedAt,
    @Nullable Instant receivedAt,
    @Nullable String signature,
    String sentence,
    int start,
    int end) {}
