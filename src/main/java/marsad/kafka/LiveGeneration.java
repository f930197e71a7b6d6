package marsad.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Which generation is live, the value of {@code generations} under {@code live}.
 *
 * @param name the live generation
 * @param since when it became so, UTC
 * @param from by partition of {@code raw-articles}, the offset of the first article that it is live
 *     for: of earlier ones the generations before it alert
 * @param earlier the generations that were live before, newest first, at most {@link #MAX_EARLIER}
 */
public record LiveGeneration(String name, Instant since, List<Long> from, List<Span> earlier) {
  /** How many switches back are remembered. */
  static final int MAX_EARLIER = 16;

  /** Where nothing was ever promoted. */
  public static final LiveGeneration FIRST =
      new LiveGeneration(Topic.FIRST, Instant.EPOCH, List.of(), List.of());

  public LiveGeneration {
    from = List.copyOf(from);
    earlier = List.copyOf(earlier);
  }

  /** A generation that was live, as above. */
  public record Span(String name, Instant since, List<Long> from) {
    public Span {
      from = List.copyOf(from);
    }
  }

  /** What becomes of this when {@code next} is promoted. */
  LiveGeneration then(String next, Instant now, List<Long> first) {
    List<Span> before = new ArrayList<>();
    before.add(new Span(name, since, from));
    before.addAll(earlier);
    return new LiveGeneration(
        next, now, first, before.subList(0, Math.min(before.size(), MAX_EARLIER)));
  }

  /** The generation that is live for the article at {@code offset} of {@code partition}. */
  String at(int partition, long offset) {
    if (begins(from, partition) <= offset) {
      return name;
    }
    return earlier.stream()
        .filter(span -> begins(span.from(), partition) <= offset)
        .findFirst()
        .map(Span::name)
        .orElse(Topic.FIRST);
  }

  private static long begins(List<Long> from, int partition) {
    return partition < from.size() ? from.get(partition) : 0;
  }
}
