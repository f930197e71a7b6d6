package marsad.alert;

import static marsad.alert.Judging.LAVROV;
import static marsad.alert.Judging.SHAIBANI;
import static marsad.alert.Judging.SHARAA;
import static marsad.alert.Judging.run;
import static marsad.alert.Judging.said;
import static marsad.alert.News.day;
import static org.assertj.core.api.Assertions.assertThat;

import marsad.article.ArticleId;
import marsad.entity.UnknownName;
import marsad.event.EventType;
import marsad.event.Evidence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertRulesTest {
  @Test
  void aFirstMentionFiresOnceInALifetime() {
    AlertRun run = run("{rule: first-mention}");
    assertThat(run.take(day(0, "a").names(LAVROV)))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.version()).isEqualTo(1);
              assertThat(a.outlets()).containsExactly("sana");
              assertThat(a.firedAt()).isEqualTo(News.START.plusSeconds(600));
              assertThat(a.reasonAr()).isEqualTo("أول ذكر لـ«سيرغي لافروف» في كل ما قرأه مرصد");
              assertThat(a.reasonEn())
                  .isEqualTo(
                      "Sergey Lavrov is named for the first time in all that Marsad has read");
              assertThat(a.evidence()).isNotNull();
            });
    assertThat(run.take(day(0.1, "b").names(LAVROV))).isEmpty();
    assertThat(run.take(day(900, "c").names(LAVROV))).isEmpty();
  }

  @Test
  void aReturnNeedsSilenceAndAHistory() {
    AlertRun run = run("{rule: return, days: 30, stories: 2}");
    assertThat(run.take(day(0, "a").names(LAVROV))).isEmpty();
    run.take(day(29.9, "others").names(SHAIBANI));
    assertThat(run.take(day(31, "b").names(LAVROV))).as("one story is no history").isEmpty();
    for (int i = 32; i < 70; i++) {
      run.take(day(i, "others" + i).names(SHAIBANI));
    }
    assertThat(run.take(day(70, "c").names(LAVROV)))
        .singleElement()
        .satisfies(
            a ->
                assertThat(a.reasonEn())
                    .isEqualTo("Sergey Lavrov is back in the news after 39 days of silence"));
  }

  @Test
  void aSilenceWhileNobodyListenedIsNoSilence() {
    AlertRun run = run("{rule: return, days: 30, stories: 1}");
    run.take(day(0, "a").names(LAVROV));
    assertThat(run.take(day(400, "b").names(LAVROV))).isEmpty();
  }

  @Test
  void aSurgeIsMeasuredByTheActorsOwnHistory() {
    AlertRun run = run("{rule: surge, stories: 5}");
    for (int i = 0; i < 28; i++) {
      run.take(day(i, "quiet" + i).names(LAVROV));
      for (int k = 0; k < 6; k++) {
        run.take(day(i, "usual" + i + "-" + k).names("syria"));
      }
    }
    for (int k = 0; k < 4; k++) {
      assertThat(run.take(day(28, "busy" + k).names(LAVROV))).isEmpty();
    }
    assertThat(run.take(day(28.1, "busy4").names(LAVROV)))
        .singleElement()
        .satisfies(
            a ->
                assertThat(a.reasonEn())
                    .isEqualTo(
                        "5 stories about Sergey Lavrov in a day;"
                            + " in the 28 days before there were 1.0 a day"));
    assertThat(run.take(day(28.2, "busy5").names(LAVROV))).as("once in a week").isEmpty();
    for (int k = 0; k < 6; k++) {
      assertThat(run.take(day(28, "usual" + k).names("syria"))).as("usual there").isEmpty();
    }
  }

  @Test
  void aDayFullOfNewsIsNobodysSurge() {
    AlertRun run = run("{rule: surge, stories: 5}");
    for (int i = 0; i < 28; i++) {
      for (int k = 0; k < 4; k++) {
        run.take(day(i, "story" + i + "-" + k).names(k == 0 ? LAVROV : "actor" + k));
      }
    }
    for (int k = 0; k < 24; k++) {
      assertThat(run.take(day(28, "more" + k).names(k % 4 == 0 ? LAVROV : "actor" + k % 4)))
          .isEmpty();
    }
  }

  @Test
  void aDropIsJudgedWhenTheNextStoryArrives() {
    AlertRun run = run("{rule: drop, stories: 7}");
    for (int i = 0; i < 28; i++) {
      run.take(day(i, "a" + i).names(LAVROV));
      run.take(day(i, "b" + i).names(LAVROV));
    }
    for (int i = 28; i < 35; i++) {
      run.take(day(i, "others" + i).names(SHAIBANI));
      run.take(day(i, "more" + i).names(SHAIBANI));
    }
    assertThat(run.take(day(35, "next").names(LAVROV)))
        .singleElement()
        .satisfies(
            a ->
                assertThat(a.reasonEn())
                    .isEqualTo(
                        "0 stories about Sergey Lavrov in the week before this one;"
                            + " before that there were 14.0 a week"));
  }

  @Test
  void aPairIsJudgedOnTheStreamOfTheSmallerId() {
    AlertRun run = run("{rule: pair}");
    assertThat(run.take(day(0, "a").with(SHAIBANI).names(LAVROV))).isEmpty();
    assertThat(said(run.take(day(0, "a").with(LAVROV, SHARAA).names(SHAIBANI))))
        .containsExactly("pair 1 with sergey-lavrov");
    assertThat(run.take(day(1, "b").with(LAVROV).names(SHAIBANI))).isEmpty();
    assertThat(said(run.take(day(2, "c").with(LAVROV, SHAIBANI).names(SHARAA))))
        .containsExactly("pair 1 with sergey-lavrov", "pair 1 with asaad-al-shaibani");
  }

  @Test
  void aPairMayBeAskedForByEitherSide() {
    AlertRun run = run("{rule: pair, actors: [sergey-lavrov], with: {states: [syria]}}");
    assertThat(said(run.take(day(0, "a").with(LAVROV, SHARAA).names(SHAIBANI))))
        .containsExactly("pair 1 with sergey-lavrov");
  }

  @Test
  void aPairAcrossBordersIsOfTwoStates() {
    AlertRun run = run("{rule: pair, across: true}");
    assertThat(said(run.take(day(0, "a").with(SHAIBANI, LAVROV).names(SHARAA))))
        .containsExactly("pair 1 with sergey-lavrov");
  }

  @Test
  void aNewTypeOfEventNeedsAnEarlierOne() {
    AlertRun run = run("{rule: new-event}");
    run.take(day(0, "a").names(SHAIBANI));
    assertThat(run.take(day(0, "a").tells(SHAIBANI, EventType.CONSULT, LAVROV))).isEmpty();
    assertThat(run.take(day(1, "b").tells(SHAIBANI, EventType.ACCUSE, LAVROV, "negation")))
        .isEmpty();
    assertThat(said(run.take(day(2, "c").tells(SHAIBANI, EventType.ACCUSE, LAVROV))))
        .containsExactly("new-event 1 with sergey-lavrov");
    assertThat(run.take(day(3, "d").tells(SHAIBANI, EventType.ACCUSE, LAVROV))).isEmpty();
  }

  @Test
  void aNewOfficeIsToldWithTheSentenceThatClaimsIt() {
    AlertRun run = run("{rule: new-office}");
    run.take(day(0, "a").names(SHAIBANI));
    assertThat(run.take(day(1, "b").calling("رئيس الوزراء السوري").names(SHAIBANI)))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.reasonAr())
                  .isEqualTo("منصب غير معروف لـ«أسعد الشيباني»: «رئيس الوزراء السوري»");
              assertThat(a.evidence())
                  .extracting(Evidence::sentence)
                  .isEqualTo("قال رئيس الوزراء السوري");
            });
    assertThat(run.take(day(2, "c").calling("رئيس الوزراء السّوري").names(SHAIBANI)))
        .as("spelled otherwise")
        .isEmpty();
  }

  private static UnknownName unknown(int article, @Nullable String office) {
    return new UnknownName(
        "مرهف ابو قصره",
        "مرهف أبو قصرة",
        office,
        ArticleId.hash("unknown" + article),
        "sana",
        null,
        null,
        News.START.plusSeconds(article * 3600L),
        News.START.plusSeconds(article * 3600L + 60),
        News.signature("unknown" + article),
        "قال مرهف أبو قصرة",
        4,
        17);
  }

  @Test
  void anUnknownNameIsToldOnceWhenEnoughStoriesHaveItAndOneGivesItATitle() {
    AlertRun run = run("{rule: unknown-name, stories: 3}", "{rule: first-mention}");
    assertThat(run.take(unknown(1, "وزير الدفاع"))).isEmpty();
    assertThat(run.take(unknown(2, null))).isEmpty();
    assertThat(run.take(unknown(3, null))).as("no title").isEmpty();
    assertThat(run.take(unknown(4, "وزير الدفاع")))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.actor()).isEqualTo("مرهف ابو قصره");
              assertThat(a.reasonAr())
                  .isEqualTo(
                      "اسم لا يعرفه المعجم ورد في عدة أخبار (4): «وزير الدفاع مرهف أبو قصرة»");
            });
    assertThat(run.take(unknown(5, "وزير الدفاع"))).isEmpty();
  }

  @Test
  void watchingEventsPassesOverMentions() {
    AlertRun run = run("{rule: watch, actors: [russia], events: [ASSAULT, COERCE]}");
    assertThat(run.take(day(0, "a").names("russia"))).isEmpty();
    assertThat(run.take(day(0, "a").tells("russia", EventType.CONSULT, "syria"))).isEmpty();
    assertThat(said(run.take(day(0, "a").tells("russia", EventType.ASSAULT, "ukraine"))))
        .containsExactly("watch 1");
    assertThat(run.take(day(0, "a").tells("russia", EventType.COERCE, "ukraine")))
        .as("the same story")
        .isEmpty();
  }

  @Test
  void salienceIsAskedForByTitleAndByCount() {
    AlertRun run =
        run("{rule: watch, name: top, headline: true}", "{rule: watch, name: thrice, mentions: 3}");
    assertThat(run.take(day(0, "a").times(2).names(LAVROV))).isEmpty();
    assertThat(said(run.take(day(1, "b").inTitle().names(LAVROV)))).containsExactly("top 1");
    assertThat(said(run.take(day(2, "c").times(3).names(LAVROV)))).containsExactly("thrice 1");
  }
}
