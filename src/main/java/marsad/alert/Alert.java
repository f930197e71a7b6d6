package marsad.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Something worth interrupting a person for, the value of {@code alerts}. As more outlets carry the
 * story, a higher version of the same alert replaces the earlier.
 *
 * @param id hash of rule, subject and story: the Kafka key, the same in every run
 * @param version 1 when it fires, one more with each update
 * @param rule name of the rule that fired
 * @param actor the subject: an actor's id; for a name in no dictionary, the folded name
 * @param other the second actor of a pair, or null
 * @param severity as the rule says
 * @param articleId the article for which the rule held first, mostly the story's first
 * @param url its address, or null
 * @param title its title, or null
 * @param publishedAt its publication time in UTC, or null
 * @param firedAt when the article that fired or updated it was received, or null when unknown
 * @param outlets ids of the outlets that carry the story, in order of arrival
 * @param independentOutlets how many of them are independent: those of one owner count once
 * @param agencies ids of the agencies that the copies credit, in order of arrival
 * @param articles how many articles carry the story so far
 * @param reasonAr why it fired, in Arabic
 * @param reasonEn why it fired, in English
 * @param evidence the words behind it, or null
 */
public record Alert(
    String id,
    int version,
    String rule,
    String actor,
    @JsonProperty("with") @Nullable String other,
    Severity severity,
    String articleId,
    @Nullable String url,
    @Nullable String title,
    @Nullable Instant publishedAt,
    @Nullable Instant firedAt,
    List<String> outlets,
    int independentOutlets,
    List<String> agencies,
    int articles,
    String reasonAr,
    String reasonEn,
    @Nullable Evidence evidence) {
  public Alert {
    outlets = List.copyOf(outlets);
    agencies = List.copyOf(agencies);
  }

  /** As a further article leaves it. */
  Alert counted(
      int newVersion,
      @Nullable Instant at,
      List<String> carriers,
      int independent,
      List<String> credited,
      int copies) {
    return new Alert(
        id,
        newVersion,
        rule,
        actor,
        other,
        severity,
        articleId,
        url,
        title,
        publishedAt,
        at,
        carriers,
        independent,
        credited,
        copies,
        reasonAr,
        reasonEn,
        evidence);
  }
}
