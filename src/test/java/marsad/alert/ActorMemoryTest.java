package marsad.alert;

import static marsad.alert.News.day;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import marsad.article.Json;
import marsad.event.EventType;
import org.junit.jupiter.api.Test;

class ActorMemoryTest {
  private static final int KIB = 1024;

  private static AlertRun watching() {
    Rules rules = Rules.read("test", "rules: [{rule: watch}, {rule: return}]");
    return new AlertRun(new AlertRules(rules, Duration.ofDays(2), Duration.ZERO), id -> null);
  }

  @Test
  void staysSmallForWhoMeetsEverybodyInEveryStory() throws JsonProcessingException {
    AlertRun run = watching();
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      String[] with = new String[20];
      for (int k = 0; k < with.length; k++) {
        with[k] = "person-" + random.nextInt(9000);
      }
      run.take(day(i / 40.0, "article" + i).with(with).in("alriyadh").crediting("spa").names("a"));
      run.take(day(i / 40.0, "article" + i).tells("a", EventType.CONSULT, with[0]));
    }
    ActorMemory memory = Objects.requireNonNull(run.memory("a"));
    String json = Json.write(memory);
    assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThan(16 * KIB);
    assertThat(Json.MAPPER.readValue(json, ActorMemory.class)).isEqualTo(memory);
  }

  @Test
  void forgetsStoriesThatNobodyWasToldOfFirst() {
    AlertRun run = watching();
    run.take(day(0, "told").names("a"));
    for (int i = 1; i < ActorMemory.MAX_STORIES; i++) {
      run.take(day(0.01 * i, "untold" + i).unconfirmed().names("a"));
    }
    run.take(day(1, "next").names("a"));
    assertThat(Objects.requireNonNull(run.memory("a")).recent())
        .hasSize(ActorMemory.MAX_STORIES)
        .anyMatch(s -> s.signature().equals(News.signature("told")))
        .noneMatch(s -> s.signature().equals(News.signature("untold1")));
  }

  @Test
  void neverTakesWhatItKnowsForNew() {
    Known known = Known.NOTHING;
    for (int i = 0; i < 4000; i++) {
      known = known.with("named person-" + i);
    }
    int wrong = 0;
    for (int i = 0; i < 4000; i++) {
      assertThat(known.has("named person-" + i)).isTrue();
      wrong += known.has("event person-" + i) ? 1 : 0;
    }
    assertThat(wrong).as("taken for known, of 4000 never met").isBetween(1, 120);
    assertThat(Known.of(known.base64())).isEqualTo(known);
  }

  @Test
  void knowsExactlyWhileItKnowsFew() {
    Known known = Known.NOTHING;
    for (int i = 0; i < Known.MAX_EXACT; i++) {
      known = known.with("named person-" + i);
    }
    for (int i = 0; i < 100_000; i++) {
      assertThat(known.has("event person-" + i)).isFalse();
    }
  }
}
