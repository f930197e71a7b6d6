package marsad.diff;

import static marsad.diff.Records.mention;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import marsad.alert.AlertRules;
import marsad.alert.Rules;
import marsad.event.ActorEvent;
import org.junit.jupiter.api.Test;

class AlertDiffTest {
  private static final ActorEvent FIRST = mention("a1", "sergey-lavrov", "لافروف", "short-name");
  private static final ActorEvent SECOND = mention("a2", "sergey-lavrov", "لافروف", "short-name");
  private static final ActorEvent OTHER =
      mention("a1", "asaad-al-shaibani", "الشيباني", "short-name");

  private static List<String> compare(List<ActorEvent> before, List<ActorEvent> after) {
    List<String> out = new ArrayList<>();
    AlertDiff.compare(
        before.iterator(),
        after.iterator(),
        new AlertRules(
            Rules.read("test", "rules: [{rule: first-mention}]").watching(Set.of("sergey-lavrov")),
            Duration.ofDays(2),
            Duration.ZERO),
        id -> null,
        d -> out.add(d.how() + " " + d.alert().rule() + " " + d.alert().articleId()));
    return out;
  }

  @Test
  void anAlertOnWhatIsNewIsNew() {
    assertThat(compare(List.of(FIRST), List.of(OTHER, FIRST)))
        .containsExactly("added first-mention a1");
    assertThat(compare(List.of(OTHER, FIRST), List.of(OTHER)))
        .containsExactlyInAnyOrder("removed first-mention a1", "removed watch a1");
  }

  @Test
  void anAlertThatWouldHaveFiredOnAnotherArticleIsGoneAndNew() {
    assertThat(compare(List.of(FIRST, SECOND), List.of(SECOND)))
        .containsExactlyInAnyOrder(
            "removed first-mention a1", "removed watch a1", "added first-mention a2");
  }

  @Test
  void equalStreamsRaiseTheSameAlerts() {
    assertThat(compare(List.of(OTHER, FIRST, SECOND), List.of(OTHER, FIRST, SECOND))).isEmpty();
  }
}
