package marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import marsad.article.Article;
import marsad.entity.TaggedArticle;
import marsad.text.Folding;
import marsad.text.HardTexts;
import marsad.text.NormalizedArticle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every stage quotes is what stands there, in the hardest text. */
class OffsetsTest {
  /** What no reader sees between the letters of a word. */
  private static final List<String> INVISIBLE =
      List.of("\u064E", "\u0651\u0650", "\u0640", "\u200D", "\u200F", "\u2067", "\uFE0F", "\u00AD");

  private static final Pipeline PIPELINE = Pipeline.bundled();

  static Stream<Article> corpus() throws Exception {
    return CorpusArticles.read().stream();
  }

  private static Article with(Article a, @Nullable String title, String text) {
    return Article.of(
        new Article.Fields(
            a.givenId(),
            a.outlet(),
            a.url(),
            title,
            a.publishedAt(),
            a.versionCreated(),
            text,
            null,
            null,
            null,
            Map.of()));
  }

  private static TaggedArticle read(Article article) {
    NormalizedArticle normalized = PIPELINE.normalize(article);
    TaggedArticle tagged = PIPELINE.tag(normalized);
    Offsets.check(normalized, tagged, PIPELINE.code(normalized, tagged));
    return tagged;
  }

  /** {@code text} with a piece put in at one of {@code every} places. */
  private static String noisy(String text, List<String> pieces, int every, Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean pair = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      boolean inWord =
          i > 0 && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i));
      if (!pair && (pieces != INVISIBLE || inWord) && random.nextInt(every) == 0) {
        out.append(pieces.get(random.nextInt(pieces.size())));
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void surfacesAreSlicesWhateverStandsInTheText(Article article) {
    Random random = new Random(11);
    for (int every : new int[] {7, 60}) {
      String title = String.valueOf(article.title());
      read(
          with(
              article,
              noisy(title, HardTexts.PIECES, every, random),
              noisy(article.body(), HardTexts.PIECES, every, random)));
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void marksAndControlsInWordsHideNoName(Article article) {
    List<String> plain = names(read(with(article, article.title(), article.body())));

    String noisy = noisy(article.body(), INVISIBLE, 5, new Random(12));
    assertThat(names(read(with(article, article.title(), noisy)))).isEqualTo(plain);
  }

  private static List<String> names(TaggedArticle tagged) {
    return tagged.mentions().stream()
        .map(m -> m.in() + " " + Folding.key(m.surface()) + " " + m.actor() + " " + m.rule())
        .toList();
  }
}
