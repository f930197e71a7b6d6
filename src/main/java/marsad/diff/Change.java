package marsad.diff;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import marsad.event.ActorEvent;
import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A record that only one of two streams has, or that says something else in the other.
 *
 * @param how what became of it
 * @param kind mention or event
 * @param actor whose stream it is on
 * @param articleId the article that it is of
 * @param outlet outlet id, or null
 * @param url the article's address, or null
 * @param title the article's title, or null
 * @param publishedAt publication time in UTC, or null
 * @param differs the fields that differ, none where it is added or removed
 * @param reason the rule or entry of the lexicon behind it, and what it was or is instead
 * @param before what it said, or null
 * @param after what it says, or null
 */
public record Change(
    How how,
    ActorEvent.Kind kind,
    String actor,
    String articleId,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String title,
    @Nullable Instant publishedAt,
    List<String> differs,
    String reason,
    @Nullable Said before,
    @Nullable Said after) {
  public Change {
    differs = List.copyOf(differs);
  }

  /** What became of a record. */
  public enum How {
    ADDED,
    REMOVED,
    CHANGED,
    /** Only who else is in the article differs. */
    BESIDE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The part of a record that its article does not give. */
  public record Said(
      @Nullable Evidence evidence,
      ActorEvent.@Nullable Named mention,
      ActorEvent.@Nullable Done event) {
    static Said of(ActorEvent e) {
      return new Said(e.evidence(), e.mention(), e.event());
    }
  }

  static Change of(
      How how,
      @Nullable ActorEvent before,
      @Nullable ActorEvent after,
      List<String> differs,
      String reason) {
    ActorEvent known = after != null ? after : before;
    if (known == null) {
      throw new IllegalArgumentException("neither before nor after");
    }
    return new Change(
        how,
        known.kind(),
        known.actor(),
        known.articleId(),
        known.outlet(),
        known.url(),
        known.title(),
        known.publishedAt(),
        differs,
        reason,
        before == null ? null : Said.of(before),
        after == null ? null : Said.of(after));
  }
}
