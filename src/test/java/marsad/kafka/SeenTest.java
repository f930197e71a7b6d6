package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import marsad.article.Article;
import marsad.kafka.NormalizeProcessor.Seen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which revision of an article holds. */
class SeenTest {
  private static final Instant NOON = Instant.parse("2025-07-31T12:00:00Z");

  private static Article revision(String text, @Nullable Integer made, int received) {
    return Article.of(
            new Article.Fields(
                null,
                null,
                "https://example.org/1",
                null,
                null,
                made == null ? null : NOON.plus(Duration.ofHours(made)),
                text,
                null,
                null,
                null,
                Map.of()))
        .received(NOON.plus(Duration.ofHours(received)));
  }

  private static Seen after(List<Article> articles) {
    Seen seen = Seen.first(articles.get(0));
    for (Article article : articles.subList(1, articles.size())) {
      seen = seen.then(article);
    }
    return seen;
  }

  @Test
  void theNewestVersionHoldsInWhateverOrderRevisionsCome() {
    Random random = new Random(11);
    for (int round = 0; round < 500; round++) {
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        articles.add(revision("نص " + random.nextInt(4), random.nextInt(6), random.nextInt(24)));
      }
      Seen first = after(articles);
      Collections.shuffle(articles, random);
      Seen second = after(articles);
      assertThat(second.revision()).as("round %d", round).isEqualTo(first.revision());
      assertThat(second.versionCreated()).isEqualTo(first.versionCreated());
    }
  }

  @Test
  void aRevisionWithoutTimeCountsAsMadeWhenItWasReceived() {
    Article made15 = revision("أول", 15, 1);
    Article received2 = revision("ثان", null, 2);
    Article made1 = revision("ثالث", 1, 3);
    List<Article> articles = new ArrayList<>(List.of(made15, received2, made1));
    Random random = new Random(12);
    for (int round = 0; round < 20; round++) {
      Collections.shuffle(articles, random);
      assertThat(after(articles).revision()).isEqualTo(made15.revision());
    }
  }

  @Test
  void aTextThatIsTakenUpAgainIsNewAndHeldAgainstWhatWasMadeBefore() {
    Article first = revision("أول", 1, 1);
    Article again = revision("أول", 3, 2);
    Article between = revision("ثان", 2, 3);
    assertThat(after(List.of(first, again, between)).revision()).isEqualTo(first.revision());
    assertThat(after(List.of(first, between, again)).revision()).isEqualTo(first.revision());
  }
}
