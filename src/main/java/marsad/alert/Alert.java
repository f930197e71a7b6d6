package marsad.alert;

import java.time.Instant;
import java.util.List;
import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Something worth interrupting a person for, the value of {@code alerts}.
 *
 * @param id hash of rule, subject and story: the Kafka key, the same in every run
 * @param rule name of the rule that fired
 * @param actor the actor it is about
 * @param articleId the first article that carries the story
 * @param outlets outlets that carry it, in order of arrival
 * @param url the first article's address, or null
 * @param title the first article's title, or null
 * @param publishedAt the first article's publication time in UTC, or null
 * @param reasonAr why it fired, in Arabic
 * @param reasonEn why it fired, in English
 * @param evidence the words behind it, or null
 * @param articles how many articles carry the story so far
 */
public record Alert(
    String id,
    String rule,
    String actor,
    String articleId,
    List<String> outlets,
    @Nullable String url,
    @Nullable String title,
    @Nullable Instant publishedAt,
    String reasonAr,
    String reasonEn,
    @Nullable Evidence evidence,
    int articles) {
  public Alert {
    outlets = List.copyOf(outlets);
  }
}
