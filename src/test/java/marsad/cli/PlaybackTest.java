package marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;

class PlaybackTest {
  private static final Instant NOON = Instant.parse("2024-12-08T12:00:00Z");
  private static final Instant MIDNIGHT = NOON.plus(Duration.ofHours(12));

  /** A present in which waiting takes no time, and something can happen in the middle of it. */
  private static final class Hands implements Playback.Ticker {
    private final Deque<Runnable> meanwhile = new ArrayDeque<>();
    private Duration now = Duration.ZERO;

    /** The next wait is cut short after {@code time} by {@code what}. */
    void during(Duration time, Runnable what) {
      meanwhile.add(
          () -> {
            now = now.plus(time);
            what.run();
          });
    }

    @Override
    public long nanoTime() {
      return now.toNanos();
    }

    @Override
    public void await(Condition changed, long nanos) {
      if (meanwhile.isEmpty()) {
        now = now.plusNanos(nanos);
      } else {
        meanwhile.remove().run();
      }
    }
  }

  private final Hands hands = new Hands();
  private final Playback playback = new Playback(3600, hands);

  @Test
  void anHourOfThePastTakesASecond() {
    assertThat(playback.await(NOON)).isTrue();
    assertThat(hands.now).isEqualTo(Duration.ZERO);
    assertThat(playback.await(MIDNIGHT)).isTrue();
    assertThat(hands.now).isEqualTo(Duration.ofSeconds(12));
    assertThat(playback.length(NOON, MIDNIGHT)).isEqualTo(Duration.ofSeconds(12));
  }

  @Test
  void whatTookTimeIsTakenOffTheNextWait() {
    playback.await(NOON);
    hands.now = Duration.ofMillis(300);
    playback.await(NOON.plus(Duration.ofHours(1)));
    assertThat(hands.now).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void afterAnInterruptionItGoesOnAtItsSpeed() {
    playback.await(NOON);
    hands.now = Duration.ofSeconds(500);
    playback.await(NOON.plus(Duration.ofHours(1)));
    assertThat(hands.now).isEqualTo(Duration.ofSeconds(500));
    playback.await(NOON.plus(Duration.ofHours(3)));
    assertThat(hands.now).isEqualTo(Duration.ofSeconds(502));
  }

  @Test
  void aPauseDelaysWhatIsLeftByItsLength() {
    playback.await(NOON);
    hands.during(Duration.ofSeconds(4), playback::togglePause);
    hands.during(Duration.ofSeconds(100), playback::togglePause);
    assertThat(playback.await(MIDNIGHT)).isTrue();
    assertThat(hands.now).isEqualTo(Duration.ofSeconds(112));
  }

  @Test
  void stoppingEndsTheWaitAndLetsNothingMoreThrough() {
    playback.await(NOON);
    hands.during(Duration.ofSeconds(4), playback::stop);
    assertThat(playback.await(MIDNIGHT)).isFalse();
    assertThat(hands.now).isEqualTo(Duration.ofSeconds(4));
    assertThat(playback.await(MIDNIGHT)).isFalse();
  }

  @Test
  void stoppingEndsAPauseToo() {
    playback.await(NOON);
    playback.togglePause();
    hands.during(Duration.ofSeconds(9), playback::stop);
    assertThat(playback.await(MIDNIGHT)).isFalse();
  }

  @Test
  void atFullSpeedNothingWaits() {
    Playback atOnce = new Playback(Double.POSITIVE_INFINITY, hands);
    assertThat(atOnce.await(NOON)).isTrue();
    assertThat(atOnce.await(MIDNIGHT)).isTrue();
    assertThat(hands.now).isEqualTo(Duration.ZERO);
  }
}
