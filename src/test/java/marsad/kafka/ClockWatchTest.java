package marsad.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  private long clock = Duration.ofDays(20_000).toMillis();
  private long elapsed = 77;

  private final ClockWatch watch = new ClockWatch(() -> clock, () -> elapsed);

  private void pass(Duration time, Duration set) {
    elapsed += time.toMillis();
    clock += time.plus(set).toMillis();
    watch.look();
  }

  @Test
  void aClockThatGoesOnIsNotSetBack() {
    pass(Duration.ofSeconds(1), Duration.ZERO);
    pass(Duration.ofHours(3), Duration.ofSeconds(-2));
    pass(Duration.ofSeconds(1), Duration.ofDays(400));
    assertThat(watch.setBack()).isNotDone();
  }

  @Test
  void aClockThatIsSetBackIsToldOf() {
    pass(Duration.ofSeconds(1), Duration.ofMinutes(-10));
    assertThat(watch.setBack())
        .isCompletedWithValue(
            "The clock of this machine was set back by 600 seconds, for which Kafka's clients would"
                + " wait, so the worker stopped; start it again, nothing is lost.");
  }

  @Test
  void whatAClockWasSetAheadByAndBackAgainCounts() {
    pass(Duration.ofSeconds(1), Duration.ofHours(1));
    assertThat(watch.setBack()).isNotDone();
    pass(Duration.ofSeconds(1), Duration.ofHours(-1));
    assertThat(watch.setBack()).isCompleted();
  }
}
