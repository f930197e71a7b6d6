package marsad.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import marsad.actor.Actor;
import marsad.article.ArticleId;
import marsad.article.Dates;
import marsad.article.Outlet;
import marsad.article.Outlets;
import marsad.entity.UnknownName;
import marsad.event.ActorEvent;
import marsad.event.ActorEvents;
import marsad.event.Evidence;
import marsad.text.Signature;
import org.jspecify.annotations.Nullable;

/**
 * When to speak: rules as a fold over one subject's stream, in order of arrival.
 *
 * <p>An article counts silently when it reached Marsad later than the horizon after its
 * publication, so that ingesting an archive builds state without a storm; when it is older than the
 * subject's newest by more than {@link #LATE}. It may then be the first that is known of, but it
 * neither fires nor takes back, and ends no silence. A mention that may mean somebody else does not
 * count at all: whoever is then named for certain is still new, or back.
 */
public final class AlertRules {
  /** How much older than the newest an article may be and still be news. */
  static final Duration LATE = Duration.ofDays(2);

  /** What links a name of no dictionary to itself. */
  private static final String UNKNOWN = "unknown-name";

  private final List<Rule> rules;
  private final Duration horizon;
  private final Duration learning;

  /**
   * @param horizon the longest delay between publication and receipt that still alerts
   * @param learning how long a stream must have been heard before anything in it is new
   */
  public AlertRules(Rules rules, Duration horizon, Duration learning) {
    this.rules = rules.rules();
    this.horizon = horizon;
    this.learning = learning;
  }

  /**
   * What was before a record.
   *
   * @param listening to the stream of all subjects that the record is on
   * @param memory of its subject, null when it is new
   * @param alerts those that {@link Outcome#alerts} has given and {@link Outcome#forgotten} has not
   *     named, by id
   * @param actors the dictionary's entries by id
   */
  public record Past(
      Listening listening,
      @Nullable ActorMemory memory,
      Function<String, @Nullable Alert> alerts,
      Function<String, @Nullable Actor> actors) {}

  /**
   * What a record does.
   *
   * @param alerts new or changed; one whose version is 0 is kept but not told yet
   * @param forgotten ids of alerts that nothing will change any more
   */
  public record Outcome(
      Listening listening, ActorMemory memory, List<Alert> alerts, List<String> forgotten) {
    public Outcome {
      alerts = List.copyOf(alerts);
      forgotten = List.copyOf(forgotten);
    }
  }

  static long day(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), ChronoUnit.DAYS.getDuration().toSeconds());
  }

  /** A name in no dictionary as its own subject: rules on unknown names see it, others don't. */
  public static ActorEvent asMention(UnknownName name) {
    Evidence evidence =
        new Evidence("text", name.start(), name.end(), name.surface(), name.sentence());
    return new ActorEvent(
        ActorEvent.Kind.MENTION,
        ActorEvents.mentionId(name.articleId(), name.name()),
        name.name(),
        name.articleId(),
        "",
        name.outlet(),
        name.url(),
        name.title(),
        name.publishedAt(),
        name.receivedAt(),
        name.signature() == null ? Signature.NONE : name.signature(),
        List.of(),
        evidence,
        List.of(),
        new ActorEvent.Named(
            1,
            "person",
            "full",
            UNKNOWN,
            List.of(),
            name.office() == null ? null : new ActorEvent.Claim(name.office(), evidence)),
        null,
        null);
  }

  /** Folds {@code record} into what was before. */
  public Outcome step(Past past, ActorEvent record) {
    ActorMemory memory = past.memory() == null ? ActorMemory.EMPTY : past.memory();
    if (record.kind() == ActorEvent.Kind.WITHDRAWN) {
      boolean mention =
          ActorEvents.mentionId(record.articleId(), record.actor()).equals(record.withdraws());
      return new Outcome(
          past.listening(),
          mention ? memory.withdrawn(record.articleId()) : memory,
          List.of(),
          List.of());
    }
    return new Step(past, memory, record).run();
  }

  private final class Step {
    private final Past past;
    private final ActorMemory before;
    private final ActorEvent record;
    private final Listening listening;
    private final @Nullable Instant time;
    private final @Nullable Long day;
    private final List<Alert> alerts = new ArrayList<>();
    private final List<String> forgotten = new ArrayList<>();

    Step(Past past, ActorMemory before, ActorEvent record) {
      this.past = past;
      this.before = before;
      this.record = record;
      time = Dates.eventTime(record.publishedAt(), record.receivedAt());
      day = time == null ? null : day(time);
      listening = past.listening().heard(time);
    }

    Outcome run() {
      boolean mention = record.mention() != null;
      Story known = before.having(record.articleId());
      if (mention && known != null) {
        return new Outcome(listening, before, List.of(), List.of()); // a repeat, or a correction
      }
      Story copied = known == null ? before.copied(record, day) : known;
      Story story = copied == null ? Story.first(record, day) : copied;
      if (copied != null && known == null) {
        story = story.carriedBy(record);
        update(story);
      }
      ActorMemory after = before;
      boolean sure = !story.unconfirmed() && !Story.isUnconfirmed(record);
      if (sure) {
        if (known == null) {
          after = before.named(time, day, copied == null || copied.unconfirmed());
        }
        Known facts = after.known();
        for (String fact : Facts.of(record)) {
          facts = facts.with(fact);
        }
        after = after.knowing(facts);
      }
      if (fresh() && sure) {
        List<Story.Hit> hits = new ArrayList<>(story.hits());
        after = fire(story, hits, after, copied == null);
        story = story.with(hits);
      }
      after = story.equals(copied) ? after : after.with(story, forgotten);
      Listening now = copied == null && day != null ? listening.withStory(day) : listening;
      return new Outcome(now, after, alerts, forgotten);
    }

    private boolean fresh() {
      Instant published = record.publishedAt();
      Instant received = record.receivedAt();
      Instant newest = before.lastSeen();
      boolean late = newest != null && time != null && time.isBefore(newest.minus(LATE));
      return !late
          && (published == null
              || received == null
              || Duration.between(published, received).compareTo(horizon) <= 0);
    }

    /** Counts a further copy in the alerts of its story; silently when it comes late. */
    private void update(Story story) {
      if (!fresh()) {
        return;
      }
      for (Story.Hit hit : story.hits()) {
        Alert alert = past.alerts().apply(hit.alert());
        if (alert != null) {
          alerts.add(counted(alert, story, hit.outlets()));
        }
      }
    }

    private ActorMemory fire(
        Story story, List<Story.Hit> hits, ActorMemory memory, boolean newStory) {
      ActorMemory after = memory;
      boolean learnt = listening.longEnough(time, learning);
      boolean unknown = record.mention() != null && record.mention().rule().equals(UNKNOWN);
      Triggers triggers =
          new Triggers(record, before, time, day, listening, newStory, past.actors());
      for (Rule rule : rules) {
        boolean silent =
            unknown != (rule.kind() == Rule.Kind.UNKNOWN_NAME)
                || rule.kind().isAboutNovelty() && !learnt
                || !rule.inForce(record.receivedAt());
        for (Triggers.Trigger t : silent ? List.<Triggers.Trigger>of() : triggers.of(rule)) {
          Alert alert = alert(t, story);
          if (hits.size() < Story.MAX_HITS
              && hits.stream().noneMatch(h -> h.alert().equals(alert.id()))) {
            hits.add(new Story.Hit(alert.id(), rule.outlets()));
            alerts.add(counted(alert, story, rule.outlets()));
            after = day == null || !rule.kind().rests() ? after : after.spoken(rule.name(), day);
          }
        }
      }
      return after;
    }

    private Alert alert(Triggers.Trigger t, Story story) {
      String other = t.other() == null ? "" : t.other();
      Evidence proof = t.reason().evidence();
      return new Alert(
          ArticleId.hash("alert", t.rule().name(), record.actor(), other, story.id()),
          0,
          t.rule().name(),
          record.actor(),
          t.other(),
          t.rule().severity(),
          record.articleId(),
          record.url(),
          record.title(),
          record.publishedAt(),
          record.receivedAt(),
          List.of(),
          0,
          List.of(),
          1,
          t.reason().arabic(),
          t.reason().english(),
          proof == null ? record.evidence() : proof);
    }

    /** The alert with the story's counts; told once enough outlets carry it. */
    private Alert counted(Alert alert, Story story, int outlets) {
      int independent = independent(story.outlets());
      boolean told = alert.version() > 0 || outlets <= 1 || independent >= outlets;
      return alert.counted(
          told ? alert.version() + 1 : 0,
          record.receivedAt(),
          story.outlets(),
          independent,
          story.agencies(),
          story.articles());
    }

    private static int independent(List<String> outlets) {
      return (int) outlets.stream().map(Step::owner).distinct().count();
    }

    private static String owner(String outlet) {
      Outlet known = Outlets.bundled().find(outlet, null);
      return known == null ? outlet : known.owner();
    }
  }
}
