package marsad.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import marsad.actor.EditReach.Edit;
import org.junit.jupiter.api.Test;

class EditReachTest {
  private static final String SHOUKRY = "person sameh-shoukry egypt\n  ar سامح شكري\n";
  private static final ActorDictionary BASE =
      ActorDictionary.of(
          ActorReader.read(
              "small.txt",
              """
              state egypt EGY EGY
                ar مصر
                nisba مصري
              """
                  + SHOUKRY
                  + """
              person omar-shoukry egypt
                ar عمر شكري
              """));

  private static Optional<Actor> actor(String text) {
    return Optional.of(ActorReader.read("small.txt", text).get(0));
  }

  private static EditReach reach(String after) {
    Optional<Actor> now = actor(after);
    return EditReach.of(
        List.of(new Edit(actor(SHOUKRY), now)), BASE.edited(Map.of("sameh-shoukry", now)));
  }

  @Test
  void anAddedAliasReachesTheTextsThatHaveItAndNoOthers() {
    EditReach reach = reach("person sameh-shoukry egypt\n  ar سامح شكري، السامح أبو العلا\n");
    assertThat(reach.touches("قال السّامح أبو العلا إنه سيعود")).isTrue();
    assertThat(reach.touches("وللسامح ابو العلا رأي آخر")).isTrue();
    assertThat(reach.touches("قال سامح شكري إنه سيعود إلى مصر")).isFalse();
    assertThat(reach.touches("وصل أبو العلا")).isFalse();
  }

  @Test
  void aRemovedAliasReachesTheTextsThatHaveIt() {
    EditReach reach =
        EditReach.of(
            List.of(
                new Edit(
                    actor("person sameh-shoukry egypt\n  ar سامح شكري، السامح أبو العلا\n"),
                    actor(SHOUKRY))),
            BASE);
    assertThat(reach.touches("قال السامح أبو العلا")).isTrue();
    assertThat(reach.touches("قال سامح شكري")).isFalse();
  }

  @Test
  void aPostReachesTheTextsWithItsTitle() {
    EditReach reach = reach(SHOUKRY + "  post foreign-minister egypt 2014-06-17..2024-07-03\n");
    assertThat(reach.touches("قال وزير الخارجية المصري إن")).isTrue();
    assertThat(reach.touches("قال وزير الدفاع المصري إن")).isFalse();
    assertThat(reach.touches("التقى سامح شكري")).isTrue();
  }

  @Test
  void anotherFirstNameReachesTheTextsWithWordsThatBecomeOrCeaseToBeNames() {
    EditReach reach = reach("person sameh-shoukry egypt\n  ar مرهف شكري\n");
    assertThat(reach.touches("قال مرهف إن")).isTrue();
    assertThat(reach.touches("قال سامح إن")).isTrue();
    assertThat(reach.touches("قال شكري إن")).isFalse();
  }

  @Test
  void anotherSpellingOfANameReachesTheTextsWithAnyOfThatPattern() {
    Optional<Actor> before = actor("person miri-regev israel\n  ar ميري ريغيف\n");
    Optional<Actor> respelled = actor("person miri-regev israel\n  ar ميري ريغيف، ميري ريجف\n");
    Optional<Actor> renamed = actor("person miri-regev israel\n  ar ميري ريغيف، مريام روغيف\n");

    EditReach reach =
        EditReach.of(
            List.of(new Edit(before, respelled)), BASE.edited(Map.of("miri-regev", respelled)));
    assertThat(reach.touches("قالت ميري رغيف")).isFalse();
    assertThat(reach.touches("قالت ميري ريجف")).isTrue();

    reach =
        EditReach.of(
            List.of(new Edit(before, renamed)), BASE.edited(Map.of("miri-regev", renamed)));
    assertThat(reach.touches("قالت مريام رغيف، ثم")).isTrue();
    assertThat(reach.touches("قالت ميري رغيف")).isFalse();
  }

  @Test
  void theHistoryKnowsWhatChangedSinceEachVersion() {
    EditHistory history = new EditHistory(BASE);
    Optional<Actor> second = actor("person sameh-shoukry egypt\n  ar سامح شكري، سامح حسن شكري\n");
    history.edit("sameh-shoukry", second);
    String middle = history.version();
    assertThat(middle).isEqualTo(BASE.edited(Map.of("sameh-shoukry", second)).version());
    history.edit("omar-shoukry", Optional.empty());
    history.edit("omar-shoukry", Optional.empty());

    assertThat(history.since(BASE.version()).orElseThrow())
        .containsExactly(
            new Edit(actor(SHOUKRY), second),
            new Edit(Optional.ofNullable(BASE.actor("omar-shoukry")), Optional.empty()));
    assertThat(history.since(middle).orElseThrow()).hasSize(1);
    assertThat(history.since(history.version()).orElseThrow()).isEmpty();
    assertThat(history.since("never")).isEmpty();
    history.edit("sameh-shoukry", actor(SHOUKRY));
    assertThat(history.since(BASE.version()).orElseThrow()).hasSize(1);
  }
}
