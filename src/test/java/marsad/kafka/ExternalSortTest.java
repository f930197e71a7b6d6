package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalSortTest {
  /** All in memory, in a few runs on disk, and a run for every entry. */
  @ParameterizedTest
  @ValueSource(ints = {1_000_000, 20_000, 1})
  void entriesComeByKeyAndThenAsTheyWereAdded(int memoryBytes) {
    record Line(String name, long number, int added) {}
    Random random = new Random(7);
    List<String> names = List.of("", "أ", "أب", "ب", "z", "𐍈", "\uFFFD");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      lines.add(new Line(names.get(random.nextInt(names.size())), random.nextInt(9) - 4, i));
    }
    List<String> sorted = new ArrayList<>();
    try (ExternalSort sort = new ExternalSort(memoryBytes)) {
      lines.forEach(l -> sort.add(ExternalSort.key(l.name(), l.number()), l.toString()));
      sort.sorted().forEachRemaining(e -> sorted.add(e.text()));
    }
    Comparator<String> byCodePoints =
        (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    lines.sort(Comparator.comparing(Line::name, byCodePoints).thenComparingLong(Line::number));
    assertThat(sorted).isEqualTo(lines.stream().map(Line::toString).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE - 1})
  void numbersSortByTheirValue(long smaller) {
    List<String> sorted = new ArrayList<>();
    try (ExternalSort sort = new ExternalSort()) {
      sort.add(ExternalSort.key(smaller + 1), "larger");
      sort.add(ExternalSort.key(smaller), "smaller");
      sort.sorted().forEachRemaining(e -> sorted.add(e.text()));
    }
    assertThat(sorted).containsExactly("smaller", "larger");
  }

  @Test
  void nothingSortedIsNothing() {
    try (ExternalSort sort = new ExternalSort()) {
      assertThat(sort.sorted().hasNext()).isFalse();
    }
  }
}
