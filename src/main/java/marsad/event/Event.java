package marsad.event;

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
    String pattern) {
  public Event {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    flags = List.copyOf(flags);
  }
}
