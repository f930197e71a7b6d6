package marsad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import marsad.article.Article;
import marsad.entity.Mention;
import marsad.entity.MentionForm;
import marsad.entity.MentionType;
import marsad.text.NormalizedArticle;
import marsad.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentionScorerTest {
  private static final String TEXT = "وصل لافروف إلى القاهرة.";
  private static final Article ARTICLE = Article.of(Article.Fields.ofText(TEXT));
  private static final NormalizedArticle NORMALIZED = Normalizer.bundled().normalize(ARTICLE);

  private static GoldMention gold(String surface, @Nullable String actor, String type) {
    int start = TEXT.indexOf(surface);
    return new GoldMention("text", start, start + surface.length(), actor, type, false);
  }

  private static GoldMention optional(String surface, String actor, String type) {
    GoldMention g = gold(surface, actor, type);
    return new GoldMention(g.in(), g.start(), g.end(), actor, type, true);
  }

  private static Mention found(String in, String surface, @Nullable String actor) {
    int start = TEXT.indexOf(surface);
    return new Mention(
        "m",
        in,
        start,
        start + surface.length(),
        surface,
        actor,
        MentionType.PERSON,
        MentionForm.SHORT,
        "name",
        null,
        List.of());
  }

  private static MentionScorer scorer(List<GoldMention> gold, Mention... found) {
    MentionScorer scorer = new MentionScorer(SameIds.read("sergey-lavrov sergei-lavrov"));
    scorer.add(new GoldArticle("a", ARTICLE, gold, List.of()), NORMALIZED, Arrays.asList(found));
    return scorer;
  }

  /** Right, wrong and missed: of spans, then of spans with actor. */
  private static String score(List<GoldMention> gold, Mention... found) {
    MentionScorer s = scorer(gold, found);
    return counts(s.spans()) + " / " + counts(s.actors());
  }

  private static String counts(Score s) {
    return s.hits() + " " + s.wrongs() + " " + s.misses();
  }

  @Test
  void countsASpanWithItsActor() {
    assertThat(
            score(
                List.of(gold("لافروف", "sergei-lavrov", "person")),
                found("text", "لافروف", "sergey-lavrov")))
        .isEqualTo("1 0 0 / 1 0 0");
  }

  @Test
  void countsAWrongActorAsWrongAndMissed() {
    assertThat(
            score(
                List.of(gold("لافروف", "sergey-lavrov", "person")), found("text", "لافروف", null)))
        .isEqualTo("1 0 0 / 0 1 1");
  }

  @Test
  void countsAnotherSpanAsWrongAndMissed() {
    assertThat(
            score(
                List.of(gold("لافروف", "sergey-lavrov", "person")),
                found("text", "وصل لافروف", "sergey-lavrov")))
        .isEqualTo("0 1 1 / 0 1 1");
  }

  @Test
  void doesNotCountWhatOverlapsAnOptionalMention() {
    assertThat(
            score(
                List.of(optional("القاهرة", "egypt", "capital")),
                found("text", "إلى القاهرة", "egypt")))
        .isEqualTo("0 0 0 / 0 0 0");
  }

  @Test
  void doesNotLookAtATitleNobodyAnnotated() {
    assertThat(score(List.of(), found("title", "لافروف", "sergey-lavrov")))
        .isEqualTo("0 0 0 / 0 0 0");
  }

  @Test
  void tellsScoresByTypeAndRule() {
    MentionScorer s =
        scorer(
            List.of(gold("لافروف", "sergey-lavrov", "person"), gold("القاهرة", "egypt", "capital")),
            found("text", "لافروف", "sergey-lavrov"),
            found("text", "وصل", "ramallah"));

    assertThat(s.byType().keySet()).containsExactly("capital", "person");
    assertThat(counts(s.byType().getOrDefault("person", new Score()))).isEqualTo("1 1 0");
    assertThat(counts(s.byType().getOrDefault("capital", new Score()))).isEqualTo("0 0 1");
    assertThat(counts(s.byRule().getOrDefault("name", new Score()))).isEqualTo("1 1 0");
  }

  @Test
  void showsErrorsInContext() {
    assertThat(
            scorer(
                    List.of(gold("القاهرة", "egypt", "capital")),
                    found("text", "لافروف", "sergey-lavrov"))
                .errors())
        .containsExactly(
            new EvalError(
                "a", "wrong", "person sergey-lavrov by name", "وصل [[لافروف]] إلى القاهرة."),
            new EvalError("a", "missed", "capital egypt", "وصل لافروف إلى [[القاهرة]]."));
  }
}
