package marsad.alert;

import static marsad.alert.Judging.LAVROV;
import static marsad.alert.Judging.SHAIBANI;
import static marsad.alert.Judging.SHARAA;
import static marsad.alert.Judging.run;
import static marsad.alert.Judging.said;
import static marsad.alert.News.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import marsad.event.EventType;
import org.junit.jupiter.api.Test;

/** Copies, and articles that count in silence. */
class AlertStoriesTest {
  @Test
  void fiveCopiesOverFourOutletsOfThreeOwnersAreOneAlert() {
    AlertRun run = run("{rule: first-mention}");
    List<String> outlets = List.of("aawsat", "aleqtisadiya", "alriyadh", "sana", "aawsat");
    List<Alert> last = List.of();
    for (int i = 0; i < outlets.size(); i++) {
      News copy = day(i * 0.1, "copy" + i).of("story").in(outlets.get(i)).crediting("reuters");
      last = run.take(copy.names(LAVROV));
    }
    assertThat(last)
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.version()).isEqualTo(5);
              assertThat(a.articles()).isEqualTo(5);
              assertThat(a.outlets()).containsExactly("aawsat", "aleqtisadiya", "alriyadh", "sana");
              assertThat(a.independentOutlets()).isEqualTo(3);
              assertThat(a.agencies()).containsExactly("reuters");
              assertThat(a.articleId()).isEqualTo(day(0, "copy0").names(LAVROV).articleId());
            });
  }

  @Test
  void aListOfNamesFiresNoMoreThanAStoryMay() {
    AlertRun run = run("{rule: pair}");
    String[] others = new String[100];
    for (int i = 0; i < others.length; i++) {
      others[i] = "person-" + i;
    }
    assertThat(run.take(day(0, "list").of("list").with(others).names("actor")))
        .hasSize(Story.MAX_HITS);
    assertThat(run.take(day(0.1, "copy").of("list").with(others).names("actor")))
        .allMatch(a -> a.version() == 2)
        .hasSize(Story.MAX_HITS);
  }

  @Test
  void aReplayedArticleSaysNothing() {
    AlertRun run = run("{rule: watch}");
    assertThat(said(run.take(day(0, "a").names(LAVROV)))).containsExactly("watch 1");
    ActorMemory before = run.memory(LAVROV);
    assertThat(run.take(day(0, "a").received(Duration.ofHours(5)).names(LAVROV))).isEmpty();
    assertThat(run.memory(LAVROV)).isEqualTo(before);
  }

  @Test
  void anAlertWaitsForEnoughIndependentOutlets() {
    AlertRun run = run("{rule: watch, outlets: 2}");
    assertThat(run.take(day(0, "a").of("s").in("aawsat").names(LAVROV))).isEmpty();
    assertThat(run.take(day(0.1, "b").of("s").in("aleqtisadiya").names(LAVROV)))
        .as("the same owner")
        .isEmpty();
    assertThat(said(run.take(day(0.2, "c").of("s").in("alriyadh").names(LAVROV))))
        .containsExactly("watch 1");
    assertThat(said(run.take(day(0.3, "d").of("s").in("okaz").names(LAVROV))))
        .containsExactly("watch 2");
  }

  @Test
  void anUnconfirmedMentionNeitherFiresNorTeaches() {
    AlertRun run = run("{rule: watch}", "{rule: pair}");
    assertThat(run.take(day(0, "a").of("s").unconfirmed().with(LAVROV).names(SHAIBANI))).isEmpty();
    assertThat(run.take(day(0, "a").of("s").tells(SHAIBANI, EventType.CONSULT, LAVROV))).isEmpty();
    assertThat(said(run.take(day(0.1, "b").of("s").with(LAVROV).names(SHAIBANI))))
        .as("a copy that is sure")
        .containsExactly("watch 1", "pair 1 with sergey-lavrov");
  }

  @Test
  void whoIsNamedForCertainIsNewOrBackAlsoAfterUnconfirmedMentions() {
    AlertRun run = run("{rule: first-mention}", "{rule: return, days: 30, stories: 1}");
    assertThat(run.take(day(0, "a").unconfirmed().names(LAVROV))).isEmpty();
    assertThat(said(run.take(day(1, "b").names(LAVROV)))).containsExactly("first-mention 1");
    for (int i = 2; i < 40; i++) {
      run.take(day(i, "others" + i).names(SHAIBANI));
    }
    assertThat(run.take(day(38, "c").unconfirmed().names(LAVROV))).isEmpty();
    assertThat(said(run.take(day(39, "d").names(LAVROV)))).containsExactly("return 1");
  }

  @Test
  void whatArrivesBeyondTheHorizonBuildsStateInSilence() {
    AlertRun run = run("{rule: first-mention}", "{rule: watch}");
    assertThat(run.take(day(0, "old").received(Duration.ofDays(3)).names(LAVROV))).isEmpty();
    assertThat(said(run.take(day(4, "new").names(LAVROV)))).containsExactly("watch 1");
  }

  @Test
  void aLateArticleMovesFirstSeenAndCountsButFiresNothing() {
    AlertRun run =
        run(
            Duration.ofDays(36_500),
            Duration.ZERO,
            "{rule: first-mention}",
            "{rule: watch}",
            "{rule: return, days: 30, stories: 1}");
    for (int i = 0; i < 60; i++) {
      run.take(day(i, "others" + i).names(SHAIBANI));
    }
    run.take(day(0, "a").names(LAVROV));
    assertThat(said(run.take(day(50, "b").names(LAVROV)))).containsExactly("watch 1", "return 1");
    assertThat(run.take(day(25, "late").names(LAVROV))).isEmpty();
    assertThat(run.take(day(-5, "oldest").names(LAVROV))).isEmpty();
    assertThat(run.memory(LAVROV))
        .satisfies(
            m -> {
              assertThat(m.articles()).isEqualTo(4);
              assertThat(m.firstSeen()).isEqualTo(News.START.minus(Duration.ofDays(5)));
              assertThat(m.lastSeen()).isEqualTo(News.START.plus(Duration.ofDays(50)));
            });
  }

  @Test
  void aLateCopyIsCountedWithTheNextFreshOne() {
    AlertRun run = run("{rule: watch}");
    run.take(day(0, "a").of("s").names(LAVROV));
    assertThat(run.take(day(0.1, "b").of("s").received(Duration.ofDays(9)).names(LAVROV)))
        .isEmpty();
    assertThat(run.take(day(0.2, "c").of("s").names(LAVROV)))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.version()).isEqualTo(2);
              assertThat(a.articles()).isEqualTo(3);
            });
  }

  @Test
  void nothingIsNewWhileMarsadLearns() {
    AlertRun run =
        run(Duration.ofDays(2), Duration.ofDays(7), "{rule: first-mention}", "{rule: watch}");
    assertThat(said(run.take(day(0, "a").names(LAVROV)))).containsExactly("watch 1");
    assertThat(said(run.take(day(6, "b").names(SHAIBANI)))).containsExactly("watch 1");
    assertThat(said(run.take(day(7.1, "c").names(SHARAA))))
        .containsExactly("first-mention 1", "watch 1");
  }

  @Test
  void aWithdrawnMentionCountsNoMore() {
    AlertRun run = run("{rule: first-mention}");
    run.take(day(0, "a").names(LAVROV));
    assertThat(run.take(day(0, "a").noLongerNames(LAVROV))).isEmpty();
    assertThat(run.memory(LAVROV))
        .satisfies(
            m -> {
              assertThat(m.articles()).isZero();
              assertThat(m.days().on(AlertRules.day(News.START))).isZero();
            });
    assertThat(said(run.take(day(1, "b").names(LAVROV)))).containsExactly("first-mention 1");
  }

  @Test
  void aRuleIsSilentOutsideItsSchedule() {
    AlertRun run =
        run("{rule: watch, schedule: {days: [sat], from: '08:00', zone: Asia/Damascus}}");
    assertThat(said(run.take(day(0, "saturday at nine").names(LAVROV)))).containsExactly("watch 1");
    assertThat(run.take(day(-0.2, "early on saturday").names(LAVROV))).isEmpty();
    assertThat(run.take(day(1, "on sunday").names(LAVROV))).isEmpty();
  }
}
