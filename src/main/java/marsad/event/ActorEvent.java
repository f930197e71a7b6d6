package marsad.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One record of an actor's stream, the value of {@code actor-events}.
 *
 * @param kind what it says
 * @param id the record's identity: article, actor and content; the same in every run
 * @param actor whose stream this is, also the Kafka key
 * @param articleId the article that says so
 * @param revision its revision
 * @param outlet outlet id, or null
 * @param url the article's address, or null
 * @param title the article's title, or null
 * @param publishedAt publication time in UTC, or null
 * @param receivedAt when the article was taken in, UTC, or null
 * @param signature the story's signature, see {@code NormalizedArticle}
 * @param agencies ids of the agencies that the text credits
 * @param evidence the words behind it; null when withdrawn
 * @param coActors up to 50 other actors of the same article, in order of appearance
 * @param mention set for {@link Kind#MENTION}
 * @param event set for {@link Kind#EVENT}
 * @param withdraws the id that no longer holds, for {@link Kind#WITHDRAWN}
 */
public record ActorEvent(
    Kind kind,
    String id,
    String actor,
    String articleId,
    String revision,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String title,
    @Nullable Instant publishedAt,
    @Nullable Instant receivedAt,
    String signature,
    List<String> agencies,
    @Nullable Evidence evidence,
    List<String> coActors,
    @Nullable Named mention,
    @Nullable Done event,
    @Nullable String withdraws) {
  /** The most co-actors a record carries. */
  public static final int MAX_CO_ACTORS = 50;

  public ActorEvent {
    agencies = List.copyOf(agencies);
    coActors = List.copyOf(coActors);
  }

  /**
   * What it says: itself without what every revision of the article changes, its revision, the time
   * of receipt, the signature of the whole story and whom it credits. A correction emits only
   * records whose content is new, so these are those of the first revision that said so.
   */
  public ActorEvent content() {
    return new ActorEvent(
        kind,
        id,
        actor,
        articleId,
        "",
        outlet,
        url,
        title,
        publishedAt,
        null,
        "",
        List.of(),
        evidence,
        coActors,
        mention,
        event,
        withdraws);
  }

  /** What a record says. */
  public enum Kind {
    /** The actor is named in the article. */
    MENTION,
    /** The actor takes part in an event. */
    EVENT,
    /** An earlier record of this article no longer holds. */
    WITHDRAWN;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * How often and how an actor is named in an article.
   *
   * @param count mentions in title and text
   * @param type type of the first mention
   * @param form form of the first mention
   * @param rule rule that linked the first mention
   * @param flags flags that hold for all mentions, such as {@code unconfirmed}
   * @param claim a title beside the name that is of no office he is known to have held, or null
   */
  public record Named(
      int count, String type, String form, String rule, List<String> flags, @Nullable Claim claim) {
    public Named {
      flags = List.copyOf(flags);
    }
  }

  /**
   * An office that an article gives to someone.
   *
   * @param office the title as written
   * @param evidence the name, in the sentence that has both
   */
  public record Claim(String office, Evidence evidence) {}

  /**
   * An event as one of its parties sees it.
   *
   * @param eventId the event's identity, shared by the records of all parties
   * @param type PLOVER type
   * @param mode PLOVER mode, or null
   * @param role the side this record is on, "actor" or "recipient"
   * @param actors ids of those who act
   * @param recipients ids of those acted upon
   * @param flags of {@code negation}, {@code hypothetical}, {@code future}, {@code historical}
   * @param quadClass PLOVER quad class
   * @param intensity PLOVER score of the mode, else of the type, -10 to 10
   * @param cameo CAMEO root code
   * @param cameoBase CAMEO base code, or null where type and mode do not tell one
   * @param place where it happened, or null when the clause does not say
   * @param day when it happened, or null when the clause names no day
   * @param vocabulary version of the vocabulary
   * @param pattern the lexicon entry that found it
   */
  public record Done(
      String eventId,
      EventType type,
      @Nullable String mode,
      String role,
      List<String> actors,
      List<String> recipients,
      List<String> flags,
      String quadClass,
      double intensity,
      String cameo,
      @Nullable String cameoBase,
      @Nullable Place place,
      @Nullable LocalDate day,
      String vocabulary,
      String pattern) {
    public Done {
      actors = List.copyOf(actors);
      recipients = List.copyOf(recipients);
      flags = List.copyOf(flags);
    }
  }
}
