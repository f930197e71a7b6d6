package marsad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static Schedule quiet(String zone, String from, String to) {
    return new Schedule(
        ZoneId.of(zone), new Schedule.Quiet(LocalTime.parse(from), LocalTime.parse(to)), null);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-07-31T18:59:59Z, 2025-07-31T18:59:59Z", // 21:59 in Damascus
    "2025-07-31T19:00:00Z, 2025-08-01T04:00:00Z",
    "2025-07-31T22:30:00Z, 2025-08-01T04:00:00Z",
    "2025-08-01T03:59:59Z, 2025-08-01T04:00:00Z",
    "2025-08-01T04:00:00Z, 2025-08-01T04:00:00Z"
  })
  void quietHoursHoldOverMidnight(Instant now, Instant sendable) {
    assertThat(quiet("Asia/Damascus", "22:00", "07:00").sendable(now)).isEqualTo(sendable);
  }

  @Test
  void quietHoursHoldWithinADay() {
    Schedule siesta = quiet("Asia/Damascus", "13:00", "15:00");
    assertThat(siesta.sendable(Instant.parse("2025-07-31T10:30:00Z")))
        .isEqualTo(Instant.parse("2025-07-31T12:00:00Z"));
    assertThat(siesta.sendable(Instant.parse("2025-07-31T12:30:00Z")))
        .isEqualTo(Instant.parse("2025-07-31T12:30:00Z"));
  }

  @Test
  void quietHoursThatEndWhenClocksAreAheadEndWithTheGap() {
    // In Berlin 02:30 did not exist on 2025-03-30.
    assertThat(
            quiet("Europe/Berlin", "22:00", "02:30")
                .sendable(Instant.parse("2025-03-30T00:15:00Z")))
        .isEqualTo(Instant.parse("2025-03-30T01:30:00Z"));
  }

  @Test
  void quietHoursThatEndTwiceEndWithTheSecond() {
    // In Berlin 02:00 to 03:00 came twice on 2025-10-26; here the second time has begun.
    assertThat(
            quiet("Europe/Berlin", "22:00", "02:30")
                .sendable(Instant.parse("2025-10-26T01:10:00Z")))
        .isEqualTo(Instant.parse("2025-10-26T01:30:00Z"));
  }

  @Property(seed = "1", tries = 500)
  void whatIsSendableIsNeitherPastNorQuiet(
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second,
      @ForAll @IntRange(max = 1439) int from,
      @ForAll @IntRange(min = 1, max = 1439) int length,
      @ForAll boolean berlin) {
    LocalTime begin = LocalTime.of(from / 60, from % 60);
    Schedule schedule =
        new Schedule(
            ZoneId.of(berlin ? "Europe/Berlin" : "Asia/Damascus"),
            new Schedule.Quiet(begin, begin.plusMinutes(length)),
            null);
    Instant now = Instant.ofEpochSecond(second);
    Instant sendable = schedule.sendable(now);
    assertThat(sendable).isAfterOrEqualTo(now).isBefore(now.plusSeconds(26 * 3600));
    assertThat(schedule.sendable(sendable.plusSeconds(3600)))
        .isAfterOrEqualTo(sendable.plusSeconds(3600));
  }

  @Test
  void aDigestHasWhatCameSinceTheLast() {
    Schedule schedule = new Schedule(ZoneId.of("Asia/Damascus"), null, LocalTime.of(8, 0));
    Instant today = Instant.parse("2025-07-31T05:00:00Z");
    assertThat(schedule.due(today.minusMillis(1))).isEqualTo(today);
    assertThat(schedule.due(today)).isEqualTo(Instant.parse("2025-08-01T05:00:00Z"));
    assertThat(schedule.day(schedule.due(today))).isEqualTo(LocalDate.of(2025, 8, 1));
  }

  @Property(seed = "2", tries = 500)
  void aDigestComesOnceADayWhateverTheClocksDo(
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second,
      @ForAll @IntRange(max = 1439) int at) {
    Schedule schedule =
        new Schedule(ZoneId.of("Europe/Berlin"), null, LocalTime.of(at / 60, at % 60));
    Instant stored = Instant.ofEpochSecond(second);
    Instant due = schedule.due(stored);
    assertThat(due).isAfter(stored);
    Instant next = schedule.due(due);
    assertThat(schedule.day(next)).isEqualTo(schedule.day(due).plusDays(1));
  }
}
