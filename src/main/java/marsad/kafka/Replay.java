package marsad.kafka;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the workers of a generation need beside the stages until they are past what was there when
 * it began.
 *
 * @param pin what it began from
 * @param scope which of those articles are read anew
 * @param dictionary the one it began with
 * @param copies opens the other generation's records of a partition's articles
 */
record Replay(Generation.Pin pin, Generation.Scope scope, Dictionary dictionary, Copies copies) {

  /** Opens the records to copy of a partition's articles, where reading stood. */
  @FunctionalInterface
  interface Copies {
    CopySource open(int partition, Map<String, Long> from);
  }

  /** The dictionary that a replay began with. */
  interface Dictionary {
    /** The stages that depend on it. */
    Stages.Snapshot snapshot();

    /** Which texts may read otherwise since {@code version}; nothing when that is not known. */
    Optional<Predicate<String>> changedSince(String version);

    /** Which texts have a name of {@code actor}. */
    Predicate<String> names(String actor);
  }

  /** Whether the article at {@code offset} of {@code partition} may be out of scope. */
  boolean mayCopy(int partition, long offset) {
    return !scope.equals(Generation.Scope.ALL)
        && partition < pin.raw().size()
        && offset < pin.raw().get(partition);
  }
}
