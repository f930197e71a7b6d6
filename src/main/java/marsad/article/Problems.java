package marsad.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is wrong with a file. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  private record Problem(int line, String sentence) {}

  /** Notes what is wrong with a line, counted from 1. */
  void add(int line, String sentence) {
    found.add(new Problem(line, sentence));
  }

  /** Throws {@code IllegalArgumentException} with a sentence a line, in the order of the lines. */
  void requireNone(String file) {
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(
          found.stream()
              .sorted(Comparator.comparingInt(Problem::line))
              .map(p -> file + ":" + p.line() + ": " + p.sentence() + ".")
              .collect(Collectors.joining("\n")));
    }
  }
}
