package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.article.Dates;
import marsad.event.Event;
import marsad.event.EventType;
import marsad.text.NormalizedArticle;
import org.junit.jupiter.api.Test;

/**
 * Sentences of every type, each with the event that a reader finds, and as many that only have a
 * type's words. What was reached is held, type by type; {@code -Dsentences.print=true} prints the
 * table.
 */
class EventSentencesTest {
  private static final Pipeline PIPELINE = Pipeline.bundled();

  /** Fewest of each type's sentences whose event is found with its parties. */
  private static final int LEAST_RIGHT = 9;

  /** Fewest of all sentences. */
  private static final int LEAST_RIGHT_IN_ALL = 195;

  /** Most of all sentences without an event that get one of the type all the same. */
  private static final int MOST_FALSE = 5;

  /** What was counted for a type. */
  private static final class Count {
    private int sentences;
    private int found;
    private int right;
    private int negatives;
    private int wrong;
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        EventSentencesTest.class.getResourceAsStream("/marsad/event/sentences.txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    }
  }

  private static List<Event> events(String sentence) {
    NormalizedArticle article =
        PIPELINE.normalize(
            Article.of(
                new Article.Fields(
                    "sentence",
                    null,
                    null,
                    null,
                    Dates.parse("2024-06-01", ZoneOffset.UTC),
                    null,
                    sentence,
                    null,
                    null,
                    null,
                    Map.of())));
    return PIPELINE.code(article, PIPELINE.tag(article)).events();
  }

  private static boolean says(Event e, String actor, String recipient) {
    List<String> expected =
        Stream.of(actor, recipient).map(String::strip).filter(s -> !s.equals("-")).toList();
    if (e.type().symmetric()) {
      List<String> parties = new ArrayList<>(e.actors());
      parties.addAll(e.recipients());
      parties.sort(Comparator.naturalOrder());
      return parties.equals(expected.stream().sorted().toList());
    }
    return first(e.actors()).equals(actor.strip())
        && first(e.recipients()).equals(recipient.strip());
  }

  private static String first(List<String> ids) {
    return ids.isEmpty() ? "-" : ids.get(0);
  }

  private static Map<EventType, Count> counts() throws IOException {
    Map<EventType, Count> out = new EnumMap<>(EventType.class);
    for (String line : lines()) {
      String[] parts = line.split("\\|", 2);
      String[] head = parts[0].strip().split("\\s+", 2);
      boolean negative = head[0].equals("no");
      EventType type = EventType.valueOf(negative ? head[1] : head[0]);
      Count count = out.computeIfAbsent(type, k -> new Count());
      List<Event> found = events(parts[1].strip()).stream().filter(e -> e.type() == type).toList();
      if (negative) {
        count.negatives++;
        count.wrong += found.stream().anyMatch(e -> e.flags().isEmpty()) ? 1 : 0;
      } else {
        String[] parties = head[1].split(">");
        count.sentences++;
        count.found += found.isEmpty() ? 0 : 1;
        count.right += found.stream().anyMatch(e -> says(e, parties[0], parties[1])) ? 1 : 0;
      }
    }
    return out;
  }

  @Test
  void everyTypeIsFoundAsOftenAsItWas() throws IOException {
    Map<EventType, Count> counts = counts();
    if (Boolean.getBoolean("sentences.print")) {
      counts.forEach(
          (type, c) ->
              System.out.printf(
                  "%-10s %3d %3d %3d %3d %3d%n",
                  type, c.sentences, c.found, c.right, c.negatives, c.wrong));
    }
    assertThat(counts).containsOnlyKeys(EventType.values());
    assertThat(counts.values())
        .allSatisfy(
            c -> {
              assertThat(c.sentences).isGreaterThanOrEqualTo(13);
              assertThat(c.negatives).isGreaterThanOrEqualTo(13);
              assertThat(c.right).isGreaterThanOrEqualTo(LEAST_RIGHT);
            });
    assertThat(counts.values().stream().mapToInt(c -> c.right).sum())
        .isGreaterThanOrEqualTo(LEAST_RIGHT_IN_ALL);
    assertThat(counts.values().stream().mapToInt(c -> c.wrong).sum())
        .isLessThanOrEqualTo(MOST_FALSE);
  }
}
