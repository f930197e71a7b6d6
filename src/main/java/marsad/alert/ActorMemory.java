package marsad.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marsad.event.ActorEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the rules remember of one subject; about 14 KiB as JSON for one who is in everything, some
 * hundred bytes for most.
 *
 * @param firstSeen earliest time of an article, UTC, or null when none had any
 * @param lastSeen latest time of an article, UTC, or null
 * @param articles articles that name the subject
 * @param stories stories that do
 * @param days stories a day
 * @param known whom the subject was together with, and how
 * @param recent the latest stories, oldest first, at most {@link #MAX_STORIES}
 * @param spoke by rule, the day on which it spoke last, for rules that then rest
 */
public record ActorMemory(
    @Nullable Instant firstSeen,
    @Nullable Instant lastSeen,
    long articles,
    long stories,
    Days days,
    Known known,
    List<Story> recent,
    Map<String, Long> spoke) {
  static final ActorMemory EMPTY =
      new ActorMemory(null, null, 0, 0, Days.NONE, Known.NOTHING, List.of(), Map.of());

  /** A copy that comes after so many other stories is a story of its own. */
  static final int MAX_STORIES = 28;

  public ActorMemory {
    recent = List.copyOf(recent);
    spoke = Map.copyOf(spoke);
  }

  /** The story that has the article, or null. */
  @Nullable Story having(String articleId) {
    return recent.stream().filter(s -> s.has(articleId)).findFirst().orElse(null);
  }

  /** The story that {@code record} is a copy of, or null. */
  @Nullable Story copied(ActorEvent record, @Nullable Long day) {
    return recent.stream().filter(s -> s.isCopy(record, day)).findFirst().orElse(null);
  }

  /** With one more article of {@code time}. */
  ActorMemory named(@Nullable Instant time, @Nullable Long day, boolean newStory) {
    return new ActorMemory(
        firstSeen == null || time != null && time.isBefore(firstSeen) ? time : firstSeen,
        lastSeen == null || time != null && time.isAfter(lastSeen) ? time : lastSeen,
        articles + 1,
        stories + (newStory ? 1 : 0),
        newStory && day != null ? days.plus(day, 1) : days,
        known,
        recent,
        spoke);
  }

  ActorMemory knowing(Known more) {
    return new ActorMemory(firstSeen, lastSeen, articles, stories, days, more, recent, spoke);
  }

  ActorMemory spoken(String rule, long day) {
    Map<String, Long> more = new TreeMap<>(spoke);
    more.put(rule, day);
    return new ActorMemory(firstSeen, lastSeen, articles, stories, days, known, recent, more);
  }

  /**
   * With {@code story} in the place it had, else as the latest. When there are too many, stories
   * that nobody was told of go first; {@code forgotten} takes the alerts of those that were.
   */
  ActorMemory with(Story story, List<String> forgotten) {
    List<Story> out = new ArrayList<>(recent);
    int at = 0;
    while (at < out.size() && !out.get(at).id().equals(story.id())) {
      at++;
    }
    if (at < out.size()) {
      out.set(at, story);
    } else {
      out.add(story);
    }
    if (out.size() > MAX_STORIES) {
      Story oldest =
          out.subList(0, MAX_STORIES).stream()
              .filter(s -> s.hits().isEmpty())
              .findFirst()
              .orElse(out.get(0));
      out.remove(oldest);
      oldest.hits().forEach(h -> forgotten.add(h.alert()));
    }
    return replaced(out);
  }

  /** After a correction that no longer names the subject; nothing that was said is taken back. */
  ActorMemory withdrawn(String articleId) {
    Story story = having(articleId);
    if (story == null) {
      return this;
    }
    List<Story> out = new ArrayList<>(recent);
    Story left = story.without(articleId);
    boolean gone = left.articles() == 0;
    if (gone && left.hits().isEmpty()) {
      out.remove(story);
    } else {
      out.set(out.indexOf(story), left);
    }
    if (story.unconfirmed()) {
      return replaced(out); // it had not counted
    }
    return new ActorMemory(
        firstSeen,
        lastSeen,
        Math.max(0, articles - 1),
        Math.max(0, stories - (gone ? 1 : 0)),
        gone && story.day() != null ? days.plus(story.day(), -1) : days,
        known,
        out,
        spoke);
  }

  private ActorMemory replaced(List<Story> other) {
    return new ActorMemory(firstSeen, lastSeen, articles, stories, days, known, other, spoke);
  }
}
