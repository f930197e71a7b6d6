package marsad.alert;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import marsad.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a desk; what the fields mean is told to its writers in {@code alerts.yaml}.
 *
 * @param name what its alerts are called
 * @param kind what it looks for
 * @param about the actors it speaks of
 * @param with for pairs, the other actor
 * @param events types of events that count; when empty, mentions count
 * @param across whether the two must belong to different states
 * @param fullName whether the article must introduce the actor by full name or in the title
 * @param headline whether the title must name the actor or state the event
 * @param mentions how often an article must name the actor
 * @param outlets independent outlets that must carry the story
 * @param stories how many stories it takes, see {@link Kind}
 * @param days how many days it takes, see {@link Kind}
 * @param factor how many times the usual is a surge
 * @param schedule when it is in force, null for always
 */
record Rule(
    String name,
    Kind kind,
    Severity severity,
    Subjects about,
    Subjects with,
    Set<EventType> events,
    boolean across,
    boolean fullName,
    boolean headline,
    int mentions,
    int outlets,
    int stories,
    int days,
    double factor,
    @Nullable Schedule schedule) {
  Rule {
    events = Set.copyOf(events);
  }

  /** What a rule looks for. */
  enum Kind {
    /** The actor is named for the first time ever. */
    FIRST_MENTION(0, 0),
    /** The actor is named after {@code days} of silence, having had {@code stories} before. */
    RETURN(5, 30),
    /** {@code stories} in a day, {@code factor} times the mean of the {@code days} before. */
    SURGE(5, 28),
    /**
     * The week before had a {@code factor}th of the mean of the {@code days} before it, in which
     * there were {@code stories} a week; judged when the actor's next story arrives.
     */
    DROP(10, 28),
    /** Two actors are together for the first time; the first had {@code stories} before. */
    PAIR(0, 0),
    /** The first event of its type between two actors who had events before. */
    NEW_EVENT(0, 0),
    /** A title that the actor is not known to have held, and had in no story before. */
    NEW_OFFICE(0, 0),
    /**
     * A name in no dictionary is in {@code stories} stories of the last {@code days}, and this one
     * gives it a title of more than a word.
     */
    UNKNOWN_NAME(3, 30),
    /** Every story that names the actor, or that has one of the events. */
    WATCH(0, 0);

    private final int stories;
    private final int days;

    Kind(int stories, int days) {
      this.stories = stories;
      this.days = days;
    }

    int usualStories() {
      return stories;
    }

    int usualDays() {
      return days;
    }

    /** Whether its news is that something happens for the first time. */
    boolean isAboutNovelty() {
      return this == FIRST_MENTION || this == PAIR || this == NEW_EVENT || this == NEW_OFFICE;
    }

    /** Whether it says something of a while, and then rests for one. */
    boolean rests() {
      return this == SURGE || this == DROP || this == UNKNOWN_NAME;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  boolean inForce(@Nullable Instant time) {
    return schedule == null || time == null || schedule.includes(time);
  }
}
