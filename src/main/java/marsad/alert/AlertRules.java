package marsad.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.article.ArticleId;
import marsad.event.ActorEvent;
import org.jspecify.annotations.Nullable;

/**
 * When to speak, as a fold over one actor's stream: {@code first-mention} when an actor is named
 * for the first time ever, {@code watch} for every article that names a watched actor.
 *
 * <p>An article that reached Marsad later than the horizon after its publication counts silently,
 * so that ingesting an archive builds state without a storm.
 */
public final class AlertRules {
  private final Set<String> watched;
  private final Duration horizon;

  /**
   * @param watched ids of actors whose every article is worth an alert
   * @param horizon the longest delay between publication and receipt that still alerts
   */
  public AlertRules(Set<String> watched, Duration horizon) {
    this.watched = Set.copyOf(watched);
    this.horizon = horizon;
  }

  /**
   * What one record does.
   *
   * @param state the actor's state after it
   * @param alerts what fires, none for a record seen before
   */
  public record Outcome(AlertState state, List<Alert> alerts) {
    public Outcome {
      alerts = List.copyOf(alerts);
    }
  }

  /** Folds {@code record} into {@code before}, null for an actor never seen. */
  public Outcome step(@Nullable AlertState before, ActorEvent record) {
    AlertState state = before == null ? AlertState.empty() : before;
    ActorEvent.Named named = record.mention();
    if (named == null || state.recent().contains(record.articleId())) {
      return new Outcome(state, List.of());
    }
    List<Alert> alerts = new ArrayList<>();
    if (fresh(record) && !named.flags().contains("unconfirmed")) {
      if (state.articles() == 0) {
        alerts.add(
            alert(
                "first-mention",
                record,
                "أول ذكر لهذا الاسم في كل ما قرأه مرصد",
                "named for the first time in all that Marsad has read"));
      }
      if (watched.contains(record.actor())) {
        alerts.add(
            alert(
                "watch",
                record,
                "ورد اسم تتابعه في خبر جديد",
                "a watched actor is in a new article"));
      }
    }
    return new Outcome(after(state, record), alerts);
  }

  private boolean fresh(ActorEvent record) {
    Instant published = record.publishedAt();
    Instant received = record.receivedAt();
    return published == null
        || received == null
        || Duration.between(published, received).compareTo(horizon) <= 0;
  }

  private static AlertState after(AlertState state, ActorEvent record) {
    List<String> recent = new ArrayList<>(state.recent());
    recent.add(record.articleId());
    if (recent.size() > AlertState.MAX_RECENT) {
      recent.remove(0);
    }
    return new AlertState(
        earlier(state.firstSeen(), record.publishedAt()), state.articles() + 1, recent);
  }

  private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.isBefore(b) ? a : b;
  }

  private static Alert alert(String rule, ActorEvent record, String reasonAr, String reasonEn) {
    return new Alert(
        ArticleId.hash("alert", rule, record.actor(), record.articleId()),
        1,
        rule,
        record.actor(),
        null,
        Severity.INFO,
        record.articleId(),
        record.url(),
        record.title(),
        record.publishedAt(),
        record.receivedAt(),
        record.outlet() == null ? List.of() : List.of(record.outlet()),
        record.outlet() == null ? 0 : 1,
        List.of(),
        1,
        reasonAr,
        reasonEn,
        record.evidence());
  }
}
