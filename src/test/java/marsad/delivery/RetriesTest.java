package marsad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
  private static final Retries RETRIES =
      new Retries(10, Duration.ofSeconds(1), Duration.ofMinutes(5));
  private static final Instant NOW = Instant.parse("2025-07-31T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "1, 500, 1000",
    "2, 1000, 2000",
    "5, 8000, 16000",
    "9, 128000, 256000",
    "10, 150000, 300000",
    "90, 150000, 300000"
  })
  void waitsDoubleAndAreSpreadOverTheirUpperHalf(int failures, long least, long most) {
    RandomGenerator random = new Random(7);
    long smallest = Long.MAX_VALUE;
    long largest = 0;
    for (int i = 0; i < 1000; i++) {
      long wait = RETRIES.delay(failures, null, random).toMillis();
      assertThat(wait).isBetween(least, most);
      smallest = Math.min(smallest, wait);
      largest = Math.max(largest, wait);
    }
    assertThat(largest - smallest).isGreaterThan((most - least) * 9 / 10);
  }

  @Test
  void aReceiverThatAsksForMoreGetsIt() {
    assertThat(RETRIES.delay(1, Duration.ofSeconds(90), new Random(7)))
        .isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void aReceiverThatAsksForDaysGetsAnHour() {
    assertThat(RETRIES.delay(1, Duration.ofDays(9), new Random(7))).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void aReceiverCannotShortenTheWait() {
    assertThat(RETRIES.delay(5, Duration.ZERO, new Random(7)))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void retryAfterIsSecondsOrADate() {
    assertThat(Retries.asked("120", NOW)).isEqualTo(Duration.ofMinutes(2));
    assertThat(Retries.asked("Thu, 31 Jul 2025 12:00:30 GMT", NOW))
        .isEqualTo(Duration.ofSeconds(30));
    assertThat(Retries.asked("Thu, 31 Jul 2025 11:00:00 GMT", NOW)).isEqualTo(Duration.ZERO);
    assertThat(Retries.asked("soon", NOW)).isNull();
    assertThat(Retries.asked(null, NOW)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "200, DELIVERED",
    "204, DELIVERED",
    "302, RETRY",
    "307, RETRY",
    "400, REFUSED",
    "401, RETRY",
    "404, RETRY",
    "410, GONE",
    "413, REFUSED",
    "422, REFUSED",
    "429, RETRY",
    "500, RETRY",
    "503, RETRY"
  })
  void anAnswerMeans(int status, Verdict verdict) {
    assertThat(Verdict.of(status)).isEqualTo(verdict);
  }
}
