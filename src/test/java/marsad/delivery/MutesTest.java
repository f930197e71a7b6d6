package marsad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import marsad.alert.Alert;
import marsad.alert.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutesTest {
  private static final Instant SINCE = Instant.parse("2025-07-31T12:00:00Z");
  private static final Instant UNTIL = Instant.parse("2025-07-31T18:00:00Z");
  private static final Alert PAIR =
      Alerts.alert("a1", 1, "pair", "russia", "syria", Severity.WARNING);

  private static Mutes mute(String subject) {
    return new Mutes(Map.of(subject, new Mute(subject, SINCE, UNTIL)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pair", "russia", "syria"})
  void ruleAndBothActorsCanBeMuted(String subject) {
    assertThat(mute(subject).cover(PAIR, SINCE, SINCE)).isTrue();
  }

  @Test
  void othersAreNot() {
    assertThat(mute("jordan").cover(PAIR, SINCE, SINCE)).isFalse();
  }

  @Test
  void whatCameWhileItHeldIsNotDeliveredLater() {
    assertThat(mute("pair").cover(PAIR, SINCE.plusSeconds(1), UNTIL.plusSeconds(9))).isTrue();
  }

  @Test
  void whatWaitedWhenItBeganIsNotDeliveredMeanwhile() {
    assertThat(mute("pair").cover(PAIR, SINCE.minusSeconds(9), SINCE)).isTrue();
  }

  @Test
  void itEndsByItself() {
    assertThat(mute("pair").cover(PAIR, UNTIL, UNTIL)).isFalse();
  }

  @Test
  void aTargetWantsWhatItChooses() {
    Set<String> all = Set.of();
    assertThat(new Choice(all, all, Severity.INFO).wants(PAIR)).isTrue();
    assertThat(new Choice(Set.of("pair"), Set.of("syria"), Severity.WARNING).wants(PAIR)).isTrue();
    assertThat(new Choice(Set.of("surge"), all, Severity.INFO).wants(PAIR)).isFalse();
    assertThat(new Choice(all, Set.of("jordan"), Severity.INFO).wants(PAIR)).isFalse();
    assertThat(new Choice(all, all, Severity.CRITICAL).wants(PAIR)).isFalse();
  }
}
