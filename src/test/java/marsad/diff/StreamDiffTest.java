package marsad.diff;

import static marsad.diff.Records.meeting;
import static marsad.diff.Records.mention;
import static marsad.diff.Records.withdrawal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import marsad.event.ActorEvent;
import org.junit.jupiter.api.Test;

class StreamDiffTest {
  private static final String SHAIBANI = "asaad-al-shaibani";
  private static final String LAVROV = "sergey-lavrov";
  private static final ActorEvent NAMED = mention("a1", SHAIBANI, "الشيباني", "short-name");

  private final List<Change> changes = new ArrayList<>();

  private StreamDiff.Report compare(List<ActorEvent> before, List<ActorEvent> after) {
    changes.clear();
    return StreamDiff.compare(
        before.iterator(), after.iterator(), 2, changes::add, StreamDiff.Holding.ignored());
  }

  private List<String> reasons() {
    return changes.stream().map(c -> c.how() + " " + c.actor() + ": " + c.reason()).toList();
  }

  @Test
  void equalStreamsDoNotDiffer() {
    StreamDiff.Report report = compare(List.of(NAMED), List.of(NAMED));
    assertThat(changes).isEmpty();
    assertThat(report)
        .isEqualTo(
            new StreamDiff.Report(
                1,
                0,
                new StreamDiff.Counts(1, 1, 0, 0, 0, 0),
                new StreamDiff.Counts(0, 0, 0, 0, 0, 0),
                List.of()));
  }

  @Test
  void revisionReceiptAndSignatureAreNoDifference() {
    compare(List.of(NAMED), List.of(NAMED.content()));
    assertThat(changes).isEmpty();
  }

  @Test
  void aMentionThatIsNewSaysByWhichRule() {
    compare(List.of(), List.of(NAMED));
    assertThat(reasons())
        .containsExactly("added asaad-al-shaibani: «الشيباني» by short-name (short)");
  }

  @Test
  void wordsReadAsAnotherSayAsWhomTheyWere() {
    compare(List.of(mention("a1", "other-shaibani", "الشيباني", "surname")), List.of(NAMED));
    assertThat(reasons())
        .containsExactly(
            "removed other-shaibani: was «الشيباني» by surname (short), now asaad-al-shaibani by"
                + " short-name",
            "added asaad-al-shaibani: «الشيباني» by short-name (short), before other-shaibani by"
                + " surname");
  }

  @Test
  void aChangedMentionSaysWhatDiffers() {
    compare(List.of(NAMED), List.of(mention("a1", SHAIBANI, "الشيباني", "title")));
    assertThat(reasons()).containsExactly("changed asaad-al-shaibani: rule short-name > title");
    assertThat(changes.get(0).differs()).containsExactly("rule");
  }

  @Test
  void anEventSaysWhoseNameItOwesItsBeing() {
    List<ActorEvent> now =
        List.of(
            NAMED,
            mention("a1", LAVROV, "لافروف", "short-name"),
            meeting("a1", SHAIBANI, List.of(LAVROV), "التقى (CONSULT)"));
    compare(List.of(NAMED), now);
    assertThat(reasons())
        .contains("added asaad-al-shaibani: التقى (CONSULT), since sergey-lavrov is named now");
    compare(now, List.of(NAMED));
    assertThat(reasons())
        .contains(
            "removed asaad-al-shaibani: was التقى (CONSULT), since sergey-lavrov is no longer"
                + " named");
  }

  @Test
  void anEventOfOneClauseWithOtherPartiesIsChanged() {
    StreamDiff.Report report =
        compare(
            List.of(meeting("a1", SHAIBANI, List.of(), "التقى (CONSULT)")),
            List.of(meeting("a1", SHAIBANI, List.of(LAVROV), "التقى (CONSULT)")));
    assertThat(reasons())
        .containsExactly("changed asaad-al-shaibani: recipients - > sergey-lavrov");
    assertThat(report.events()).isEqualTo(new StreamDiff.Counts(1, 1, 0, 0, 1, 0));
  }

  @Test
  void whatIsWithdrawnDoesNotCount() {
    compare(List.of(NAMED, withdrawal(NAMED)), List.of());
    assertThat(changes).isEmpty();
    compare(List.of(NAMED, withdrawal(NAMED), NAMED), List.of(NAMED));
    assertThat(changes).isEmpty();
  }

  @Test
  void streamsAreComparedArticleByArticle() {
    ActorEvent second = mention("a2", SHAIBANI, "الشيباني", "short-name");
    ActorEvent third = mention("a3", LAVROV, "لافروف", "short-name");
    StreamDiff.Report report = compare(List.of(NAMED, third), List.of(second, third));
    assertThat(changes)
        .extracting(c -> c.how() + " " + c.articleId())
        .containsExactly("removed a1", "added a2");
    assertThat(report.articles()).isEqualTo(3);
    assertThat(report.changedArticles()).isEqualTo(2);
    assertThat(report.actors()).extracting(StreamDiff.OfActor::actor).containsExactly(SHAIBANI);
    assertThat(report.actors().get(0).examples()).hasSize(2);
  }

  @Test
  void whoElseIsInTheArticleIsCountedApart() {
    ActorEvent with =
        new ActorEvent(
            NAMED.kind(),
            NAMED.id(),
            NAMED.actor(),
            NAMED.articleId(),
            NAMED.revision(),
            NAMED.outlet(),
            NAMED.url(),
            NAMED.title(),
            NAMED.publishedAt(),
            Instant.EPOCH,
            NAMED.signature(),
            NAMED.agencies(),
            NAMED.evidence(),
            List.of(LAVROV),
            NAMED.mention(),
            null,
            null);
    StreamDiff.Report report = compare(List.of(NAMED), List.of(with));
    assertThat(reasons())
        .containsExactly("beside asaad-al-shaibani: others in the article: +sergey-lavrov");
    assertThat(report.mentions().beside()).isEqualTo(1);
    assertThat(report.actors()).isEmpty();
  }
}
