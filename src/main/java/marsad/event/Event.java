package marsad.event;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, as one clause states it.
 *
 * @param id hash of article id, type, actors and recipients: the same in every run
 * @param type PLOVER type
 * @param mode PLOVER mode within the type, or null
 * @param actors ids of those who act
 * @param recipients ids of those acted upon; may be empty
 * @param in field the offsets count in: {@code text} or {@code title}
 * @param start first code point of the clause that states it
 * @param end code point after the clause
 * @param flags of {@code negation}, {@code hypothetical}, {@code future}, {@code historical}
 * @param place where it happened, or null when the clause does not say
 * @param day when it happened, or null when the clause names no day
 * @param pattern the lexicon entry that found it
 */
public record Event(
    String id,
    EventType type,
    @Nullable String mode,
    List<String> actors,
    List<String> recipients,
    String in,
    int start,
    int end,
    List<String> flags,
    @Nullable Place place,
    @Nullable LocalDate day,
    String pattern) {
  public Event {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    flags = List.copyOf(flags);
  }

  /** PLOVER's score, from -10 (conflict) to 10 (cooperation): the mode's, else the type's. */
  public double intensity() {
    return Modes.intensity(type, mode);
  }

  /** CAMEO root code, a string: {@code 03} is not 3. */
  public String cameo() {
    return Modes.cameoRoot(type, mode);
  }

  /** CAMEO base code, a string; null where PLOVER's type and mode do not tell one. */
  public @Nullable String cameoBase() {
    return Modes.cameoBase(type, mode);
  }

  /**
   * Whether this names one actor and no recipient where {@code other} says to whom that actor did
   * the same. Requests of two sentences are told apart: what is asked of all, and of someone.
   */
  boolean onlyRepeats(Event other) {
    boolean alone = recipients.isEmpty() && actors.size() == 1;
    return alone
        && (type != EventType.REQUEST || overlaps(other))
        && other.type == type
        && other.actors.containsAll(actors)
        && !(other.recipients.isEmpty() && other.actors.size() == 1);
  }

  private boolean overlaps(Event other) {
    return in.equals(other.in) && start < other.end && other.start < end;
  }
}
