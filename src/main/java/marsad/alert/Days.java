package marsad.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many stories each of the latest days had, days counted since 1970 in UTC. */
record Days(SortedMap<Long, Integer> counts) {
  static final Days NONE = new Days(new TreeMap<>());

  /** Days before the newest that are remembered. */
  static final int KEPT = 64;

  Days {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  @JsonCreator
  static Days of(Map<Long, Integer> counts) {
    return new Days(new TreeMap<>(counts));
  }

  @JsonValue
  @Override
  public SortedMap<Long, Integer> counts() {
    return counts;
  }

  /** With {@code more} stories on {@code day}, unless that is longer ago than is remembered. */
  Days plus(long day, int more) {
    TreeMap<Long, Integer> out = new TreeMap<>(counts);
    out.merge(day, more, Integer::sum);
    out.values().removeIf(n -> n <= 0);
    if (!out.isEmpty()) {
      out.headMap(out.lastKey() - KEPT).clear();
    }
    return new Days(out);
  }

  int on(long day) {
    return counts.getOrDefault(day, 0);
  }

  /** Stories on the days from {@code from} to the one before {@code to}. */
  int between(long from, long to) {
    return from >= to
        ? 0
        : counts.subMap(from, to).values().stream().mapToInt(Integer::intValue).sum();
  }
}
