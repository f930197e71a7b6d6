package marsad.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import marsad.article.ArticleId;
import marsad.event.ActorEvent;
import marsad.event.ActorEvents;
import marsad.event.EventType;
import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Articles as the rules see them, small enough to know by heart: received ten minutes after
 * publication, of a story that is alike to no other unless {@link #of} says which it copies.
 */
public final class News {
  public static final Instant START = Instant.parse("2025-03-01T06:00:00Z");

  private final String id;
  private final Instant published;
  private @Nullable String outlet = "sana";
  private String signature;
  private List<String> with = List.of();
  private List<String> agencies = List.of();
  private List<String> flags = List.of();
  private Duration delay = Duration.ofMinutes(10);
  private String in = "text";
  private int count = 1;
  private ActorEvent.@Nullable Claim claim;

  private News(String name, Instant published) {
    id = ArticleId.hash(name);
    this.published = published;
    signature = signature(name);
  }

  /** An article published {@code days} after the start. */
  public static News day(double days, String name) {
    return new News(name, START.plusSeconds(Math.round(days * 86_400)));
  }

  /** Differs from that of every other name in most places. */
  public static String signature(String name) {
    String digits =
        ArticleId.hash(name, "1") + ArticleId.hash(name, "2") + ArticleId.hash(name, "3");
    return digits.substring(0, 64);
  }

  public News of(String story) {
    signature = signature(story);
    return this;
  }

  public News in(@Nullable String paper) {
    outlet = paper;
    return this;
  }

  public News with(String... others) {
    with = List.of(others);
    return this;
  }

  public News crediting(String... credited) {
    agencies = List.of(credited);
    return this;
  }

  public News received(Duration after) {
    delay = after;
    return this;
  }

  public News unconfirmed() {
    flags = List.of("unconfirmed");
    return this;
  }

  public News inTitle() {
    in = "title";
    return this;
  }

  public News times(int n) {
    count = n;
    return this;
  }

  public News calling(String office) {
    claim =
        new ActorEvent.Claim(
            office, new Evidence("text", 40, 52, "أسعد الشيباني", "قال " + office));
    return this;
  }

  /** That the article names {@code actor}. */
  public ActorEvent names(String actor) {
    return record(
        ActorEvent.Kind.MENTION,
        ActorEvents.mentionId(id, actor),
        actor,
        new ActorEvent.Named(count, "person", "full", "full-name", flags, claim),
        null,
        null);
  }

  /** That a correction of the article no longer names {@code actor}. */
  public ActorEvent noLongerNames(String actor) {
    return record(
        ActorEvent.Kind.WITHDRAWN,
        ArticleId.hash("withdrawn", id),
        actor,
        null,
        null,
        ActorEvents.mentionId(id, actor));
  }

  /** That {@code one} does something to {@code other}, as {@code one}'s stream has it. */
  public ActorEvent tells(String one, EventType type, String other, String... eventFlags) {
    return record(
        ActorEvent.Kind.EVENT,
        ArticleId.hash("event", id, one, type.name(), other),
        one,
        null,
        new ActorEvent.Done(
            ArticleId.hash("event", id, type.name()),
            type,
            null,
            "actor",
            List.of(one),
            List.of(other),
            List.of(eventFlags),
            type.quad().name(),
            type.intensity(),
            type.cameo(),
            null,
            null,
            null,
            EventType.VOCABULARY,
            "التقى"),
        null);
  }

  private ActorEvent record(
      ActorEvent.Kind kind,
      String recordId,
      String actor,
      ActorEvent.@Nullable Named named,
      ActorEvent.@Nullable Done done,
      @Nullable String withdraws) {
    return new ActorEvent(
        kind,
        recordId,
        actor,
        id,
        ArticleId.hash("revision", id),
        outlet,
        "https://example.org/" + id,
        "لافروف يلتقي الشيباني",
        published,
        published.plus(delay),
        signature,
        agencies,
        withdraws == null
            ? new Evidence(in, 0, 6, "لافروف", "لافروف يلتقي الشيباني في موسكو")
            : null,
        with,
        named,
        done,
        withdraws);
  }
}
