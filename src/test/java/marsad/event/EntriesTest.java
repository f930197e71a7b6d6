package marsad.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marsad.Pipeline;
import marsad.article.Article;
import marsad.event.LexiconEntry.Kind;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * No kind of entry is dead: each verb, phrase and verbal noun reports its type in the plainest
 * sentence that it can stand in. A few are shadowed by an entry of another type, ask for two sides
 * or for a word that such a sentence has not; more than a few would be a fault of the reader.
 */
class EntriesTest {
  private static final Pipeline PIPELINE = Pipeline.bundled();

  private static final Instant PUBLISHED = Instant.parse("2025-06-15T12:00:00Z");

  private static final List<LexiconEntry> ENTRIES =
      LexiconReader.read(Lexicon.resource("lexicon.txt")).stream()
          .filter(e -> e.type() != null && e.past() != null)
          .filter(e -> !e.subjectSuffers() && e.behind() == null)
          .toList();

  @Test
  void nearlyEveryVerbIsReadBetweenItsSubjectAndItsRecipient() {
    List<String> dead = new ArrayList<>();
    for (LexiconEntry e : ENTRIES) {
      String words = e.past() + " فلاديمير بوتين " + String.join(" ", e.complement());
      dead(e, words + " " + tail(e), dead);
    }
    assertThat(dead).hasSizeLessThan(ENTRIES.size() / 25);
  }

  @Test
  void mostVerbalNounsAreReadWithTheirActorBehindThem() {
    List<String> dead = new ArrayList<>();
    int nouns = 0;
    for (LexiconEntry e : ENTRIES) {
      String noun = e.nouns().isEmpty() ? "" : e.nouns().get(0);
      String[] words = noun.split(" ", 2);
      if (!noun.isEmpty() && (e.kind() == Kind.VERB || words.length > 1)) {
        String complement = words.length > 1 ? words[1] + " " : "";
        dead(e, "جاء ذلك بعد " + words[0] + " روسيا " + complement + tail(e), dead);
        nouns++;
      }
    }
    assertThat(dead).hasSizeLessThan(nouns / 6);
  }

  /** The recipient as the entry's first marker has it, and a word that the entry asks for. */
  private static String tail(LexiconEntry e) {
    String marker = e.markers().isEmpty() ? "" : e.markers().get(0);
    String recipient =
        switch (marker) {
          case "", "بين" -> "";
          case "obj" -> "إيران";
          default -> marker.length() == 1 ? marker + "إيران" : marker + " إيران";
        };
    String with = e.with().stream().sorted().findFirst().orElse("");
    return recipient + " " + with + " أمس.";
  }

  private static void dead(LexiconEntry e, String sentence, List<String> dead) {
    String text = sentence.replaceAll(" +", " ");
    if (types(text).stream().noneMatch(t -> t == e.type())) {
      dead.add(e.label() + ": " + text);
    }
  }

  private static List<@Nullable EventType> types(String text) {
    Article.Fields fields =
        new Article.Fields(
            null, null, null, null, PUBLISHED, null, text, null, null, null, Map.of());
    NormalizedArticle article = PIPELINE.normalize(Article.of(fields).received(PUBLISHED));
    List<@Nullable EventType> out = new ArrayList<>();
    PIPELINE.code(article, PIPELINE.tag(article)).events().forEach(e -> out.add(e.type()));
    return out;
  }
}
