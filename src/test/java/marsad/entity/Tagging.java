package marsad.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import marsad.actor.ActorDictionary;
import marsad.article.Article;
import marsad.text.Normalizer;

/** Tags a text as of a day with the dictionary that Marsad ships, and compares every mention. */
final class Tagging {
  private static final EntityTagger TAGGER = new EntityTagger(ActorDictionary.bundled());

  /** Each mention as {@code surface=actor/type}. */
  static void check(String day, String text, String... expected) {
    assertThat(mentions(day, text))
        .extracting(m -> m.surface() + "=" + m.actor() + "/" + m.type())
        .containsExactly(expected);
  }

  /** Each office that the dictionary does not know the person to hold, as {@code actor=title}. */
  static void checkClaims(String day, String text, String... expected) {
    assertThat(mentions(day, text))
        .filteredOn(m -> m.flags().contains(Mention.NEW_OFFICE))
        .extracting(m -> m.actor() + "=" + m.office())
        .containsExactly(expected);
  }

  private static List<Mention> mentions(String day, String text) {
    Article article =
        Article.of(
            new Article.Fields(
                null,
                null,
                null,
                null,
                Instant.parse(day + "T00:00:00Z"),
                null,
                text,
                null,
                null,
                null,
                Map.of()));
    return TAGGER.tag(Normalizer.bundled().normalize(article)).mentions();
  }

  private Tagging() {}
}
