package marsad.event;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who acts and who is acted upon; either may be empty.
 *
 * @param mutual whether each side does it to the other
 */
record Found(List<String> actors, List<String> recipients, boolean mutual) {
  Found(List<String> actors, List<String> recipients) {
    this(actors, recipients, false);
  }

  /** Two or more who do it with each other: of two, the second is the first one's recipient. */
  static Found among(List<String> all) {
    return all.size() == 2
        ? new Found(all.subList(0, 1), all.subList(1, 2))
        : new Found(all, List.of());
  }

  /** Without the actor's own bodies, to which a state does nothing: the army that it trains. */
  Found withoutOwn() {
    if (actors.size() != 1) {
      return this;
    }
    String own = actors.get(0) + "-";
    List<String> others = recipients.stream().filter(r -> !r.startsWith(own)).toList();
    return others.size() == recipients.size() ? this : new Found(actors, others, mutual);
  }

  /** The two sides that بين joins; several without sides do it with each other. */
  static Found between(Sides.Two sides, EventType type) {
    boolean list = sides.first().size() == 1 && sides.second().size() > 1;
    return type.symmetric() && list
        ? among(Stream.concat(sides.first().stream(), sides.second().stream()).toList())
        : new Found(
            sides.first(), sides.second(), type == EventType.ASSAULT || type == EventType.RETREAT);
  }
}
