package marsad.eval;

import java.util.List;

/**
 * An event as a person marked it.
 *
 * @param type PLOVER type
 * @param actors ids of those who act; may be empty
 * @param recipients ids of those acted upon; may be empty
 * @param quote the words that state it; empty when not noted
 * @param optional whether it counts neither when found nor when missed
 */
public record GoldEvent(
    String type, List<String> actors, List<String> recipients, String quote, boolean optional) {
  public GoldEvent {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
