package marsad.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import marsad.article.Article;
import marsad.event.Event;
import marsad.event.EventType;
import marsad.text.NormalizedArticle;
import marsad.text.Normalizer;
import org.junit.jupiter.api.Test;

class EventScorerTest {
  private static final Article ARTICLE =
      Article.of(
          Article.Fields.ofText("بحث وزير الخارجية المصري مع نظيره الأردني الأوضاع في غزة."));
  private static final NormalizedArticle NORMALIZED = Normalizer.bundled().normalize(ARTICLE);

  private static List<String> ids(String ids) {
    return ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" "));
  }

  private static GoldEvent gold(String type, String actors, String recipients) {
    return new GoldEvent(type, ids(actors), ids(recipients), "بحث", false);
  }

  private static GoldEvent optional(String type, String actors, String recipients) {
    return new GoldEvent(type, ids(actors), ids(recipients), "بحث", true);
  }

  private static Event found(EventType type, String actors, String recipients) {
    return new Event(
        "e", type, null, ids(actors), ids(recipients), "text", 0, 3, List.of(), null, null, "بحث");
  }

  /** Right, wrong and missed: of triples, then of pairs. */
  private static String score(List<GoldEvent> gold, Event... found) {
    EventScorer scorer = new EventScorer(SameIds.read("sergey-lavrov sergei-lavrov"));
    scorer.add(new GoldArticle("a", ARTICLE, List.of(), gold), NORMALIZED, Arrays.asList(found));
    return counts(scorer.triples()) + " / " + counts(scorer.pairs());
  }

  private static String counts(Score s) {
    return s.hits() + " " + s.wrongs() + " " + s.misses();
  }

  @Test
  void expandsListsToEveryActorWithEveryRecipient() {
    assertThat(
            score(
                List.of(gold("ACCUSE", "egypt", "israel"), gold("ACCUSE", "jordan", "israel")),
                found(EventType.ACCUSE, "egypt jordan", "israel")))
        .isEqualTo("2 0 0 / 2 0 0");
  }

  @Test
  void countsDirection() {
    assertThat(
            score(
                List.of(gold("ACCUSE", "egypt", "israel")),
                found(EventType.ACCUSE, "israel", "egypt")))
        .isEqualTo("0 1 1 / 1 0 0");
  }

  @Test
  void ignoresDirectionOfSymmetricTypes() {
    assertThat(
            score(
                List.of(
                    gold("CONSULT", "egypt", "jordan"),
                    gold("AGREE", "egypt", "jordan"),
                    gold("COOPERATE", "egypt", "jordan")),
                found(EventType.CONSULT, "jordan", "egypt"),
                found(EventType.AGREE, "jordan", "egypt"),
                found(EventType.COOPERATE, "jordan", "egypt")))
        .isEqualTo("3 0 0 / 1 0 0");
  }

  @Test
  void readsSeveralActorsWithoutRecipientAsPairs() {
    assertThat(
            score(
                List.of(gold("CONSULT", "jordan", "egypt"), gold("CONSULT", "iraq", "egypt")),
                found(EventType.CONSULT, "egypt jordan iraq", "")))
        .isEqualTo("2 1 0 / 2 1 0");
  }

  @Test
  void matchesNobodyOnlyWithNobody() {
    assertThat(
            score(
                List.of(gold("REQUEST", "egypt", "")), found(EventType.REQUEST, "egypt", "israel")))
        .isEqualTo("0 1 1 / 0 1 1");
    assertThat(score(List.of(gold("REQUEST", "egypt", "")), found(EventType.REQUEST, "egypt", "")))
        .isEqualTo("1 0 0 / 1 0 0");
  }

  @Test
  void countsOptionalEventsNeitherFoundNorMissed() {
    assertThat(score(List.of(optional("AID", "egypt", "palestine")))).isEqualTo("0 0 0 / 0 0 0");
    assertThat(
            score(
                List.of(optional("AID", "egypt", "palestine")),
                found(EventType.AID, "egypt", "palestine")))
        .isEqualTo("0 0 0 / 0 0 0");
  }

  @Test
  void countsATripleOncePerArticle() {
    assertThat(
            score(
                List.of(gold("AID", "egypt", "palestine")),
                found(EventType.AID, "egypt", "palestine"),
                found(EventType.AID, "egypt", "palestine")))
        .isEqualTo("1 0 0 / 1 0 0");
  }

  @Test
  void acceptsOtherSpellingsOfAnId() {
    assertThat(
            score(
                List.of(gold("CONSULT", "sergei-lavrov", "egypt")),
                found(EventType.CONSULT, "sergey-lavrov", "egypt")))
        .isEqualTo("1 0 0 / 1 0 0");
  }
}
