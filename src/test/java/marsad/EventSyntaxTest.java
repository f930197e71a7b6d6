package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.event.Event;
import marsad.text.NormalizedArticle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule of syntax or of flags with a sentence that it decides, and all its events. */
class EventSyntaxTest {
  private static final Pipeline PIPELINE = Pipeline.bundled();

  private static final Instant PUBLISHED = Instant.parse("2025-06-15T12:00:00Z");

  private record Case(String rule, String sentence, List<String> events) {}

  @TestFactory
  Stream<DynamicTest> rules() throws IOException {
    return tests("syntax.txt", EventSyntaxTest::shown);
  }

  @TestFactory
  Stream<DynamicTest> flags() throws IOException {
    return tests("flags.txt", e -> shown(e) + " " + String.join(", ", e.flags()));
  }

  private static Stream<DynamicTest> tests(String file, Function<Event, String> shown)
      throws IOException {
    return cases(file).stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.rule(),
                    () ->
                        assertThat(events(c.sentence(), shown))
                            .as(c.sentence())
                            .containsExactlyInAnyOrderElementsOf(c.events())));
  }

  private static List<Case> cases(String file) throws IOException {
    List<Case> out = new ArrayList<>();
    try (InputStream in = EventSyntaxTest.class.getResourceAsStream("/marsad/event/" + file)) {
      assertThat(in).isNotNull();
      String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String block : content.split("\n= ")) {
        List<String> lines = block.strip().lines().toList();
        if (!block.startsWith("#")) {
          out.add(new Case(lines.get(0), lines.get(1), lines.subList(2, lines.size())));
        }
      }
    }
    assertThat(out).isNotEmpty();
    return out;
  }

  private static List<String> events(String sentence, Function<Event, String> shown)
      throws Exception {
    Article.Fields fields =
        new Article.Fields(
            null, null, null, null, PUBLISHED, null, sentence, null, null, null, Map.of());
    NormalizedArticle article = PIPELINE.normalize(Article.of(fields).received(PUBLISHED));
    return PIPELINE.code(article, PIPELINE.tag(article)).events().stream()
        .map(shown)
        .map(String::strip)
        .toList();
  }

  private static String shown(Event e) {
    return e.type() + " " + ids(e.actors()) + " > " + ids(e.recipients());
  }

  private static String ids(List<String> ids) {
    return ids.isEmpty() ? "-" : String.join(", ", ids);
  }
}
